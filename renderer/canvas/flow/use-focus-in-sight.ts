// Notes and names of groups are reached by Tab wherever they stand: the view moves to them, as it does to steps (WCAG 2.4.7, 2.4.11).
// A browser would scroll the pane instead, which React Flow takes back.
import { useReactFlow } from '@xyflow/react'
import { type FocusEvent, type RefObject, useCallback } from 'react'
import { viewShowing } from './see-step.ts'
import { clearance } from './use-go-to-step.ts'

export function useFocusInSight(pane: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const flow = useReactFlow()
  return useCallback(
    ({ target }) => {
      const thing = target.closest('.sticky-note, .group-frame-head')
      const box = pane.current?.getBoundingClientRect()
      if (!thing || !box) return
      const view = flow.getViewport()
      const { x, y, width, height } = thing.getBoundingClientRect()
      const place = {
        position: { x: (x - box.x - view.x) / view.zoom, y: (y - box.y - view.y) / view.zoom },
        size: { width: width / view.zoom, height: height / view.zoom },
      }
      const next = viewShowing(view, place, box, clearance)
      if (next !== view) void flow.setViewport(next)
    },
    [flow, pane],
  )
}
