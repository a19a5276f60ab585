// Gathers every text the code says outside the word lists and the tests, to tell which keys nobody uses.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listSourceFiles } from '../layers/list-source-files.ts'
import { isTestPath, readSourceFile } from '../layers/source-file.ts'
import type { KeysInUse } from './judge-words.ts'

export function listKeysInUse(root: string, rooms: readonly string[]): KeysInUse {
  const strings = new Set<string>()
  const starts = new Set<string>()
  for (const path of listSourceFiles(root, rooms)) {
    if (isTestPath(path) || /^shared\/words\/[^/]+-words\.ts$/.test(path)) continue
    const file = readSourceFile(path, readFileSync(join(root, path), 'utf8'))
    for (const text of file.strings) strings.add(text)
    for (const text of file.templateStarts) starts.add(text)
  }
  return { strings, starts }
}
