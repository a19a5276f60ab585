// Which slices of which typefaces a text needs: each character by the first typeface that has it, in the order its language asks for.
// Pure; embedded-fonts.ts brings the bytes.
import type { Language } from '#shared/words/word-table.ts'

const fontFamilies = ['inter', 'noto-sans-kr', 'noto-sans-jp'] as const
export type FontFamily = (typeof fontFamilies)[number]

export interface FontSlice {
  readonly family: FontFamily
  /** Its name in the typeface's package: "latin", "[42]". */
  readonly slice: string
  /** "U+AC00-AC7F,U+AE30" */
  readonly range: string
}

/** The names the rules give them: nobody's machine has these, so what is drawn is what is brought along. */
export const familyNames: Readonly<Record<FontFamily, string>> = {
  inter: 'Inter Variable',
  'noto-sans-kr': 'Noto Sans KR Variable',
  'noto-sans-jp': 'Noto Sans JP Variable',
}

/** Characters that Korean and Japanese write differently are drawn as the language of the content writes them. */
export function familyOrder(language: Language): readonly FontFamily[] {
  return language === 'ja' ? ['inter', 'noto-sans-jp', 'noto-sans-kr'] : ['inter', 'noto-sans-kr', 'noto-sans-jp']
}

export function familyList(language: Language): string {
  return [...familyOrder(language).map((family) => `'${familyNames[family]}'`), 'sans-serif'].join(', ')
}

export type UnicodeRanges = Readonly<Record<FontFamily, Readonly<Record<string, string>>>>

type Range = readonly [from: number, to: number]

export function slicesFor(text: string, language: Language, ranges: UnicodeRanges): FontSlice[] {
  const known = familyOrder(language).flatMap((family) =>
    Object.entries(ranges[family]).map(([slice, range]) => ({ family, slice, range, holds: rangesIn(range) })),
  )
  const needed = new Set<(typeof known)[number]>()
  for (const letter of new Set(text)) {
    const code = letter.codePointAt(0) ?? 0
    const found = known.find(({ holds }) => holds.some(([from, to]) => code >= from && code <= to))
    if (found) needed.add(found)
  }
  return known.filter((one) => needed.has(one)).map(({ family, slice, range }) => ({ family, slice, range }))
}

function rangesIn(range: string): Range[] {
  return range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })
}
