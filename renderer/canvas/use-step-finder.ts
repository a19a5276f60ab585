// Finds steps by what people know of them: name, kind, partner, what they do, and whether something is wrong with them.
import { useMemo } from 'react'
import { useSay } from '#renderer/ui/use-say.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { groupName } from '#shared/canvas/group-name.ts'
import { stepName } from '#shared/canvas/step-name.ts'
import type { StepId } from '#shared/core/ids.ts'
import { fitsQuery } from '#shared/core/search-form.ts'
import { useCanvas, useCountBoard, useProblemBoard } from './canvas-desk.tsx'
import { shownDocument } from './shown-document.ts'
import { useStepLine } from './use-step-line.ts'

export interface StepFinder {
  /** Everything of a step that a search looks at, its name apart. */
  noteOf(id: StepId): string
  /** In reading order. */
  matches(query: string): readonly StepId[]
}

export function useStepFinder(): StepFinder {
  const say = useSay()
  const line = useStepLine()
  // Not the whole document: where steps stand is nothing that is looked for, and changes with every move of a drag.
  const logic = useCanvas((state) => state.document.logic)
  const groups = useCanvas((state) => state.document.groups)
  const wording = useCanvas((state) => shownDocument(state).wording)
  const problems = useProblemBoard((board) => board.byStep)
  const counters = useCountBoard((board) => board.byStep)
  return useMemo(() => {
    const document = { logic, wording }
    const { steps, readingOrder } = graphOf(document)
    const noteOf = (id: StepId) => {
      const step = steps.get(id)
      const group = groups?.[id]
      const worst = problems.get(id)?.some(({ level }) => level === 'error')
        ? 'error'
        : problems.has(id)
          ? 'warning'
          : null
      const words = [
        step && document.wording.steps[id] ? say(`step.${step.kind}`) : null,
        line(id),
        group === undefined ? null : groupName(document, group, say),
        step?.bypassed ? say('editing.bypassed') : null,
        worst && say(`editing.find.status.${worst}`),
        counters.get(id)?.attention ? say('editing.find.status.attention') : null,
      ]
      return words.filter(Boolean).join(' · ')
    }
    return {
      noteOf,
      matches: (query) => readingOrder.filter((id) => fitsQuery(`${stepName(document, id, say)} ${noteOf(id)}`, query)),
    }
  }, [logic, groups, wording, problems, counters, line, say])
}
