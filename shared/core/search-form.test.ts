import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstConsonants, fitsQuery, searchForm, searchWords, unfinishedEndings } from './search-form.ts'

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
    ['장바구니 이탈', '바구', true],
    ['장바구니 이탈', '장바두', false],
    ['각하', 'ㄱㅎ', true],
    ['박사', 'ㄱㅅ', false],
    ['がくせい', 'かく', false],
  ])('%j fits %j: %j', (text, query, fits) => expect(fitsQuery(text, query)).toBe(fits))
  it('keeps finding a word while it is typed, letter by letter', () => {
    for (const typed of ['ㅈ', '자', '장', '장ㅂ', '장바', '장박', '장바구', '장바군', '장바구니'])
      expect([typed, fitsQuery('장바구니 이탈 고객', typed)]).toEqual([typed, true])
    for (const typed of ['가', '갑', '값', '값싸']) expect(fitsQuery('값싼 것', typed)).toBe(true)
    const syllables = fc.string({
      unit: fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code)),
      minLength: 1,
    })
    fc.assert(
      fc.property(syllables, fc.nat(), (name, at) => {
        const typed = name.slice(0, 1 + (at % name.length))
        // The last syllable without its final consonant, as it stood one key before.
        const code = typed.charCodeAt(typed.length - 1) - 0xac00
        const before = typed.slice(0, -1) + String.fromCharCode(0xac00 + code - (code % 28))
        expect(fitsQuery(name, typed)).toBe(true)
        expect(fitsQuery(name, before)).toBe(true)
      }),
    )
  })

  it('tells a database how a half-typed word may go on, as `fitsQuery` understands it', () => {
    const mayBecome = (typed: string, text: string) =>
      text.includes(typed) ||
      unfinishedEndings(typed).some(({ known, from, to }) => new RegExp(`${known}[${from}-${to}]`).test(text))
    for (const typed of ['자', '장', '장ㅂ'.normalize('NFKC'), '장바', '장박', '장바구', '장바군', '장바구니'])
      expect([typed, mayBecome(typed, '장바구니')]).toEqual([typed, true])
    for (const typed of ['가', '갑', '값', '값사'])
      expect([typed, mayBecome(typed, '값싼')]).toEqual([typed, typed !== '값사'])
    for (const [typed, text] of [
      ['고', '과자'],
      ['넋', '넉시'],
      ['구', '궤도'],
      ['으', '의사'],
    ] as const)
      expect([typed, mayBecome(typed, text)]).toEqual([typed, true])
    expect([mayBecome('김', '기린'), mayBecome('고', '구두'), mayBecome('a', 'b')]).toEqual([false, false, false])
    const near = fc.constantFrom(...'가각간갉고과괘구궤그긔나낙너넋넉시사삭바박밥값갑ᄀᄂᄉ')
    const word = fc.string({ unit: near, minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(word, word, (typed, text) => {
        if (mayBecome(typed, text)) expect(fitsQuery(text, typed)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})
