// What a person does to people in the queue: cancels those who wait, queues those again who errored. Each move is one transaction
// with its counters; doing it twice changes nothing the second time. Sends nothing, and leaves alone what is on its way.
import type { ErroredCause, SyncScope } from '#shared/contract/operate-calls.ts'
import type { Clock, Instant } from '#shared/core/clock.ts'
import { type CanvasId, canvasIdSchema, type StepId, stepIdSchema } from '#shared/core/ids.ts'
import type { ReadyAudienceSync } from '#shared/steps/audience-sync/audience-sync-config.ts'
import { packIds, unpackIds } from '../store/packed-ids.ts'
import type { Database, Row, SqlValue } from '../store/sqlite.ts'
import type { Accounting } from './accounting.ts'
import { overtaken } from './overtaken-people.ts'
import type { SyncTargets } from './sync-target.ts'

export class SyncOperations {
  private readonly parts: {
    readonly database: Database
    readonly clock: Clock
    readonly accounting: Accounting
    readonly targets: SyncTargets
    /** What a step asks for now, if it still exists and is ready. */
    readonly configOf: (canvasId: CanvasId, stepId: StepId) => ReadyAudienceSync | undefined
    /** Waiting blocks were taken away or put in. */
    readonly changed: () => void
  }

  constructor(parts: SyncOperations['parts']) {
    this.parts = parts
  }

  /** People of the scope who wait and are not on their way are Not synced, cancelled. Returns how many. */
  cancel(scope: SyncScope): number {
    const { database, clock, accounting } = this.parts
    const now = clock.now()
    const { condition, values } = scopeCondition(scope)
    const from = `join sync_targets t on t.id = b.target_id join steps s on s.key = b.step_key where ${condition}`
    this.parts.changed()
    return database.transaction(() => {
      const blocks = database.all(`select b.id, b.step_key, b.count from sync_blocks b ${from}`, ...values)
      const batches = database.all(
        `select b.id, b.step_key, b.count from batches b ${from} and b.finished_at is null and b.state != 'sending'`,
        ...values,
      )
      for (const { id } of blocks) {
        // They keep their block's form, as a batch that was never filled: a cancelled million is not a million rows.
        database.run(
          `insert into batches (target_id, step_key, state, count, records, created_at, finished_at, entries, people)
           select target_id, step_key, 'cancelled', count, 0, arrived_at, ?, entries, people
           from sync_blocks where id = ?`,
          now,
          Number(id),
        )
        database.run('delete from sync_blocks where id = ?', Number(id))
      }
      for (const { id } of batches)
        database.run(
          "update batches set state = 'cancelled', finished_at = ?, next_try_at = null where id = ?",
          now,
          Number(id),
        )
      for (const row of [...blocks, ...batches])
        accounting.moveSync(Number(row.step_key), { pending: -Number(row.count), notSynced: Number(row.count) })
      return sumOf([...blocks, ...batches])
    })
  }

  /**
   * Errored people of the scope (of one cause, or only the people named) wait again for what their step asks for now, with 13 fresh
   * hours. Whoever was since asked to go the other way (added, then removed) stays out: Not synced, overtaken. Returns how many wait.
   */
  retryErrored(scope: SyncScope, only: { cause?: ErroredCause; people?: ReadonlySet<number> } = {}): number {
    const { database, clock } = this.parts
    const { condition, values } = scopeCondition(scope)
    const cause = causeCondition(only.cause ?? null)
    this.parts.changed()
    return database.transaction(() => {
      const errored = database.all(
        `select b.id, b.step_key, b.target_id, s.canvas_id, s.step_id from batches b join sync_targets t on t.id = b.target_id
         join steps s on s.key = b.step_key where b.state = 'errored' and ${condition} and ${cause.condition} order by coalesce(b.family, b.id), b.id`,
        ...values,
        ...cause.values,
      )
      const now = clock.now()
      return errored.reduce((sum, row) => sum + this.queueAgain(row, only.people, now), 0)
    })
  }

