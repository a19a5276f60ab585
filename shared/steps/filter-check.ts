// What stands in the way of a filter anywhere in a step: it asks about a segment that is gone, which would silently hold nobody.
import { type GroupFilter, segmentsIn } from '../people/segment-filter.ts'
import { phrase } from '../words/say.ts'
import { type CanvasFacts, errorAt, type StepProblem } from './step-definition.ts'

export function checkFilter(filter: GroupFilter | null, field: string, facts: CanvasFacts): StepProblem[] {
  const isGone = filter !== null && segmentsIn(filter).some((id) => facts.segmentName(id) === undefined)
  return isGone ? [errorAt(field, phrase('check.filter.segmentGone'))] : []
}
