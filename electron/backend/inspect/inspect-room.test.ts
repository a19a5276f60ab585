// What the outbound gate refuses is told to the audit log: once an hour for a host and reason, however often it is tried.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hourMs, minuteMs } from '#shared/core/clock.ts'
import { connectionIdSchema } from '#shared/core/ids.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import type { Exchange } from '../http/exchange-recorder.ts'
import { memoryLog } from '../log/memory-log.ts'
import { SettingsStore } from '../store/settings-store.ts'
import { openDatabase } from '../store/sqlite.ts'
import { buildInspectRoom } from './inspect-room.ts'
import { inspectTables } from './inspect-tables.ts'

it('tells of a refusal once an hour, and counts on', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'inspect-room-'))
  const clock = new VirtualClock()
  const database = openDatabase(':memory:', [inspectTables])
  const settings = new SettingsStore(dataDir, 'en')
  const room = buildInspectRoom({
    dataDir,
    database,
    clock,
    log: memoryLog(),
    settings,
    counts: async () => [],
    changed: () => {},
  })
  const blocked = (reason: string): Exchange => ({
    at: clock.now(),
    connectionId: connectionIdSchema.parse('tiktok-live'),
    claimant: 'step 1',
    lane: 'write',
    method: 'POST',
    address: 'https://elsewhere.example/x',
    requestHeaders: {},
    body: null,
    records: 1,
    status: 0,
    networkCode: 'blocked',
    answerHeaders: {},
    answerExcerpt: reason,
    durationMs: 0,
  })
  for (let each = 0; each < 5; each++) {
    room.recorder.record(blocked('unknown-host'))
    await clock.advanceBy(minuteMs)
  }
  room.recorder.record(blocked('raw-identifier'))
  await clock.advanceBy(hourMs)
  room.recorder.record(blocked('unknown-host'))
  const { entries } = room.audit.page(() => true, null)
  expect(entries.map(({ action, subject, details }) => [action, subject, details])).toEqual([
    ['gate.unknown-host', 'tiktok-live', { host: 'elsewhere.example' }],
    ['gate.raw-identifier', 'tiktok-live', { host: 'elsewhere.example' }],
    ['gate.unknown-host', 'tiktok-live', { host: 'elsewhere.example' }],
  ])
  expect(
    room.list.page({ partnerId: null, outcome: 'blocked', step: null, batchId: null, text: '', cursor: null }).total,
  ).toBe(7)
  await room.settle()
  room.close()
  database.close()
  rmSync(dataDir, { recursive: true, force: true })
})
