// What happens to a batch, written down: begun, taken, refused, halved, given up. Each is one transaction that moves the batch
// and the counters together. Decides nothing and sends nothing.
import type { Instant } from '#shared/core/clock.ts'
import type { PartnerFailure } from '#shared/partners/partner-failure.ts'
import { packIds, unpackIds } from '../store/packed-ids.ts'
import type { Database } from '../store/sqlite.ts'
import type { Accounting } from './accounting.ts'
import { FreshRows, findRows, storeRows } from './batch-rows.ts'
import { countRecords, type OwnedRows, rowsOfPeople } from './owned-rows.ts'

/** Parts of a refused batch down to eighths are all asked before smaller ones: a few bad rows side by side prove nothing. */
export const largePartDepth = 3

export interface StoredBatch extends OwnedRows {
  readonly id: number
  readonly targetId: number
  readonly stepKey: number
  readonly count: number
  readonly records: number
  readonly attempts: number
  readonly firstFailedAt: Instant | null
  readonly family: number | null
  readonly depth: number
}

export interface Answered {
  readonly at: Instant
  readonly durationMs: number
}

export class BatchBooks {
  /** Filled by the builder and by those that will be tried again; emptied as batches begin. */
  readonly fresh = new FreshRows()
  private readonly database: Database
  private readonly accounting: Accounting

  constructor(database: Database, accounting: Accounting) {
    this.database = database
    this.accounting = accounting
  }

  /** After a crash or stop: what was on its way may have arrived, so it is sent again as the set operation it is. */
  recover(now: Instant): number {
    return this.database.run(
      "update batches set state = 'retrying', next_try_at = ? where state = 'sending' and finished_at is null",
      now,
    ).changes
  }

  get(id: number): StoredBatch {
    const row = this.database.get('select * from batches where id = ?', id)
    const rows = this.fresh.take(id) ?? findRows(this.database, id)
    if (!row || !rows) throw new Error(`no batch ${id}`)
    return {
      id,
      targetId: Number(row.target_id),
      stepKey: Number(row.step_key),
      count: Number(row.count),
      records: Number(row.records),
      attempts: Number(row.attempts),
      firstFailedAt: row.first_failed_at === null ? null : Number(row.first_failed_at),
      family: row.family === null ? null : Number(row.family),
      depth: Number(row.depth),
      ...rows,
    }
  }

  /** Before the bytes leave: on disk it counts as possibly sent. */
  begin(id: number, now: Instant): StoredBatch {
    return this.database.transaction(() => {
      this.database.run(
        "update batches set state = 'sending', attempts = attempts + 1, last_tried_at = ?, next_try_at = null where id = ?",
        now,
        id,
      )
      return this.get(id)
    })
  }

  /** Its outcome could not be written down: it is sent again as the set operation it is. */
  putBack(id: number, now: Instant): void {
    this.database.run(
      "update batches set state = 'retrying', next_try_at = ? where id = ? and state = 'sending'",
      now,
      id,
    )
  }

  taken(batch: StoredBatch, answered: Answered): void {
    this.database.transaction(() => {
      this.recordAttempt(batch.id, answered, 'taken', null)
      this.database.run(
        "update batches set state = 'synced', finished_at = ?, failure_kind = null, partner_code = null where id = ?",
        answered.at,
        batch.id,
      )
      this.accounting.moveSync(batch.stepKey, { pending: -batch.count, synced: batch.count })
    })
  }

  tryAgain(
    batch: StoredBatch,
    answered: Answered,
    failure: PartnerFailure,
    plan: { state: 'retrying' | 'needs-person'; nextTryAt: Instant; givesUpAt: Instant },
  ): void {
    this.database.transaction(() => {
      this.recordAttempt(batch.id, answered, 'refused', failure, plan.nextTryAt)
      this.database.run(
        `update batches set state = ?, next_try_at = ?, gives_up_at = ?, first_failed_at = coalesce(first_failed_at, ?),
         failure_kind = ?, partner_code = ? where id = ?`,
        plan.state,
        plan.nextTryAt,
        plan.givesUpAt,
        answered.at,
        failure.kind,
        failure.partnerCode,
        batch.id,
      )
    })
    this.fresh.keep(batch.id, batch)
  }

  giveUp(batch: StoredBatch, answered: Answered, failure: PartnerFailure): void {
    this.database.transaction(() => {
      this.recordAttempt(batch.id, answered, 'refused', failure)
      this.finishAsErrored(batch.id, batch.stepKey, batch.count, answered.at, failure)
    })
  }

