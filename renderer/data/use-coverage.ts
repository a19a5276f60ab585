// How many people of a segment (null = all) a partner could match by each field, and by any of them.
import type { SegmentId } from '#shared/core/ids.ts'
import { matchFields } from '#shared/partners/match-field.ts'
import type { AppOutput } from './app-link.ts'
import { type Answer, useQuestion } from './use-question.ts'

export function useCoverage(segmentId: SegmentId | null): Answer<AppOutput<'people.coverage'>> {
  return useQuestion('people.coverage', { segmentId, fields: [...matchFields] }, { keepsPrevious: true })
}
