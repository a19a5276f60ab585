// The segments whose name or sentence holds every word of a query: width, case and kana do not matter, 초성 finds Hangul. Pure.
import { fitsQuery } from '#shared/core/search-form.ts'

export interface ListedSegment {
  readonly name: string
  readonly sentence: string
}

export function findSegments<Listed extends ListedSegment>(
  segments: readonly Listed[],
  query: string,
): readonly Listed[] {
  return segments.filter(({ name, sentence }) => fitsQuery(`${name} ${sentence}`, query))
}
