// Notes stuck to the drawing: written in place, moved by their edge or by Alt and arrows, taken away by their cross. They say something
// to people and nothing to the journey.
import { isComposing } from '#renderer/ui/composing.ts'
import './sticky-notes.css'
import { useReactFlow } from '@xyflow/react'
import { type KeyboardEvent, type MouseEvent, memo, type PointerEvent, useEffect, useRef } from 'react'
import { Icon } from '#renderer/ui/icon.tsx'
import { keyLabel } from '#renderer/ui/key-labels.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Position } from '#shared/canvas/canvas-document.ts'
import { longestNote } from '#shared/canvas/note-commands.ts'
import type { StepId } from '#shared/core/ids.ts'
import { BorrowedMark, useBorrowed } from '../borrowed-mark.tsx'
import { newGesture } from '../canvas-actions.ts'
import { useCanvas, useCanvasDesk } from '../canvas-desk.tsx'
import { shownDocument } from '../shown-document.ts'
import { DrawingPortal } from './flow-portals.tsx'

const none: readonly string[] = []
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -16],
  ArrowDown: [0, 16],
  ArrowLeft: [-16, 0],
  ArrowRight: [16, 0],
}

/** What a hand took, where it stood then. */
interface Held {
  readonly pointer: Position
  readonly gesture: string
  readonly steps: ReadonlyMap<StepId, Position>
  readonly notes: ReadonlyMap<string, Position>
}

/** `hidden` are the notes of collapsed groups. */
export function StickyNotes({ hidden }: { hidden: ReadonlySet<string> }) {
  const notes = useCanvas((state) => state.document.notes)
  const ids = notes ? Object.keys(notes).filter((id) => !hidden.has(id)) : none
  if (ids.length === 0) return null
  return (
    <DrawingPortal>
      {ids.map((id) => (
        <StickyNote key={id} id={id} />
      ))}
    </DrawingPortal>
  )
}

const StickyNote = memo(function StickyNote({ id }: { id: string }) {
  const say = useSay()
  const flow = useReactFlow()
  const { actions, session } = useCanvasDesk()
  const place = useCanvas((state) => state.document.notes?.[id])
  const text = useCanvas((state) => shownDocument(state).wording.notes?.[id] ?? '')
  const { isBorrowed, lang, title } = useBorrowed('notes', id)
  const isFresh = useCanvas((state) => state.freshNote === id)
  const isSelected = useCanvas((state) => state.selectedNotes.has(id))
  const readOnly = useCanvas((state) => state.readOnly !== null)
  const field = useRef<HTMLTextAreaElement>(null)
  const hold = useRef<Held | null>(null)
  useEffect(() => {
    if (isFresh) field.current?.focus({ preventScroll: true })
  }, [isFresh])
  if (!place) return null

  /** Its edge selects it, with Shift or Ctrl to what is selected already, and moves all of that. */
  const take = (event: PointerEvent<HTMLElement>) => {
    if (readOnly || event.button !== 0 || event.target !== event.currentTarget) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const { selected, selectedNotes, select } = session.store.getState()
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      const others = [...selectedNotes].filter((each) => each !== id)
      select(selected, selectedNotes.has(id) ? others : [...others, id])
    } else if (!selectedNotes.has(id)) select([], [id])
    const now = session.store.getState()
    const { layout, notes = {} } = now.document
    hold.current = {
      pointer: { x: event.clientX, y: event.clientY },
      gesture: newGesture(),
      steps: new Map([...now.selected].flatMap((each) => (layout[each] ? [[each, layout[each]] as const] : []))),
      notes: new Map([...now.selectedNotes].flatMap((each) => (notes[each] ? [[each, notes[each]] as const] : []))),
    }
  }
  const move = (event: PointerEvent) => {
    if (!hold.current) return
    const { pointer, gesture, steps, notes } = hold.current
    const zoom = flow.getZoom()
    const by = { x: (event.clientX - pointer.x) / zoom, y: (event.clientY - pointer.y) / zoom }
    actions.moveTogether(steps, notes, by, gesture)
  }
  const letGo = () => {
    if (hold.current) session.store.getState().endGesture()
    hold.current = null
  }
  /** In its text the browser's own menu opens, which spells and pastes. */
  const openMenu = (event: MouseEvent) => {
    if (event.target !== event.currentTarget) return
    event.preventDefault()
    const { selectedNotes, select, ask } = session.store.getState()
    if (!selectedNotes.has(id)) select([], [id])
    ask({ kind: 'menu', about: { kind: 'note', noteId: id }, at: { x: event.clientX, y: event.clientY } })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    const step = arrows[event.key]
    if (event.altKey && step) {
      event.preventDefault()
      event.stopPropagation()
      actions.moveNote(id, { x: place.x + step[0], y: place.y + step[1] }, `nudge ${id}`)
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      field.current?.blur()
    }
  }
  return (
    <article
      className={isSelected ? 'sticky-note nopan nodrag is-selected' : 'sticky-note nopan nodrag'}
      data-note-id={id}
      style={{ transform: `translate(${place.x}px, ${place.y}px)` }}
      onContextMenu={openMenu}
      onPointerDown={take}
      onPointerMove={move}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      <textarea
        ref={field}
        className="nowheel"
        aria-label={say('note.label')}
        aria-description={say('note.help', { alt: keyLabel('Alt') })}
        {...(lang ? { lang } : {})}
        placeholder={isBorrowed ? text : say('note.placeholder')}
        title={title}
        value={isBorrowed ? '' : text}
        maxLength={longestNote}
        readOnly={readOnly}
        onChange={(event) => actions.writeNote(id, event.target.value)}
        onKeyDown={onKeyDown}
      />
      <BorrowedMark part="notes" id={id} />
      {!readOnly && (
        <button
          type="button"
          aria-label={say('note.delete')}
          title={say('note.delete')}
          onClick={() => actions.deleteNote(id)}
        >
          <Icon name="close" />
        </button>
      )}
    </article>
  )
})
