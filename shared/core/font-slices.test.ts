// Typefaces a file brings along: each character that occurs, from the right typeface, and nothing for those that do not.
import inter from '@fontsource-variable/inter/unicode.json'
import japanese from '@fontsource-variable/noto-sans-jp/unicode.json'
import korean from '@fontsource-variable/noto-sans-kr/unicode.json'
import { expect, it } from 'vitest'
import { slicesFor } from './font-slices.ts'

const ranges = { inter, 'noto-sans-kr': korean, 'noto-sans-jp': japanese }
const families = (text: string, language: 'en' | 'ko' | 'ja') => [
  ...new Set(slicesFor(text, language, ranges).map(({ family }) => family)),
]

it('English brings one slice of one typeface', () => {
  expect(slicesFor('Welcome e-mail, 10:00', 'en', ranges).map(({ family, slice }) => [family, slice])).toEqual([
    ['inter', 'latin'],
  ])
})

it('characters that two languages share come from the language of the content', () => {
  expect(families('統合', 'ja')).toEqual(['noto-sans-jp'])
  expect(families('統合', 'ko')).toEqual(['noto-sans-kr'])
})

it('a text in several scripts brings each, and every character is covered by what it brings', () => {
  const text = 'VIP 고객 → 統合レポート «Ö»'
  // The Korean typeface has kana, the Japanese one has no Hangul.
  expect(families(text, 'ko')).toEqual(['inter', 'noto-sans-kr'])
  expect(families(text, 'ja')).toEqual(['inter', 'noto-sans-jp', 'noto-sans-kr'])
  const covered = slicesFor(text, 'ko', ranges).flatMap(({ range }) =>
    range.split(',').map((part) =>
      part
        .replace('U+', '')
        .split('-')
        .map((code) => Number.parseInt(code, 16)),
    ),
  )
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    expect(
      covered.some(([from = 0, to = from]) => code >= from && code <= to),
      sign,
    ).toBe(true)
  }
})

it('a picture of few characters stays small: most slices are left out', () => {
  expect(slicesFor('환영 이메일', 'ko', ranges).length).toBeLessThan(8)
})
