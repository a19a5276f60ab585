// The names a filter's sentence needs, in the reader's language.
import { useVocabulary } from '#renderer/data/use-vocabulary.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Segment } from '#shared/people/segment.ts'
import type { SegmentNames } from '#shared/people/segment-sentence.ts'
import { filterNames } from './filter-names.ts'

export function useFilterNames(segments: readonly Omit<Segment, 'size'>[]): SegmentNames {
  const say = useSay()
  const cohorts = useVocabulary().data?.cohorts ?? []
  return {
    ...filterNames(segments, say),
    cohortName: (partner, id) =>
      cohorts.find((one) => one.partner === partner && one.cohortId === id)?.name ?? undefined,
  }
}
