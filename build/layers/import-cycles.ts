// Finds files that need each other in a circle when they run; imports of types alone vanish before that and do not count.
// Each circle is told once, from its first file in the alphabet.
import { findImportedPath } from './import-rules.ts'
import type { SourceFile } from './source-file.ts'
import type { Violation } from './violation.ts'

export function judgeCycles(files: readonly SourceFile[]): readonly Violation[] {
  const known = new Map(files.map((file) => [file.path, file]))
  const linksOf = (path: string) =>
    (known.get(path)?.imports ?? []).flatMap((seen) => {
      const to = seen.kind === 'address' || seen.kind === 'type' ? undefined : findImportedPath(path, seen.target)
      return to !== undefined && known.has(to) ? [{ to, line: seen.line }] : []
    })

  const found: Violation[] = []
  const told = new Set<string>()
  for (const start of [...known.keys()].sort()) {
    if (told.has(start)) continue
    const circle = findShortestWayBack(start, (path) => linksOf(path).map(({ to }) => to))
    if (circle === undefined) continue
    for (const path of circle) told.add(path)
    found.push({
      path: start,
      line: linksOf(start).find(({ to }) => to === circle[1])?.line ?? 1,
      rule: 'cycles',
      sentence: `${circle.join(' → ')} is a circle. Move what both sides need into a third file that imports neither.`,
    })
  }
  return found
}

function findShortestWayBack(
  start: string,
  linksOf: (path: string) => readonly string[],
): readonly string[] | undefined {
  const cameFrom = new Map<string, string>()
  let frontier: readonly string[] = [start]
  while (frontier.length > 0) {
    const next: string[] = []
    for (const path of frontier) {
      for (const to of linksOf(path)) {
        if (to === start) {
          const way = [start]
          for (let at: string | undefined = path; at !== undefined && at !== start; at = cameFrom.get(at))
            way.splice(1, 0, at)
          return [...way, start]
        }
        if (cameFrom.has(to)) continue
        cameFrom.set(to, path)
        next.push(to)
      }
    }
    frontier = next
  }
  return undefined
}
