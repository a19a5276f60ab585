// Kill and restart: a backend in a process of its own that dies by SIGKILL at random instants, while people enter, wait and are being
// sent. The partner (a sandbox) and the secrets live here. Says which promises broke; a proof and a test ask it.
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AppContract, contract } from '#shared/contract/contract.ts'
import { memoryPipe } from '#shared/contract/memory-pipe.ts'
import { type TypedClient, typedClient } from '#shared/contract/typed-client.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import { seededRandom } from '#shared/core/random.ts'
import type { AudienceRef } from '#shared/partners/audience.ts'
import { createBackend } from '../backend/backend.ts'
import { silentLog } from '../backend/log/log.ts'
import { samplePeople } from '../backend/people/sample/seed-sample.ts'
import { realClock, sleep } from '../backend/system/real-clock.ts'
import { openWorkspaceDatabase } from '../backend/workspace-database.ts'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import { fastClock } from './fast-clock.ts'
import { judgeCrash } from './judge-crash.ts'
import { memoryKeychain } from './memory-keychain.ts'

export interface CrashOutcome {
  readonly broken: readonly string[]
  readonly figures: Readonly<Record<'kills' | 'killsInMidSync' | 'people' | 'synced' | 'requests', number>>
}

type Client = TypedClient<AppContract>

/** Product time runs this much faster than the wall. */
const factor = 20
/** Between two kills the product lives this long at most, on the wall; most of them from their first request on. */
const longestLifeMs = 300
const mostInMidSync = 0.8
const patienceMs = 10_000

export async function runCrashTrial(given: {
  readonly kills: number
  readonly seed: number
  readonly say: (line: string) => void
}): Promise<CrashOutcome> {
  const startedAt = realClock.now()
  const clock = fastClock(startedAt, factor)
  const sandbox = await startSandbox({ file: ':memory:', port: 0, clock, random: seededRandom(3) })
  const trial = new CrashTrial(sandbox, startedAt)
  try {
    return await trial.run(given)
  } finally {
    await sandbox.stop()
    trial.clean()
  }
}

class CrashTrial {
  private readonly dataDir = mkdtempSync(join(tmpdir(), 'crash-'))
  private readonly secrets = new Map<string, string>()
  private readonly sandbox: Sandbox
  private readonly startedAt: number

  constructor(sandbox: Sandbox, startedAt: number) {
    this.sandbox = sandbox
    this.startedAt = startedAt
  }