  /** Two halves take its place; people stay pending. */
  halve(batch: StoredBatch, answered: Answered, failure: PartnerFailure): void {
    const stored = this.database.get('select entries, people from batches where id = ?', batch.id)
    const entries = unpackIds(stored?.entries)
    const people = unpackIds(stored?.people)
    const middle = Math.ceil(batch.count / 2)
    this.database.transaction(() => {
      this.recordAttempt(batch.id, answered, 'refused', failure)
      this.database.run(
        "update batches set state = 'split', finished_at = ?, failure_kind = ?, partner_code = ? where id = ?",
        answered.at,
        failure.kind,
        failure.partnerCode,
        batch.id,
      )
      for (const [from, to] of [
        [0, middle],
        [middle, batch.count],
      ] as const) {
        const half = rowsOfPeople(batch, from, to)
        const { lastId } = this.database.run(
          `insert into batches (target_id, step_key, state, count, records, entries, people, created_at,
           first_failed_at, gives_up_at, family, depth) values (?, ?, 'waiting', ?, ?, ?, ?, ?, ?, null, ?, ?)`,
          batch.targetId,
          batch.stepKey,
          to - from,
          countRecords(half.rows),
          packIds(entries.subarray(from, to)),
          packIds(people.subarray(from, to)),
          answered.at,
          // Being refused was the first failed attempt: the 13 hours run on in the halves (decisions.md 2).
          batch.firstFailedAt ?? answered.at,
          batch.family ?? batch.id,
          batch.depth + 1,
        )
        storeRows(this.database, lastId, half)
      }
    })
  }

  /**
   * True when halving has reached single people several times and none of the family was ever taken: then the request itself is
   * wrong, not a row in it, and the rest need not be asked one by one. Large parts not yet asked may hold only good rows.
   */
  familyIsHopeless(batch: StoredBatch): boolean {
    if (batch.family === null) return false
    const row = this.database.get(
      `select sum(state = 'errored' and count = 1) as singles, sum(state = 'synced') as taken,
       sum(finished_at is null and depth <= ${largePartDepth}) as unasked from batches where family = ?`,
      batch.family,
    )
    return Number(row?.taken) === 0 && Number(row?.unasked) === 0 && Number(row?.singles) >= 4
  }

  giveUpFamily(batch: StoredBatch, now: Instant, failure: PartnerFailure): void {
    this.database.transaction(() => {
      const rest = this.database.all(
        "select id, step_key, count from batches where family = ? and state = 'waiting'",
        batch.family,
      )
      for (const row of rest)
        this.finishAsErrored(Number(row.id), Number(row.step_key), Number(row.count), now, failure)
    })
  }

  /** A test was answered: on record like any attempt, in nobody's counters. */
  tested(id: number, answered: Answered, failure: PartnerFailure | null): void {
    this.database.transaction(() => {
      this.recordAttempt(id, answered, failure ? 'refused' : 'taken', failure)
      this.database.run(
        'update batches set finished_at = ?, failure_kind = ?, partner_code = ? where id = ?',
        answered.at,
        failure?.kind ?? null,
        failure?.partnerCode ?? null,
        id,
      )
    })
  }

  private finishAsErrored(id: number, stepKey: number, count: number, at: Instant, failure: PartnerFailure): void {
    this.database.run(
      `update batches set state = 'errored', finished_at = ?, next_try_at = null, first_failed_at = coalesce(first_failed_at, ?),
       failure_kind = ?, partner_code = ? where id = ?`,
      at,
      at,
      failure.kind,
      failure.partnerCode,
      id,
    )
    this.accounting.moveSync(stepKey, { pending: -count, errored: count })
  }

  private recordAttempt(
    id: number,
    { at, durationMs }: Answered,
    outcome: 'taken' | 'refused',
    failure: PartnerFailure | null,
    nextTryAt: Instant | null = null,
  ): void {
    this.database.run(
      'insert into batch_attempts (batch_id, at, duration_ms, outcome, failure_kind, partner_code, next_try_at) values (?, ?, ?, ?, ?, ?, ?)',
      id,
      at,
      Math.round(durationMs),
      outcome,
      failure?.kind ?? null,
      failure?.partnerCode ?? null,
      nextTryAt,
    )
  }
}
