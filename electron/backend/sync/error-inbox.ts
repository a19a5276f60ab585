// What stands between people and their audiences, grouped by cause: one partner's one answer, however many batches and steps met
// it. Reads only; every cause names the one button that helps.
import type { causeStates, ErroredCause, InboxCause } from '#shared/contract/operate-calls.ts'
import { type CanvasId, canvasIdSchema, connectionIdSchema, type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { failureFixPhrase, failurePhrase } from '#shared/partners/failure-phrase.ts'
import { failureKinds, fixActionOf, treatmentOf } from '#shared/partners/partner-failure.ts'
import { type PartnerId, partnerIdSchema } from '#shared/partners/partner-id.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import type { Database, Row } from '../store/sqlite.ts'
import { isPaused } from './sync-pauses.ts'

export const dismissedTable = `
-- Causes of Errored people a person has read and put aside, up to a batch: what errors later of the same cause comes up again.
create table dismissed_causes (
  connection_id text not null,
  failure_kind text not null,
  partner_code text not null,
  up_to_batch integer not null,
  primary key (connection_id, failure_kind, partner_code)
) strict, without rowid;
`

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
       left join dismissed_causes d on d.connection_id = t.connection_id and d.failure_kind = b.failure_kind and d.partner_code = b.partner_code
       where b.failure_kind is not null and (b.finished_at is null or (b.state = 'errored' and b.id > coalesce(d.up_to_batch, 0)))
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

  /** Puts a cause aside, or back: its people stay Errored and in every count, it only leaves the list. */
  dismiss({ connectionId, kind, partnerCode }: ErroredCause, isDismissed: boolean): void {
    if (isDismissed)
      this.database.run(
        `insert into dismissed_causes values (?, ?, ?, (select coalesce(max(id), 0) from batches))
         on conflict do update set up_to_batch = excluded.up_to_batch`,
        connectionId,
        kind,
        partnerCode,
      )
    else
      this.database.run(
        'delete from dismissed_causes where connection_id = ? and failure_kind = ? and partner_code = ?',
        connectionId,
        kind,
        partnerCode,
      )
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
