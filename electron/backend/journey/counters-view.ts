// The counters of a canvas as the screen reads them, and the people behind each number. Reads only.
import type { CanvasCounters, CounterName, StepCounters } from '#shared/contract/canvas-calls.ts'
import type { Clock, Instant } from '#shared/core/clock.ts'
import { type CanvasId, type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { failurePhrase } from '#shared/partners/failure-phrase.ts'
import { failureKinds } from '#shared/partners/partner-failure.ts'
import { type PartnerId, partnerIdSchema } from '#shared/partners/partner-id.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import { type Phrase, phrase } from '#shared/words/say.ts'
import { unpackIds } from '../store/packed-ids.ts'
import type { Database, Row } from '../store/sqlite.ts'
import type { Accounting, StepBooks } from '../sync/accounting.ts'
import { findPauseOf } from '../sync/sync-pauses.ts'
import { findAttention } from './step-attention.ts'

export interface CountedPerson {
  readonly personId: number
  readonly reason: Phrase | null
  readonly at: Instant | null
}

const pageSize = 100

export class CountersView {
  private readonly database: Database
  private readonly accounting: Accounting
  private readonly clock: Clock
  private readonly manifestOf: (id: PartnerId) => PartnerManifest

  constructor(parts: {
    database: Database
    accounting: Accounting
    clock: Clock
    manifestOf: (id: PartnerId) => PartnerManifest
  }) {
    this.database = parts.database
    this.accounting = parts.accounting
    this.clock = parts.clock
    this.manifestOf = parts.manifestOf
  }

  /** `addsUp` is from the last recount, which `recount: true` makes now. */
  countersOf(canvasId: CanvasId, options: { recount: boolean }): CanvasCounters {
    return {
      canvasId,
      steps: this.accounting.booksOf(canvasId).map((books) => this.stepCounters(books)),
      departures: this.accounting
        .departuresOf(canvasId)
        .map((row) => ({ ...row, stepId: stepIdSchema.parse(row.stepId) })),
      addsUp: options.recount ? this.accounting.recount(canvasId).length === 0 : true,
      at: this.clock.now(),
    }
  }

  private stepCounters(books: StepBooks): StepCounters {
    const { entered, proceeded, exited, synced, notSynced, pending, errored } = books
    const offline = this.database.get(
      "select coalesce(sum(count), 0) as n from batches where step_key = ? and finished_at is null and failure_kind = 'offline'",
      books.key,
    )
    const paused = books.isSync ? findPauseOf(this.database, books.key) : null
    const attention = books.isSync ? findAttention(this.database, books.key, this.manifestOf) : null
    return {
      stepId: stepIdSchema.parse(books.stepId),
      entered,
      proceeded,
      exited,
      here: entered - proceeded - exited,
      sync: books.isSync
        ? { synced, notSynced, pending, errored, waitingForNetwork: Number(offline?.n), paused }
        : null,
      // A paused batch has a next try only once it is resumed.
      attention: attention && paused ? { ...attention, nextTryAt: null } : attention,
    }
  }

  /** Up to 100 people behind a number, newest first. The cursor counts people already given. */
  peopleBehind(
    canvasId: CanvasId,
    stepId: StepId,
    counter: CounterName,
    cursor: number | null,
  ): { people: CountedPerson[]; nextCursor: number | null } {
    const key = this.accounting.findStep(canvasId, stepId)
    if (key === undefined) return { people: [], nextCursor: null }
    const skip = cursor ?? 0
    const people: CountedPerson[] = []
    let passed = 0
    for (const block of this.blocksBehind(key, counter)) {
      const ids = unpackIds(block.people)
      if (passed + ids.length <= skip) {
        passed += ids.length
        continue
      }
      for (const personId of ids.subarray(Math.max(0, skip - passed))) {
        if (people.length === pageSize) return { people, nextCursor: skip + pageSize }
        people.push({ personId, reason: this.reasonOf(block), at: block.at === null ? null : Number(block.at) })
      }
      passed += ids.length
    }
    return { people, nextCursor: null }
  }

  private *blocksBehind(key: number, counter: CounterName): Iterable<Row> {
    yield* this.database.iterate(`${blockQueries[counter]}`, ...Array(placeholders(blockQueries[counter])).fill(key))
  }

  private reasonOf(block: Row): Phrase | null {
    if (typeof block.reason === 'string') return notSyncedPhrases[block.reason] ?? null
    const kind = failureKinds.find((known) => known === block.failure_kind)
    const partnerId = partnerIdSchema.safeParse(block.partner_id)
    return kind && partnerId.success ? failurePhrase(kind, this.manifestOf(partnerId.data)) : null
  }
}

const notSyncedPhrases: Readonly<Record<string, Phrase>> = {
  missing: phrase('notSynced.missing'),
  invalid: phrase('notSynced.invalid'),
  'opted-out': phrase('notSynced.optedOut'),
  gone: phrase('notSynced.gone'),
  'no-consent': phrase('notSynced.noConsent'),
  cancelled: phrase('notSynced.cancelled'),
  overtaken: phrase('notSynced.overtaken'),
  bypassed: phrase('notSynced.bypassed'),
}

const batchesIn = (condition: string) =>
  `select b.people, coalesce(b.finished_at, b.last_tried_at, b.created_at) as at, b.failure_kind, t.partner_id
   from batches b join sync_targets t on t.id = b.target_id where b.step_key = ? and ${condition} order by b.id desc`

/** Packed single person: four bytes little-endian, as `packIds` writes them. */
const packedPerson = `unhex(printf('%02x%02x%02x%02x', person_id & 255, (person_id >> 8) & 255, (person_id >> 16) & 255, (person_id >> 24) & 255))`

const blockQueries: Readonly<Record<CounterName, string>> = {
  entered: 'select people, at from moves where step_key = ? and port is null order by id desc',
  proceeded: 'select people, at from moves where step_key = ? and port is not null and exits = 0 order by id desc',
  exited: 'select people, at from moves where step_key = ? and exits = 1 order by id desc',
  here: 'select people, due_at as at from waits where step_key = ? order by due_at, id',
  synced: batchesIn("b.state = 'synced'"),
  errored: batchesIn("b.state = 'errored'"),
  pending: `select people, arrived_at as at, null as failure_kind, null as partner_id from sync_blocks where step_key = ?
    union all select * from (${batchesIn('b.finished_at is null')})`,
  notSynced: `select people, finished_at as at, 'cancelled' as reason, id as came from batches where step_key = ? and state = 'cancelled'
    union all select ${packedPerson}, at, reason, entry_id from not_synced where step_key = ? order by at desc, came desc`,
}

function placeholders(sql: string): number {
  return sql.split('?').length - 1
}
