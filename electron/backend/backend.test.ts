// The product's main promises on the whole backend: what the partner's ledger holds, what the counters say, and what survives.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CanvasCounters } from '#shared/contract/canvas-calls.ts'
import { hourMs, minuteMs, secondMs } from '#shared/core/clock.ts'
import type { CanvasId, StepId } from '#shared/core/ids.ts'
import { normaliseIdentifier } from '#shared/partners/identifier.ts'
import { type MatchColumn, matchColumns } from '#shared/partners/match-field.ts'
import { WholeBackend } from '../testing/whole-backend.ts'

let app: WholeBackend

beforeEach(async () => {
  app = await new WholeBackend().start()
})
afterEach(() => app.stop())

const everyMatchKind = ['email', 'phone', 'mobileId'] as const

/** People of a step as the raw store has them, and the digests a partner must end up with. A model of its own, not the engine's. */
function modelOf(ids: readonly number[] | 'all', columns: readonly MatchColumn[]) {
  const database = new DatabaseSync(join(app.dataDir, 'workspace.db'), { readOnly: true })
  const rows = database.prepare('select id, email, phone, idfa, gaid from people').all()
  database.close()
  const digests = new Set<string>()
  let sendable = 0
  let people = 0
  for (const row of rows) {
    if (ids !== 'all' && !ids.includes(Number(row.id))) continue
    people++
    const mine = columns.flatMap((column) => {
      const normal = normaliseIdentifier(column, row[column] === null ? null : String(row[column]), {
        defaultRegion: null,
        phoneForm: 'e164',
      })
      return normal.kind === 'text' ? [createHash('sha256').update(normal.text).digest('hex')] : []
    })
    if (mine.length > 0) sendable++
    for (const digest of mine) digests.add(digest)
  }
  return { people, sendable, digests: [...digests].sort() }
}

function held(partnerId: 'tiktok' | 'pinterest', audienceId: string): string[] {
  return [...new Set(Object.values(app.sandbox.control.members(partnerId, audienceId)).flat())].sort()
}

async function segmentPeople(segmentId: string): Promise<number[]> {
  const { segments } = await app.client.call('segments.list', {})
  const segment = segments.find((one) => one.id === segmentId)
  if (!segment) throw new Error(`no segment ${segmentId}`)
  const ids: number[] = []
  let cursor: number | null = null
  do {
    const page: { people: { id: number }[]; nextCursor: number | null } = await app.client.call('people.list', {
      query: '',
      segmentId: segment.id,
      cursor,
    })
    ids.push(...page.people.map((person) => person.id))
    cursor = page.nextCursor
  } while (cursor !== null)
  return ids
}

function step(counters: CanvasCounters, stepId: StepId) {
  const found = counters.steps.find((one) => one.stepId === stepId)
  if (!found?.sync) throw new Error('no sync counters')
  const { synced, notSynced, pending, errored } = found.sync
  expect(found.entered).toBe(synced + notSynced + pending + errored)
  expect(found.entered).toBe(found.proceeded + found.exited + found.here)
  expect(counters.addsUp).toBe(true)
  return { ...found, ...found.sync }
}

async function canvasFrom(
  template: 'abandoned-cart' | 'loyal-suppression' | 'high-value-two-partners',
): Promise<CanvasId> {
  const { id } = await app.client.call('canvases.create', { from: { kind: 'template', template } })
  return id
}

