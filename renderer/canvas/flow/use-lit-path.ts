// The way people come to the step under the pointer and go on from it, lit up while the pointer rests there: classes on what is drawn
// already, so that nothing is rendered for it.
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { browserClock } from '#renderer/link/browser-clock.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { stepIdSchema } from '#shared/core/ids.ts'
import { useCanvasDesk } from '../canvas-desk.tsx'
import { streamOf } from '../walk.ts'

/** A pointer that only passes lights nothing. */
const restMs = 250

export function useLitPath(pane: RefObject<HTMLElement | null>): (id: string | null) => void {
  const { session } = useCanvasDesk()
  const cancel = useRef(() => {})
  useEffect(() => () => cancel.current(), [])
  return useCallback(
    (id) => {
      cancel.current()
      const box = pane.current
      if (!box) return
      if (id === null) {
        box.classList.remove('has-lit')
        return
      }
      cancel.current = browserClock.after(restMs, () => {
        const { document } = session.store.getState()
        const stepId = stepIdSchema.parse(id)
        const { linksFrom } = graphOf(document)
        const lit = new Set<string>([...streamOf(document, stepId, 'up'), ...streamOf(document, stepId, 'down')])
        if (lit.size < 2) return
        const links = new Set<string>(
          [...lit].flatMap((from) =>
            linksFrom(stepIdSchema.parse(from)).flatMap((link) => (lit.has(link.to) ? link.id : [])),
          ),
        )
        for (const card of box.querySelectorAll<HTMLElement>('.react-flow__node, .react-flow__edge')) {
          const own = card.dataset.id ?? ''
          card.toggleAttribute('data-lit', lit.has(own) || links.has(own))
        }
        box.classList.add('has-lit')
      })
    },
    [pane, session],
  )
}
