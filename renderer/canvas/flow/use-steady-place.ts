// The drawing keeps its place on the screen when the pane around it changes: a panel opens beside it, a banner above. Where all of it was
// shown, all of it goes on being shown; only the editor that opens beside it ends that, for a click on a step must not zoom.
import { useReactFlow } from '@xyflow/react'
import { type RefObject, useEffect } from 'react'
import { useCanvasDesk } from '../canvas-desk.tsx'
import { isSameView } from './see-step.ts'
import { viewOfAll } from './use-show-whole.ts'

export function useSteadyPlace(pane: RefObject<HTMLElement | null>): void {
  const { session } = useCanvasDesk()
  const flow = useReactFlow()
  useEffect(() => {
    const box = pane.current
    if (!box) return
    let before = box.getBoundingClientRect()
    let hadSheet = session.store.getState().sheet !== null
    const observer = new ResizeObserver(() => {
      const now = box.getBoundingClientRect()
      const view = flow.getViewport()
      const state = session.store.getState()
      const { wholeView } = state
      const hasSheet = state.sheet !== null
      if (hasSheet !== hadSheet) state.sawWhole(null)
      const isWhole = hasSheet === hadSheet && wholeView !== null && isSameView(view, wholeView)
      const whole = isWhole ? viewOfAll(state, box) : null
      if (whole) {
        state.sawWhole(whole)
        void flow.setViewport(whole)
      } else if (now.x !== before.x || now.y !== before.y) {
        void flow.setViewport({ ...view, x: view.x + before.x - now.x, y: view.y + before.y - now.y })
      }
      before = now
      hadSheet = hasSheet
    })
    observer.observe(box)
    return () => observer.disconnect()
  }, [pane, session, flow])
}
