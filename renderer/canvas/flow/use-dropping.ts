// A kind of step dragged from the palette: what would take it lights up, and where it is let go it becomes a step.
import { useReactFlow } from '@xyflow/react'
import type { DragEvent, RefObject } from 'react'
import type { Place } from '#shared/canvas/canvas-commands.ts'
import { useCanvasDesk } from '../canvas-desk.tsx'
import { droppedKind, stepDragType } from '../dragged-step.ts'
import { placeNear } from '../new-step-place.ts'

export function useDropping(pane: RefObject<HTMLElement | null>) {
  const { actions, session } = useCanvasDesk()
  const flow = useReactFlow()
  const pointOf = (event: DragEvent) => flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })
  return {
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer.types.includes(stepDragType)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      const { document, sizes } = session.store.getState()
      catching(pane.current, placeNear(document, sizes, pointOf(event)))
    },
    onDragLeave: () => catching(pane.current, null),
    onDrop(event: DragEvent) {
      catching(pane.current, null)
      const { document, sizes, readOnly } = session.store.getState()
      const kind = droppedKind(event.dataTransfer)
      if (!kind || readOnly !== null) return
      event.preventDefault()
      const at = pointOf(event)
      const after = kind === 'entry' ? null : placeNear(document, sizes, at)
      actions.add(kind, after ? { after } : { at: { x: Math.round(at.x - 124), y: Math.round(at.y - 24) } })
    },
  }
}

/** Lights up the "+" of the place that would take what hangs over the drawing. */
function catching(pane: HTMLElement | null, place: Place | null): void {
  const name = place && `${place.from} ${place.port}`
  for (const add of pane?.querySelectorAll<HTMLElement>('[data-add]') ?? []) {
    add.classList.toggle('is-catching', add.dataset.add === name)
  }
}
