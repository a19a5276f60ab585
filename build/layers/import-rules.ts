// The walls between rooms, the order of folders inside a room, and where each library lives. Looks at one import at a time.
import { posix } from 'node:path'
import { coversLibrary, isInPlaces, type LayerRules } from './layer-rules.ts'
import type { ImportSeen, SourceFile } from './source-file.ts'
import type { LayerRuleName, Violation } from './violation.ts'

/** The file of ours that an import names, from the root; undefined for a library. */
export function findImportedPath(from: string, target: string): string | undefined {
  const bare = target.replace(/\?.*$/, '')
  if (bare.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), bare))
  if (bare.startsWith('#')) return bare.slice(1)
  return undefined
}

export function judgeImports(file: SourceFile, rules: LayerRules): readonly Violation[] {
  return file.imports.flatMap((seen) => {
    const imported = findImportedPath(file.path, seen.target)
    return imported === undefined ? judgeLibrary(file, seen, rules) : judgePath(file, seen, imported, rules)
  })
}

function judgePath(file: SourceFile, seen: ImportSeen, imported: string, rules: LayerRules): readonly Violation[] {
  const found: Violation[] = []
  const add = (rule: LayerRuleName, sentence: string) => {
    if (!(file.isTest && rules.testsAreExemptFrom.includes(rule)))
      found.push({ path: file.path, line: seen.line, rule, sentence })
  }
  const fromRoom = roomOf(file.path)
  const toRoom = roomOf(imported)
  const room = rules.rooms[fromRoom]
  if (room === undefined) return found

  if (!room.mayImport.includes(toRoom)) {
    add(
      'rooms',
      rules.rooms[toRoom] === undefined
        ? `“${seen.target}” leads out of the rooms; import from ${room.mayImport.join(' or ')}.`
        : `${fromRoom} must not import ${toRoom} (“${seen.target}”). Move what both need into shared/, or speak through the contract.`,
    )
    return found
  }
  if (fromRoom !== toRoom && seen.target.startsWith('.')) {
    add('address', `write “#${imported}” instead of “${seen.target}” when going to another room.`)
  }
  if (seen.kind !== 'address' && !/\.[a-z0-9]+$/i.test(imported)) {
    add(
      'address',
      `“${seen.target}” lacks its extension; Node runs these files as they are, so write “${seen.target}.ts”.`,
    )
  }

  if (fromRoom === toRoom && room.order !== undefined) {
    const fromStep = stepInOrder(file.path, room.order)
    const toStep = stepInOrder(imported, room.order)
    if (fromStep !== undefined && toStep !== undefined && toStep > fromStep) {
      add(
        'order',
        `${room.order[fromStep]} comes before ${room.order[toStep]} in ${fromRoom}/, so it must not import “${seen.target}”. Move the needed part to ${room.order[fromStep]} or earlier, or take it as a parameter (a port).`,
      )
    }
  }
  for (const wall of rules.apart) {
    if (isInPlaces(file.path, wall.from) && isInPlaces(imported, wall.never) && !isInPlaces(imported, wall.save)) {
      add('apart', `“${seen.target}” is out of bounds here: ${wall.because}.`)
    }
  }
  return found
}

function judgeLibrary(file: SourceFile, seen: ImportSeen, rules: LayerRules): readonly Violation[] {
  if (file.isTest && rules.testLibraries.some((pattern) => coversLibrary(pattern, seen.target))) return []
  const inTesting =
    file.path.includes('/testing/') && rules.testLibraries.some((pattern) => coversLibrary(pattern, seen.target))
  if (inTesting && !seen.target.startsWith('node:')) return []
  const violation = (sentence: string): readonly Violation[] => [
    { path: file.path, line: seen.line, rule: 'libraries', sentence },
  ]
  const exact = rules.libraries.find(({ name }) => name === seen.target)
  const home =
    exact ??
    rules.libraries.find(({ name }) => name !== 'node:*' && coversLibrary(name, seen.target)) ??
    nodeHome(seen.target, rules)
  if (home === undefined) {
    return violation(
      `nobody has said where the library “${seen.target}” lives. Add it to “libraries” in build/layers.json, with one place.`,
    )
  }
  if (isInPlaces(file.path, home.in)) return []
  return violation(
    `the library “${seen.target}” lives in ${home.in.join(', ')} only. Use what that place exports, or move this code there.`,
  )
}

function nodeHome(target: string, rules: LayerRules) {
  return rules.libraries.find(({ name }) => name === 'node:*' && coversLibrary(name, target))
}

export function roomOf(path: string): string {
  return path.split('/')[0] ?? path
}

/** Where a file stands in its room's order; undefined when no entry covers it. */
export function stepInOrder(path: string, order: readonly string[]): number | undefined {
  const inside = path.slice(roomOf(path).length + 1)
  const step = order.findIndex((entry) => inside === entry || inside.startsWith(`${entry}/`))
  return step === -1 ? undefined : step
}
