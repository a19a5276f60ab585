// Which slices of which typefaces a text needs: each character by the first typeface that has it, in the order its language asks for.
// What a file says to bring them along. Pure; whoever makes the file brings the bytes (renderer/ui/embedded-fonts.ts, electron/host/page-fonts.ts).
import type { Language } from '../words/word-table.ts'

export const fontFamilies = ['inter', 'noto-sans-kr', 'noto-sans-jp'] as const
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

export interface EmbeddedFont extends FontSlice {
  /** `data:font/woff2;base64,…` */
  readonly address: string
}

/** Its file in the typeface's package: `files/noto-sans-kr-42-wght-normal.woff2`. */
export function sliceFile({ family, slice }: FontSlice): string {
  return `files/${family}-${slice.replace(/[[\]]/g, '')}-wght-normal.woff2`
}

export function fontFaceRules(fonts: readonly EmbeddedFont[]): string {
  return fonts
    .map(
      ({ family, range, address }) =>
        `@font-face{font-family:'${familyNames[family]}';font-weight:100 900;src:url(${address}) format('woff2');unicode-range:${range}}`,
    )
    .join('\n')
}

/** More than may be printed; the machine's own typefaces are better than no paper. */
const mostSigns = 14_000_000

/** The whole page with these typefaces, `language` first; as it is where there are none, or where it would become too long to print. */
export function pageIn(fonts: readonly EmbeddedFont[], html: string, language: Language): string {
  const style = `<style>${fontFaceRules(fonts)}\nbody{font-family:${familyList(language)}}</style>`
  const page = html.replace('</head>', () => `${style}</head>`)
  return fonts.length === 0 || page.length > mostSigns ? html : page
}
