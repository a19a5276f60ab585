// Turns a key and its parameters into a sentence in a language (i18next underneath, with typed keys and parameters).
// Never join sentences here or elsewhere: one thought is one key.
import i18next, { type i18n } from 'i18next'
import { type WordKey, wordTables } from './all-words.ts'
import { type Language, languages, type ParametersOf, type WordEntry } from './word-table.ts'

type AllWords = typeof wordTables
type EntryOf<Key extends WordKey> = AllWords[Key]
export type WordParameters<Key extends WordKey> = ParametersOf<EntryOf<Key>['en']>
export type ParameterValue = string | number
type ParameterArguments<Key extends WordKey> = [WordParameters<Key>] extends [never]
  ? []
  : [parameters: Readonly<Record<WordParameters<Key>, ParameterValue>>]

/** Says one thing in one language. Number parameters are printed in the language's own digits and separators. */
export type Say = <Key extends WordKey>(key: Key, ...parameters: ParameterArguments<Key>) => string

/** A sentence not yet said: travels over the wire as code and parameters (decisions.md 25). */
export interface Phrase {
  readonly key: WordKey
  readonly parameters?: Readonly<Record<string, ParameterValue>>
}

/** Builds a phrase with the same checks as `Say`. */
export function phrase<Key extends WordKey>(key: Key, ...parameters: ParameterArguments<Key>): Phrase {
  const [given] = parameters
  return given === undefined ? { key } : { key, parameters: given }
}

/** The sayer of a language. */
export function sayIn(language: Language): Say {
  return (key, ...parameters) => speak(language, { key, ...(parameters[0] ? { parameters: parameters[0] } : {}) })
}

/** Says a phrase that came from elsewhere (a step summary, an error, a manifest). */
export function speak(language: Language, spoken: Phrase): string {
  const print = numberFormats[language]
  const values: Record<string, ParameterValue> = {}
  for (const [name, value] of Object.entries(spoken.parameters ?? {})) {
    const text = typeof value === 'number' ? print.format(value) : value
    values[name === 'count' ? 'countText' : name] = text
    if (name === 'count') values.count = Number(value)
  }
  return translator().t(spoken.key, { ...values, lng: language })
}

const numberFormats: Record<Language, Intl.NumberFormat> = {
  en: new Intl.NumberFormat('en'),
  ko: new Intl.NumberFormat('ko'),
  ja: new Intl.NumberFormat('ja'),
}

/** i18next resources: plural entries become `key_one` and `key_other`; `{{count}}` prints the formatted number. */
function resourcesOf(language: Language): Record<string, string> {
  const resources: Record<string, string> = {}
  const add = (key: string, text: string) => {
    resources[key] = text.replaceAll('{{count}}', '{{countText}}')
  }
  for (const [key, entry] of Object.entries<WordEntry>(wordTables)) {
    const text = entry[language]
    if (typeof text !== 'string') {
      add(`${key}_one`, text.one)
      add(`${key}_other`, text.other)
    } else {
      add(key, text)
      if (typeof entry.en !== 'string') add(`${key}_other`, text)
    }
  }
  return resources
}

let shared: i18n | undefined
function translator(): i18n {
  if (shared) return shared
  shared = i18next.createInstance()
  void shared.init({
    lng: 'en',
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(languages.map((language) => [language, { translation: resourcesOf(language) }])),
  })
  return shared
}
