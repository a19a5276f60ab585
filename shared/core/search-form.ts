// The form in which texts and typed words are compared when people search (ux.md 5.2): width, case and kana kind do not matter,
// and Hangul may be looked for by its first consonants. Never use it for identifiers that a partner sees.

/** Full-width and half-width forms folded, lower case, katakana as hiragana, runs of white space as one blank. */
export function searchForm(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30A1-\u30F6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/\s+/g, ' ')
    .trim()
}

/** 김민준 → ㄱㅁㅈ (as NFKC writes them, so that a typed ㄱㅁㅈ in `searchForm` is the same). Other characters stay. */
export function firstConsonants(text: string): string {
  return text.replace(/[\uAC00-\uD7A3]/g, (syllable) =>
    String.fromCharCode(0x1100 + Math.floor((syllable.charCodeAt(0) - 0xac00) / 588)),
  )
}

/** Each syllable as the letters typed for it: 값 → ㄱㅏㅂㅅ, 과 → ㄱㅗㅏ. Other characters stay. */
function typedLetters(text: string): string {
  return text.normalize('NFD').replace(/[\u1100-\u11C2]/g, (jamo) => lettersOf.get(jamo) ?? jamo)
}

/** The words of a query, each of which must occur. */
export function searchWords(query: string): readonly string[] {
  const form = searchForm(query)
  return form === '' ? [] : form.split(' ')
}

/** Whether every word of the query occurs in the text, or in its first consonants. */
export function fitsQuery(text: string, query: string): boolean {
  return queryMatcher(query)(text)
}

/**
 * `fitsQuery` for a long list: the query is read once. A syllable that is still being typed counts as far as it is typed: on the way
 * to 장바구니 stand 장ㅂ and 장박, and the list must not empty and fill again with each letter.
 */
export function queryMatcher(query: string): (text: string) => boolean {
  const words = searchWords(query).map((word) => ({
    word,
    letters: /[\uAC00-\uD7A3]/.test(word) ? typedLetters(word) : null,
  }))
  return (text) => {
    const form = searchForm(text)
    if (!/[\uAC00-\uD7A3]/.test(form)) return words.every(({ word }) => form.includes(word))
    const consonants = firstConsonants(form)
    return words.every(
      ({ word, letters }) =>
        form.includes(word) || consonants.includes(word) || (letters !== null && typedLetters(form).includes(letters)),
    )
  }
}

/** The letters of a Korean keyboard, in the order of Unicode’s syllables; doubled ones are typed with two. */
const firsts = 'ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ'
const middles = 'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'
const lasts = 'ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'
const rows: readonly (readonly [number, string])[] = [
  [0x1100, firsts],
  [0x1161, middles],
  [0x11a8, lasts],
]
const lettersOf: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([start, letters]) =>
    letters.split(' ').map((typed, at): [string, string] => [String.fromCharCode(start + at), typed]),
  ),
)
