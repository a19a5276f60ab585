// The closing line must never look better than what happened: each way a runner can end is counted here.
import { describe, expect, test } from 'vitest'
import {
  addCounts,
  closingLine,
  countPlaywright,
  countVitest,
  failuresOfPlaywright,
  failuresOfVitest,
  unsteadyOfPlaywright,
} from './setup/count-results.mjs'

const vitest = (...files: unknown[]) => JSON.stringify({ testResults: files })
const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
})
const playwright = (stats: object, errors: unknown[] = []) => JSON.stringify({ stats, errors })

describe('unit tests', () => {
  test.each([
    ['all well', vitest(file('passed', 'passed', 'passed'), file('passed', 'passed')), 0, '3 passed, 0 failed'],
    ['one fails', vitest(file('failed', 'passed', 'failed')), 1, '1 passed, 1 failed'],
    ['a file that does not load', vitest(file('passed', 'passed'), file('failed')), 1, '1 passed, 1 failed'],
    [
      'skipped and to do',
      vitest(file('passed', 'passed', 'skipped', 'pending', 'todo')),
      0,
      '1 passed, 0 failed, 3 skipped',
    ],
    ['an error outside any test', vitest(file('passed', 'passed')), 1, '1 passed, 1 failed'],
    ['no report at all', undefined, 1, '0 passed, 1 failed'],
    ['half a report', '{"testResults": [', 0, '0 passed, 1 failed'],
    ['nothing ran', vitest(), 0, '0 passed, 1 failed'],
  ])('%s', (_, report, exitCode, line) => expect(closingLine(countVitest(report, exitCode))).toBe(line))
})

describe('end-to-end tests', () => {
  test.each([
    ['all well', playwright({ expected: 4, unexpected: 0, flaky: 0, skipped: 0 }), 0, '4 passed, 0 failed'],
    [
      'failed, flaky and skipped',
      playwright({ expected: 4, unexpected: 2, flaky: 1, skipped: 3 }),
      1,
      '5 passed, 2 failed, 3 skipped',
    ],
    [
      'a spec that does not load',
      playwright({ expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, [{ message: 'no' }]),
      1,
      '0 passed, 1 failed',
    ],
    [
      'a bad end without a reason',
      playwright({ expected: 4, unexpected: 0, flaky: 0, skipped: 0 }),
      1,
      '4 passed, 1 failed',
    ],
    ['no report at all', undefined, 0, '0 passed, 1 failed'],
    ['another shape', '{}', 0, '0 passed, 1 failed'],
  ])('%s', (_, report, exitCode, line) => expect(closingLine(countPlaywright(report, exitCode))).toBe(line))
})

test('the parts are added up', () => {
  const parts = [
    { passed: 3, failed: 0, skipped: 1 },
    { passed: 0, failed: 2, skipped: 0 },
  ]
  expect(closingLine(addCounts(parts))).toBe('3 passed, 2 failed, 1 skipped')
})

describe('what failed is named again at the end', () => {
  test('of unit tests', () => {
    const report = vitest(
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'well' },
          {
            status: 'failed',
            fullName: 'adds up',
            failureMessages: ['\u001b[31mexpected 1 to be 2\u001b[39m\n at a.test.ts:3'],
          },
        ],
      },
      { name: 'b.test.ts', status: 'failed', assertionResults: [], message: 'no such module' },
    )
    expect(failuresOfVitest(report)).toEqual([
      'a.test.ts › adds up › expected 1 to be 2',
      'b.test.ts › does not load › no such module',
    ])
  })

  test('of end-to-end tests, however deep', () => {
    const spec = (ok: boolean) => ({
      file: 'door.spec.ts',
      line: 4,
      title: ok ? 'opens' : 'closes',
      ok,
      tests: [{ results: [ok ? {} : { error: { message: 'timed out\nwaiting' } }] }],
    })
    const report = JSON.stringify({
      suites: [{ specs: [spec(true)], suites: [{ specs: [spec(false)] }] }],
      errors: [{ message: 'no browser' }],
    })
    expect(failuresOfPlaywright(report)).toEqual([
      'door.spec.ts:4 › closes › timed out',
      'outside any test › no browser',
    ])
  })

  test('of no report, nothing: the count says that', () => {
    expect(failuresOfVitest(undefined)).toEqual([])
    expect(failuresOfPlaywright('{"suites": [')).toEqual([])
  })

  test('and what passed only at its second try, which is no failure', () => {
    const tried = [{ error: { message: 'timed out\nwaiting' } }, {}]
    const spec = {
      file: 'door.spec.ts',
      line: 4,
      title: 'opens',
      ok: true,
      tests: [{ status: 'flaky', results: tried }],
    }
    const report = JSON.stringify({
      suites: [{ specs: [spec, { ...spec, tests: [{ status: 'expected', results: [{}] }] }] }],
    })
    expect(unsteadyOfPlaywright(report)).toEqual(['door.spec.ts:4 › opens › timed out'])
    expect(failuresOfPlaywright(report)).toEqual([])
  })
})
