// Brings a step into view and gives it focus when something asked for it: a key, a problem, an added step, a closed sheet.
import { useReactFlow } from '@xyflow/react'
import { type RefObject, useEffect } from 'react'
import type { Position } from '#shared/canvas/canvas-document.ts'
import type { StepId } from '#shared/core/ids.ts'
import { useCanvas, useCanvasDesk } from '../canvas-desk.tsx'
import { type Clearance, type View, viewShowing } from './see-step.ts'

/** What floats over the drawing: the palette at the left, as wide as the type makes it; zoom tools and minimap at the bottom. */
export function clearanceIn(pane: HTMLElement): Clearance {
  return { top: 24, right: 24, bottom: 152, left: coveredLeftOf(pane) + 24 }
}
/** How far the palette stands over the left of the drawing. */
export function coveredLeftOf(pane: HTMLElement): number {
  const palette = pane.parentElement?.querySelector('.palette')?.getBoundingClientRect()
  return palette && palette.width > 0 ? palette.right - pane.getBoundingClientRect().left : 0
}
/** A card a hand is on was seen already: it only must not end up behind the sheet that opens. */
const slightClearance = { top: 8, right: 8, bottom: 8, left: 8 }
const usual = { width: 248, height: 96 }
/** A new step is drawn a few frames after it was added. */
const framesToWait = 40
const glideMs = 180
/** Below this, the words of a card are not shown (ux.md 4.7). */
const readableZoom = 0.5

export function useGoToStep(pane: RefObject<HTMLDivElement | null>): void {
  const goTo = useCanvas((state) => state.goTo)
  const { session } = useCanvasDesk()
  const flow = useReactFlow()

  useEffect(() => {
    const box = pane.current
    if (!goTo || !box) return
    let frame = 0
    let left = framesToWait
    const { document: canvas, collapsed, collapse } = session.store.getState()
    const group = canvas.groups?.[goTo.stepId]
    const isFolded = group !== undefined && collapsed.has(group)
    // Whoever looks for a step wants to see it; whoever walks comes to the card that stands for it.
    if (isFolded && goTo.isSought) collapse([...collapsed].filter((id) => id !== group))
    const attempt = () => {
      const card = cardOf(box, isFolded && !goTo.isSought ? group : goTo.stepId)
      // A card is hidden until it was measured, and what is hidden takes no focus.
      if (card && goTo.focus) card.focus({ preventScroll: true })
      const isDone = card !== null && (!goTo.focus || card.contains(document.activeElement))
      if (isDone) show(goTo.stepId, box)
      if (isDone || left-- <= 0) session.store.getState().reach(goTo.count)
      else frame = requestAnimationFrame(attempt)
    }
    frame = requestAnimationFrame(attempt)
    return () => cancelAnimationFrame(frame)

    function show(id: StepId, within: HTMLElement): void {
      const { document: canvas, sizes } = session.store.getState()
      const position = canvas.layout[id]
      if (!position) return
      const now = flow.getViewport()
      const view = goTo?.isSought && now.zoom < readableZoom ? around(position, within) : now
      const { width, height } = within.getBoundingClientRect()
      const next = viewShowing(
        view,
        { position, size: sizes.get(id) ?? usual },
        { width, height },
        goTo?.focus ? clearanceIn(within) : slightClearance,
      )
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
      if (next !== now) void flow.setViewport(next, isCalm ? {} : { duration: glideMs })
    }
  }, [goTo, pane, session, flow])
}

/** The view with a step in its middle, at full size. */
function around({ x, y }: Position, pane: HTMLElement): View {
  const { width, height } = pane.getBoundingClientRect()
  return { x: width / 2 - x - usual.width / 2, y: height / 2 - y - usual.height / 2, zoom: 1 }
}

function cardOf(box: HTMLElement, id: string): HTMLElement | null {
  return box.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`)
}
