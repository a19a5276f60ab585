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

/** The words of a query, each of which must occur. */
export function searchWords(query: string): readonly string[] {
  const form = searchForm(query)
  return form === '' ? [] : form.split(' ')
}

/** Whether every word of the query occurs in the text, or in its first consonants. */
export function fitsQuery(text: string, query: string): boolean {
  const form = searchForm(text)
  const consonants = firstConsonants(form)
  return searchWords(query).every((word) => form.includes(word) || consonants.includes(word))
}
