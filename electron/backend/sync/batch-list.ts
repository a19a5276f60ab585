// Batches as the Activity page reads them. Reads only.
import { type Batch, batchStates } from '#shared/contract/activity-calls.ts'
import type { ErroredCause } from '#shared/contract/operate-calls.ts'
import { canvasIdSchema, connectionIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import { failurePhrase } from '#shared/partners/failure-phrase.ts'
import { failureKinds } from '#shared/partners/partner-failure.ts'
import { type PartnerId, partnerIdSchema } from '#shared/partners/partner-id.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import { syncActions } from '#shared/steps/audience-sync/audience-sync-config.ts'
import { type Phrase, phrase } from '#shared/words/say.ts'
import type { Database, Row, SqlValue } from '../store/sqlite.ts'
import { causeCondition } from './sync-operations.ts'
import { isPaused } from './sync-pauses.ts'

type BatchState = (typeof batchStates)[number]
const pageSize = 50

export interface BatchQuery {
  readonly canvasId: string | null
  readonly partnerId: PartnerId | null
  readonly states: readonly BatchState[]
  readonly cause?: ErroredCause | undefined
  readonly cursor: number | null
}

export interface ListedAttempt {
  readonly at: number
  readonly durationMs: number
  readonly outcome: 'taken' | 'refused'
  readonly answer: Phrase | null
  readonly partnerCode: string | null
  readonly nextTryAt: number | null
}

export class BatchList {
  private readonly database: Database
  private readonly manifestOf: (id: PartnerId) => PartnerManifest
  private readonly canvasName: (id: string) => string

  constructor(parts: {
    database: Database
    manifestOf: (id: PartnerId) => PartnerManifest
    canvasName: (id: string) => string
  }) {
    this.database = parts.database
    this.manifestOf = parts.manifestOf
    this.canvasName = parts.canvasName
  }

  /** Newest first; the cursor is the last id given. */
  page(query: BatchQuery): { batches: Batch[]; nextCursor: number | null; total: number } {
    const conditions: string[] = []
    const values: SqlValue[] = []
    const add = (condition: string, ...given: SqlValue[]) => {
      conditions.push(condition)
      values.push(...given)
    }
    if (query.canvasId !== null) add('s.canvas_id = ?', query.canvasId)
    if (query.partnerId !== null) add('t.partner_id = ?', query.partnerId)
    if (query.states.length > 0) add('b.state in (select value from json_each(?))', JSON.stringify(query.states))
    const cause = causeCondition(query.cause ?? null)
    add(cause.condition, ...cause.values)
    const from = 'from batches b join sync_targets t on t.id = b.target_id join steps s on s.key = b.step_key'
    const where = (more: string[]) =>
      conditions.length + more.length > 0 ? `where ${[...conditions, ...more].join(' and ')}` : ''
    const total = Number(this.database.get(`select count(*) as n ${from} ${where([])}`, ...values)?.n ?? 0)
    const rows = this.database.all(
      `select b.id, b.state, b.count, b.records, b.attempts, b.created_at, b.last_tried_at, b.next_try_at, b.gives_up_at, b.finished_at,
       b.failure_kind, b.partner_code, t.partner_id, t.connection_id, t.audience_name, t.action, s.canvas_id, s.step_id, b.finished_at is null and ${isPaused} as paused
       ${from} ${where(query.cursor === null ? [] : ['b.id < ?'])} order by b.id desc limit ${pageSize + 1}`,
      ...values,
      ...(query.cursor === null ? [] : [query.cursor]),
    )
    const batches = rows.slice(0, pageSize).map((row) => this.batchFrom(row))
    return { batches, nextCursor: rows.length > pageSize ? (batches.at(-1)?.id ?? null) : null, total }
  }

  attempts(batchId: number): ListedAttempt[] {
    const rows = this.database.all(
      `select a.*, t.partner_id from batch_attempts a join batches b on b.id = a.batch_id join sync_targets t on t.id = b.target_id
       where a.batch_id = ? order by a.at, a.rowid`,
      batchId,
    )
    return rows.map((row) => ({
      at: Number(row.at),
      durationMs: Number(row.duration_ms),
      outcome: row.outcome === 'taken' ? 'taken' : 'refused',
      answer: this.answerOf(row, row.outcome === 'taken'),
      partnerCode: row.partner_code === null ? null : String(row.partner_code),
      nextTryAt: row.next_try_at === null ? null : Number(row.next_try_at),
    }))
  }

  private batchFrom(row: Row): Batch {
    const canvasId = canvasIdSchema.parse(row.canvas_id)
    const time = (value: Row[string] | undefined) => (value === null || value === undefined ? null : Number(value))
    return {
      id: Number(row.id),
      canvasId,
      canvasName: this.canvasName(canvasId),
      stepId: stepIdSchema.parse(row.step_id),
      partnerId: partnerIdSchema.parse(row.partner_id),
      connectionId: connectionIdSchema.parse(row.connection_id),
      audience: String(row.audience_name),
      action: syncActions.find((action) => action === row.action) ?? 'add',
      people: Number(row.count),
      records: Number(row.records),
      state: stateFrom(row.state),
      paused: Number(row.paused) === 1,
      attempts: Number(row.attempts),
      createdAt: Number(row.created_at),
      lastTriedAt: time(row.last_tried_at),
      nextTryAt: time(row.next_try_at),
      givesUpAt: time(row.gives_up_at),
      finishedAt: time(row.finished_at),
      answer: this.answerOf(row, isTaken(row)),
      partnerCode: row.partner_code === null ? null : String(row.partner_code),
    }
  }

  private answerOf(row: Row, wasTaken: boolean): Phrase | null {
    if (row.state === 'redirected') return phrase('activity.redirected')
    const manifest = this.manifestOf(partnerIdSchema.parse(row.partner_id))
    if (wasTaken) return phrase('activity.taken', { partner: manifest.label })
    const kind = failureKinds.find((known) => known === row.failure_kind)
    return kind ? failurePhrase(kind, manifest) : null
  }
}

/** Batches of no counter keep their state whatever the partner says. */
function isTaken({ state, failure_kind, attempts }: Row): boolean {
  const isApart = state === 'test' || state === 'erasure'
  return state === 'synced' || (isApart && failure_kind === null && Number(attempts) > 0)
}

function stateFrom(value: unknown): BatchState {
  return batchStates.find((state) => state === value) ?? 'waiting'
}