  clean(): void {
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  async run({ kills, seed, say }: Parameters<typeof runCrashTrial>[0]): Promise<CrashOutcome> {
    const { control } = this.sandbox
    const stormy = await this.whileRunning(async (client) => {
      await this.connect(client, kills)
      return launch(client, 'stormy')
    })
    const random = seededRandom(seed)
    let killsInMidSync = 0
    for (let kill = 1; kill <= kills; kill++) {
      const before = control.requests(0).length
      const child = this.startChild()
      const pending = await nextPending(child)
      const isSending = () => control.requests(0).length > before
      // Most die while people are on their way, however slow the machine is; the others whenever it may be.
      if (random.next() < mostInMidSync) await until(() => pending === 0 || isSending())
      await sleep(random.next() * longestLifeMs)
      await killed(child)
      if (pending > 0 && isSending()) killsInMidSync++
      if (kill % 20 === 0) say(`  ${kill} kills, ${pending} people still to sync`)
    }
    await this.finish()

    return this.whileRunning(async (client) => {
      const { people } = await client.call('workspace.get', {})
      const counters = await client.call('canvases.counters', { id: stormy.canvasId })
      const step = counters.steps.find((one) => one.sync !== null)
      const { synced = 0, notSynced = 0, pending = 0, errored = 0 } = step?.sync ?? {}
      const requests = control.requests(0).length
      const members = control.members('tiktok', stormy.audience.id)
      const calm = await launch(client, 'calm')
      await untilSynced(client, calm.canvasId)
      const broken = judgeCrash({
        addsUp: counters.addsUp,
        entered: step?.entered ?? 0,
        calmMembers: control.members('tiktok', calm.audience.id),
        ...{ people, synced, notSynced, pending, errored, members, killsInMidSync },
      })
      return {
        broken: [...broken, ...this.databaseTroubles()],
        figures: { kills, killsInMidSync, people, synced, requests },
      }
    })
  }

  /** What the children's logs and the database itself say. */
  private databaseTroubles(): string[] {
    const logs = join(this.dataDir, 'logs')
    const lines = readdirSync(logs).flatMap((file) => readFileSync(join(logs, file), 'utf8').split('\n'))
    const database = openWorkspaceDatabase({ dataDir: this.dataDir })
    const integrity = database.all('pragma integrity_check').map((row) => String(row.integrity_check))
    const loose = database.all('pragma foreign_key_check').length
    database.close()
    return [
      ...lines.filter((line) => line.includes('"level":"error"')).map((line) => `The log of a child says: ${line}`),
      ...integrity.filter((line) => line !== 'ok').map((line) => `The database is damaged: ${line}`),
      ...(loose > 0 ? [`${loose} rows of the database point at nothing.`] : []),
    ]
  }

  /** The developer app's limits make the work last for all the kills there will be. */
  private async connect(client: Client, kills: number): Promise<void> {
    const { apps, addresses } = this.sandbox
    await client.call('partners.setLiveApp', {
      partnerId: 'tiktok',
      ...apps.tiktok,
      ...addresses.tiktok,
      requests: Math.min(50, Math.ceil(requestsFor(kills) / (kills * 4))),
      windowMs: 1_000,
      recordsPerRequest: Math.ceil(samplePeople / requestsFor(kills)),
      phoneForm: 'e164',
    })
    const { authorizeUrl } = await client.call('connections.begin', { partnerId: 'tiktok', kind: 'live' })
    await fetch(this.sandbox.approve('tiktok', authorizeUrl))
    const [connection] = (await client.call('connections.list', {})).connections
    const account = connection?.accounts.find((one) => one.usable)
    if (!connection || !account) throw new Error('not connected')
    await client.call('connections.chooseAccounts', { connectionId: connection.id, accountIds: [account.id] })
  }

  /** One that nobody kills, until nobody is pending. */
  private async finish(): Promise<void> {
    const last = this.startChild()
    let pending = await nextPending(last)
    for (let rounds = 0; rounds < 3_000 && (pending > 0 || rounds < 10); rounds++) {
      await sleep(100)
      last.send('ask')
      pending = await nextPending(last)
    }
    await killed(last)
  }

  /** Works in this process on the same data folder, then lets go of it. */
  private async whileRunning<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const backend = createBackend({
      dataDir: this.dataDir,
      clock: fastClock(this.startedAt, factor),
      random: seededRandom(5),
      oauthPort: 0,
      sandbox: undefined,
      vault: memoryKeychain(this.secrets),
      log: silentLog,
      buildId: 'test',
      host: 'local',
      systemLanguage: 'en',
      quit: () => {},
    })
    const [near, far] = memoryPipe()
    backend.attach(far)
    await backend.start()
    try {
      return await work(typedClient(contract, near))
    } finally {
      await backend.stop()
    }
  }

  private startChild(): ChildProcess {
    const { dataDir, startedAt } = this
    const told = JSON.stringify({ dataDir, startedAt, factor, secrets: Object.fromEntries(this.secrets) })
    return fork(new URL('./crash-child.ts', import.meta.url), [told], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: ['--no-warnings'],
    })
  }
}

function requestsFor(kills: number): number {
  return Math.min(1_000, 100 + kills * 8)
}

/** What never comes is not waited for longer than a while. */
async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; waited < patienceMs && !isSo(); waited += 5) await sleep(5)
}

/** A canvas that sends everybody into a new audience. */
async function launch(client: Client, name: string): Promise<{ canvasId: CanvasId; audience: AudienceRef }> {
  const [connection] = (await client.call('connections.list', {})).connections
  const account = connection?.accounts.find((one) => one.chosen)
  if (!connection || !account) throw new Error('not connected')
  const place = { connectionId: connection.id, adAccountId: account.id }
  const { audience } = await client.call('audiences.create', { ...place, name })
  const { id } = await client.call('canvases.create', { from: { kind: 'template', template: 'abandoned-cart' } })
  const { document, revision: baseRevision } = await client.call('canvases.open', { id })
  for (const step of document.logic.steps) {
    if (step.kind === 'entry') step.config = { ...step.config, segmentId: 'segment-everyone' }
    if (step.kind !== 'audience-sync') continue
    const adAccount = { id: account.id, name: account.name }
    step.config = { ...step.config, connectionId: connection.id, adAccount, audience }
  }
  const { revision } = await client.call('canvases.save', { document, baseRevision })
  await client.call('canvases.launch', { id, revision })
  return { canvasId: id, audience }
}

async function untilSynced(client: Client, canvasId: CanvasId): Promise<void> {
  for (let rounds = 0; rounds < 3_000; rounds++) {
    await sleep(100)
    const { steps } = await client.call('canvases.counters', { id: canvasId })
    const counted = steps.find((step) => step.sync !== null)
    if (counted?.sync?.pending === 0 && counted.entered > 0) return
  }
}

function nextPending(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('the child ended by itself'))
    child.once('exit', ended)
    child.once('message', (message) => {
      child.off('exit', ended)
      resolve(Number(Object(message).pending))
    })
  })
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}
