// An API-triggered canvas, whole: another system calls `/canvas/trigger/send` over a real socket, the people it names enter, and
// what the partner then holds is asked of the sandbox's ledger.
import { createHash } from 'node:crypto'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { secondMs } from '#shared/core/clock.ts'
import { normaliseIdentifier } from '#shared/partners/identifier.ts'
import { columnsOf } from '#shared/partners/match-field.ts'
import { exampleCall } from '#shared/steps/entry/example-call.ts'
import { SyncTrial, type TrialSync } from '../testing/sync-trial.ts'
import { WholeBackend } from '../testing/whole-backend.ts'

let app: WholeBackend
let trial: SyncTrial
let address: string
let secret: string
beforeEach(async () => {
  app = await new WholeBackend().start()
  trial = new SyncTrial(app)
  const server = await app.client.call('ingest.change', { on: true, port: await freePort() })
  address = server.addresses[0] ?? ''
  const made = await app.client.call('keys.create', {
    kind: 'rest',
    partner: null,
    name: 'shop',
    permissions: ['canvas.trigger.send', 'users.delete'],
  })
  secret = made.secret
})
afterEach(() => app.stop())

it('lets in whom the call names, once each, and the partner holds exactly them', async () => {
  const audience = await trial.audienceOn('tiktok', 'called in')
  const sync = await calledCanvas(audience)
  const { people } = await app.client.call('people.list', { query: '', segmentId: 'segment-everyone', cursor: null })
  const chosen = people.filter(({ externalId }) => externalId !== null && !externalId.includes('•')).slice(0, 3)
  const recipients = chosen.map(({ externalId }) => ({ external_user_id: externalId }))
  expect(chosen).toHaveLength(3)

  const answer = await send({ canvas_id: sync.canvas, recipients: [...recipients, ...recipients.slice(0, 1)] })
  expect(answer.status).toBe(201)
  await app.pass(20 * secondMs)
  const { entered, synced, notSynced, pending, errored } = await trial.counted(sync)
  expect([entered, pending, errored]).toEqual([3, 0, 0])
  expect(synced + notSynced).toBe(3)
  const held = trial.held('tiktok', audience.audience.id)
  expect(held).toEqual(digestsOf(chosen.map(({ id }) => id)))

  // Without re-entry nobody comes twice, whoever calls.
  expect((await send({ canvas_id: sync.canvas, recipients })).status).toBe(201)
  await app.pass(20 * secondMs)
  expect(await trial.counted(sync)).toMatchObject({ entered: 3, pending: 0 })
  expect(trial.held('tiktok', audience.audience.id)).toEqual(held)
  const refused = async () => {
    const page = { canvasId: sync.canvas, reason: 'was-inside', cursor: null } as const
    return (await app.client.call('standing.refusedPeople', page)).people
  }
  expect(new Set((await refused()).map(({ person }) => person.id))).toEqual(new Set(chosen.map(({ id }) => id)))
  expect(await refused()).toContainEqual({ person: chosen[0], at: expect.any(Number) })
  // Nobody sees who was erased.
  expect((await send({ external_ids: [chosen[0]?.externalId] }, '/users/delete')).status).toBe(201)
  expect((await refused()).map(({ person }) => person.id)).not.toContain(chosen[0]?.id)
})

it('keeps who was called in over a crash before they entered', async () => {
  const audience = await trial.audienceOn('tiktok', 'over a crash')
  const sync = await calledCanvas(audience)
  const { people } = await app.client.call('people.list', { query: '', segmentId: 'segment-everyone', cursor: null })
  const [one] = people.filter(({ externalId }) => externalId !== null && !externalId.includes('•'))
  // As the Entry sheet shows it to whoever is to call.
  const example = exampleCall({ address, canvasId: sync.canvas, samplePayload: '{"cart":12}' })
  const [, body = ''] = example.replace('EXTERNAL_ID', String(one?.externalId)).split("-d '")
  const answer = await send(JSON.parse(body.slice(0, -1)))
  expect(answer.status).toBe(201)
  await app.crashAndStart()
  await app.pass(20 * secondMs)
  expect(await trial.counted(sync)).toMatchObject({ entered: 1, pending: 0, errored: 0 })
})

it('refuses a call to a canvas that is stopped, and nobody enters', async () => {
  const sync = await calledCanvas(await trial.audienceOn('tiktok', 'stopped'))
  await app.client.call('canvases.stop', { id: sync.canvas })
  const answer = await send({ canvas_id: sync.canvas, broadcast: true })
  expect(answer.status).toBe(400)
  await app.pass(20 * secondMs)
  expect((await app.counters(sync.canvas)).steps.every(({ entered }) => entered === 0)).toBe(true)
})

/** A running canvas that only a call lets people into, synced to this audience. */
async function calledCanvas(audience: Readonly<Record<string, unknown>>): Promise<TrialSync> {
  const sync = await trial.canvas(audience, 'segment-everyone')
  const { document, revision } = await app.client.call('canvases.open', { id: sync.canvas })
  const changed = structuredClone(document)
  const entry = changed.logic.steps.find(({ kind }) => kind === 'entry')
  if (!entry) throw new Error('no entry')
  entry.config = { ...entry.config, schedule: 'api' }
  await app.client.call('canvases.save', { document: changed, baseRevision: revision })
  await app.launch(sync.canvas)
  await app.pass(secondMs)
  return sync
}

function send(body: object, path = '/canvas/trigger/send'): Promise<Response> {
  return app.during(
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify(body),
    }),
  )
}

/** What a partner may hold of these people: each identifier of theirs that has a normal form, hashed. */
function digestsOf(ids: readonly number[]): string[] {
  const database = new DatabaseSync(join(app.dataDir, 'workspace.db'), { readOnly: true })
  const rows = database
    .prepare('select email, phone, idfa, gaid from people where id in (select value from json_each(?))')
    .all(JSON.stringify(ids))
  database.close()
  const digests = rows.flatMap((row) =>
    columnsOf(['email', 'phone', 'mobileId']).flatMap((column) => {
      const raw = row[column]
      const forms = { defaultRegion: null, phoneForm: 'e164' } as const
      const normal = normaliseIdentifier(column, typeof raw === 'string' ? raw : null, forms)
      return normal.kind === 'text' ? [createHash('sha256').update(normal.text).digest('hex')] : []
    }),
  )
  return [...new Set(digests)].sort()
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof bound === 'object' && bound ? bound.port : 0
}
