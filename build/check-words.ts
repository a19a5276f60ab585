// `npm run check:words`: every sentence is there in all languages, says the same parameters, and is said by somebody.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { wordTables } from '#shared/words/all-words.ts'
import { readAllowedWords } from './words/allowed-words.ts'
import { judgeUnusedKeys, judgeWords } from './words/judge-words.ts'
import { listKeysInUse } from './words/list-keys-in-use.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const allowed = readAllowedWords(join(root, 'build', 'words', 'words-allowed.json'))
const faults = [
  ...judgeWords(wordTables, allowed),
  ...judgeUnusedKeys(wordTables, listKeysInUse(root, ['shared', 'electron', 'renderer']), allowed),
]
for (const { key, sentence } of faults) console.log(`${key}  ${sentence}`)
const keyCount = Object.keys(wordTables).length
console.log(
  faults.length === 0
    ? `Words: ${keyCount} sentences, whole in en, ko and ja.`
    : `Words: ${faults.length} faults in ${keyCount} sentences.`,
)
process.exitCode = faults.length === 0 ? 0 : 1
