// Shows the whole canvas, or what is selected, whether it is drawn as cards just now or not, beside what floats over the drawing.
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useCallback } from 'react'
import type { StepId } from '#shared/core/ids.ts'
import { useCanvasDesk } from '../canvas-desk.tsx'
import { fittingView } from './fitting-view.ts'
import { boundsOf, stepBoxes } from './step-boxes.ts'
import { coveredLeftOf } from './use-go-to-step.ts'

const glideMs = 180

export function useShowWhole(): (steps?: Iterable<StepId>) => void {
  const { session } = useCanvasDesk()
  const flow = useReactFlow()
  const store = useStoreApi()
  return useCallback(
    (steps) => {
      const { document, sizes } = session.store.getState()
      const { width, height, domNode } = store.getState()
      const bounds = boundsOf(stepBoxes(document, sizes), steps)
      if (!bounds || width === 0) return
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
      const pane = domNode?.closest<HTMLElement>('.canvas-flow')
      const covered = pane ? coveredLeftOf(pane) : 0
      const view = fittingView(bounds, { width, height }, steps ? 1.2 : 1, steps ? 0.3 : 0.12, covered)
      void flow.setViewport(view, isCalm ? {} : { duration: glideMs })
    },
    [session, flow, store],
  )
}