describe('launching a canvas', () => {
  it('puts exactly the people with a valid chosen field into the audience, and counts everyone', async () => {
    await app.connect('tiktok')
    const canvas = await canvasFrom('loyal-suppression')
    const [sync] = await app.configureSyncs(canvas, 'loyal', [...everyMatchKind])
    if (!sync) throw new Error('no sync step')
    await app.launch(canvas)
    await app.pass(20 * secondMs)
    const model = modelOf(await segmentPeople('segment-loyal'), matchColumns)
    const counted = step(await app.counters(canvas), sync.stepId)
    expect(model.people).toBeGreaterThan(100)
    expect(counted).toMatchObject({
      entered: model.people,
      synced: model.sendable,
      notSynced: model.people - model.sendable,
      pending: 0,
      errored: 0,
    })
    expect(model.people).toBeGreaterThan(model.sendable)
    expect(held('tiktok', sync.audienceId)).toEqual(model.digests)
  })

  it('sends to two partners through a split, each within its request size', async () => {
    await app.connect('tiktok')
    await app.connect('pinterest')
    const canvas = await canvasFrom('high-value-two-partners')
    const syncs = await app.configureSyncs(canvas, 'vip', ['email'])
    await app.launch(canvas)
    await app.pass(30 * secondMs)
    const counters = await app.counters(canvas)
    let total = 0
    for (const sync of syncs) {
      const counted = step(counters, sync.stepId)
      expect(counted.pending).toBe(0)
      expect(counted.synced).toBe(held(sync.partnerId, sync.audienceId).length)
      total += counted.entered
    }
    expect(total).toBe((await segmentPeople('segment-high-value')).length)
  })

  it('is refused with the number of problems while anything is missing (S52)', async () => {
    const canvas = await canvasFrom('abandoned-cart')
    const plan = await app.client.call('canvases.planLaunch', { id: canvas })
    expect(plan.problems.filter((problem) => problem.level === 'error').map((problem) => problem.phrase.key)).toEqual([
      'check.sync.notConnected',
      'check.sync.noAccount',
      'check.sync.noAudience',
    ])
    await expect(app.launch(canvas)).rejects.toMatchObject({ code: 'launch-blocked', parameters: { count: 3 } })
  })

  it('lets people wait in a delay, and leave it when it ends, also when stopped meanwhile', async () => {
    await app.connect('tiktok')
    const canvas = await canvasFrom('abandoned-cart')
    await app.configureSyncs(canvas, 'carts')
    await app.launch(canvas)
    await app.pass(5 * secondMs)
    const waiting = (await app.counters(canvas)).steps.find((one) => one.here > 0)
    expect(waiting?.here).toBe((await segmentPeople('segment-cart-abandoned')).length)
    await app.client.call('canvases.stop', { id: canvas })
    await app.pass(10 * secondMs)
    const after = (await app.counters(canvas)).steps.find((one) => one.stepId === waiting?.stepId)
    expect(after).toMatchObject({ here: 0, exited: waiting?.here, proceeded: 0 })
  })
})

describe('when things go wrong', () => {
  async function launchLoyal(name = 'loyal') {
    await app.connect('tiktok')
    const canvas = await canvasFrom('loyal-suppression')
    const [sync] = await app.configureSyncs(canvas, name, [...everyMatchKind])
    if (!sync) throw new Error('no sync step')
    const model = modelOf(await segmentPeople('segment-loyal'), matchColumns)
    return { canvas, sync, model }
  }
  const finished = (model: { people: number; sendable: number }) => ({
    entered: model.people,
    synced: model.sendable,
    notSynced: model.people - model.sendable,
    pending: 0,
    errored: 0,
  })

  it('a restart at any moment loses nobody and counts nobody twice', async () => {
    const { canvas, sync, model } = await launchLoyal()
    await app.launch(canvas)
    for (const ms of [0, 1, 1_000, 3_999, 1, 50, 500]) {
      await app.pass(ms)
      await app.crashAndStart()
    }
    await app.pass(20 * secondMs)
    expect(step(await app.counters(canvas), sync.stepId)).toMatchObject(finished(model))
    expect(held('tiktok', sync.audienceId)).toEqual(model.digests)
  })

  it('an answer lost on the way is asked again and changes nothing twice', async () => {
    const { canvas, sync, model } = await launchLoyal()
    app.sandbox.control.inject('tiktok', { kind: 'lose-next-answer' })
    await app.launch(canvas)
    await app.pass(minuteMs)
    expect(step(await app.counters(canvas), sync.stepId)).toMatchObject(finished(model))
    expect(held('tiktok', sync.audienceId)).toEqual(model.digests)
  })

  it('a revoked sign-in is shown, people stay pending, and reconnecting completes (S21, S22, S51)', async () => {
    const { canvas, sync, model } = await launchLoyal()
    app.sandbox.control.inject('tiktok', { kind: 'revoke-sign-in' })
    await app.launch(canvas)
    await app.pass(minuteMs)
    const during = step(await app.counters(canvas), sync.stepId)
    expect(during).toMatchObject({ pending: model.sendable, synced: 0, errored: 0 })
    expect(during.attention).toMatchObject({ button: 'reconnect', severity: 'needs-person' })
    expect((await app.client.call('connections.list', {})).connections[0]?.state).toBe('needs-sign-in')
    await app.pass(2 * hourMs)
    await app.connect('tiktok')
    await app.pass(10 * secondMs)
    const after = step(await app.counters(canvas), sync.stepId)
    expect(after).toMatchObject(finished(model))
    expect(after.attention).toBeNull()
    expect(held('tiktok', sync.audienceId)).toEqual(model.digests)
  })

  it('an active canvas shows a lost sign-in in the library, also while nobody is pending (S22)', async () => {
    const { canvas } = await launchLoyal()
    await app.launch(canvas)
    await app.pass(minuteMs)
    const needs = async () => {
      const { canvases } = await app.client.call('canvases.list', { shelf: 'open', query: '' })
      return canvases.find(({ id }) => id === canvas)?.needsAttention
    }
    expect(await needs()).toBe(false)
    app.sandbox.control.inject('tiktok', { kind: 'revoke-sign-in' })
    const { connections } = await app.client.call('connections.list', {})
    for (const { id } of connections) await app.client.call('connections.check', { connectionId: id }).catch(() => {})
    expect(await needs()).toBe(true)
    await app.connect('tiktok')
    expect(await needs()).toBe(false)
  })

  it('a storm of 13 hours ends as Errored, not a minute before', { timeout: 90_000 }, async () => {
    const { canvas, sync, model } = await launchLoyal()
    app.sandbox.control.inject('tiktok', { kind: 'too-many-requests', seconds: 86_400, retryAfter: false })
    await app.launch(canvas)
    await app.pass(13 * hourMs)
    expect(step(await app.counters(canvas), sync.stepId)).toMatchObject({ pending: model.sendable, errored: 0 })
    await app.pass(minuteMs)
    expect(step(await app.counters(canvas), sync.stepId)).toMatchObject({
      pending: 0,
      errored: model.sendable,
      synced: 0,
    })
  })

  it('a deleted audience needs a person and is named', async () => {
    const { canvas, sync, model } = await launchLoyal()
    app.sandbox.control.inject('tiktok', { kind: 'delete-audience', audienceId: sync.audienceId })
    await app.launch(canvas)
    await app.pass(minuteMs)
    const counted = step(await app.counters(canvas), sync.stepId)
    expect(counted).toMatchObject({ pending: model.sendable, errored: 0 })
    expect(counted.attention).toMatchObject({ button: 'choose-audience', severity: 'needs-person' })
    const plan = await app.client.call('canvases.planLaunch', { id: canvas })
    expect(plan.problems.map((problem) => problem.phrase.key)).toContain('check.sync.audienceMissing')
    const { missing } = await app.client.call('audiences.missing', {})
    expect(missing).toContainEqual({ connectionId: 'tiktok-sandbox', audienceId: sync.audienceId })
  })

  it('bad rows are found by halving; only they are Errored', async () => {
    const { canvas, sync, model } = await launchLoyal()
    const bad = [model.digests[3], model.digests[200]].flatMap((digest) => digest ?? [])
    app.sandbox.control.inject('tiktok', { kind: 'refuse-rows', digests: bad })
    await app.launch(canvas)
    await app.pass(2 * minuteMs)
    const counted = step(await app.counters(canvas), sync.stepId)
    expect(counted.pending).toBe(0)
    expect(counted.errored).toBeGreaterThanOrEqual(1)
    expect(counted.errored).toBeLessThanOrEqual(2)
    expect(counted.synced).toBe(model.sendable - counted.errored)
    const { people } = await app.client.call('canvases.counterPeople', {
      canvasId: canvas,
      stepId: sync.stepId,
      counter: 'errored',
      cursor: null,
    })
    expect(people).toHaveLength(counted.errored)
  })
})

