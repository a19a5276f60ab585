// How many people a filter holds now, and some of them (masked). Asked once typing has stopped; older questions are called off.
import type { GroupFilter } from '#shared/people/segment-filter.ts'
import type { AppOutput } from './app-link.ts'
import { type Answer, useQuestion } from './use-question.ts'
import { useSettled } from './use-settled.ts'

export interface MeasuredFilter extends Answer<AppOutput<'segments.measure'>> {
  /** What is shown belongs to an older filter. */
  readonly isCounting: boolean
}

export function useMeasuredFilter(filter: GroupFilter): MeasuredFilter {
  const settled = useSettled(filter)
  const answer = useQuestion('segments.measure', { filter: settled }, { keepsPrevious: true })
  return { ...answer, isCounting: answer.isAsking || settled !== filter }
}
