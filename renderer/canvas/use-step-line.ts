// The line below a step's name, for lists of steps where several may have the same name.
import { useCallback, useMemo } from 'react'
import { useSay } from '#renderer/ui/use-say.ts'
import { useSpeak } from '#renderer/ui/use-speak.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { StepId } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { useCanvas } from './canvas-desk.tsx'
import { useCanvasFacts } from './use-canvas-facts.tsx'

export function useStepLine(): (id: StepId) => string | undefined {
  const say = useSay()
  const speak = useSpeak()
  const facts = useCanvasFacts()
  const logic = useCanvas((state) => state.document.logic)
  const { steps, readingOrder } = graphOf({ logic })
  const places = useMemo(() => new Map(readingOrder.map((id, index) => [id, index + 1])), [readingOrder])
  return useCallback(
    (id) => {
      const step = steps.get(id)
      if (!step) return undefined
      const place = say('editor.step.place', { place: places.get(id) ?? 0, total: places.size })
      return `${speak(stepCatalog[step.kind].summary(step.config, facts))} · ${place}`
    },
    [steps, places, facts, say, speak],
  )
}