describe('audiences', () => {
  it('are created once however often the button is pressed, also when the answer was lost', async () => {
    const connectionId = await app.connect('tiktok')
    const { connections } = await app.client.call('connections.list', {})
    const adAccountId = connections[0]?.accounts.find((account) => account.chosen)?.id ?? ''
    app.sandbox.control.inject('tiktok', { kind: 'lose-next-answer' })
    const press = () =>
      app.during(app.client.call('audiences.create', { connectionId, adAccountId, name: 'once only' }))
    const pressed = await Promise.allSettled([
      press(),
      app.client.call('audiences.create', { connectionId, adAccountId, name: 'once only' }),
    ])
    const third = await press()
    for (const outcome of pressed)
      if (outcome.status === 'fulfilled') expect(outcome.value.audience).toEqual(third.audience)
    const named = app.sandbox.control.ledger().audiences.filter((audience) => audience.name === 'once only')
    expect(named).toHaveLength(1)
  })

  it('lose people through a remove step, with every identifier ever sent', async () => {
    await app.connect('tiktok')
    const canvas = await canvasFrom('loyal-suppression')
    const [sync] = await app.configureSyncs(canvas, 'in and out', [...everyMatchKind])
    if (!sync) throw new Error('no sync step')
    await app.launch(canvas)
    await app.pass(20 * secondMs)
    expect(held('tiktok', sync.audienceId).length).toBeGreaterThan(0)

    const removal = await canvasFrom('loyal-suppression')
    const opened = await app.client.call('canvases.open', { id: removal })
    const source = (await app.client.call('canvases.open', { id: canvas })).document.logic.steps.find(
      (one) => one.id === sync.stepId,
    )
    const document = structuredClone(opened.document)
    for (const one of document.logic.steps)
      if (one.kind === 'audience-sync') one.config = { ...source?.config, action: 'remove' }
    await app.client.call('canvases.save', { document, baseRevision: opened.revision })
    await app.launch(removal)
    await app.pass(20 * secondMs)
    expect(held('tiktok', sync.audienceId)).toEqual([])
  })
})
