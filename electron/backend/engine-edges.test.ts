// The engine where two things meet: a refused batch and a removal behind it, a stop and an answer on its way, an update and people
// who wait. Calls go through the contract; truth is the sandbox's ledger.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hourMs, minuteMs, secondMs } from '#shared/core/clock.ts'
import type { CanvasId, ConnectionId, StepId } from '#shared/core/ids.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { AudienceSyncConfig } from '#shared/steps/audience-sync/audience-sync-config.ts'
import { WholeBackend } from '../testing/whole-backend.ts'
import { type MemoryLog, memoryLog } from './log/memory-log.ts'

let app: WholeBackend
let log: MemoryLog

beforeEach(async () => {
  log = memoryLog()
  app = await new WholeBackend({ log }).start()
})
afterEach(() => app.stop())

type SyncChange = Partial<AudienceSyncConfig>

/** A canvas from the loyal template: everybody of its segment, or of another, enters and is synced as `change` says. */
async function syncCanvas(change: SyncChange, segmentId?: string): Promise<{ canvas: CanvasId; stepId: StepId }> {
  const { id } = await app.client.call('canvases.create', { from: { kind: 'template', template: 'loyal-suppression' } })
  return { canvas: id, stepId: await changeSync(id, change, segmentId) }
}

/** What an audience holds after everybody of a segment was added to it, on a quiet day. */
async function calmly(name: string, segmentId?: string): Promise<string[]> {
  const made = await audienceOn('tiktok', name)
  const { canvas } = await syncCanvas(ready(made), segmentId)
  await app.launch(canvas)
  await app.pass(20 * secondMs)
  return held('tiktok', made.audience.id)
}

async function changeSync(canvas: CanvasId, change: SyncChange, segmentId?: string): Promise<StepId> {
  const opened = await app.client.call('canvases.open', { id: canvas })
  const document = structuredClone(opened.document)
  const sync = document.logic.steps.find((step) => step.kind === 'audience-sync')
  const entry = document.logic.steps.find((step) => step.kind === 'entry')
  if (!sync || !entry) throw new Error('no sync step')
  sync.config = { ...sync.config, ...change }
  if (segmentId !== undefined) entry.config = { ...entry.config, segmentId }
  await app.client.call('canvases.save', { document, baseRevision: opened.revision })
  return sync.id
}

async function update(canvas: CanvasId): Promise<void> {
  const { revision } = await app.client.call('canvases.open', { id: canvas })
  await app.client.call('canvases.update', { id: canvas, revision })
}

/** A connected partner with a new audience, as the config of a sync step. */
async function audienceOn(partnerId: PartnerId, name: string) {
  const { connections } = await app.client.call('connections.list', {})
  const known = connections.find((one) => one.partnerId === partnerId)
  const connectionId: ConnectionId = known?.id ?? (await app.connect(partnerId))
  const after = (await app.client.call('connections.list', {})).connections.find((one) => one.id === connectionId)
  const account = after?.accounts.find((one) => one.chosen)
  if (!account) throw new Error('no account')
  const { audience, how } = await app.during(
    app.client.call('audiences.create', { connectionId, adAccountId: account.id, name }),
  )
  return { partnerId, connectionId, adAccount: { id: account.id, name: account.name }, audience, how }
}

function ready({ how: _, ...made }: Awaited<ReturnType<typeof audienceOn>>, more: SyncChange = {}): SyncChange {
  return { ...made, action: 'add', fields: ['email', 'phone', 'mobileId'], ...more }
}

function held(partnerId: PartnerId, audienceId: string): string[] {
  return [...new Set(Object.values(app.sandbox.control.members(partnerId, audienceId)).flat())].sort()
}

async function counted(canvas: CanvasId, stepId: StepId) {
  const counters = await app.counters(canvas)
  expect(counters.addsUp).toBe(true)
  const step = counters.steps.find((one) => one.stepId === stepId)
  if (!step?.sync) throw new Error('no sync counters')
  return { entered: step.entered, attention: step.attention, ...step.sync }
}

function inDatabase<T>(work: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(join(app.dataDir, 'workspace.db'))
  try {
    return work(database)
  } finally {
    database.close()
  }
}

