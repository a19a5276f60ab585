// Reads what the test runners report and adds it up into the closing line. A runner that ended badly without saying why still counts as failed.
import { stripVTControlCharacters } from 'node:util'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

export const noCounts = Object.freeze({ passed: 0, failed: 0, skipped: 0 })

/** @param {readonly Counts[]} all @returns {Counts} */
export function addCounts(all) {
  return all.reduce(
    (sum, each) => ({
      passed: sum.passed + each.passed,
      failed: sum.failed + each.failed,
      skipped: sum.skipped + each.skipped,
    }),
    noCounts,
  )
}

/** @param {Counts} counts such as “12 passed, 0 failed” or “12 passed, 0 failed, 3 skipped” */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** @param {string | undefined} report Vitest's JSON report @param {number} exitCode @returns {Counts} */
export function countVitest(report, exitCode) {
  return judged(report, exitCode, (read) => {
    /** @type {{ status?: string, assertionResults?: { status?: string }[] }[]} */
    const files = Array.isArray(read.testResults) ? read.testResults : []
    const tests = files.flatMap((file) => file.assertionResults ?? [])
    const hasFailure = (/** @type {{ status?: string }} */ test) => test.status === 'failed'
    // A file that could not be loaded has no tests to fail, and must not vanish from the count.
    const brokenFiles = files.filter(
      (file) => file.status === 'failed' && !(file.assertionResults ?? []).some(hasFailure),
    )
    const passed = tests.filter((test) => test.status === 'passed').length
    const failed = tests.filter(hasFailure).length + brokenFiles.length
    return { passed, failed, skipped: tests.length - passed - tests.filter(hasFailure).length }
  })
}

/** @param {string | undefined} report Playwright's JSON report @param {number} exitCode @returns {Counts} */
export function countPlaywright(report, exitCode) {
  return judged(report, exitCode, (read) => {
    const stats = read.stats
    if (typeof stats !== 'object' || stats === null) return undefined
    const number = (/** @type {string} */ name) => (typeof stats[name] === 'number' ? stats[name] : 0)
    // A flaky test passed in the end, after failing; `errors` are failures outside any test (a spec that does not load).
    const outside = Array.isArray(read.errors) ? read.errors.length : 0
    return {
      passed: number('expected') + number('flaky'),
      failed: number('unexpected') + outside,
      skipped: number('skipped'),
    }
  })
}

/**
 * One line a failure, for the end of a long run: where, which, and the first line of why.
 * @param {string | undefined} report Vitest's JSON report
 * @returns {string[]}
 */
export function failuresOfVitest(report) {
  const files = listIn(report, 'testResults')
  return files.flatMap((file) => {
    const failed = (file.assertionResults ?? []).filter((/** @type {any} */ test) => test.status === 'failed')
    if (failed.length === 0)
      return file.status === 'failed' ? [failureLine(file.name, 'does not load', file.message)] : []
    return failed.map((/** @type {any} */ test) => failureLine(file.name, test.fullName, test.failureMessages?.[0]))
  })
}

/** @param {string | undefined} report Playwright's JSON report @returns {string[]} one line a failure, as {@link failuresOfVitest} */
export function failuresOfPlaywright(report) {
  return [
    ...specsOf(report)
      .filter((spec) => spec.ok === false)
      .map(lineOfSpec),
    ...listIn(report, 'errors').map((error) => failureLine('outside any test', '', error.message)),
  ]
}

/**
 * What passed only when it was tried again: counted as passed, and said, for it has found something.
 * @param {string | undefined} report Playwright's JSON report
 * @returns {string[]} a line each, as {@link failuresOfVitest}
 */
export function unsteadyOfPlaywright(report) {
  return specsOf(report)
    .filter((spec) => (spec.tests ?? []).some((/** @type {any} */ test) => test.status === 'flaky'))
    .map(lineOfSpec)
}

/** @param {string | undefined} report Playwright's JSON report @returns {any[]} */
function specsOf(report) {
  /** @param {any} suite @returns {any[]} */
  const ofSuite = (suite) => [...(suite.suites ?? []).flatMap(ofSuite), ...(suite.specs ?? [])]
  return listIn(report, 'suites').flatMap(ofSuite)
}

/** @param {any} spec */
function lineOfSpec(spec) {
  return failureLine(`${spec.file}:${spec.line}`, spec.title, whyOfSpec(spec))
}

/** @param {any} spec */
function whyOfSpec(spec) {
  const results = (spec.tests ?? []).flatMap((/** @type {any} */ test) => test.results ?? [])
  return results.find((/** @type {any} */ result) => result.error !== undefined)?.error.message
}

/** @param {string} where @param {string} which @param {string | undefined} why */
function failureLine(where, which, why) {
  const first = stripVTControlCharacters(why ?? '')
    .trim()
    .split('\n')[0]
  return [where, which, first].filter((part) => part !== undefined && part !== '').join(' › ')
}

/** @param {string | undefined} report @param {string} name @returns {any[]} */
function listIn(report, name) {
  try {
    const list = JSON.parse(report ?? '{}')[name]
    return Array.isArray(list) ? list : []
  } catch {
    return []
  }
}

/** @param {string | undefined} report @param {number} exitCode @param {(read: Record<string, any>) => Counts | undefined} count @returns {Counts} */
function judged(report, exitCode, count) {
  /** @type {Counts | undefined} */
  let counts
  try {
    counts = report === undefined ? undefined : count(JSON.parse(report))
  } catch {
    counts = undefined
  }
  if (counts === undefined) return { ...noCounts, failed: 1 }
  const nothingRan = counts.passed + counts.failed + counts.skipped === 0
  return counts.failed === 0 && (exitCode !== 0 || nothingRan) ? { ...counts, failed: 1 } : counts
}
