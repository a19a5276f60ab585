// A bypassed step lets everybody through at once, sends nothing, and its books add up whatever came before and after.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { minuteMs } from '#shared/core/clock.ts'
import { SyncTrial } from '../testing/sync-trial.ts'
import { WholeBackend } from '../testing/whole-backend.ts'

let app: WholeBackend
let trial: SyncTrial

beforeEach(async () => {
  app = await new WholeBackend().start()
  trial = new SyncTrial(app)
})
afterEach(() => app.stop())

it('counts who passes a bypassed Audience Sync as not synced, while the same audience is synced elsewhere', async () => {
  const made = await trial.audienceOn('tiktok', 'passed by')
  const sync = await trial.canvas(made)
  const turn = async (isBypassed: boolean) => {
    const { document, revision } = await app.client.call('canvases.open', { id: sync.canvas })
    for (const step of document.logic.steps) if (step.id === sync.stepId) step.bypassed = isBypassed
    await app.client.call('canvases.save', { document, baseRevision: revision })
  }
  await turn(true)
  await app.launch(sync.canvas)
  await app.pass(minuteMs)
  const passed = await trial.counted(sync)
  expect(passed.entered).toBeGreaterThan(0)
  expect(passed).toMatchObject({ notSynced: passed.entered, synced: 0, pending: 0, errored: 0 })
  expect(trial.held('tiktok', made.audience.id)).toEqual([])
  const { canvas, stepId } = sync
  const behind = await app.client.call('canvases.counterPeople', {
    canvasId: canvas,
    stepId,
    counter: 'notSynced',
    cursor: 0,
  })
  expect(behind.people.every(({ reason }) => reason?.key === 'notSynced.bypassed')).toBe(true)
  const counters = await app.counters(canvas)
  const step = counters.steps.find((one) => one.stepId === stepId)
  expect(step).toMatchObject({ here: 0 })
  expect((step?.proceeded ?? 0) + (step?.exited ?? 0)).toBe(passed.entered)

  const other = await trial.launched(made)
  await app.pass(minuteMs)
  expect(trial.held('tiktok', made.audience.id).length).toBeGreaterThan(0)
  expect((await trial.counted(other)).notSynced).toBeLessThan(passed.entered)
})