describe('a removal behind an addition of the same people', () => {
  it('is sent when the addition comes through after a pause, without anybody nudging', async () => {
    const made = await audienceOn('tiktok', 'in and out')
    const add = await syncCanvas(ready(made))
    const remove = await syncCanvas(ready(made, { action: 'remove' }))
    app.sandbox.control.inject('tiktok', { kind: 'server-errors', seconds: 20 })
    await app.launch(add.canvas)
    await app.pass(secondMs)
    await app.launch(remove.canvas)
    await app.pass(10 * minuteMs)
    expect(await counted(add.canvas, add.stepId)).toMatchObject({ pending: 0, errored: 0 })
    expect(await counted(remove.canvas, remove.stepId)).toMatchObject({ pending: 0, errored: 0 })
    expect(held('tiktok', made.audience.id)).toEqual([])
  })

  it('still comes after it when the addition is refused and halved', async () => {
    const loyal = await calmly('loyal')
    const carts = new Set(await calmly('carts', 'segment-cart-abandoned'))
    const both = loyal.filter((digest) => carts.has(digest))
    expect(both.length).toBeGreaterThan(20)
    // In the addition only, so that the removal goes through at once.
    const bad = loyal.filter((digest) => !carts.has(digest)).slice(0, 1)
    app.sandbox.control.inject('tiktok', { kind: 'refuse-rows', digests: bad })
    const made = await audienceOn('tiktok', 'halves')
    const add = await syncCanvas(ready(made))
    const remove = await syncCanvas(ready(made, { action: 'remove' }), 'segment-cart-abandoned')
    await app.launch(add.canvas)
    await app.launch(remove.canvas)
    await app.pass(2 * minuteMs)
    expect(await counted(add.canvas, add.stepId)).toMatchObject({ pending: 0 })
    expect(await counted(remove.canvas, remove.stepId)).toMatchObject({ pending: 0, errored: 0 })
    const left = held('tiktok', made.audience.id)
    expect(left.length).toBeGreaterThan(100)
    expect(left.filter((digest) => carts.has(digest))).toEqual([])
  })

  it('takes out what the waiting addition will still put in, though the person changed meanwhile', async () => {
    const made = await audienceOn('tiktok', 'changed')
    const add = await syncCanvas(ready(made))
    const remove = await syncCanvas(ready(made, { action: 'remove' }))
    app.sandbox.control.inject('tiktok', { kind: 'too-many-requests', seconds: 60, retryAfter: true })
    await app.launch(add.canvas)
    await app.pass(7 * secondMs)
    inDatabase((database) =>
      database.exec(
        "update people set email = 'moved.' || id || '@example.org', phone = null, idfa = null, gaid = null",
      ),
    )
    await app.launch(remove.canvas)
    await app.pass(10 * minuteMs)
    expect(await counted(remove.canvas, remove.stepId)).toMatchObject({ pending: 0, errored: 0 })
    expect(held('tiktok', made.audience.id)).toEqual([])
  })
})

describe('a book that refuses the batches just built', () => {
  it('has them built again in the order of the people, additions before the removals behind them', async () => {
    await app.stop()
    app = await new WholeBackend({ log, hashesBeside: true }).start()
    const made = await audienceOn('tiktok', 'undone')
    const add = await syncCanvas(ready(made))
    const remove = await syncCanvas(ready(made, { action: 'remove' }))
    inDatabase((database) =>
      database.exec(
        `create trigger full before update of state on batches when new.state = 'sending'
         begin select raise(abort, 'database or disk is full'); end`,
      ),
    )
    await app.launch(add.canvas)
    await app.launch(remove.canvas)
    await app.pass(11 * secondMs)
    expect(await counted(add.canvas, add.stepId)).toMatchObject({ synced: 0, errored: 0 })
    inDatabase((database) => database.exec('drop trigger full'))
    await app.pass(2 * minuteMs)
    expect(await counted(add.canvas, add.stepId)).toMatchObject({ pending: 0, errored: 0 })
    expect(await counted(remove.canvas, remove.stepId)).toMatchObject({ pending: 0, errored: 0 })
    expect(held('tiktok', made.audience.id)).toEqual([])
  })
})

describe('halves of a refused batch', () => {
  it('count their 13 hours from the refusal that halved them', async () => {
    const loyal = await calmly('loyal')
    app.sandbox.control.inject('tiktok', { kind: 'refuse-rows', digests: loyal.slice(7, 8) })
    const add = await syncCanvas(ready(await audienceOn('tiktok', 'halves')))
    await app.launch(add.canvas)
    await app.pass(20 * secondMs)
    const lost = inDatabase((database) =>
      database.prepare('select count(*) as n from batches where depth > 0 and first_failed_at is null').get(),
    )
    expect(lost?.n).toBe(0)
  })
})

