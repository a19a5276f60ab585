// Kill and restart: a backend that dies by SIGKILL at random instants, while people enter, wait and are being sent, loses nobody
// and counts nobody twice. The partner (the sandbox) lives in this process; the connection is a live one that points at it.
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { memoryPipe } from '#shared/contract/memory-pipe.ts'
import { typedClient } from '#shared/contract/typed-client.ts'
import { seededRandom } from '#shared/core/random.ts'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import { fastClock } from '../testing/fast-clock.ts'
import { memoryKeychain } from '../testing/memory-keychain.ts'
import { createBackend } from './backend.ts'
import { silentLog } from './log/log.ts'

const kills = Number(process.env.CRASH_KILLS ?? 12)
const seed = Number(process.env.CRASH_SEED ?? 20_261_122)
const factor = 20

let dataDir: string
let sandbox: Sandbox
const startedAt = Date.now()
const clock = fastClock(startedAt, factor)
const secrets = new Map<string, string>()
const vault = memoryKeychain(secrets)

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'crash-'))
  sandbox = await startSandbox({ file: ':memory:', port: 0, clock, random: seededRandom(3) })
})
afterEach(async () => {
  await sandbox.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** Works in this process on the same data folder, then lets go of it. */
async function whileRunning<T>(work: (client: ReturnType<typeof openClient>['client']) => Promise<T>): Promise<T> {
  const { backend, client } = openClient()
  await backend.start()
  try {
    return await work(client)
  } finally {
    await backend.stop()
  }
}

function openClient() {
  const backend = createBackend({
    dataDir,
    clock,
    random: seededRandom(5),
    oauthPort: 0,
    sandbox: undefined,
    vault,
    log: silentLog,
    buildId: 'test',
    host: 'local',
    systemLanguage: 'en',
    quit: () => {},
  })
  const [near, far] = memoryPipe()
  backend.attach(far)
  return { backend, client: typedClient(contract, near) }
}

function startChild(): ChildProcess {
  const told = JSON.stringify({ dataDir, startedAt, factor, secrets: Object.fromEntries(secrets) })
  return fork(new URL('../testing/crash-child.ts', import.meta.url), [told], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--no-warnings'],
  })
}

function nextPending(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(Number(Object(message).pending)))
    child.once('exit', () => reject(new Error('the child ended by itself')))
  })
}

it(`survives ${kills} kills`, { timeout: 120_000 }, async () => {
  const address = sandbox.addresses.tiktok
  const { canvasId, audienceId, people } = await whileRunning(async (client) => {
    await client.call('partners.setLiveApp', {
      partnerId: 'tiktok',
      appId: sandbox.apps.tiktok.appId,
      appSecret: sandbox.apps.tiktok.appSecret,
      apiBase: address.apiBase,
      authorizeBase: address.authorizeBase,
      requests: 50,
      windowMs: 1_000,
      // Small requests, so that there is always one on its way when the process dies.
      recordsPerRequest: 40,
      phoneForm: 'e164',
    })
    const { authorizeUrl } = await client.call('connections.begin', { partnerId: 'tiktok', kind: 'live' })
    await fetch(sandbox.approve('tiktok', authorizeUrl))
    const [connection] = (await client.call('connections.list', {})).connections
    const account = connection?.accounts.find((one) => one.usable)
    if (!connection || !account) throw new Error('not connected')
    await client.call('connections.chooseAccounts', { connectionId: connection.id, accountIds: [account.id] })
    const { audience } = await client.call('audiences.create', {
      connectionId: connection.id,
      adAccountId: account.id,
      name: 'crash',
    })
    const { id } = await client.call('canvases.create', { from: { kind: 'template', template: 'abandoned-cart' } })
    const opened = await client.call('canvases.open', { id })
    for (const step of opened.document.logic.steps) {
      if (step.kind === 'entry') step.config = { ...step.config, segmentId: 'segment-everyone' }
      if (step.kind !== 'audience-sync') continue
      step.config = {
        ...step.config,
        connectionId: connection.id,
        adAccount: { id: account.id, name: account.name },
        audience,
      }
    }
    const { revision } = await client.call('canvases.save', {
      document: opened.document,
      baseRevision: opened.revision,
    })
    await client.call('canvases.launch', { id, revision })
    return { canvasId: id, audienceId: audience.id, people: (await client.call('workspace.get', {})).people }
  })

  const random = seededRandom(seed)
  let killedInMid = 0
  for (let kill = 0; kill < kills; kill++) {
    const child = startChild()
    await nextPending(child)
    // Fast time: up to 6 s of the product's own pass before the blow.
    await sleep(random.next() * 300)
    if (sandbox.control.requests(0).length > 0) killedInMid++
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))
  }

  const last = startChild()
  let pending = await nextPending(last)
  for (let rounds = 0; rounds < 400; rounds++) {
    await sleep(100)
    last.send('ask')
    pending = await nextPending(last)
    if (pending === 0 && rounds > 10) break
  }
  last.kill('SIGKILL')
  await new Promise((resolve) => last.once('exit', resolve))

  const counters = await whileRunning((client) => client.call('canvases.counters', { id: canvasId }))
  const sync = counters.steps.find((step) => step.sync !== null)
  expect(counters.addsUp).toBe(true)
  expect(sync?.entered, `seed ${seed}`).toBe(people)
  expect(sync?.sync).toMatchObject({ pending: 0, errored: 0 })
  expect((sync?.sync?.synced ?? 0) + (sync?.sync?.notSynced ?? 0)).toBe(people)
  expect(killedInMid).toBeGreaterThan(0)
  const members = sandbox.control.members('tiktok', audienceId)
  expect(members.EMAIL_SHA256?.length).toBeGreaterThan(people / 2)
  const uncrashed = await uncrashedMembers(canvasId)
  expect(members).toEqual(uncrashed)
})

/** What the same canvas puts into an audience when nothing is ever killed. */
async function uncrashedMembers(original: string) {
  return whileRunning(async (client) => {
    const [connection] = (await client.call('connections.list', {})).connections
    const account = connection?.accounts.find((one) => one.chosen)
    if (!connection || !account) throw new Error('not connected')
    const key = { connectionId: connection.id, adAccountId: account.id }
    const { audience } = await client.call('audiences.create', { ...key, name: 'calm' })
    const { canvases } = await client.call('canvases.list', { shelf: 'open', query: '' })
    const source = canvases.find((canvas) => canvas.id === original)
    if (!source) throw new Error('the canvas is gone')
    const { id } = await client.call('canvases.create', { from: { kind: 'duplicate', id: source.id } })
    const opened = await client.call('canvases.open', { id })
    for (const step of opened.document.logic.steps)
      if (step.kind === 'audience-sync') step.config = { ...step.config, audience }
    const { revision } = await client.call('canvases.save', {
      document: opened.document,
      baseRevision: opened.revision,
    })
    await client.call('canvases.launch', { id, revision })
    for (let rounds = 0; rounds < 400; rounds++) {
      await sleep(100)
      const counted = (await client.call('canvases.counters', { id })).steps.find((step) => step.sync !== null)
      if (counted?.sync?.pending === 0 && counted.entered > 0) break
    }
    return sandbox.control.members('tiktok', audience.id)
  })
}
