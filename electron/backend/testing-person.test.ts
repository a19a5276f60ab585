// One person sent as a test: the partner has them, nobody's counters do, Activity says so, and taking them back takes everything.
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

async function somebody(): Promise<number> {
  const { people } = await app.client.call('people.list', { query: '', segmentId: null, cursor: null })
  const person = people.find(({ email, phone }) => email !== null && phone !== null)
  if (!person) throw new Error('nobody')
  return person.id
}

it('sends a person through a draft’s step, in Activity but in no counter, and takes them out again', async () => {
  const made = await trial.audienceOn('tiktok', 'tested')
  const sync = await trial.canvas(made)
  const test = { canvasId: sync.canvas, stepId: sync.stepId, personId: await somebody() }
  const before = await app.client.call('tests.preview', test)
  expect(before).toMatchObject({ syncedByStep: false, tested: false })
  expect(before.cells.map(({ column }) => column)).toEqual(expect.arrayContaining(['email', 'phone']))

  const sent = await app.during(app.client.call('tests.send', test))
  expect(sent).toMatchObject({ taken: true, phrase: null, request: { method: 'POST', status: 200 } })
  expect(JSON.stringify(sent)).not.toMatch(/[0-9a-f]{64}|@/)
  const held = trial.held('tiktok', made.audience.id)
  expect(held).toHaveLength(before.cells.length)
  const { batches } = await app.client.call('batches.list', {
    canvasId: sync.canvas,
    partnerId: null,
    states: [],
    cursor: null,
  })
  expect(batches).toMatchObject([{ state: 'test', people: 1, id: sent.batchId }])
  expect((await app.client.call('batches.attempts', { batchId: sent.batchId })).attempts).toMatchObject([
    { outcome: 'taken' },
  ])
  const counters = await app.counters(sync.canvas)
  expect(counters.addsUp).toBe(true)
  expect(counters.steps.every(({ entered }) => entered === 0)).toBe(true)
  const [holding] = (await app.client.call('holdings.list', {})).holdings
  expect(holding?.held).toBe(1)

  expect((await app.client.call('tests.preview', test)).tested).toBe(true)
  expect(await app.during(app.client.call('tests.takeBack', test))).toMatchObject({ taken: true })
  expect(trial.held('tiktok', made.audience.id)).toEqual([])
  expect((await app.client.call('tests.preview', test)).tested).toBe(false)
})

it('shows the partner’s refusal, and does not take out whom a step put there', async () => {
  const made = await trial.audienceOn('pinterest', 'tested and synced')
  const sync = await trial.launched(made, 'segment-everyone')
  await app.pass(minuteMs)
  const test = { canvasId: sync.canvas, stepId: sync.stepId, personId: await somebody() }
  const held = trial.held('pinterest', made.audience.id)
  expect((await app.client.call('tests.preview', test)).syncedByStep).toBe(true)
  await expect(app.client.call('tests.takeBack', test)).rejects.toMatchObject({ code: 'test-synced' })
  app.sandbox.control.inject('pinterest', { kind: 'server-errors', seconds: 600 })
  const refused = await app.during(app.client.call('tests.send', test))
  expect(refused).toMatchObject({ taken: false, phrase: { key: 'failure.unavailable' } })
  expect(await app.client.call('sync.causes', {})).toEqual({ causes: [] })
  expect(await trial.counted(sync)).toMatchObject({ pending: 0, errored: 0 })
  expect(trial.held('pinterest', made.audience.id)).toEqual(held)
})

it('refuses a step that removes, and one that is not ready', async () => {
  const made = await trial.audienceOn('tiktok', 'other ways')
  const removing = await trial.canvas({ ...made, action: 'remove' })
  const personId = await somebody()
  const { canvas: canvasId, stepId } = removing
  await expect(app.client.call('tests.send', { canvasId, stepId, personId })).rejects.toMatchObject({
    code: 'test-adds-only',
  })
  await trial.change(canvasId, { audience: null })
  await expect(app.client.call('tests.send', { canvasId, stepId, personId })).rejects.toMatchObject({
    code: 'test-not-ready',
  })
})