describe('a canvas deleted while people wait in its delay', () => {
  it('lets them go when their wait ends, and time goes on', { timeout: 20_000 }, async () => {
    await app.connect('tiktok')
    const { id } = await app.client.call('canvases.create', { from: { kind: 'template', template: 'abandoned-cart' } })
    await app.configureSyncs(id, 'carts')
    await app.launch(id)
    await app.pass(5 * secondMs)
    await app.client.call('canvases.stop', { id })
    await app.client.call('canvases.moveTo', { id, shelf: 'trash' })
    await app.client.call('canvases.deleteForever', { id })
    let arrived = false
    const passing = app.pass(20 * secondMs).then(() => {
      arrived = true
    })
    for (let turns = 0; turns < 20_000 && !arrived; turns++) await new Promise((resolve) => setImmediate(resolve))
    expect(arrived).toBe(true)
    await passing
    const waiting = inDatabase((database) => database.prepare('select count(*) as n from waits').get())
    expect(waiting?.n).toBe(0)
  })
})

describe('stopping', () => {
  it('leaves an answer on its way to the next start, and nothing is written after the book is closed', async () => {
    const unheard: unknown[] = []
    const hear = (failure: unknown) => unheard.push(failure)
    process.on('unhandledRejection', hear)
    const made = await audienceOn('tiktok', 'cut short')
    const { canvas, stepId } = await syncCanvas(ready(made))
    app.sandbox.control.inject('tiktok', { kind: 'time-outs', seconds: 30 })
    await app.launch(canvas)
    void app.pass(6 * secondMs).catch(() => {})
    for (let turns = 0; turns < 5_000 && app.sandbox.control.activeFaults().length > 0; turns++) {
      await new Promise((resolve) => setImmediate(resolve))
      if (inDatabase((database) => database.prepare("select 1 from batches where state = 'sending'").get())) break
    }
    // What hangs goes on hanging; only what comes after the restart is answered.
    app.sandbox.control.clearFaults('tiktok')
    await app.crashAndStart()
    await new Promise((resolve) => setTimeout(resolve, 50))
    process.off('unhandledRejection', hear)
    expect(unheard).toEqual([])
    expect(log.lines.filter((line) => line.level === 'error')).toEqual([])
    await app.pass(5 * minuteMs)
    expect(await counted(canvas, stepId)).toMatchObject({ pending: 0, errored: 0 })
  })
})

describe('an audience made with its first rows', () => {
  it('is made once, though several batches are on their way', async () => {
    await app.connect('pinterest')
    app.sandbox.control.inject('pinterest', { kind: 'refuse-empty-lists', on: true })
    const made = await audienceOn('pinterest', 'first rows')
    expect(made.how).toBe('with-first-batch')
    const { canvas, stepId } = await syncCanvas(ready(made), 'segment-everyone')
    await app.launch(canvas)
    await app.pass(2 * minuteMs)
    const named = app.sandbox.control.ledger().audiences.filter((audience) => audience.name === 'first rows')
    expect(named).toHaveLength(1)
    expect(await counted(canvas, stepId)).toMatchObject({ pending: 0, errored: 0 })
  })

  it('keeps its draft when a second press of the button fails', async () => {
    await app.connect('pinterest')
    app.sandbox.control.inject('pinterest', { kind: 'refuse-empty-lists', on: true })
    const made = await audienceOn('pinterest', 'pressed twice')
    const { canvas, stepId } = await syncCanvas(ready(made))
    app.sandbox.control.inject('pinterest', { kind: 'server-errors', seconds: 5 })
    await expect(audienceOn('pinterest', 'pressed twice')).rejects.toMatchObject({ code: 'partner-refused' })
    await app.pass(minuteMs)
    await app.launch(canvas)
    await app.pass(2 * minuteMs)
    expect(await counted(canvas, stepId)).toMatchObject({ pending: 0, errored: 0, attention: null })
  })

  it('is the same audience by either name: a removal that came to know the real one finds who was added', async () => {
    await app.connect('pinterest')
    app.sandbox.control.inject('pinterest', { kind: 'refuse-empty-lists', on: true })
    const draft = await audienceOn('pinterest', 'two names')
    const add = await syncCanvas(ready(draft))
    await app.launch(add.canvas)
    await app.pass(2 * minuteMs)
    const real = await audienceOn('pinterest', 'two names')
    expect(real.audience.id).not.toBe(draft.audience.id)
    expect(held('pinterest', real.audience.id).length).toBeGreaterThan(100)
    inDatabase((database) =>
      database.exec(
        "update people set email = 'moved.' || id || '@example.org', phone = null, idfa = null, gaid = null",
      ),
    )
    const remove = await syncCanvas(ready(real, { action: 'remove' }))
    await app.launch(remove.canvas)
    await app.pass(2 * minuteMs)
    expect(held('pinterest', real.audience.id)).toEqual([])
  })
})

