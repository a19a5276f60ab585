// The names a filter's sentence needs: of segments, and of imports (known by the segment that each import is). Pure.
import type { Segment } from '#shared/people/segment.ts'
import { segmentName } from '#shared/people/segment-name.ts'
import type { SegmentNames } from '#shared/people/segment-sentence.ts'
import type { Say } from '#shared/words/say.ts'

/** Deleted segments may be among them. */
export function filterNames(segments: readonly Omit<Segment, 'size'>[], say: Say): SegmentNames {
  return {
    segmentName(id) {
      const found = segments.find((segment) => segment.id === id)
      return found && segmentName(found, say)
    },
    importName(id) {
      const found = segments.find(({ origin, filter }) => origin === 'import' && importIdIn(filter.filters) === id)
      if (!found) return undefined
      const { namePhrase } = found
      return namePhrase?.key === 'segment.name.fromImport' ? namePhrase.parameters.file : segmentName(found, say)
    },
  }
}

function importIdIn(filters: Segment['filter']['filters']): string | undefined {
  const [first] = filters
  return first?.kind === 'import' ? first.importId : undefined
}
