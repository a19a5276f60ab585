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

/** A text with `known` and then one character between `from` and `to`. */
export interface UnfinishedEnding {
  readonly known: string
  readonly from: string
  readonly to: string
}

/**
 * What a word may become whose last syllable is still being typed, for searches that a database does: 기 may become 김, 김미 김민,
 * 장ㅂ and 장박 장바, 갑 값. Whatever is found so, `fitsQuery` finds too.
 */
export function unfinishedEndings(word: string): readonly UnfinishedEnding[] {
  const known = word.slice(0, -1)
  const code = word.charCodeAt(word.length - 1)
  const first = code - 0x1100
  if (first >= 0 && first < letters.firsts.length) return known === '' ? [] : [startingWith(known, first)]
  const at = code - 0xac00
  if (!(at >= 0 && at < letters.firsts.length * 588)) return []
  const last = at % 28
  const open = at - last
  if (last === 0) {
    const middle = (open % 588) / 28
    const typed = letters.middles[middle] ?? ''
    const longer = letters.middles.filter((one) => one.startsWith(typed)).length
    return [{ known, from: syllable(open), to: syllable(open + longer * 28 - 1) }]
  }
  const typed = letters.lasts[last - 1] ?? ''
  const closed = letters.lasts.flatMap((one, index) =>
    one.length > typed.length && one.startsWith(typed) ? [syllable(open + index + 1)] : [],
  )
  // Its final consonant may be the first of the next syllable.
  const kept = typed.length > 1 ? 1 + letters.lasts.indexOf(typed.slice(0, -1)) : 0
  return [
    ...closed.map((one) => ({ known, from: one, to: one })),
    startingWith(known + syllable(open + kept), letters.firsts.indexOf(typed.slice(-1))),
  ]
}

function startingWith(known: string, first: number): UnfinishedEnding {
  return { known, from: syllable(first * 588), to: syllable(first * 588 + 587) }
}

function syllable(at: number): string {
  return String.fromCharCode(0xac00 + at)
}

/** The letters of a Korean keyboard, in the order of Unicode’s syllables; doubled ones are typed with two. */
const letters = {
  firsts: 'ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(' '),
  middles: 'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'.split(' '),
  lasts: 'ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(
    ' ',
  ),
}
const rows: readonly (readonly [number, readonly string[]])[] = [
  [0x1100, letters.firsts],
  [0x1161, letters.middles],
  [0x11a8, letters.lasts],
]
const lettersOf: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([start, typedLetters]) =>
    typedLetters.map((typed, at): [string, string] => [String.fromCharCode(start + at), typed]),
  ),
)