describe('an audience that was deleted at the partner', () => {
  it('can be made again under its name', async () => {
    const made = await audienceOn('tiktok', 'phoenix')
    const { canvas } = await syncCanvas(ready(made))
    app.sandbox.control.inject('tiktok', { kind: 'delete-audience', audienceId: made.audience.id })
    await app.launch(canvas)
    await app.pass(minuteMs)
    const again = await audienceOn('tiktok', 'phoenix')
    expect(again.audience.id).not.toBe(made.audience.id)
  })

  it('is replaced by an update: who waits for the old one goes to the new one', async () => {
    const made = await audienceOn('tiktok', 'gone')
    const { canvas, stepId } = await syncCanvas(ready(made))
    app.sandbox.control.inject('tiktok', { kind: 'delete-audience', audienceId: made.audience.id })
    await app.launch(canvas)
    await app.pass(minuteMs)
    const stuck = await counted(canvas, stepId)
    expect(stuck.pending).toBeGreaterThan(100)
    const next = await audienceOn('tiktok', 'instead')
    await changeSync(canvas, { audience: next.audience })
    await update(canvas)
    await app.pass(minuteMs)
    expect(await counted(canvas, stepId)).toMatchObject({
      synced: stuck.pending,
      notSynced: stuck.notSynced,
      pending: 0,
      errored: 0,
      attention: null,
    })
    expect(held('tiktok', next.audience.id).length).toBeGreaterThan(100)
    // The old batches say where their people went; nobody was halved, and none of these people is counted twice.
    const ofCanvas = { canvasId: canvas, partnerId: null, cursor: null }
    const { batches } = await app.client.call('batches.list', { ...ofCanvas, states: [] })
    const peopleOf = (audience: string, state: string) =>
      batches
        .filter((one) => one.audience === audience && one.state === state)
        .reduce((sum, one) => sum + one.people, 0)
    expect([peopleOf('gone', 'redirected'), peopleOf('instead', 'synced')]).toEqual([stuck.pending, stuck.pending])
    expect(batches.filter((one) => one.state === 'split')).toEqual([])
    const { batches: redirected } = await app.client.call('batches.list', { ...ofCanvas, states: ['redirected'] })
    expect(redirected.map((one) => one.answer?.key)).toEqual(redirected.map(() => 'activity.redirected'))
  })

  it('is said to be missing also when no list ever named it', async () => {
    const made = await audienceOn('tiktok', 'unlisted')
    const { canvas } = await syncCanvas(ready(made))
    inDatabase((database) => database.exec('delete from audience_cache'))
    app.sandbox.control.inject('tiktok', { kind: 'delete-audience', audienceId: made.audience.id })
    await app.launch(canvas)
    await app.pass(minuteMs)
    const plan = await app.client.call('canvases.planLaunch', { id: canvas })
    expect(plan.problems.map((problem) => problem.phrase.key)).toContain('check.sync.audienceMissing')
  })
})

