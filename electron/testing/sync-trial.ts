// Arranges syncs on a whole backend over the contract, and reads what came of them: counters that must add up, and the partner's ledger.
import type { CounterName, StepCounters } from '#shared/contract/canvas-calls.ts'
import type { AppContract } from '#shared/contract/contract.ts'
import type { OutputOf } from '#shared/contract/contract-kit.ts'
import type { CanvasId, ConnectionId, StepId } from '#shared/core/ids.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { AudienceSyncConfig } from '#shared/steps/audience-sync/audience-sync-config.ts'
import type { WholeBackend } from './whole-backend.ts'

export type SyncChange = Partial<AudienceSyncConfig>
export interface TrialSync {
  readonly canvas: CanvasId
  readonly stepId: StepId
}
type SyncCounts = NonNullable<StepCounters['sync']> & Pick<StepCounters, 'entered' | 'attention'>

export class SyncTrial {
  private readonly app: WholeBackend

  constructor(app: WholeBackend) {
    this.app = app
  }

  /** A connected partner with a new audience, as the config of a step that adds to it. */
  async audienceOn(partnerId: PartnerId, name: string) {
    const { app } = this
    const { connections } = await app.client.call('connections.list', {})
    const known = connections.find((one) => one.partnerId === partnerId)
    const connectionId: ConnectionId = known?.id ?? (await app.connect(partnerId))
    const after = (await app.client.call('connections.list', {})).connections.find((one) => one.id === connectionId)
    const account = after?.accounts.find((one) => one.chosen)
    if (!account) throw new Error('no account')
    const { audience } = await app.during(
      app.client.call('audiences.create', { connectionId, adAccountId: account.id, name }),
    )
    return {
      partnerId,
      connectionId,
      adAccount: { id: account.id, name: account.name },
      audience,
      action: 'add' as const,
      fields: partnerId === 'tiktok' ? (['email', 'phone', 'mobileId'] as const) : (['email', 'mobileId'] as const),
    }
  }

  /** A draft canvas: everybody of its segment, or of another, is synced as `change` says. */
  async canvas(change: Readonly<Record<string, unknown>>, segmentId = 'segment-loyal'): Promise<TrialSync> {
    const { client } = this.app
    const { id } = await client.call('canvases.create', { from: { kind: 'template', template: 'loyal-suppression' } })
    return { canvas: id, stepId: await this.change(id, change, segmentId) }
  }

  async change(canvas: CanvasId, change: Readonly<Record<string, unknown>>, segmentId?: string): Promise<StepId> {
    const { client } = this.app
    const opened = await client.call('canvases.open', { id: canvas })
    const document = structuredClone(opened.document)
    const sync = document.logic.steps.find((step) => step.kind === 'audience-sync')
    const entry = document.logic.steps.find((step) => step.kind === 'entry')
    if (!sync || !entry) throw new Error('no sync step')
    sync.config = { ...sync.config, ...change }
    if (segmentId !== undefined) entry.config = { ...entry.config, segmentId }
    await client.call('canvases.save', { document, baseRevision: opened.revision })
    return sync.id
  }

  async update(canvas: CanvasId): Promise<void> {
    const { revision } = await this.app.client.call('canvases.open', { id: canvas })
    await this.app.client.call('canvases.update', { id: canvas, revision })
  }

  async launched(change: Readonly<Record<string, unknown>>, segmentId?: string): Promise<TrialSync> {
    const sync = await this.canvas(change, segmentId)
    await this.app.launch(sync.canvas)
    await this.app.pass(1)
    return sync
  }

  /** The counters of the step; those of its canvas must add up on a recount from rows. */
  async counted({ canvas, stepId }: TrialSync): Promise<SyncCounts> {
    const counters = await this.app.counters(canvas)
    if (!counters.addsUp) throw new Error('the counters do not add up')
    const step = counters.steps.find((one) => one.stepId === stepId)
    if (!step?.sync) throw new Error('no sync counters')
    return { entered: step.entered, attention: step.attention, ...step.sync }
  }

  /** Everybody behind a number, by id. */
  async peopleBehind({ canvas, stepId }: TrialSync, counter: CounterName): Promise<number[]> {
    const ids: number[] = []
    for (let cursor: number | null = 0; cursor !== null; ) {
      const page: OutputOf<AppContract, 'canvases.counterPeople'> = await this.app.client.call(
        'canvases.counterPeople',
        { canvasId: canvas, stepId, counter, cursor },
      )
      ids.push(...page.people.map(({ person }) => person.id))
      cursor = page.nextCursor
    }
    return ids
  }

  /** Every digest the partner's ledger has for an audience. */
  held(partnerId: PartnerId, audienceId: string): string[] {
    return [...new Set(Object.values(this.app.sandbox.control.members(partnerId, audienceId)).flat())].sort()
  }
}
