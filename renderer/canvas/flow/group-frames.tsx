// The frames of groups that are open: behind the cards, with a name that is a handle. It selects, moves, renames and collapses all that
// is in the frame; the frame itself lets every pointer through.
import { isComposing } from '#renderer/ui/composing.ts'
import './group-frames.css'
import { useReactFlow } from '@xyflow/react'
import { type KeyboardEvent, memo, type PointerEvent, useRef } from 'react'
import { Icon } from '#renderer/ui/icon.tsx'
import { keyLabel } from '#renderer/ui/key-labels.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Position } from '#shared/canvas/canvas-document.ts'
import { groupsOf } from '#shared/canvas/group-commands.ts'
import { groupName } from '#shared/canvas/group-name.ts'
import type { StepId } from '#shared/core/ids.ts'
import { BorrowedMark } from '../borrowed-mark.tsx'
import { newGesture } from '../canvas-actions.ts'
import { useCanvas, useCanvasDesk } from '../canvas-desk.tsx'
import { shownDocument } from '../shown-document.ts'
import type { Direction } from '../walk.ts'
import { DrawingPortal } from './flow-portals.tsx'
import type { Box } from './step-boxes.ts'

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

export function GroupFrames({ frames }: { frames: ReadonlyMap<string, Box> }) {
  const collapsed = useCanvas((state) => state.collapsed)
  const open = [...frames].filter(([id]) => !collapsed.has(id))
  if (open.length === 0) return null
  return (
    <DrawingPortal>
      {open.map(([id, box]) => (
        <GroupFrame key={id} id={id} {...box} />
      ))}
    </DrawingPortal>
  )
}

const GroupFrame = memo(function GroupFrame({ id, x, y, width, height }: Box & { id: string }) {
  const say = useSay()
  const { actions, session } = useCanvasDesk()
  const name = useCanvas((state) => groupName(shownDocument(state), id, say))
  const count = useCanvas((state) => groupsOf(state.document).get(id)?.steps.length ?? 0)
  const isSelected = useCanvas(({ document, selected }) => {
    const steps = groupsOf(document).get(id)?.steps ?? []
    return steps.length > 0 && steps.every((step) => selected.has(step))
  })
  const drag = useGroupDrag(id)
  const state = session.store.getState
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey) return
    const direction = arrows[event.key]
    if (event.altKey && direction) {
      actions.selectGroup(id)
      actions.nudge(direction)
    } else if (event.key === 'F2') state().ask({ kind: 'rename-group', groupId: id })
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      actions.selectGroup(id)
      actions.remove()
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const { left, bottom } = event.currentTarget.getBoundingClientRect()
      openMenu({ x: left, y: bottom })
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const openMenu = (at: Position) => {
    actions.selectGroup(id)
    state().ask({ kind: 'menu', about: { kind: 'group', groupId: id }, at })
  }
  return (
    <>
      <div
        className={isSelected ? 'group-frame is-selected' : 'group-frame'}
        style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
      />
      <header
        className="group-frame-head nopan nodrag"
        style={{ transform: `translate(${x}px, ${y}px) scale(var(--named, 1))` }}
        {...drag}
      >
        <button
          type="button"
          className="group-frame-name"
          title={name}
          aria-label={say('group.label', { name, count })}
          aria-description={say('group.help', { alt: keyLabel('Alt') })}
          data-group-name={id}
          onClick={(event) => actions.selectGroup(id, event.shiftKey || event.ctrlKey || event.metaKey)}
          onDoubleClick={() => state().ask({ kind: 'rename-group', groupId: id })}
          onKeyDown={onKeyDown}
          onContextMenu={(event) => {
            event.preventDefault()
            event.stopPropagation()
            openMenu({ x: event.clientX, y: event.clientY })
          }}
        >
          {name}
        </button>
        <BorrowedMark part="groups" id={id} />
        <button
          type="button"
          className="group-toggle"
          aria-label={say('group.collapse')}
          title={say('group.collapse')}
          onClick={() => actions.collapse(true, id)}
        >
          <Icon name="chevron-down" />
        </button>
      </header>
    </>
  )
})

/** The name taken by a pointer moves everything in the frame; a click that does not move stays a click. */
function useGroupDrag(id: string) {
  const flow = useReactFlow()
  const { actions, session } = useCanvasDesk()
  const hold = useRef<{
    readonly from: Position
    readonly gesture: string
    readonly steps: ReadonlyMap<StepId, Position>
    readonly notes: ReadonlyMap<string, Position>
    moved: boolean
  } | null>(null)
  const state = session.store.getState

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || state().readOnly !== null) return
    const { document } = state()
    const members = groupsOf(document).get(id)
    const places = <Id extends string>(ids: readonly Id[], of: Readonly<Record<string, Position>>) =>
      new Map(ids.flatMap((each) => (of[each] ? [[each, of[each]] as const] : [])))
    hold.current = {
      from: { x: event.clientX, y: event.clientY },
      gesture: newGesture(),
      steps: places(members?.steps ?? [], document.layout),
      notes: places(members?.notes ?? [], document.notes ?? {}),
      moved: false,
    }
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const held = hold.current
    if (!held) return
    const [dx, dy] = [event.clientX - held.from.x, event.clientY - held.from.y]
    if (!held.moved && Math.hypot(dx, dy) < 4) return
    if (!held.moved) event.currentTarget.setPointerCapture(event.pointerId)
    held.moved = true
    const zoom = flow.getZoom()
    const snapped = (way: number) => (event.altKey ? way / zoom : Math.round(way / zoom / 8) * 8)
    const by = { x: snapped(dx), y: snapped(dy) }
    actions.moveTogether(held.steps, held.notes, by, held.gesture)
  }
  const letGo = () => {
    if (hold.current?.moved) state().endGesture()
    hold.current = null
  }
  return { onPointerDown, onPointerMove, onPointerUp: letGo, onPointerCancel: letGo }
}
