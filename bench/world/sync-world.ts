// What the sync benchmarks share: a partner in another process, the backend on its own threads as the product runs it, imported
// people, a live connection to that partner, and canvases of Entry → Audience Sync. Everything goes through the contract.
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { realClock } from '#electron/backend/system/real-clock.ts'
import type { StepCounters } from '#shared/contract/canvas-calls.ts'
import type { AppContract } from '#shared/contract/contract.ts'
import type { TypedClient } from '#shared/contract/typed-client.ts'
import {
  type CanvasId,
  canvasIdSchema,
  linkIdSchema,
  type SegmentId,
  segmentIdSchema,
  stepIdSchema,
} from '#shared/core/ids.ts'
import type { Connection } from '#shared/partners/connection.ts'
import type { MatchField } from '#shared/partners/match-field.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import { type BenchBackend, startBenchBackend } from './bench-backend.ts'

const sinkSchema = z.object({
  addresses: z.record(z.string(), z.object({ apiBase: z.string(), authorizeBase: z.string() })),
  apps: z.record(z.string(), z.object({ appId: z.string(), appSecret: z.string() })),
})
const importedSchema = z.object({ segmentId: segmentIdSchema })
const approvedSchema = z.object({ address: z.string() })
const writesSchema = z.object({
  writes: z.array(z.object({ at: z.number(), records: z.number(), audience: z.string() })),
})
export type SinkWrite = z.infer<typeof writesSchema>['writes'][number]

export interface Rate {
  readonly requests: number
  readonly recordsPerRequest: number
}

const askEveryMs = 10
const entryId = stepIdSchema.parse('step-entry')
export const syncStepId = stepIdSchema.parse('step-sync')
export class SyncWorld {
  private readonly dataDir: string
  private readonly sink: ChildProcess
  private readonly ends: z.infer<typeof sinkSchema>
  private readonly backend: BenchBackend

  private constructor(dataDir: string, backend: BenchBackend, sink: ChildProcess, ends: z.infer<typeof sinkSchema>) {
    this.dataDir = dataDir
    this.backend = backend
    this.sink = sink
    this.ends = ends
  }

  get client(): TypedClient<AppContract> {
    return this.backend.client
  }

  /** A workspace of so many imported people beside the sample's, and the segment of the import. */
  static async open(people: number): Promise<{ world: SyncWorld; segmentId: SegmentId }> {
    const dataDir = mkdtempSync(join(tmpdir(), 'sync-bench-'))
    const importing = forkFile('./import-child.ts', dataDir, String(people))
    const { segmentId } = importedSchema.parse(await nextMessage(importing))
    await new Promise((resolve) => importing.once('exit', resolve))
    const sink = forkFile('./partner-sink.ts')
    const ends = sinkSchema.parse(await nextMessage(sink))
    return { world: new SyncWorld(dataDir, await startBenchBackend(dataDir), sink, ends), segmentId }
  }