describe('a connection that is taken away', () => {
  it('sends nothing more, not even what already waited its turn', async () => {
    const made = await audienceOn('pinterest', 'waiting its turn')
    const { canvas, stepId } = await syncCanvas(ready(made, { fields: ['email'] }))
    app.sandbox.control.inject('pinterest', { kind: 'too-many-requests', seconds: 60, retryAfter: true })
    await app.launch(canvas)
    await app.pass(7 * secondMs)
    // The lane is paused; this one waits in it.
    const other = await syncCanvas(ready(made, { fields: ['email'] }), 'segment-everyone')
    await app.launch(other.canvas)
    await app.pass(7 * secondMs)
    const disconnecting = app.client.call('connections.disconnect', { connectionId: made.connectionId })
    await app.during(disconnecting)
    const since = app.clock.now()
    await app.pass(10 * minuteMs)
    const writes = app.sandbox.control.requests(since).filter((request) => request.rows > 0)
    expect(writes).toEqual([])
    expect((await counted(canvas, stepId)).errored).toBe(0)
    await app.connect('pinterest')
    await app.pass(20 * minuteMs)
    expect(await counted(canvas, stepId)).toMatchObject({ pending: 0, errored: 0 })
    expect(await counted(other.canvas, other.stepId)).toMatchObject({ pending: 0, errored: 0 })
  })
})

describe('a sign-in that was revoked and made again', () => {
  it('is not put in doubt by a request that still waited with the old one', async () => {
    const made = await audienceOn('tiktok', 'old sign-in')
    const { canvas, stepId } = await syncCanvas(ready(made))
    app.sandbox.control.inject('tiktok', { kind: 'too-many-requests', seconds: 60, retryAfter: true })
    await app.launch(canvas)
    await app.pass(7 * secondMs)
    const other = await syncCanvas(ready(made), 'segment-everyone')
    await app.launch(other.canvas)
    await app.pass(7 * secondMs)
    app.sandbox.control.inject('tiktok', { kind: 'revoke-sign-in' })
    app.sandbox.control.clearFaults('tiktok')
    await app.connect('tiktok')
    await app.pass(3 * minuteMs)
    expect(log.lines.filter((line) => line.message === 'the partner refuses the sign-in')).toEqual([])
    expect(await counted(canvas, stepId)).toMatchObject({ pending: 0, errored: 0, attention: null })
    expect(await counted(other.canvas, other.stepId)).toMatchObject({ pending: 0, errored: 0, attention: null })
  })
})

describe('the 13 hours', () => {
  it('end also for who waits behind a Retry-After of a day', async () => {
    const { canvas, stepId } = await syncCanvas(ready(await audienceOn('tiktok', 'a day')))
    app.sandbox.control.inject('tiktok', { kind: 'too-many-requests', seconds: 86_400, retryAfter: true })
    await app.launch(canvas)
    await app.pass(13 * hourMs + 5 * minuteMs)
    expect(await counted(canvas, stepId)).toMatchObject({ pending: 0, synced: 0 })
  })

  it('end also for who waits on a connection that was taken away', async () => {
    const made = await audienceOn('tiktok', 'disconnected')
    const { canvas, stepId } = await syncCanvas(ready(made))
    await app.launch(canvas)
    await app.during(app.client.call('connections.disconnect', { connectionId: made.connectionId }))
    await app.pass(13 * hourMs)
    expect((await counted(canvas, stepId)).errored).toBe(0)
    await app.pass(minuteMs)
    expect(await counted(canvas, stepId)).toMatchObject({ pending: 0, synced: 0 })
  })
})

describe('one ad account that refuses', () => {
  it('is looked at rarely, however well its neighbour does', async () => {
    const made = await audienceOn('tiktok', 'account one')
    const connection = (await app.client.call('connections.list', {})).connections[0]
    const other = connection?.accounts.filter((account) => account.chosen)[1]
    if (!other) throw new Error('the sandbox has only one usable account')
    const { audience } = await app.during(
      app.client.call('audiences.create', {
        connectionId: made.connectionId,
        adAccountId: other.id,
        name: 'account two',
      }),
    )
    const stuck = await syncCanvas(ready(made))
    for (let round = 0; round < 8; round++) {
      const { id } = await app.client.call('canvases.create', {
        from: { kind: 'template', template: 'abandoned-cart' },
      })
      await changeSync(id, { ...ready(made), adAccount: { id: other.id, name: other.name }, audience })
      const opened = await app.client.call('canvases.open', { id })
      const document = structuredClone(opened.document)
      for (const step of document.logic.steps)
        if (step.kind === 'delay') step.config = { mode: 'for', amount: 60 + 20 * round, unit: 'seconds' }
      await app.client.call('canvases.save', { document, baseRevision: opened.revision })
      await app.launch(id)
    }
    app.sandbox.control.inject('tiktok', { kind: 'lose-account-access', adAccountId: made.adAccount.id, on: true })
    await app.launch(stuck.canvas)
    await app.pass(5 * minuteMs)
    expect((await counted(stuck.canvas, stuck.stepId)).pending).toBeGreaterThan(0)
    const attempts = inDatabase((database) =>
      database
        .prepare('select max(attempts) as n from batches b join steps s on s.key = b.step_key where s.canvas_id = ?')
        .get(stuck.canvas),
    )
    expect(Number(attempts?.n)).toBeLessThanOrEqual(3)
  })
})

