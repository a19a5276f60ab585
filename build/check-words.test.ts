// Shows check-words red on each kind of fault a sentence can have, and green on sentences that only look odd.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { WordEntry } from '#shared/words/word-table.ts'
import { readAllowedWords } from './words/allowed-words.ts'
import { judgeUnusedKeys, judgeWords } from './words/judge-words.ts'
import { listKeysInUse } from './words/list-keys-in-use.ts'

const allowed = readAllowedWords(join(import.meta.dirname, 'words', 'words-allowed.json'))
const faultsOf = (entry: WordEntry) => judgeWords({ 'a.key': entry }, allowed).map(({ sentence }) => sentence)

const sound: WordEntry = { en: 'Connect {{partner}}', ko: '{{partner}} 연결', ja: '{{partner}} に接続' }

describe('sentences that may stand', () => {
  test.each<[string, WordEntry]>([
    ['a plain sentence', sound],
    ['a name', { en: 'TikTok', ko: 'TikTok', ja: 'TikTok' }],
    [
      'parameters and marks alone',
      { en: '{{done}} / {{total}}', ko: '{{done}} / {{total}}', ja: '{{done}} / {{total}}' },
    ],
    [
      'a plural whose one is written out',
      { en: { one: 'one person', other: '{{count}} people' }, ko: '{{count}}명', ja: '{{count}} 人' },
    ],
    ['a Latin word inside', { en: 'Import CSV', ko: 'CSV 가져오기', ja: 'CSV を取り込む' }],
  ])('%s', (_, entry) => expect(faultsOf(entry)).toEqual([]))
})

describe('sentences that may not', () => {
  test.each<[string, WordEntry, RegExp]>([
    ['empty text', { ...sound, ja: ' ' }, /ja is empty/],
    ['a forgotten parameter', { ...sound, ko: '연결' }, /ko lacks \{\{partner\}\}/],
    ['a misspelt parameter', { ...sound, ja: '{{partnr}} に接続' }, /ja says \{\{partnr\}\}/],
    ['English left in Korean', { ...sound, ko: 'Connect {{partner}}' }, /ko has no Hangul/],
    ['English left in Japanese', { ...sound, ja: 'Connect {{partner}}' }, /ja has no Japanese letters/],
    [
      'an English clause inside Korean',
      { en: 'a {{b}}', ko: '{{b}} please try it again later 하세요', ja: '{{b}} を' },
      /ko still holds English: “please try it again later/,
    ],
    ['Korean in the English', { ...sound, en: '연결 {{partner}}' }, /en holds letters of another language/],
    ['Korean in the Japanese', { ...sound, ja: '{{partner}} 연결に' }, /ja holds Korean/],
    ['Japanese in the Korean', { ...sound, ko: '{{partner}} 연결に' }, /ko holds Japanese/],
    ['an exclamation mark', { ...sound, en: 'Connect {{partner}}!' }, /en shouts/],
    ['a wide exclamation mark', { ...sound, ja: '{{partner}} に接続！' }, /ja shouts/],
    ['a space at the edge', { ...sound, ko: '{{partner}} 연결 ' }, /ko has a space at its edge/],
    [
      'an empty plural form',
      { en: { one: '', other: '{{count}} people' }, ko: '{{count}}명', ja: '{{count}} 人' },
      /en is empty/,
    ],
  ])('%s', (_, entry, expected) => {
    const faults = faultsOf(entry)
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.join('\n')).toMatch(expected)
  })
})

test('a key nobody says is told; one said whole, by a start, or by a listed prefix is not', () => {
  const root = mkdtempSync(join(tmpdir(), 'words-'))
  try {
    for (const folder of ['shared/words', 'renderer/pages']) mkdirSync(join(root, folder), { recursive: true })
    writeFileSync(
      join(root, 'shared/words/page-words.ts'),
      "export const words = { 'page.unused': 1, 'page.title': 1 }\n",
    )
    writeFileSync(join(root, 'renderer/pages/home.test.ts'), "const inATest = 'page.unused'\n")
    writeFileSync(
      join(root, 'renderer/pages/home.tsx'),
      // biome would read a template placeholder in quotes as a slip, so the dollar is put in apart
      `export const Home = () => <h1 title={say('page.title')}>{say(\`state.${'$'}{state}\`)}</h1>\n`,
    )
    const table = { 'page.title': sound, 'page.unused': sound, 'state.draft': sound, 'error.not-found': sound }
    const unused = judgeUnusedKeys(table, listKeysInUse(root, ['shared', 'renderer']), allowed)
    expect(unused.map(({ key }) => key)).toEqual(['page.unused'])
  } finally {
    rmSync(root, { recursive: true })
  }
})
