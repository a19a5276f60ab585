// The log file holds one readable line per event, no secret, and never grows beyond its bounds.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openLog } from './open-log.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'log-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))
const clock = { now: () => Date.UTC(2026, 10, 22), after: () => () => {} }

it('writes redacted JSON lines with the child’s fields and the clock’s time', () => {
  const { log, file, close } = openLog({ dataDir, clock })
  log.child({ part: 'sync' }).warn('refused for mina@example.com', { batchId: 'batch-1', access_token: 'x' })
  close()
  const text = readFileSync(file, 'utf8')
  expect(JSON.parse(text)).toEqual({
    level: 'warn',
    at: '2026-11-22T00:00:00.000Z',
    part: 'sync',
    batchId: 'batch-1',
    access_token: '[hidden]',
    msg: 'refused for [e-mail]',
  })
  expect(statSync(file).mode & 0o077).toBe(0)
})

it('starts a new file when full, keeps a few old ones and loses no recent line', () => {
  const { log, file, close } = openLog({ dataDir, clock, maxBytes: 2_000, keep: 2 })
  for (let line = 0; line < 200; line++) log.info(`line ${line}`)
  close()
  expect(readdirSync(join(dataDir, 'logs')).sort()).toEqual(['app.1.log', 'app.2.log', 'app.log'])
  expect(readFileSync(file, 'utf8')).toContain('line 199')
  for (const name of readdirSync(join(dataDir, 'logs')))
    expect(statSync(join(dataDir, 'logs', name)).size).toBeLessThanOrEqual(2_000)
})

it('goes on after the log was closed', () => {
  const { log, close } = openLog({ dataDir, clock })
  close()
  expect(() => log.info('late')).not.toThrow()
})
