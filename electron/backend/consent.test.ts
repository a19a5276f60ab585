// The consent gate: without a consent that is asked for nobody leaves, whenever it was taken back; who is erased leaves no more either.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AppContract } from '#shared/contract/contract.ts'
import type { OutputOf } from '#shared/contract/contract-kit.ts'
import { hourMs, minuteMs, secondMs } from '#shared/core/clock.ts'
import { everyone } from '#shared/people/segment-filter.ts'
import { SyncTrial, type TrialSync } from '../testing/sync-trial.ts'
import { WholeBackend } from '../testing/whole-backend.ts'

let app: WholeBackend
let trial: SyncTrial
beforeEach(async () => {
  app = await new WholeBackend().start()
  trial = new SyncTrial(app)
})
afterEach(() => app.stop())

const demand = (tiktok: 'none' | 'audiences' | 'personal-ads') =>
  app.client.call('workspace.changeSettings', { consentDemands: { tiktok, pinterest: 'none' } })

async function reasonOf({ canvas, stepId }: TrialSync, personId: number): Promise<string | undefined> {
  for (let cursor: number | null = 0; cursor !== null; ) {
    const page: OutputOf<AppContract, 'canvases.counterPeople'> = await app.client.call('canvases.counterPeople', {
      canvasId: canvas,
      stepId,
      counter: 'notSynced',
      cursor,
    })
    const found = page.people.find(({ person }) => person.id === personId)
    if (found) return found.reason?.key
    cursor = page.nextCursor
  }
  return undefined
}

async function agreed(): Promise<Set<number>> {
  const consent = { kind: 'consent', partnerId: 'tiktok', purpose: 'audiences', state: 'agreed' } as const
  const { id } = await app.client.call('segments.save', {
    id: null,
    name: 'agreed',
    filter: { ...everyone, filters: [{ kind: 'segment', segmentId: 'segment-loyal', member: true }, consent] },
  })
  const ids = new Set<number>()
  for (let cursor: number | null = null; ; ) {
    const page: { people: { id: number }[]; nextCursor: number | null } = await app.client.call('people.list', {
      query: '',
      segmentId: id,
      cursor,
    })
    for (const person of page.people) ids.add(person.id)
    if (page.nextCursor === null) return ids
    cursor = page.nextCursor
  }
}

it('sends only who agreed, and says so of the others; without a demand nobody is asked', async () => {
  await demand('audiences')
  const willing = await agreed()
  const asked = await trial.launched(await trial.audienceOn('tiktok', 'with consent'))
  await app.pass(minuteMs)
  const counts = await trial.counted(asked)
  const synced = await trial.peopleBehind(asked, 'synced')
  expect(synced.filter((id) => !willing.has(id))).toEqual([])
  expect(synced.length).toBeGreaterThan(100)
  expect(counts.synced + counts.notSynced).toBe(counts.entered)
  const [unwilling = 0] = (await trial.peopleBehind(asked, 'notSynced')).filter((id) => !willing.has(id))
  expect(await reasonOf(asked, unwilling)).toBe('notSynced.noConsent')
  await demand('none')
  const free = await trial.launched(await trial.audienceOn('tiktok', 'without'))
  await app.pass(minuteMs)
  expect((await trial.counted(free)).synced).toBeGreaterThan(counts.synced)
})