  async close(): Promise<void> {
    await this.backend.stop()
    this.sink.disconnect()
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  /** Signs in with a developer app of the partner in the other process, at the rate given. */
  async connect(partnerId: PartnerId, rate: Rate): Promise<Connection> {
    const { client } = this
    const app = this.ends.apps[partnerId]
    const address = this.ends.addresses[partnerId]
    if (!app || !address) throw new Error(`the partner knows no ${partnerId}`)
    await client.call('partners.setLiveApp', {
      partnerId,
      ...app,
      ...address,
      ...rate,
      windowMs: 1_000,
      phoneForm: 'e164',
    })
    const { authorizeUrl } = await client.call('connections.begin', { partnerId, kind: 'live' })
    const { address: back } = approvedSchema.parse(await this.ask({ what: 'approve', partnerId, url: authorizeUrl }))
    await fetch(back)
    const { connections } = await client.call('connections.list', {})
    const connection = connections.find((one) => one.partnerId === partnerId)
    const account = connection?.accounts.find((one) => one.usable)
    if (!connection || !account) throw new Error('not connected')
    return client.call('connections.chooseAccounts', { connectionId: connection.id, accountIds: [account.id] })
  }

  /** Entry → Audience Sync into a new audience, launched. */
  async launch(
    name: string,
    segmentId: SegmentId,
    connection: Connection,
    fields: readonly MatchField[],
  ): Promise<{ canvasId: CanvasId; audience: string }> {
    const { client } = this
    const [account] = connection.accounts.filter((one) => one.chosen)
    if (!account) throw new Error('no ad account')
    const { id: connectionId, partnerId } = connection
    const { audience } = await client.call('audiences.create', { connectionId, adAccountId: account.id, name })
    const { id } = await client.call('canvases.create', { from: { kind: 'blank' }, name })
    const { document, revision } = await client.call('canvases.open', { id })
    document.logic = {
      steps: [
        { id: entryId, kind: 'entry', version: 1, config: { schedule: 'at-launch', segmentId } },
        {
          id: syncStepId,
          kind: 'audience-sync',
          version: 1,
          config: {
            partnerId,
            connectionId,
            adAccount: { id: account.id, name: account.name },
            audience,
            action: 'add',
            fields: [...fields],
          },
        },
      ],
      links: [{ id: linkIdSchema.parse('link-1'), from: entryId, port: 'next', to: syncStepId }],
    }
    document.layout = { [entryId]: { x: 0, y: 0 }, [syncStepId]: { x: 0, y: 200 } }
    const saved = await client.call('canvases.save', { document, baseRevision: revision })
    await client.call('canvases.launch', { id, revision: saved.revision })
    return { canvasId: canvasIdSchema.parse(id), audience: audience.target }
  }

  /**
   * Resolves with the sync step's counters once everybody is accounted for. The backend tells counts at most twice a second, which is
   * for eyes and not for clocks: once the partner has seen everybody, it is asked.
   */
  async settled(canvasId: CanvasId, people: number): Promise<StepCounters> {
    let seen = 0
    while (seen < people) {
      seen = (await this.writes()).reduce((sum, write) => sum + write.records, 0)
      await new Promise<void>((resolve) => void realClock.after(askEveryMs, resolve))
    }
    for (;;) {
      const { steps } = await this.client.call('canvases.counters', { id: canvasId })
      const step = steps.find((one) => one.stepId === syncStepId)
      if (step?.sync && step.sync.synced + step.sync.errored === people) return step
    }
  }

  /** Resolves with the sync step's counters once they satisfy a condition; looks at every count the backend tells. */
  async counted(canvasId: CanvasId, isReached: (step: StepCounters) => boolean): Promise<StepCounters> {
    const { client } = this
    return new Promise((resolve, reject) => {
      const look = (steps: readonly StepCounters[]) => {
        const step = steps.find((one) => one.stepId === syncStepId)
        if (!step || !isReached(step)) return
        stop()
        resolve(step)
      }
      const stop = client.on('canvases.counted', (counted) => {
        if (counted.canvasId === canvasId) look(counted.steps)
      })
      client.call('canvases.counters', { id: canvasId }).then(({ steps }) => look(steps), reject)
    })
  }

  /** Every member write the partner saw, in order of arrival. */
  async writes(): Promise<readonly SinkWrite[]> {
    return writesSchema.parse(await this.ask({ what: 'writes' })).writes
  }

  private ask(question: { what: 'writes' } | { what: 'approve'; partnerId: PartnerId; url: string }): Promise<unknown> {
    const answered = nextMessage(this.sink)
    this.sink.send(question)
    return answered
  }
}

function forkFile(file: string, ...given: string[]): ChildProcess {
  return fork(new URL(file, import.meta.url), given, { execArgv: ['--disable-warning=ExperimentalWarning'] })
}

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', () => reject(new Error('the partner’s process ended by itself')))
  })
}
