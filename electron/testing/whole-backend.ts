// The whole backend with a sandbox of its own, on a virtual clock, for tests: calls go through the contract, answers come from
// real sockets, and truth is the sandbox's ledger.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import type { CanvasCounters } from '#shared/contract/canvas-calls.ts'
import { type AppContract, contract } from '#shared/contract/contract.ts'
import { memoryPipe } from '#shared/contract/memory-pipe.ts'
import { type TypedClient, typedClient } from '#shared/contract/typed-client.ts'
import type { Clock } from '#shared/core/clock.ts'
import type { CanvasId, ConnectionId, StepId } from '#shared/core/ids.ts'
import { seededRandom } from '#shared/core/random.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import type { MatchField } from '#shared/partners/match-field.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import { sessionVault } from '../backend/auth/session-vault.ts'
import type { TokenVault } from '../backend/auth/token-vault.ts'
import { type Backend, createBackend } from '../backend/backend.ts'
import { type Log, silentLog } from '../backend/log/log.ts'
import { type Database, openForReading } from '../backend/store/sqlite.ts'
import { hashBlock, type PeopleHashing } from '../backend/sync/people-hashing.ts'
import { realClock } from '../backend/system/real-clock.ts'
import { inProcessWire } from '../rehearsal/in-process-wire.ts'
import { RehearsalDesk } from '../rehearsal/rehearsal-desk.ts'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts'
import type { SandboxOverrides } from '../sandbox/sandbox-settings.ts'
import { trialFolder } from './trial-folder.ts'

const longestCallMs = 30_000

export interface WholeBackendOptions {
  readonly log?: Log
  /** Opens a log that rests in the data folder, as the app's own. */
  readonly openLog?: (where: { dataDir: string; clock: Clock }) => Log
  /** So many sample people, instead of the 5,000 the app begins with. */
  readonly people?: number
  /** Speaks to the sandbox without sockets: cheap, and the same code from limiter to reading. */
  readonly inProcess?: boolean
  readonly sandbox?: SandboxOverrides
  /** Told what leaves: every frame to the window, every request to a partner (only in-process). */
  readonly overhear?: (where: 'frame' | 'request', text: string) => void
  /** Hashes beside the backend, as the app does on a thread of its own; absent, it is done at once. */
  readonly hashesBeside?: boolean
}

export class WholeBackend {
  readonly clock = new VirtualClock(Date.UTC(2026, 10, 22, 9))
  readonly dataDir: string
  readonly vault: TokenVault = sessionVault('not-installed')
  private readonly options: WholeBackendOptions
  private running: { sandbox: Sandbox; backend: Backend; client: TypedClient<AppContract> } | undefined

  constructor(options: WholeBackendOptions = {}) {
    this.options = options
    this.dataDir = trialFolder(this.clock, options.people ?? null)
  }

  get client(): TypedClient<AppContract> {
    return this.parts.client
  }

  get sandbox(): Sandbox {
    return this.parts.sandbox
  }

  async start(): Promise<this> {
    const { clock, dataDir, vault } = this
    const { inProcess = false, log = this.options.openLog?.(this) ?? silentLog, overhear } = this.options
    const sandbox = await startSandbox({
      file: join(dataDir, 'sandbox.sqlite'),
      port: inProcess ? null : 0,
      clock,
      random: seededRandom(7),
      ...(this.options.sandbox ? { settings: this.options.sandbox } : {}),
    })
    const backend = createBackend({
      dataDir,
      clock,
      random: seededRandom(11),
      oauthPort: 0,
      sandbox,
      vault,
      log,
      ...(inProcess
        ? {
            wire: inProcessWire(clock, sandbox, {
              request: (address, body) => overhear?.('request', `${address}\n${String(body ?? '')}`),
            }),
          }
        : {}),
      rehearsals: new RehearsalDesk({ clock, workspaceFile: join(dataDir, 'workspace.db'), buildId: 'test' }),
      ...(this.options.hashesBeside ? { hashing: hashingBeside(join(dataDir, 'workspace.db')) } : {}),
      buildId: 'test',
      host: 'local',
      systemLanguage: 'en',
      quit: () => {},
    })
    const [near, far] = memoryPipe()
    backend.attach(far)
    if (overhear) near.onFrame((frame) => overhear('frame', JSON.stringify(frame)))
    this.running = { sandbox, backend, client: typedClient(contract, near) }
    await this.during(backend.start())
    return this
  }

