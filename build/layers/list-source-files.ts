// Lists the files of a room, as paths from the root with forward slashes. Skips what was built or installed.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const skipped = new Set(['node_modules', 'out', 'test-results', 'playwright-report', 'scaffolds'])

export function listSourceFiles(
  root: string,
  rooms: readonly string[],
  pattern = /\.(ts|tsx|mts|cts|mjs|cjs|js|jsx)$/,
): readonly string[] {
  const found: string[] = []
  const walk = (folder: string) => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) walk(path)
      } else if (pattern.test(entry.name) && !entry.name.endsWith('.d.ts')) found.push(path)
    }
  }
  for (const room of rooms) if (existsSync(join(root, room))) walk(room)
  return found
}
