// What explains a bad night: causes with their people and deadlines, the failed-people file, and its replay.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AppContract } from '#shared/contract/contract.ts'
import type { OutputOf } from '#shared/contract/contract-kit.ts'
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
const causes = async () => (await app.client.call('sync.causes', {})).causes

it('names one cause for many steps, with its deadline, and forgets it when it is over', async () => {
  const [one, other] = [await trial.audienceOn('tiktok', 'one'), await trial.audienceOn('tiktok', 'other')]
  expect(await causes()).toEqual([])
  app.sandbox.control.inject('tiktok', { kind: 'revoke-sign-in' })
  const first = await trial.launched(one)
  const second = await trial.launched(other)
  await app.pass(30 * secondMs)
  const [cause, ...more] = await causes()
  expect(more).toEqual([])
  const people = (await trial.counted(first)).pending + (await trial.counted(second)).pending
  expect(cause).toMatchObject({ kind: 'sign-in-revoked', state: 'needs-person', button: 'reconnect', people })
  expect(cause?.steps.map(({ canvasId }) => canvasId).sort()).toEqual([first.canvas, second.canvas].sort())
  expect((cause?.givesUpAt ?? 0) - (cause?.since ?? 0)).toBe(13 * hourMs)
  await app.client.call('sync.pause', { scope: everything })
  expect((await causes())[0]).toMatchObject({ pausedPeople: people, nextTryAt: null })
  await app.client.call('sync.resume', { scope: everything })
  await app.connect('tiktok')
  await app.pass(minuteMs)
  expect(await causes()).toEqual([])
})

it('puts failed people into a file without anybody’s address, and replays exactly those of it', async () => {
  // External ids that are addresses, numbers and formulas: none may reach the file as it is.
  const database = new DatabaseSync(join(app.dataDir, 'workspace.db'))
  database.exec("update people set external_id = 'canary' || id || '@example.com' where id % 3 = 0")
  database.exec("update people set external_id = '+8210' || (12345678 + id) where id % 3 = 1")
  database.exec("update people set external_id = '=cmd' || id where id % 3 = 2")
  database.close()
  const made = await trial.audienceOn('tiktok', 'failed')
  app.sandbox.control.inject('tiktok', { kind: 'server-errors', seconds: 14 * 3_600 })
  const sync = await trial.launched(made)
  await app.pass(13.5 * hourMs)
  app.sandbox.control.clearFaults('tiktok')
  const { errored } = await trial.counted(sync)
  const [cause] = await causes()
  expect(cause).toMatchObject({ state: 'errored', people: errored, givesUpAt: null })

  const scope: SyncScope = { kind: 'step', canvasId: sync.canvas, stepId: sync.stepId }
  const file = await app.client.call('sync.failedPeople', { scope, cause: null, cursor: null })
  expect(file).toMatchObject({ people: errored, nextCursor: null })
  expect(file.text).not.toMatch(/canary|@example|8210/)
  expect(file.text).toMatch(/,'=cmd\d+,/)
  const [heading, ...lines] = file.text.trimEnd().split('\r\n')
  expect(lines).toHaveLength(errored)

  // As a spreadsheet may give it back: some rows, another separator, a row that names nobody.
  const some = lines.slice(0, 100)
  const text = [heading, ...some, 'x,,,,,,,,'].join('\n').replaceAll(',', ';')
  expect(await app.client.call('sync.replay', { text })).toEqual({ rows: 101, people: 100, settled: 0, unknown: 1 })
  expect(await app.client.call('sync.replay', { text })).toEqual({ rows: 101, people: 0, settled: 100, unknown: 1 })
  await app.pass(minuteMs)
  expect(await trial.counted(sync)).toMatchObject({ synced: 100, errored: errored - 100, pending: 0 })
  await expect(app.client.call('sync.replay', { text: 'name;mail\nx;y' })).rejects.toMatchObject({
    code: 'replay-unreadable',
  })

  expect((await app.client.call('sync.replay', { text: file.text })).people).toBe(errored - 100)
  await app.pass(minuteMs)
  expect(await trial.counted(sync)).toMatchObject({ synced: errored, errored: 0 })
  const { samples } = await app.client.call('sync.history', { canvasId: sync.canvas, stepId: sync.stepId, since: 0 })
  expect(samples.some((sample) => sample.errored === errored)).toBe(true)
})

it('puts a cause of errored people aside until it happens again, and back', async () => {
  const made = await trial.audienceOn('tiktok', 'aside')
  const fail = async (segment?: string) => {
    app.sandbox.control.inject('tiktok', { kind: 'too-many-requests', seconds: 14 * 3_600, retryAfter: false })
    const sync = await trial.launched(made, segment)
    await app.pass(13.5 * hourMs)
    app.sandbox.control.clearFaults('tiktok')
    return (await trial.counted(sync)).errored
  }
  const errored = await fail()
  const [first] = await causes()
  if (!first) throw new Error('no cause')
  const { connectionId, kind, partnerCode } = first
  const cause = { connectionId, kind, partnerCode }
  await app.client.call('sync.dismissCause', { cause, isDismissed: true })
  expect(await causes()).toEqual([])
  // The same again comes up by itself, and only itself.
  const later = await fail('segment-cart-abandoned')
  expect(await causes()).toMatchObject([{ ...cause, state: 'errored', people: later }])
  await app.client.call('sync.dismissCause', { cause, isDismissed: false })
  expect(await causes()).toMatchObject([{ ...cause, people: errored + later }])
})

it('accounts for an audience exactly as the partner holds it, over several steps and a removal', async () => {
  const made = await trial.audienceOn('tiktok', 'by our account')
  const first = await trial.launched(made)
  await app.pass(minuteMs)
  const second = await trial.launched(made, 'segment-cart-abandoned')
  await app.pass(minuteMs)
  const removal = await trial.launched({ ...made, action: 'remove' }, 'segment-high-value')
  await app.pass(minuteMs)
  const { holdings } = await app.client.call('holdings.list', {})
  expect(holdings).toHaveLength(1)
  const [holding] = holdings
  if (!holding) throw new Error('no holding')
  expect(holding.steps.map(({ canvasId }) => canvasId)).toEqual([removal.canvas, second.canvas, first.canvas])
  expect(holding.steps.map(({ people }) => people)).toEqual([
    (await trial.counted(removal)).synced,
    (await trial.counted(second)).synced,
    (await trial.counted(first)).synced,
  ])
  const { connectionId, adAccountId, audienceId } = holding
  const ids: number[] = []
  for (let cursor: number | null = 0; cursor !== null; ) {
    const page: OutputOf<AppContract, 'holdings.people'> = await app.client.call('holdings.people', {
      connectionId,
      adAccountId,
      audienceId,
      cursor,
    })
    ids.push(...page.people.map(({ id }) => id))
    cursor = page.nextCursor
  }
  expect(new Set(ids).size).toBe(holding.held)
  // The same people, put into a fresh audience by a model that knows nothing of batches: sets.
  const synced = async (sync: TrialSync) => new Set(await trial.peopleBehind(sync, 'synced'))
  const model = new Set([...(await synced(first)), ...(await synced(second))])
  expect(holding.added).toBe(model.size)
  for (const person of await synced(removal)) model.delete(person)
  expect(new Set(ids)).toEqual(model)
})
