// Tells whether something built is older than what it was built from, by content, so that a fresh checkout or a touched file does not rebuild.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/** A hash over the content of files and folders. Tests are left out: they are in no build. @param {string} root @param {readonly string[]} sources */
export function stampOfSources(root, sources, extra = '') {
  const hash = createHash('sha256').update(extra)
  for (const source of sources) {
    for (const file of listFiles(join(root, source))) {
      hash.update(relative(root, file).split(sep).join('/')).update('\0').update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

/** Builds when the stamp differs or the product is missing; the old stamp goes first, so a build cut short is built again.
 * @param {{ stampFile: string, stamp: string, product: string, build: () => Promise<void> }} job
 * @returns {Promise<'already built' | 'built'>} */
export async function buildWhenStale({ stampFile, stamp, product, build }) {
  if (existsSync(product) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return 'already built'
  rmSync(stampFile, { force: true })
  await build()
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, stamp)
  return 'built'
}

/** @param {string} place @returns {string[]} */
function listFiles(place) {
  if (!existsSync(place)) return []
  let entries
  try {
    entries = readdirSync(place, { withFileTypes: true })
  } catch {
    return [place]
  }
  const files = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(place, entry.name)
    if (entry.isDirectory()) files.push(...listFiles(path))
    else if (!/\.test\.tsx?$/.test(entry.name)) files.push(path)
  }
  return files
}
