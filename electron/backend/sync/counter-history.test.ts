// A chart may lack minutes; it never ends a run.
import { expect, it } from 'vitest'
import { minuteMs } from '#shared/core/clock.ts'
import { canvasIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { openWorkspaceDatabase } from '../workspace-database.ts'
import { Accounting } from './accounting.ts'
import { CounterHistory } from './counter-history.ts'

it('goes without a sample while the disk is full, and takes it when there is room', async () => {
  const clock = new VirtualClock()
  const database = openWorkspaceDatabase('memory')
  const accounting = new Accounting(database)
  const [canvas, step] = [canvasIdSchema.parse('canvas-a'), stepIdSchema.parse('step-a')]
  const key = accounting.ensureStep(canvas, step)
  accounting.enter(key, 10)
  accounting.beginSync(key, 10)
  const history = new CounterHistory(database, clock)
  const { transaction } = database
  database.transaction = () => {
    throw Object.assign(new Error('database or disk is full'), { errcode: 13 })
  }
  history.note()
  await clock.advanceBy(5 * minuteMs)
  database.transaction = transaction
  expect(history.of(canvas, step, 0)).toEqual([])
  await clock.advanceBy(minuteMs)
  expect(history.of(canvas, step, 0)).toMatchObject([{ pending: 10 }])
})