  private queueAgain(row: Row, chosen: ReadonlySet<number> | undefined, now: Instant): number {
    const { database, accounting, targets, configOf } = this.parts
    const id = Number(row.id)
    const stepKey = Number(row.step_key)
    const stored = database.get('select entries, people from batches where id = ?', id)
    const all = pairsOf(stored)
    const asked = chosen ? all.filter(({ person }) => chosen.has(person)) : all
    if (asked.length === 0) return 0
    const config = configOf(canvasIdSchema.parse(row.canvas_id), stepIdSchema.parse(row.step_id))
    const targetId = config ? targets.ensure(config) : Number(row.target_id)
    const late = overtaken(database, targets.get(targetId), stepKey, asked)
    const again = asked.filter(({ entry }) => !late.has(entry))
    // The batch stays on record with what it sent: a removal must still find it (decisions.md 9).
    database.run("update batches set state = 'requeued' where id = ?", id)
    const rest = all.filter(({ person }) => chosen && !chosen.has(person))
    if (rest.length > 0) this.keepErrored(id, rest)
    for (const { entry, person } of asked.filter((one) => late.has(one.entry)))
      database.run(
        "insert into not_synced (step_key, entry_id, person_id, reason, at) values (?, ?, ?, 'overtaken', ?)",
        stepKey,
        entry,
        person,
        now,
      )
    if (again.length > 0)
      database.run(
        'insert into sync_blocks (target_id, step_key, arrived_at, count, entries, people) values (?, ?, ?, ?, ?, ?)',
        targetId,
        stepKey,
        now,
        again.length,
        packIds(again.map((one) => one.entry)),
        packIds(again.map((one) => one.person)),
      )
    accounting.moveSync(stepKey, { errored: -asked.length, pending: again.length, notSynced: late.size })
    return again.length
  }

  /** Those of an errored batch who are not queued again stay Errored, with its cause. */
  private keepErrored(id: number, rest: readonly Pair[]): void {
    this.parts.database.run(
      `insert into batches (target_id, step_key, state, count, records, created_at, attempts, first_failed_at, last_tried_at, finished_at,
       failure_kind, partner_code, entries, people)
       select target_id, step_key, 'errored', ?, 0, created_at, attempts, first_failed_at, last_tried_at, finished_at, failure_kind,
       partner_code, ?, ? from batches where id = ?`,
      rest.length,
      packIds(rest.map((one) => one.entry)),
      packIds(rest.map((one) => one.person)),
      id,
    )
  }
}

export interface Pair {
  readonly entry: number
  readonly person: number
}

/** Who a stored block or batch holds: entry and person, side by side. */
function pairsOf(row: Row | undefined): Pair[] {
  const people = unpackIds(row?.people)
  return Array.from(unpackIds(row?.entries), (entry, index) => ({ entry, person: people[index] ?? 0 }))
}

/** A scope as a condition on steps `s` and targets `t`. */
export function scopeCondition(scope: SyncScope): { condition: string; values: SqlValue[] } {
  switch (scope.kind) {
    case 'everything':
      return { condition: '1', values: [] }
    case 'connection':
      return { condition: 't.connection_id = ?', values: [scope.connectionId] }
    case 'step':
      return { condition: 's.canvas_id = ? and s.step_id = ?', values: [scope.canvasId, scope.stepId] }
  }
}

/** A cause as a condition on batches `b` and targets `t`. */
export function causeCondition(cause: ErroredCause | null): { condition: string; values: SqlValue[] } {
  if (!cause) return { condition: '1', values: [] }
  return {
    condition: 't.connection_id = ? and b.failure_kind = ? and b.partner_code = ?',
    values: [cause.connectionId, cause.kind, cause.partnerCode],
  }
}

function sumOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + Number(row.count), 0)
}