  /** As after a power cut between any two transactions: nothing is told to stop. */
  async crashAndStart(): Promise<void> {
    const { sandbox, backend } = this.parts
    await backend.stop()
    await sandbox.stop()
    await this.start()
  }

  async stop(): Promise<void> {
    await this.halt()
    this.clean()
  }

  /** Stops and leaves the data folder as it is, for who wants to look into it. */
  async halt(): Promise<void> {
    const { sandbox, backend, client } = this.parts
    client.close()
    await backend.stop()
    await sandbox.stop()
  }

  clean(): void {
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  /** Lets virtual time pass; it stands still while a request is on its way, unless the sandbox makes it wait on purpose. */
  async pass(ms: number): Promise<void> {
    await this.clock.advanceTo(this.clock.now() + ms, {
      inFlight: () => this.parts.backend.inFlight() - this.parts.sandbox.holding(),
    })
  }

  /** As the system tells that the machine slept. */
  wake(sleptMs: number): void {
    this.parts.backend.cameBack(sleptMs)
  }

  /**
   * Lets time pass in small steps until a call that waits for the partner has its answer. What waits for a real file gets some
   * turns first, and a while on a busy machine.
   */
  async during<T>(work: Promise<T>): Promise<T> {
    let settled = false
    const end = () => {
      settled = true
    }
    work.then(end, end)
    const startedAt = realClock.now()
    for (let turns = 0; !settled; turns++) {
      if (realClock.now() - startedAt > longestCallMs) throw new Error('the call never ended')
      await this.pass(turns < 20 ? 0 : 20)
    }
    return work
  }

  /** Signs in at the sandbox as a person would, by the addresses of browser and callback, and chooses every usable account. */
  async connect(partnerId: PartnerId): Promise<ConnectionId> {
    const { authorizeUrl } = await this.client.call('connections.begin', { partnerId, kind: 'sandbox' })
    await this.during(fetch(this.sandbox.approve(partnerId, authorizeUrl)))
    const { connections } = await this.client.call('connections.list', {})
    const connection = connections.find((one) => one.partnerId === partnerId)
    if (!connection) throw new Error(`${partnerId} did not connect`)
    const accountIds = connection.accounts.filter((account) => account.usable).map((account) => account.id)
    await this.client.call('connections.chooseAccounts', { connectionId: connection.id, accountIds })
    return connection.id
  }

  /** Completes every sync step of a canvas: first usable account, a new audience of the given name. */
  async configureSyncs(
    canvasId: CanvasId,
    audienceName: string,
    fields?: readonly MatchField[],
  ): Promise<{ stepId: StepId; audienceId: string; partnerId: PartnerId }[]> {
    const opened = await this.client.call('canvases.open', { id: canvasId })
    const document: CanvasDocument = structuredClone(opened.document)
    const { connections } = await this.client.call('connections.list', {})
    const made: { stepId: StepId; audienceId: string; partnerId: PartnerId }[] = []
    for (const step of document.logic.steps.filter((one) => one.kind === 'audience-sync')) {
      const connection = connections.find((one) => one.id === step.config.connectionId)
      const account = connection?.accounts.find((one) => one.chosen)
      if (!connection || !account) throw new Error('connect first')
      const created = await this.during(
        this.client.call('audiences.create', {
          connectionId: connection.id,
          adAccountId: account.id,
          name: audienceName,
        }),
      )
      step.config = {
        ...step.config,
        adAccount: { id: account.id, name: account.name },
        audience: created.audience,
        ...(fields ? { fields: [...fields] } : {}),
      }
      made.push({ stepId: step.id, audienceId: created.audience.id, partnerId: connection.partnerId })
    }
    await this.client.call('canvases.save', { document, baseRevision: opened.revision })
    return made
  }

  async launch(canvasId: CanvasId): Promise<void> {
    const { revision } = await this.client.call('canvases.open', { id: canvasId })
    await this.client.call('canvases.launch', { id: canvasId, revision })
  }

  async counters(canvasId: CanvasId): Promise<CanvasCounters> {
    return this.client.call('canvases.counters', { id: canvasId })
  }

  private get parts() {
    if (!this.running) throw new Error('not started')
    return this.running
  }
}

/** By a connection of its own, and with an answer that comes later. */
function hashingBeside(file: string): PeopleHashing {
  let database: Database | undefined
  const opened = () => {
    database ??= openForReading(file)
    return database
  }
  return { prepare: () => {}, hash: async (wish) => hashBlock(opened(), wish), close: () => database?.close() }
}
