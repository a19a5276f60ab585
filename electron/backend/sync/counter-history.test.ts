// Samples: once a minute at most, the last state never lost, thinned out when old.
import { beforeEach, expect, it } from 'vitest'
import { dayMs, hourMs, minuteMs, secondMs } from '#shared/core/clock.ts'
import { canvasIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import { VirtualClock } from '#shared/testing/virtual-clock.ts'
import { type Database, openDatabase } from '../store/sqlite.ts'
import { accountingTables } from './accounting-tables.ts'
import { CounterHistory, historyTables } from './counter-history.ts'

const canvasId = canvasIdSchema.parse('canvas-1')
const stepId = stepIdSchema.parse('step-1')
let database: Database
let clock: VirtualClock
let history: CounterHistory

beforeEach(() => {
  database = openDatabase(':memory:', [accountingTables, historyTables])
  clock = new VirtualClock(100 * dayMs)
  history = new CounterHistory(database, clock)
  database.run("insert into steps (canvas_id, step_id, is_sync) values ('canvas-1', 'step-1', 1)")
})

function syncedNow(people: number): void {
  database.run('update steps set synced = ?', people)
  history.note()
}
const kept = (since = 0) => history.of(canvasId, stepId, since)

it('writes the first change at once, later ones when the minute is over, and the last one always', async () => {
  for (let people = 1; people <= 50; people++) {
    syncedNow(people)
    await clock.advanceTo(clock.now() + secondMs, { inFlight: () => 0 })
  }
  expect(kept().map(({ synced }) => synced)).toEqual([1])
  await clock.advanceTo(clock.now() + minuteMs, { inFlight: () => 0 })
  expect(kept().map(({ synced }) => synced)).toEqual([1, 50])
  syncedNow(51)
  history.stop()
  expect(kept().at(-1)?.synced).toBe(51)
})

it('writes nothing while nothing changed', async () => {
  for (let minute = 0; minute < 10; minute++) {
    syncedNow(7)
    await clock.advanceTo(clock.now() + 2 * minuteMs, { inFlight: () => 0 })
  }
  expect(kept()).toHaveLength(1)
})

it('keeps minutes for a day, hours for a month, then days', async () => {
  const start = clock.now()
  for (let people = 1; people <= 40 * 24 * 4; people++) {
    await clock.advanceTo(start + people * 15 * minuteMs, { inFlight: () => 0 })
    syncedNow(people)
  }
  const ages = kept().map(({ at }) => clock.now() - at)
  const within = (from: number, to: number) => ages.filter((age) => age >= from && age < to).length
  expect(within(0, dayMs - hourMs)).toBe(23 * 4)
  expect(within(2 * dayMs, 3 * dayMs)).toBe(24)
  expect(within(32 * dayMs, 40 * dayMs)).toBeLessThanOrEqual(9)
  expect(kept().at(-1)?.synced).toBe(40 * 24 * 4)
})

it('begins a span with what held when it began', async () => {
  syncedNow(5)
  await clock.advanceTo(clock.now() + hourMs, { inFlight: () => 0 })
  expect(kept(clock.now() - minuteMs).map(({ synced }) => synced)).toEqual([5])
})
