// What a step's card measures, from the card to the session. React Flow measures every card that appears, by force, and draws it and
// all that hangs on it a second time; but a card is told its size and where its links end (derive-steps.ts), so only one that is of
// another size than it was told is news. News of cards that appear under a moving hand wait until it rests: all boxes follow from sizes.
import { useStoreApi } from '@xyflow/react'
import { useLayoutEffect } from 'react'
import type { StepSize } from '#shared/canvas/tidy-layout.ts'
import { type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { useCanvasDesk } from '../canvas-desk.tsx'
import { whenAtRest } from './at-rest.ts'

/** To be called before the drawing is mounted. */
export function useCardSizes(): void {
  const { session } = useCanvasDesk()
  const flow = useStoreApi()
  useLayoutEffect(() => {
    const news = new Map<StepId, StepSize>()
    let cancel: (() => void) | null = null
    const tellAtRest = () => {
      cancel ??= whenAtRest(flow, 1, () => {
        cancel = null
        session.store.getState().measured(news)
        news.clear()
      })
    }
    const { updateNodeInternals: measureByForce } = flow.getState()
    const measure: typeof measureByForce = (updates) => {
      const { nodeLookup } = flow.getState()
      const others = new Map(updates)
      for (const [id, { nodeElement }] of updates) {
        const node = nodeLookup.get(id)
        if (node?.type !== 'step') continue
        others.delete(id)
        const { offsetWidth: width, offsetHeight: height } = nodeElement
        const isShown = width > 0 && height > 0
        if (isShown && (node.measured.width !== width || node.measured.height !== height))
          news.set(stepIdSchema.parse(id), { width, height })
      }
      if (news.size > 0) tellAtRest()
      if (others.size > 0) measureByForce(others)
    }
    flow.setState({ updateNodeInternals: measure })
    return () => {
      cancel?.()
      flow.setState({ updateNodeInternals: measureByForce })
    }
  }, [flow, session])
}
