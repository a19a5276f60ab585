// Lines of a text: nothing lost, nothing wider than there is room for, broken where the language breaks.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wrapText } from './wrap-text.ts'

const look = { size: 10, weight: 400 }
/** A letter is as wide as its size, a character of Chinese descent twice. */
const measure = (text: string) => Array.from(text).reduce((sum, sign) => sum + (sign > '\u2fff' ? 20 : 10), 0)
const wrapped = (text: string, width: number, language: 'en' | 'ko' | 'ja', mostLines?: number) =>
  wrapText(text, { width, look, language, ...(mostLines ? { mostLines } : {}) }, measure)

it('breaks between words, a word that is too wide anywhere, and keeps lines that were meant', () => {
  expect(wrapped('Wait one day', 80, 'en')).toEqual(['Wait one', 'day'])
  expect(wrapped('Uninterrupted', 50, 'en')).toEqual(['Unint', 'errup', 'ted'])
  expect(wrapped('one\n\ntwo', 80, 'en')).toEqual(['one', '', 'two'])
  expect(wrapped('월요일에 합의', 100, 'ko')).toEqual(['월요일에', '합의'])
})

it('in Japanese no line begins with a closing mark or the ending of a word', () => {
  expect(wrapped('ユーザーが離れます。', 140, 'ja')).toEqual(['ユーザーが', '離れます。'])
  expect(wrapped('「全員」を変更', 80, 'ja')[0]).toBe('「全員」')
})

it('says with an ellipsis that there is more, within the same width', () => {
  expect(wrapped('one two three four', 80, 'en', 1)).toEqual(['one two…'])
  expect(wrapped('one two', 80, 'en', 1)).toEqual(['one two'])
})

it('loses no letter and goes over no edge, whatever the text', () => {
  const sign = fc.constantFrom('a', 'B', ' ', 'é', '가', '日', 'の', '。', '「', '」', '😀', '-')
  fc.assert(
    fc.property(
      fc.array(sign),
      fc.constantFrom('en', 'ko', 'ja'),
      fc.integer({ min: 20, max: 200 }),
      (signs, language, width) => {
        const text = signs.join('')
        const lines = wrapped(text, width, language)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(Math.max(20, width))
      },
    ),
  )
})