it('takes who takes consent back, or is erased, out of what waits: Not synced with the reason, and never sent', async () => {
  await demand('audiences')
  const made = await trial.audienceOn('tiktok', 'taken back')
  app.sandbox.control.inject('tiktok', { kind: 'server-errors', seconds: 3_600 })
  const sync = await trial.launched(made)
  await app.pass(20 * secondMs)
  const waiting = await trial.peopleBehind(sync, 'pending')
  const before = await trial.counted(sync)
  const [refuses = 0, erased = 0, stays = 0] = waiting
  await app.client.call('people.setConsent', { id: refuses, partnerId: 'tiktok', purpose: 'audiences', agreed: false })
  await app.client.call('people.erase', { ids: [erased] })
  await app.pass(secondMs)
  const after = await trial.counted(sync)
  expect(after).toMatchObject({ pending: before.pending - 2, notSynced: before.notSynced + 2, entered: before.entered })
  expect(await reasonOf(sync, refuses)).toBe('notSynced.noConsent')
  await app.pass(2 * hourMs)
  const ended = await trial.counted(sync)
  expect(ended).toMatchObject({ pending: 0, errored: 0, synced: before.pending - 2 })
  const synced = await trial.peopleBehind(sync, 'synced')
  expect(synced).toContain(stays)
  expect(synced).not.toContain(refuses)
  expect(await app.client.call('people.profile', { id: erased })).toBe(null)
})

it('takes them out as well when consent is asked for only later', async () => {
  const made = await trial.audienceOn('tiktok', 'asked later')
  app.sandbox.control.inject('tiktok', { kind: 'server-errors', seconds: 3_600 })
  const sync = await trial.launched(made)
  await app.pass(20 * secondMs)
  const willing = await agreed()
  const before = await trial.peopleBehind(sync, 'pending')
  await demand('audiences')
  expect((await trial.peopleBehind(sync, 'pending')).sort()).toEqual(before.filter((id) => willing.has(id)).sort())
  await app.pass(2 * hourMs)
  expect((await trial.counted(sync)).synced).toBe(before.filter((id) => willing.has(id)).length)
})

it('removes who is erased from the audiences they are in, however long the partner is away', async () => {
  const made = await trial.audienceOn('tiktok', 'erased')
  const sync = await trial.launched(made)
  await app.pass(minuteMs)
  const before = trial.held('tiktok', made.audience.id)
  const counts = await trial.counted(sync)
  const ids = (await trial.peopleBehind(sync, 'synced')).slice(0, 20)
  app.sandbox.control.inject('tiktok', { kind: 'server-errors', seconds: 1_200 })
  expect(await app.client.call('people.erase', { ids })).toEqual({ erased: 20 })
  await app.pass(10 * minuteMs)
  expect(trial.held('tiktok', made.audience.id)).toEqual(before)
  await app.pass(2 * hourMs)
  const after = trial.held('tiktok', made.audience.id)
  expect(before.length - after.length).toBeGreaterThanOrEqual(20)
  expect(after.filter((digest) => !before.includes(digest))).toEqual([])
  expect(await trial.counted(sync)).toEqual(counts)
  const { holdings } = await app.client.call('holdings.list', {})
  expect(holdings.find(({ audienceId }) => audienceId === made.audience.id)).toMatchObject({
    held: counts.synced - 20,
    removed: 20,
  })
})

it('leaves nobody in an audience who was on the way there when erased, over a power cut, too', async () => {
  const made = await trial.audienceOn('tiktok', 'on the way')
  const others = await trial.audienceOn('tiktok', 'who are still here')
  app.sandbox.control.inject('tiktok', { kind: 'slow-answers', seconds: 300, delayMs: 60_000 })
  const sync = await trial.launched(made)
  await app.pass(10 * secondMs)
  const ids = (await trial.peopleBehind(sync, 'pending')).slice(0, 20)
  const underWay = trial.held('tiktok', made.audience.id)
  expect(await app.client.call('people.erase', { ids })).toEqual({ erased: 20 })
  const rest = await trial.launched(others)
  await app.pass(20 * secondMs)
  // The removal waits for the answer: one that overtook the addition would be undone by it.
  expect(trial.held('tiktok', made.audience.id)).toEqual(underWay)
  await app.crashAndStart()
  await app.pass(hourMs)
  const { synced } = await trial.counted(rest)
  expect(await trial.counted(sync)).toMatchObject({ synced, pending: 0, errored: 0 })
  expect(trial.held('tiktok', made.audience.id)).toEqual(trial.held('tiktok', others.audience.id))
})
