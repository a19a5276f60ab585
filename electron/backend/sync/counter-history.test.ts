// A chart shows when what happened, closely where something begins; it may lack minutes, and never ends a run.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { minuteMs } from '#shared/core/clock.ts'
import { canvasIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { openWorkspaceDatabase } from '../workspace-database.ts'
import { Accounting } from './accounting.ts'
import { CounterHistory } from './counter-history.ts'

function aStep() {
  const clock = new VirtualClock(0)
  const database = openWorkspaceDatabase('memory')
  const accounting = new Accounting(database)
  const [canvas, step] = [canvasIdSchema.parse('canvas-a'), stepIdSchema.parse('step-a')]
  const key = accounting.ensureStep(canvas, step)
  const history = new CounterHistory(database, clock)
  const samples = (since = 0) => history.of(canvas, step, since)
  /** Another count, told. */
  const begin = () => {
    accounting.enter(key, 1)
    accounting.beginSync(key, 1)
    history.note()
  }
  return { clock, database, accounting, key, history, samples, begin }
}

it('tells when the people of a launch were synced, to seconds', async () => {
  const { clock, accounting, key, history, samples, begin } = aStep()
  begin()
  await clock.advanceBy(5_100)
  accounting.moveSync(key, { pending: -1, synced: 1 })
  history.note()
  await clock.advanceBy(10 * minuteMs)
  expect(samples()).toMatchObject([
    { at: 0, pending: 1 },
    { at: expect.toSatisfy((at: number) => at >= 5_100 && at < 10_000), pending: 0, synced: 1 },
  ])
})

it('takes no change of counts later than a minute, and few of many', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 40 }), async (waits) => {
      const { clock, database, samples, begin } = aStep()
      for (const wait of waits) {
        await clock.advanceBy(wait)
        begin()
      }
      const until = clock.now()
      await clock.advanceBy(minuteMs)
      expect(samples().at(-1)?.pending ?? 0).toBe(waits.length)
      // Within a minute: one at once, then after 1, 2, 4, 8, 16 and 32 s.
      for (let from = 0; from <= until; from += minuteMs)
        expect(samples(from).filter(({ at }) => at >= from && at < from + minuteMs).length).toBeLessThanOrEqual(8)
      database.close()
    }),
    { numRuns: 30 },
  )
})

it('goes without a sample while the disk is full, and takes it when there is room', async () => {
  const { clock, database, samples, begin } = aStep()
  const { transaction } = database
  database.transaction = () => {
    throw Object.assign(new Error('database or disk is full'), { errcode: 13 })
  }
  begin()
  await clock.advanceBy(5 * minuteMs)
  database.transaction = transaction
  expect(samples()).toEqual([])
  await clock.advanceBy(minuteMs)
  expect(samples()).toMatchObject([{ pending: 1 }])
})
