// Pausing: nothing of what is paused is built or sent, the rest goes on, and nobody is lost over restarts and 13 hours.
import { afterEach, beforeEach, expect, it } from 'vitest'
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
const pause = (scope: SyncScope) => app.client.call('sync.pause', { scope })
const resume = (scope: SyncScope) => app.client.call('sync.resume', { scope })

it('holds a paused step back, over a restart, while its neighbour goes on', async () => {
  const ours = await trial.audienceOn('tiktok', 'paused')
  const theirs = await trial.audienceOn('tiktok', 'not paused')
  const sync = await trial.launched(ours)
  const neighbour = await trial.launched(theirs)
  await pause(stepOf(sync))
  await app.pass(minuteMs)
  await app.crashAndStart()
  await app.pass(minuteMs)
  const { entered, pending, paused } = await trial.counted(sync)
  expect(pending).toBe(entered)
  expect(paused).toEqual({ by: 'step', people: entered })
  expect(trial.held('tiktok', ours.audience.id)).toEqual([])
  expect(await trial.counted(neighbour)).toMatchObject({ pending: 0, paused: null })
  const { pauses } = await app.client.call('sync.pauses', {})
  expect(pauses.map(({ scope }) => scope)).toEqual([stepOf(sync)])

  await resume(stepOf(sync))
  await app.pass(20 * secondMs)
  expect(await trial.counted(sync)).toMatchObject({ pending: 0, errored: 0, paused: null })
  // Also where nobody waits a card says that nobody would be sent.
  await pause({ kind: 'connection', connectionId: ours.connectionId })
  expect(await trial.counted(sync)).toMatchObject({ paused: { by: 'connection', people: 0 } })
  await resume({ kind: 'connection', connectionId: ours.connectionId })
  expect(trial.held('tiktok', ours.audience.id)).toEqual(trial.held('tiktok', theirs.audience.id))
})

it('holds back what was built and failed before; after 13 h of pause there is still one more attempt', async () => {
  const made = await trial.audienceOn('tiktok', 'failed, then paused')
  app.sandbox.control.inject('tiktok', { kind: 'server-errors', seconds: 60 })
  const sync = await trial.launched(made)
  await app.pass(20 * secondMs)
  expect((await trial.counted(sync)).attention).not.toBeNull()
  await pause({ kind: 'connection', connectionId: made.connectionId })
  await app.pass(secondMs)
  const asked = app.sandbox.control.requests(0).length
  await app.pass(20 * hourMs)
  const counts = await trial.counted(sync)
  const people = counts.entered - counts.notSynced
  expect(counts).toMatchObject({ pending: people, errored: 0, paused: { by: 'connection', people } })
  expect(counts.attention?.nextTryAt).toBeNull()
  expect(app.sandbox.control.requests(0).length).toBe(asked)
  const { batches } = await app.client.call('batches.list', {
    canvasId: null,
    partnerId: null,
    states: [],
    cursor: null,
  })
  expect(batches.every((batch) => batch.paused)).toBe(true)

  await resume({ kind: 'connection', connectionId: made.connectionId })
  await app.pass(minuteMs)
  expect(await trial.counted(sync)).toMatchObject({ pending: 0, errored: 0 })
  expect(trial.held('tiktok', made.audience.id).length).toBeGreaterThan(0)
})

it('keeps a removal behind the paused addition of the same people', async () => {
  const made = await trial.audienceOn('pinterest', 'in order')
  const add = await trial.canvas(made)
  const remove = await trial.canvas({ ...made, action: 'remove' })
  const other = await trial.canvas({ ...made, action: 'remove' }, 'segment-cart-abandoned')
  await pause(stepOf(add))
  await app.launch(add.canvas)
  await app.pass(secondMs)
  await app.launch(remove.canvas)
  await app.launch(other.canvas)
  await app.pass(10 * minuteMs)
  const { entered, pending } = await trial.counted(remove)
  expect(pending).toBe(entered)
  await resume(stepOf(add))
  await app.pass(10 * minuteMs)
  for (const sync of [add, remove, other]) expect(await trial.counted(sync)).toMatchObject({ pending: 0, errored: 0 })
  expect(trial.held('pinterest', made.audience.id)).toEqual([])
})

it('pauses everything at once, and leaves a step paused by itself alone when everything is resumed', async () => {
  const made = await trial.audienceOn('tiktok', 'everything')
  const sync = await trial.launched(made)
  const other = await trial.launched(await trial.audienceOn('tiktok', 'everything else'))
  await pause(stepOf(sync))
  await pause(everything)
  await app.pass(minuteMs)
  expect(await trial.counted(sync)).toMatchObject({ synced: 0, paused: { by: 'everything' } })
  expect(await trial.counted(other)).toMatchObject({ synced: 0, paused: { by: 'everything' } })
  await resume(everything)
  await app.pass(minuteMs)
  expect(await trial.counted(sync)).toMatchObject({ synced: 0, paused: { by: 'step' } })
  expect(await trial.counted(other)).toMatchObject({ pending: 0, paused: null })
})
