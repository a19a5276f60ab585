// Notes and names of groups are reached by Tab wherever they stand: the view moves to them, as it does to steps (WCAG 2.4.7, 2.4.11).
// A browser scrolls the pane instead, which React Flow takes back: so that is undone before anything is measured.
import { useReactFlow } from '@xyflow/react'
import { type FocusEvent, type RefObject, useCallback } from 'react'
import { viewShowing } from './see-step.ts'
import { clearanceIn } from './use-go-to-step.ts'

export function useFocusInSight(pane: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const flow = useReactFlow()
  return useCallback(
    ({ target }) => {
      const thing = target.closest('.sticky-note, .group-frame-head')
      if (!thing || !pane.current) return
      for (let box = thing.parentElement; box && box !== pane.current.parentElement; box = box.parentElement) {
        if (box.scrollTop !== 0 || box.scrollLeft !== 0) box.scrollTo(0, 0)
      }
      const box = pane.current.getBoundingClientRect()
      const view = flow.getViewport()
      const { x, y, width, height } = thing.getBoundingClientRect()
      const place = {
        position: { x: (x - box.x - view.x) / view.zoom, y: (y - box.y - view.y) / view.zoom },
        size: { width: width / view.zoom, height: height / view.zoom },
      }
      const next = viewShowing(view, place, box, clearanceIn(pane.current))
      if (next !== view) void flow.setViewport(next)
    },
    [flow, pane],
  )
}
