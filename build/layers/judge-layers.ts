// Puts every rule of layers.json to every file of a checkout. Pure reading: changes nothing.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { judgeFile } from './file-rules.ts'
import { judgeCycles } from './import-cycles.ts'
import { judgeImports } from './import-rules.ts'
import type { LayerRules } from './layer-rules.ts'
import { listSourceFiles } from './list-source-files.ts'
import { readSourceFile } from './source-file.ts'
import type { Violation } from './violation.ts'

export interface Judgement {
  readonly fileCount: number
  readonly violations: readonly Violation[]
}

export function judgeLayers(root: string, rules: LayerRules): Judgement {
  const rooms = Object.keys(rules.rooms)
  const files = listSourceFiles(root, rooms).map((path) => readSourceFile(path, readFileSync(join(root, path), 'utf8')))
  const violations = [
    ...files.flatMap((file) => [...judgeFile(file, rules), ...judgeImports(file, rules)]),
    ...judgeCycles(files),
    ...listSourceFiles(root, rooms, /^README\.md$/).flatMap((path) => judgeReadme(root, path, rules)),
  ]
  return { fileCount: files.length, violations }
}

function judgeReadme(root: string, path: string, rules: LayerRules): readonly Violation[] {
  const lineCount = readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length
  if (lineCount <= rules.length.readme) return []
  const sentence = `${lineCount} lines, and a room’s README has at most ${rules.length.readme}: Purpose, Order, Doors, How to add.`
  return [{ path, line: rules.length.readme + 1, rule: 'length', sentence }]
}
