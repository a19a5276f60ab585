// Notes stuck to the drawing: written in place, moved by their edge or by Alt and arrows, taken away by their cross. They say something
// to people and nothing to the journey.
import './sticky-notes.css'
import { useReactFlow, ViewportPortal } from '@xyflow/react'
import { type KeyboardEvent, memo, type PointerEvent, useEffect, useRef } from 'react'
import { Icon } from '#renderer/ui/icon.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Position } from '#shared/canvas/canvas-document.ts'
import { longestNote } from '#shared/canvas/note-commands.ts'
import { newGesture } from '../canvas-actions.ts'
import { useCanvas, useCanvasDesk } from '../canvas-desk.tsx'

const none: readonly string[] = []
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -16],
  ArrowDown: [0, 16],
  ArrowLeft: [-16, 0],
  ArrowRight: [16, 0],
}

export function StickyNotes() {
  const notes = useCanvas((state) => state.document.notes)
  const ids = notes ? Object.keys(notes) : none
  if (ids.length === 0) return null
  return (
    <ViewportPortal>
      {ids.map((id) => (
        <StickyNote key={id} id={id} />
      ))}
    </ViewportPortal>
  )
}

const StickyNote = memo(function StickyNote({ id }: { id: string }) {
  const say = useSay()
  const flow = useReactFlow()
  const { actions, session } = useCanvasDesk()
  const place = useCanvas((state) => state.document.notes?.[id])
  const text = useCanvas((state) => state.document.wording.notes?.[id] ?? '')
  const isFresh = useCanvas((state) => state.freshNote === id)
  const readOnly = useCanvas((state) => state.readOnly !== null)
  const field = useRef<HTMLTextAreaElement>(null)
  const hold = useRef<{ readonly from: Position; readonly pointer: Position; readonly gesture: string } | null>(null)
  useEffect(() => {
    if (isFresh) field.current?.focus({ preventScroll: true })
  }, [isFresh])
  if (!place) return null

  const take = (event: PointerEvent<HTMLDivElement>) => {
    if (readOnly || event.button !== 0 || event.target !== event.currentTarget) return
    event.currentTarget.setPointerCapture(event.pointerId)
    hold.current = { from: place, pointer: { x: event.clientX, y: event.clientY }, gesture: newGesture() }
  }
  const move = (event: PointerEvent) => {
    if (!hold.current) return
    const { from, pointer, gesture } = hold.current
    const zoom = flow.getZoom()
    const to = { x: from.x + (event.clientX - pointer.x) / zoom, y: from.y + (event.clientY - pointer.y) / zoom }
    actions.moveNote(id, to, gesture)
  }
  const letGo = () => {
    if (hold.current) session.store.getState().endGesture()
    hold.current = null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const step = steps[event.key]
    if (event.altKey && step) {
      event.preventDefault()
      actions.moveNote(id, { x: place.x + step[0], y: place.y + step[1] }, `nudge ${id}`)
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      field.current?.blur()
    }
  }
  return (
    <div
      className="sticky-note nopan nodrag"
      style={{ transform: `translate(${place.x}px, ${place.y}px)` }}
      onPointerDown={take}
      onPointerMove={move}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      <textarea
        ref={field}
        className="nowheel"
        aria-label={say('note.label')}
        aria-description={say('note.help')}
        placeholder={say('note.placeholder')}
        value={text}
        maxLength={longestNote}
        readOnly={readOnly}
        onChange={(event) => actions.writeNote(id, event.target.value)}
        onKeyDown={onKeyDown}
      />
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
    </div>
  )
})