describe('a clock that is set back', () => {
  it('does not keep people waiting for the hour it lost', async () => {
    const made = await audienceOn('tiktok', 'set back')
    const { canvas, stepId } = await syncCanvas(ready(made))
    await app.launch(canvas)
    await app.pass(secondMs)
    await app.clock.jumpTo(app.clock.now() - hourMs)
    // A real timer does not go back with the clock; the virtual one does, so somebody nudges.
    await app.client.call('batches.retryNow', { connectionId: made.connectionId })
    await app.pass(minuteMs)
    expect(await counted(canvas, stepId)).toMatchObject({ pending: 0, errored: 0 })
  })
})

describe('a machine that sleeps on people who are pending', () => {
  const sleepSeen = async () => (await app.client.call('workspace.get', {})).sleep

  it('says how long and how many when it wakes, once, and everybody is synced', async () => {
    const made = await audienceOn('tiktok', 'asleep')
    const { canvas, stepId } = await syncCanvas(ready(made))
    app.sandbox.control.inject('tiktok', { kind: 'server-errors', seconds: 3 * 60 * 60 })
    await app.launch(canvas)
    await app.pass(minuteMs)
    const { pending } = await counted(canvas, stepId)
    expect(pending).toBeGreaterThan(100)
    expect(await sleepSeen()).toBeNull()
    await app.clock.jumpTo(app.clock.now() + 2 * hourMs)
    const seen = await sleepSeen()
    expect(seen).toMatchObject({ people: pending })
    expect(Math.abs((seen?.sleptMs ?? 0) - 2 * hourMs)).toBeLessThan(20 * secondMs)
    await app.client.call('workspace.dismissSleep', {})
    expect(await sleepSeen()).toBeNull()
    await app.pass(2 * hourMs)
    expect(await counted(canvas, stepId)).toMatchObject({ pending: 0, errored: 0 })
    expect(await sleepSeen()).toBeNull()
  })

  it('is one sleep, told by the system and by a late timer alike; with nobody pending it is no news', async () => {
    app.wake(hourMs)
    expect(await sleepSeen()).toBeNull()
    const made = await audienceOn('tiktok', 'asleep twice')
    const { canvas } = await syncCanvas(ready(made))
    app.sandbox.control.inject('tiktok', { kind: 'server-errors', seconds: 3 * 60 * 60 })
    await app.launch(canvas)
    await app.pass(minuteMs)
    await app.clock.jumpTo(app.clock.now() + hourMs)
    await app.client.call('workspace.dismissSleep', {})
    app.wake(hourMs)
    expect(await sleepSeen()).toBeNull()
  })
})

describe('an update', () => {
  it('lets in whoever of a new entry segment was never inside, once, and nobody where the segment stays', async () => {
    const made = await audienceOn('tiktok', 'widened')
    const { canvas, stepId } = await syncCanvas(ready(made))
    await app.launch(canvas)
    await app.pass(20 * secondMs)
    const narrow = await counted(canvas, stepId)
    await changeSync(canvas, { fields: ['email'] })
    expect((await app.client.call('canvases.planLaunch', { id: canvas })).entersOnUpdate).toBe(false)
    await update(canvas)
    await app.pass(20 * secondMs)
    expect((await counted(canvas, stepId)).entered).toBe(narrow.entered)

    await changeSync(canvas, {}, 'segment-everyone')
    expect((await app.client.call('canvases.planLaunch', { id: canvas })).entersOnUpdate).toBe(true)
    await update(canvas)
    await app.pass(30 * secondMs)
    expect(await counted(canvas, stepId)).toMatchObject({ entered: 5000, pending: 0, errored: 0 })
    await update(canvas)
    await app.pass(30 * secondMs)
    expect((await counted(canvas, stepId)).entered).toBe(5000)
  })
})
