// What stands between people and their audiences, grouped by cause: one partner's one answer, however many batches and steps met
// it. Reads only; every cause names the one button that helps.
import type { causeStates, InboxCause } from '#shared/contract/operate-calls.ts'
import { type CanvasId, canvasIdSchema, connectionIdSchema, type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { failureFixPhrase, failurePhrase } from '#shared/partners/failure-phrase.ts'
import { failureKinds, fixActionOf, treatmentOf } from '#shared/partners/partner-failure.ts'
import { type PartnerId, partnerIdSchema } from '#shared/partners/partner-id.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import type { Database, Row } from '../store/sqlite.ts'
import { isPaused } from './sync-pauses.ts'

type CauseState = (typeof causeStates)[number]

/** What screens call a step, by its ids. */
export interface StepNames {
  canvas(id: CanvasId): string
  step(canvasId: CanvasId, stepId: StepId): string
}

export class ErrorInbox {
  private readonly database: Database
  private readonly manifestOf: (id: PartnerId) => PartnerManifest
  private readonly names: StepNames

  constructor(parts: { database: Database; manifestOf: (id: PartnerId) => PartnerManifest; names: StepNames }) {
    this.database = parts.database
    this.manifestOf = parts.manifestOf
    this.names = parts.names
  }

  causes(): InboxCause[] {
    const rows = this.database.all(
      `select t.partner_id, t.connection_id, t.audience_name, b.failure_kind, b.partner_code, b.state = 'errored' as over,
       s.canvas_id, s.step_id, sum(b.count) as people, count(*) as batches, min(b.first_failed_at) as since,
       min(b.next_try_at) as next_try_at, min(b.gives_up_at) as gives_up_at, sum(b.count * ${isPaused}) as paused
       from batches b join sync_targets t on t.id = b.target_id join steps s on s.key = b.step_key
       where b.failure_kind is not null and (b.finished_at is null or b.state = 'errored')
       group by t.partner_id, t.connection_id, t.audience_name, b.failure_kind, b.partner_code, over, b.step_key
       order by people desc`,
    )
    const groups = Map.groupBy(rows, (row) =>
      [row.connection_id, row.failure_kind, row.partner_code, row.over].map(String).join(' '),
    )
    return [...groups.values()]
      .map((group) => this.causeFrom(group))
      .sort((left, right) => weight[right.state] - weight[left.state] || left.since - right.since)
  }

  private causeFrom(group: readonly Row[]): InboxCause {
    const [first] = group
    const partnerId = partnerIdSchema.parse(first?.partner_id)
    const manifest = this.manifestOf(partnerId)
    const kind = failureKinds.find((one) => one === first?.failure_kind) ?? 'unknown'
    const isOver = Number(first?.over) === 1
    const earliest = (column: string) => {
      const known = group.flatMap((row) => (row[column] === null ? [] : [Number(row[column])]))
      return known.length === 0 ? null : Math.min(...known)
    }
    const sum = (column: string) => group.reduce((total, row) => total + Number(row[column]), 0)
    const pausedPeople = isOver ? 0 : sum('paused')
    const state: CauseState = isOver ? 'errored' : treatmentOf[kind] === 'needs-person' ? 'needs-person' : 'waiting'
    return {
      partnerId,
      connectionId: connectionIdSchema.parse(first?.connection_id),
      kind,
      partnerCode: String(first?.partner_code ?? ''),
      state,
      phrase: failurePhrase(kind, manifest),
      fix: failureFixPhrase(kind, manifest),
      button: fixActionOf[kind],
      since: earliest('since') ?? 0,
      people: sum('people'),
      batches: sum('batches'),
      pausedPeople,
      steps: group.map((row) => this.stepFrom(row)),
      nextTryAt: isOver || pausedPeople === sum('people') ? null : earliest('next_try_at'),
      givesUpAt: isOver ? null : earliest('gives_up_at'),
    }
  }

  private stepFrom(row: Row): InboxCause['steps'][number] {
    const canvasId = canvasIdSchema.parse(row.canvas_id)
    const stepId = stepIdSchema.parse(row.step_id)
    return {
      canvasId,
      canvasName: this.names.canvas(canvasId),
      stepId,
      stepName: this.names.step(canvasId, stepId),
      audience: String(row.audience_name),
      people: Number(row.people),
    }
  }
}

const weight: Readonly<Record<CauseState, number>> = { 'needs-person': 3, waiting: 2, errored: 1 }
