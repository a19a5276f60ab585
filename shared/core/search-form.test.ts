import { describe, expect, it } from 'vitest'
import { firstConsonants, fitsQuery, searchForm, searchWords } from './search-form.ts'

describe('texts are searched as people type them', () => {
  it.each([
    ['ＡＢＣ　ｄｅｆ', 'abc def'],
    ['サトウ', 'さとう'],
    ['ｻﾄｳ', 'さとう'],
    ['  Two   words ', 'two words'],
    ['한글', '한글'],
  ])('%j is looked for as %j', (typed, form) => expect(searchForm(typed)).toBe(form))
  it('finds Hangul by first consonants, as typed on a keyboard', () =>
    expect(searchForm(firstConsonants('김민준'))).toBe(searchForm('ㄱㅁㅈ')))
  it('finds Hangul that macOS took apart', () => expect(searchForm('김민준'.normalize('NFD'))).toBe('김민준'))
  it('asks for every word, and for nothing when nothing is typed', () => {
    expect(searchWords(' Kim  Minjun ')).toEqual(['kim', 'minjun'])
    expect(searchWords('　')).toEqual([])
  })
  it.each([
    ['장바구니 이탈 → TikTok', 'ㅈㅂㄱㄴ tik', true],
    ['장바구니 이탈 → TikTok', 'ㅌㅌ', false],
    ['カート離脱', 'かーと', true],
    ['Holiday win-back', ' ', true],
    ['Holiday win-back', 'win holiday', true],
    ['Holiday win-back', 'winter', false],
  ])('%j fits %j: %j', (text, query, fits) => expect(fitsQuery(text, query)).toBe(fits))
})
