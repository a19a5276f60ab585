// The words of a canvas in its own language and in others: which language it is written in, how it reads in another, and the one way
// to write a word. Never touches logic or layout. Pure.
import { type Language, languages } from '../words/word-table.ts'
import type { CanvasDocument, Translation } from './canvas-document.ts'

type Wording = CanvasDocument['wording']
/** Words kept by an id: of a step, a note, a group, or "step port" for a way out. */
export type WordedPart = 'steps' | 'notes' | 'groups' | 'ways'
const parts = ['steps', 'notes', 'groups', 'ways'] as const

/** A way out's place among `ways`. */
export function wayKey({ from, port }: { readonly from: string; readonly port: string }): string {
  return `${from} ${port}`
}

/** A syllable or a character says as much as some letters; partners' names are Latin in every language. */
const letters: Readonly<Record<Language, { readonly of: RegExp; readonly weight: number }>> = {
  en: { of: /\p{Script=Latin}/gu, weight: 1 },
  ko: { of: /\p{Script=Hangul}/gu, weight: 3 },
  ja: { of: /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/gu, weight: 3 },
}
function weightOf(words: string, language: Language): number {
  const { of, weight } = letters[language]
  return (words.match(of)?.length ?? 0) * weight
}

const ownLanguages = new WeakMap<Wording, Language>()

/** As noted when its first translation was written; before that its letters tell, and no word at all means English. */
export function ownLanguage({ wording }: Pick<CanvasDocument, 'wording'>): Language {
  if (wording.language) return wording.language
  const known = ownLanguages.get(wording)
  if (known) return known
  const words = [wording.name, ...parts.flatMap((part) => Object.values(wording[part] ?? {}))].join(' ')
  const most = languages.reduce((best, language) =>
    weightOf(words, language) > weightOf(words, best) ? language : best,
  )
  const language = weightOf(words, most) > 0 ? most : 'en'
  if (Object.isFrozen(wording)) ownLanguages.set(wording, language)
  return language
}

/** The languages somebody wrote at least one word of it in, its own first. */
export function writtenLanguages(document: Pick<CanvasDocument, 'wording'>): readonly Language[] {
  const own = ownLanguage(document)
  return [own, ...languages.filter((language) => language !== own && document.wording.translations?.[language])]
}

const readings = new WeakMap<Wording, Map<Language, Wording>>()
const readDocuments = new WeakMap<CanvasDocument, Map<Language, CanvasDocument>>()

/** The canvas as it reads in a language: the same document with those words, and its own where one is missing. */
export function readIn(document: CanvasDocument, language: Language): CanvasDocument {
  const wording = wordingIn(document, language)
  if (wording === document.wording) return document
  return remembered(readDocuments, document, language, () => ({ ...document, wording }))
}

/** Its words alone, as `readIn` has them. */
export function wordingIn({ wording }: Pick<CanvasDocument, 'wording'>, language: Language): Wording {
  const words = wording.translations?.[language]
  if (!words || language === ownLanguage({ wording })) return wording
  return remembered(readings, wording, language, () => mixed(wording, words))
}

/** Only of what is frozen: a draft changes. */
function remembered<Key extends object, Value>(
  memory: WeakMap<Key, Map<Language, Value>>,
  key: Key,
  language: Language,
  make: () => Value,
): Value {
  const known = memory.get(key) ?? new Map<Language, Value>()
  const value = known.get(language) ?? make()
  if (Object.isFrozen(key)) memory.set(key, known.set(language, value))
  return value
}

function mixed(wording: Wording, words: Translation): Wording {
  const read = { ...wording, name: words.name ?? wording.name }
  for (const part of parts) if (words[part]) read[part] = { ...wording[part], ...words[part] }
  return read
}

/** Whether a word is shown in another language than asked for, because nobody wrote it in that one. */
export function isBorrowed(
  document: Pick<CanvasDocument, 'wording'>,
  language: Language,
  part: WordedPart | 'name',
  id = '',
): boolean {
  const { wording } = document
  if (language === ownLanguage(document)) return false
  const words = wording.translations?.[language]
  const [own, other] = part === 'name' ? [wording.name, words?.name] : [wording[part]?.[id], words?.[part]?.[id]]
  return own !== undefined && own !== '' && other === undefined
}

/** How many words somebody still has to write in a language. */
export function missingWords(document: Pick<CanvasDocument, 'wording'>, language: Language): number {
  const missing = parts.flatMap((part) =>
    Object.keys(document.wording[part] ?? {}).filter((id) => isBorrowed(document, language, part, id)),
  )
  return missing.length + (isBorrowed(document, language, 'name') ? 1 : 0)
}

/** Writes the name of the canvas. In another language than its own an empty one is given up for the canvas's own. */
export function writeName(draft: CanvasDocument, name: string, language = ownLanguage(draft)): void {
  if (language === ownLanguage(draft)) draft.wording.name = name
  else if (name === '') delete translationOf(draft, language).name
  else translationOf(draft, language).name = name
  forgetEmpty(draft)
}

/** Writes one word of a part; an empty one is taken away. */
export function writeWord(
  draft: CanvasDocument,
  part: WordedPart,
  id: string,
  word: string,
  language = ownLanguage(draft),
): void {
  const words = language === ownLanguage(draft) ? draft.wording : translationOf(draft, language)
  const record = words[part] ?? {}
  words[part] ??= record
  if (word !== '') words[part][id] = word
  else {
    delete words[part][id]
    forgetEmpty(draft)
  }
}

/** What is said of things that are gone goes with them, in every language. */
export function forgetWords(draft: CanvasDocument, part: WordedPart, ids: Iterable<string>): void {
  const gone = [...ids]
  for (const words of [draft.wording, ...Object.values(draft.wording.translations ?? {})]) {
    const record = words[part]
    if (record) for (const id of gone) delete record[id]
  }
  forgetEmpty(draft)
}

function translationOf(draft: CanvasDocument, language: Language): Translation {
  draft.wording.language ??= ownLanguage(draft)
  draft.wording.translations ??= {}
  draft.wording.translations[language] ??= {}
  return draft.wording.translations[language]
}

/** A language of which no word is left is none; `language` stays, so that the canvas's own does not change with a word. */
function forgetEmpty(draft: CanvasDocument): void {
  const { translations } = draft.wording
  if (!translations) return
  for (const language of languages) {
    const words = translations[language]
    if (!words) continue
    for (const part of parts) if (words[part] && Object.keys(words[part]).length === 0) delete words[part]
    if (Object.keys(words).length === 0) delete translations[language]
  }
  if (Object.keys(translations).length === 0) delete draft.wording.translations
}
