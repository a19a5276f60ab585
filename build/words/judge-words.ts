// The rules every sentence of the product keeps, in all its languages. Pure: takes the tables, gives what is wrong.
import { languages, type PluralText, type WordTable } from '#shared/words/word-table.ts'
import type { AllowedWords } from './allowed-words.ts'

export interface WordFault {
  readonly key: string
  readonly sentence: string
}

/** What the code says: whole texts, and the fixed starts of texts put together at run time. */
export interface KeysInUse {
  readonly strings: ReadonlySet<string>
  readonly starts: ReadonlySet<string>
}

const script: Readonly<Record<string, { readonly needed: RegExp; readonly name: string }>> = {
  ko: { needed: /\p{Script=Hangul}/u, name: 'Hangul' },
  ja: { needed: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u, name: 'Japanese letters' },
}

export function judgeWords(table: WordTable, allowed: AllowedWords): readonly WordFault[] {
  return Object.entries(table).flatMap(([key, entry]) => {
    const faults: WordFault[] = []
    const add = (sentence: string) => faults.push({ key, sentence })
    // A plural's “one” may write the number out or name the only one, so the languages without plurals follow “other”.
    const wanted = parametersIn(typeof entry.en === 'string' ? entry.en : entry.en.other)
    const known = new Set(textsOf(entry.en).flatMap(parametersIn))
    for (const language of languages) {
      for (const text of textsOf(entry[language])) {
        if (text.trim() === '') add(`${language} is empty. Write the sentence, or remove the key.`)
        if (/[!！]/.test(text)) add(`${language} shouts. End it without an exclamation mark: “${text}”`)
        if (text !== text.trim()) add(`${language} has a space at its edge. Sentences are not joined; remove it.`)
        if (language !== 'en') judgeParameters(language, new Set(parametersIn(text)), wanted, known, add)
        judgeLanguage(key, language, text, allowed, add)
      }
    }
    return faults
  })
}

export function judgeUnusedKeys(table: WordTable, inUse: KeysInUse, allowed: AllowedWords): readonly WordFault[] {
  const prefixes = [
    ...allowed.dynamicPrefixes.map(({ prefix }) => prefix),
    ...[...inUse.starts].filter((start) => start.includes('.')),
  ]
  return Object.keys(table).flatMap((key) => {
    if (inUse.strings.has(key) || prefixes.some((prefix) => key.startsWith(prefix))) return []
    return [
      {
        key,
        sentence:
          'nobody says this. Use the key, remove it, or list its prefix under dynamicPrefixes in build/words/words-allowed.json.',
      },
    ]
  })
}

function judgeParameters(
  language: string,
  given: ReadonlySet<string>,
  wanted: readonly string[],
  known: ReadonlySet<string>,
  add: (sentence: string) => void,
): void {
  const missing = wanted.filter((name) => !given.has(name))
  const extra = [...given].filter((name) => !known.has(name))
  if (missing.length > 0)
    add(`${language} lacks {{${missing.join('}}, {{')}}}, which en says. Say it in each language.`)
  if (extra.length > 0)
    add(
      `${language} says {{${extra.join('}}, {{')}}}, which en does not. Nobody hands it in; remove it or add it to en.`,
    )
}

function judgeLanguage(
  key: string,
  language: string,
  text: string,
  allowed: AllowedWords,
  add: (sentence: string) => void,
): void {
  const needed = script[language]
  if (needed === undefined) {
    if (/[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(withoutProperNouns(text, allowed))) {
      add(`en holds letters of another language: “${text}”`)
    }
    return
  }
  const left = withoutProperNouns(text.replaceAll(/\{\{\w+\}\}/g, ' '), allowed)
  if (!needed.needed.test(text) && /\p{Letter}/u.test(left) && !allowed.sameInEveryLanguage.includes(key)) {
    add(`${language} has no ${needed.name}: “${text}”. Translate it, or name it in build/words/words-allowed.json.`)
    return
  }
  const run = /[A-Za-z][A-Za-z'’-]*(?:[ ,]+[A-Za-z][A-Za-z'’-]*)+/g
  for (const [found] of left.matchAll(run)) {
    if (found.split(/[ ,]+/).length > allowed.longestForeignRun) add(`${language} still holds English: “${found}”`)
  }
  if (language === 'ko' && /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(left)) add(`ko holds Japanese: “${text}”`)
  if (language === 'ja' && /\p{Script=Hangul}/u.test(left)) add(`ja holds Korean: “${text}”`)
}

function withoutProperNouns(text: string, allowed: AllowedWords): string {
  const longestFirst = allowed.properNouns.toSorted((a, b) => b.length - a.length)
  let left = text
  for (const noun of longestFirst) left = left.replaceAll(noun, '·')
  return left
}

function textsOf(text: string | PluralText): readonly string[] {
  return typeof text === 'string' ? [text] : [text.one, text.other]
}

function parametersIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, name]) => (name === undefined ? [] : [name]))
}
