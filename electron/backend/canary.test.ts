// Planted people and secrets are looked for everywhere after a bad night: requests, frames, log, every file, every table but the
// people's own. `npm run proof -- canary` does the same to the whole app.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { minuteMs, secondMs } from '#shared/core/clock.ts'
import {
  type Canary,
  CanarySearch,
  canaryCsv,
  identifierCanaries,
  isWorkspaceFile,
  nameCanaries,
} from '../testing/canary.ts'
import { SyncTrial } from '../testing/sync-trial.ts'
import { WholeBackend } from '../testing/whole-backend.ts'
import { openLog } from './log/open-log.ts'

let app: WholeBackend
const inFrames = new CanarySearch(identifierCanaries)
const inRequests = new CanarySearch([...identifierCanaries, ...nameCanaries])
let isListening = false
let requests = 0

beforeEach(async () => {
  app = await new WholeBackend({
    people: 20,
    inProcess: true,
    openLog: (where) => openLog({ ...where, level: 'debug' }).log,
    overhear(where, text) {
      if (where === 'request') requests++
      if (where === 'request') inRequests.look('a request', text)
      else if (isListening) inFrames.look(`a frame: ${text.slice(0, 200)}`, text)
    },
  }).start()
})
afterEach(() => app.clean())

/** Secrets there have been so far: apps' secrets, access and refresh tokens. */
async function secrets(): Promise<Canary[]> {
  const kept = await Promise.all((await app.vault.keys()).map((key) => app.vault.read(key)))
  const texts = kept.flatMap((text) => [
    ...String(text).matchAll(/"(?:appSecret|accessToken|refreshToken)":"([^"]+)"/g),
  ])
  return texts.map(([, text = '']) => ({ what: 'a secret', text }))
}

async function plant(): Promise<string> {
  const { client } = app
  const { uploadId } = await client.call('imports.begin', { fileName: 'people.csv' })
  await client.call('imports.append', { uploadId, base64: Buffer.from(canaryCsv).toString('base64') })
  const { encoding, targets } = await client.call('imports.preview', { uploadId, encoding: null, targets: null })
  return (await client.call('imports.commit', { uploadId, encoding, targets })).segmentId
}

it('leaves no trace of planted people and secrets anywhere', { timeout: minuteMs }, async () => {
  const segmentId = await plant()
  isListening = true
  const trial = new SyncTrial(app)
  const known: Canary[] = []
  const syncs = []
  for (const partnerId of ['tiktok', 'pinterest'] as const) {
    const config = await trial.audienceOn(partnerId, 'aviary')
    known.push(...(await secrets()))
    syncs.push(await trial.launched(config, segmentId))
    for (const shape of ['not-json', 'cut-off', 'redirect', 'wrong-shape'] as const) {
      app.sandbox.control.inject(partnerId, { kind: 'malformed-answers', shape, answers: 1 })
      await app.pass(20 * secondMs)
      await app.client.call('batches.retryNow', { connectionId: config.connectionId })
    }
    app.sandbox.control.inject(partnerId, { kind: 'revoke-sign-in' })
    await app.pass(20 * minuteMs)
    await app.crashAndStart()
    await app.connect(partnerId)
    known.push(...(await secrets()))
    await app.pass(20 * minuteMs)
  }
  for (const sync of syncs) {
    expect((await trial.counted(sync)).synced).toBeGreaterThan(1)
    const list = { canvasId: sync.canvas, stepId: sync.stepId, counter: 'synced', cursor: null } as const
    await app.client.call('canvases.counterPeople', list)
  }
  await app.client.call('people.list', { query: 'quill', segmentId: null, cursor: null })
  await app.client.call('batches.list', { canvasId: null, partnerId: null, states: [], cursor: null })
  const { client } = app
  const exports = {
    requests: (cursor: number | null) =>
      client.call('requests.export', { partnerId: null, outcome: null, step: null, batchId: null, text: '', cursor }),
    audit: (cursor: number | null) => client.call('audit.export', { cursor }),
    ledger: (cursor: number | null) => client.call('sandbox.export', { partnerId: 'tiktok', format: 'json', cursor }),
  }
  for (const ask of Object.values(exports)) {
    let piece = await ask(null)
    while (piece.nextCursor !== null) piece = await ask(piece.nextCursor)
  }
  await client.call('diagnostics.build', {})
  expect(requests).toBeGreaterThan(20)
  expect(known.length).toBeGreaterThan(6)

  const people = new CanarySearch([...identifierCanaries, ...nameCanaries])
  const tokens = new CanarySearch(known)
  await app.halt()
  tokens.lookInFolder(app.dataDir)
  people.lookInFolder(app.dataDir, isWorkspaceFile)
  people.lookInWorkspace(app.dataDir)
  const traces = [inFrames, inRequests, people, tokens].flatMap((search) => search.traces)
  expect(traces).toEqual([])
})
