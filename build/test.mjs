// `npm test`: from a fresh clone to a closing line of counts on stdout. Never reports better than what happened.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  addCounts,
  closingLine,
  countPlaywright,
  countVitest,
  failuresOfPlaywright,
  failuresOfVitest,
  noCounts,
  unsteadyOfPlaywright,
} from './setup/count-results.mjs'
import { ensureElectronBundle, ensureLocalBundle, ensureRenderer } from './setup/ensure-built.mjs'
import { ensureChromium } from './setup/ensure-chromium.mjs'
import { ensureInstalled } from './setup/ensure-installed.mjs'
import { out, pinnedNode, root, toolOf } from './setup/places.mjs'
import { runChecks } from './setup/run-checks.mjs'
import { runChild, stopRequest } from './setup/run-child.mjs'
import { runScript, Sorry, sayProgress } from './setup/say-progress.mjs'

const reports = join(out, 'test')
/** What failed, a line each: said again at the end, where whoever reads a long run begins. @type {string[]} */
const failures = []
/** What passed only at the second try, said beside them. @type {string[]} */
const unsteady = []
const parts = { check: runCheckPart, unit: runUnitPart, e2e: runEndToEndPart }

await runScript(async () => {
  const { only, rest } = readOptions(process.argv.slice(2))
  const counts = []
  try {
    await ensureInstalled()
    for (const [name, run] of Object.entries(parts)) {
      if (only !== undefined && only !== name) continue
      if (stopRequest.signal !== null) break
      counts.push(await runPart(name, run, rest))
    }
    if (stopRequest.signal !== null) counts.push({ ...noCounts, failed: 1 })
  } catch (error) {
    sayProgress(error instanceof Error ? error.message : String(error))
    counts.push({ ...noCounts, failed: 1 })
  }
  const sum = addCounts(counts)
  for (const test of unsteady) sayProgress(`passed only at the second try: ${test}`)
  for (const failure of failures) sayProgress(`failed: ${failure}`)
  process.stdout.write(`${closingLine(sum)}\n`)
  return sum.failed === 0 ? 0 : 1
})

/** @param {string} name @param {(rest: readonly string[]) => Promise<import('./setup/count-results.mjs').Counts>} run @param {readonly string[]} rest */
async function runPart(name, run, rest) {
  const startedAt = Date.now()
  try {
    const counts = await run(rest)
    sayProgress(`— ${name}: ${closingLine(counts)} (${Math.round((Date.now() - startedAt) / 1000)} s)`)
    return counts
  } catch (error) {
    // One part that cannot run (no Chromium) must not hide what the others found.
    sayProgress(error instanceof Sorry ? error.message : String(error instanceof Error ? error.stack : error))
    return { ...noCounts, failed: 1 }
  }
}

async function runCheckPart() {
  const failed = await runChecks()
  failures.push(...failed.map((name) => `check › ${name}`))
  return { ...noCounts, failed: failed.length }
}

/** @param {readonly string[]} rest */
async function runUnitPart(rest) {
  const report = freshReport('unit.json')
  const args = [
    toolOf('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...rest,
  ]
  const { code } = await runChild(pinnedNode, args, { cwd: root })
  const read = readReport(report)
  failures.push(...failuresOfVitest(read))
  return countVitest(read, code)
}

/** @param {readonly string[]} rest */
async function runEndToEndPart(rest) {
  const chromium = await ensureChromium()
  await ensureRenderer()
  await ensureLocalBundle()
  await ensureElectronBundle()
  const report = freshReport('e2e.json')
  const args = [
    toolOf('@playwright/test', 'cli.js'),
    'test',
    '--config',
    'e2e/playwright.config.ts',
    '--reporter=list,json',
    ...rest,
  ]
  const env = {
    AUDIENCE_CANVAS_CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  }
  const { code } = await runChild(pinnedNode, args, { cwd: root, env })
  const read = readReport(report)
  failures.push(...failuresOfPlaywright(read))
  unsteady.push(...unsteadyOfPlaywright(read))
  return countPlaywright(read, code)
}

/** @param {string} name */
function freshReport(name) {
  mkdirSync(reports, { recursive: true })
  const path = join(reports, name)
  rmSync(path, { force: true })
  return path
}

/** @param {string} path */
function readReport(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** @param {readonly string[]} given */
function readOptions(given) {
  const at = given.indexOf('--only')
  if (at === -1) return { only: undefined, rest: [] }
  const only = given[at + 1] ?? ''
  if (!Object.hasOwn(parts, only)) throw new Sorry(`--only takes ${Object.keys(parts).join(', ')}, not “${only}”.`)
  return { only, rest: given.filter((_, index) => index !== at && index !== at + 1) }
}
