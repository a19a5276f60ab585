// The segments whose name or sentence holds every word of a query: width, case and kana do not matter, 초성 finds Hangul. Pure.
import { firstConsonants, searchForm, searchWords } from '#shared/core/search-form.ts'

export interface ListedSegment {
  readonly name: string
  readonly sentence: string
}

export function findSegments<Listed extends ListedSegment>(
  segments: readonly Listed[],
  query: string,
): readonly Listed[] {
  const words = searchWords(query)
  return segments.filter(({ name, sentence }) => {
    const form = searchForm(`${name} ${sentence}`)
    const consonants = firstConsonants(form)
    return words.every((word) => form.includes(word) || consonants.includes(word))
  })
}
