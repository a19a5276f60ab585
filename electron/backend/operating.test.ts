// Cancelling and queueing again: who waits is Not synced at once, who errored comes through later, and counters, drill-down and the
// partner's ledger agree.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CounterName } from '#shared/contract/canvas-calls.ts'
import type { SyncScope } from '#shared/contract/operate-calls.ts'
import { hourMs, minuteMs, secondMs } from '#shared/core/clock.ts'
import { SyncTrial, type TrialSync } from '../testing/sync-trial.ts'
import { WholeBackend } from '../testing/whole-backend.ts'

let app: WholeBackend
let trial: SyncTrial

beforeEach(async () => {
  app = await new WholeBackend().start()
  trial = new SyncTrial(app)
})
afterEach(() => app.stop())

const everything: SyncScope = { kind: 'everything' }
const stepOf = ({ canvas, stepId }: TrialSync): SyncScope => ({ kind: 'step', canvasId: canvas, stepId })
const cancel = async (scope: SyncScope) => (await app.client.call('sync.cancel', { scope })).people
const retry = async (scope: SyncScope) => (await app.client.call('sync.retryErrored', { scope, cause: null })).people

/** Everybody of the step Errored, after 13 hours of trouble. */
async function errored(target: Awaited<ReturnType<SyncTrial['audienceOn']>>, segment?: string) {
  app.sandbox.control.inject(target.partnerId, { kind: 'server-errors', seconds: 14 * 3_600 })
  const sync = await trial.launched(target, segment)
  await app.pass(13.5 * hourMs)
  const counts = await trial.counted(sync)
  expect(counts.errored).toBe(counts.entered - counts.notSynced)
  app.sandbox.control.clearFaults(target.partnerId)
  return { sync, people: counts.errored }
}

async function reasons({ canvas, stepId }: TrialSync, counter: CounterName) {
  const { people } = await app.client.call('canvases.counterPeople', {
    canvasId: canvas,
    stepId,
    counter,
    cursor: null,
  })
  return new Set(people.map(({ reason }) => reason?.key))
}

it('cancels who waits in blocks and in failed batches, once, and leaves the neighbour alone', async () => {
  const [made, blocks, beside] = [
    await trial.audienceOn('tiktok', 'cancelled'),
    await trial.audienceOn('tiktok', 'still in blocks'),
    await trial.audienceOn('tiktok', 'neighbour'),
  ]
  app.sandbox.control.inject('tiktok', { kind: 'server-errors', seconds: 60 })
  const failed = await trial.launched(made)
  await app.pass(20 * secondMs)
  const waiting = await trial.launched(blocks)
  const neighbour = await trial.launched(beside)
  const { entered, notSynced } = await trial.counted(failed)
  expect(await cancel(stepOf(failed))).toBe(entered - notSynced)
  expect(await cancel(stepOf(failed))).toBe(0)
  expect(await cancel(stepOf(waiting))).toBe((await trial.counted(waiting)).entered)
  await app.pass(10 * minuteMs)
  for (const sync of [failed, waiting]) {
    const counts = await trial.counted(sync)
    expect(counts).toMatchObject({ notSynced: counts.entered, pending: 0, synced: 0, errored: 0, attention: null })
    expect(await reasons(sync, 'notSynced')).toContain('notSynced.cancelled')
  }
  expect(trial.held('tiktok', made.audience.id)).toEqual([])
  expect(await trial.counted(neighbour)).toMatchObject({ pending: 0, errored: 0 })
})

it('queues errored people again, once, with 13 fresh hours', async () => {
  // At the same hour: who is loyal depends on it.
  const calm = await trial.audienceOn('tiktok', 'calm')
  await trial.launched(calm)
  await app.pass(10 * secondMs)
  const made = await trial.audienceOn('tiktok', 'again')
  const { sync, people } = await errored(made)
  app.sandbox.control.inject('tiktok', { kind: 'server-errors', seconds: 3_600 })
  expect(await retry(stepOf(sync))).toBe(people)
  expect(await retry(everything)).toBe(0)
  expect(await trial.counted(sync)).toMatchObject({ pending: people, errored: 0 })
  await app.pass(2 * hourMs)
  expect(await trial.counted(sync)).toMatchObject({ synced: people, pending: 0, errored: 0 })
  expect(trial.held('tiktok', made.audience.id)).toEqual(trial.held('tiktok', calm.audience.id))
})

it('sends them to the audience their step names now', async () => {
  const first = await trial.audienceOn('tiktok', 'gone')
  const { sync, people } = await errored(first)
  const second = await trial.audienceOn('tiktok', 'instead')
  await trial.change(sync.canvas, second)
  await trial.update(sync.canvas)
  expect(await retry({ kind: 'connection', connectionId: first.connectionId })).toBe(people)
  await app.pass(minuteMs)
  expect(await trial.counted(sync)).toMatchObject({ synced: people, errored: 0 })
  expect(trial.held('tiktok', first.audience.id)).toEqual([])
  expect(trial.held('tiktok', second.audience.id).length).toBeGreaterThan(0)
})

it('does not put back whom a later step took out, and does put back whom an earlier step took out', async () => {
  const made = await trial.audienceOn('tiktok', 'order')
  const before = await trial.launched({ ...made, action: 'remove' }, 'segment-cart-abandoned')
  await app.pass(minuteMs)
  const { sync, people } = await errored(made)
  const after = await trial.launched({ ...made, action: 'remove' }, 'segment-high-value')
  await app.pass(minuteMs)
  expect(await trial.counted(before)).toMatchObject({ pending: 0, errored: 0 })
  expect(await trial.counted(after)).toMatchObject({ pending: 0, errored: 0 })
  const again = await retry(everything)
  expect(again).toBeGreaterThan(0)
  expect(again).toBeLessThan(people)
  await app.pass(minuteMs)
  expect(await trial.counted(sync)).toMatchObject({ synced: again, pending: 0, errored: 0 })
  expect(await reasons(sync, 'notSynced')).toContain('notSynced.overtaken')
  const removed = await trial.audienceOn('tiktok', 'whom the later step removed')
  await trial.launched(removed, 'segment-high-value')
  await app.pass(minuteMs)
  const out = new Set(trial.held('tiktok', removed.audience.id))
  expect(trial.held('tiktok', made.audience.id).filter((digest) => out.has(digest))).toEqual([])
})
