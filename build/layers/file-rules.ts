// Rules about one file by itself: its name, length, opening words, forbidden globals, casts, and words that belong elsewhere.
import { posix } from 'node:path'
import { roomOf, stepInOrder } from './import-rules.ts'
import { isInPlaces, type LayerRules, matchesGlob } from './layer-rules.ts'
import type { SourceFile } from './source-file.ts'
import type { LayerRuleName, Violation } from './violation.ts'

export function judgeFile(file: SourceFile, rules: LayerRules): readonly Violation[] {
  const found: Violation[] = []
  const add = (rule: LayerRuleName, line: number, sentence: string) => {
    if (!(file.isTest && rules.testsAreExemptFrom.includes(rule))) found.push({ path: file.path, line, rule, sentence })
  }

  for (const error of file.parseErrors) add('syntax', error.line, `this does not parse: ${error.text}`)
  judgeName(file, rules, add)
  judgeWords(file, rules, add)

  const limit = file.isTest ? rules.length.tests : rules.length.code
  if (file.lineCount > limit && !rules.length.exempt.some((glob) => matchesGlob(file.path, glob))) {
    add(
      'length',
      limit + 1,
      `${file.lineCount} lines, and ${limit} are allowed. Split it into files named after the one thing each exports.`,
    )
  }
  if (!file.opensWithComment) {
    add(
      'opening',
      1,
      'the file says nothing about itself. Open it with one to three lines: what lives here, what it must never do.',
    )
  }
  const order = rules.rooms[roomOf(file.path)]?.order
  if (order !== undefined && stepInOrder(file.path, order) === undefined) {
    add(
      'stranger',
      1,
      `this file stands in no folder of ${roomOf(file.path)}/’s order. Move it into one, or give its folder a place in build/layers.json.`,
    )
  }

  for (const ban of rules.globals) {
    if (!isInPlaces(file.path, ban.in) || isInPlaces(file.path, ban.save)) continue
    for (const { text, line } of file.uses) {
      if (ban.names.includes(text)) add('globals', line, `“${text}” is not used here; ${ban.fix}.`)
    }
  }
  if (isInPlaces(file.path, rules.casts.in) && !isInPlaces(file.path, rules.casts.save)) {
    for (const { text, line } of file.casts) {
      add(
        'casts',
        line,
        `“${text}” overrides the type checker, which only ${rules.casts.save.join(', ')} may. Narrow the value, or parse it with zod.`,
      )
    }
  }
  return found
}

type Add = (rule: LayerRuleName, line: number, sentence: string) => void

function judgeName(file: SourceFile, rules: LayerRules, add: Add): void {
  const folders = posix.dirname(file.path).split('/')
  const base = posix.basename(file.path).replace(/(\.(test|spec|config|d))?\.[a-z]+$/, '')
  const { forbidden } = rules.names
  const vague =
    forbidden.find((word) => base === word || base.endsWith(`-${word}`)) ??
    folders.find((folder) => forbidden.includes(folder))
  if (vague !== undefined) {
    add('names', 1, `“${vague}” says nothing about what lives here. Name the file after the one thing it exports.`)
  }
  for (const part of [...folders, base]) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part))
      add('names', 1, `“${part}” is not kebab-case. Write small letters and digits with dashes between words.`)
  }
}

function judgeWords(file: SourceFile, rules: LayerRules, add: Add): void {
  const { words, in: places, save } = rules.names.flowWords
  if (isInPlaces(file.path, places) && !isInPlaces(file.path, save)) {
    for (const { text, line } of file.exportedNames) {
      const word = splitName(text).find((part) => words.some((each) => each.toLowerCase() === part))
      if (word !== undefined) {
        add(
          'flow-words',
          line,
          `“${text}” speaks of a ${word}; outside ${save.join(', ')} our words are step and link.`,
        )
      }
    }
  }
  for (const { text, line } of file.comments) {
    const silencer = /@ts-(ignore|nocheck|expect-error)|biome-ignore|eslint-disable/.exec(text)?.[0]
    if (silencer === undefined || (silencer === '@ts-expect-error' && file.isTest)) continue
    add('silencers', line, `“${silencer}” silences a check. Make the code pass it instead.`)
  }
}

function splitName(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[ _]/)
}
