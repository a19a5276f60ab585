// Who may not be sent to a partner any more, though they wait: erased from the workspace, or without the consent it asks for there.
// People in blocks are looked at as their batch is built; those in batches are taken out here, Not synced with the reason (decisions.md 4).
import type { Clock } from '#shared/core/clock.ts'
import { type PartnerId, partnerIdSchema } from '#shared/partners/partner-id.ts'
import { hasAgreedTo } from '../people/consent-condition.ts'
import { packIds, unpackIds } from '../store/packed-ids.ts'
import type { Database, Row } from '../store/sqlite.ts'
import type { Accounting } from './accounting.ts'
import { type FreshRows, findRows, storeRows } from './batch-rows.ts'
import { countRecords, type OwnedRows, pickRows } from './owned-rows.ts'

export type WithheldReason = 'gone' | 'no-consent'
/** The names inside a person's consent that a partner needs, all of them; none where nothing is asked for. */
export type ConsentNeeds = (partnerId: PartnerId) => readonly string[]

/** Of these people, those without a consent that is needed. Free where none is. */
export function withoutConsent(
  database: Database,
  people: ArrayLike<number>,
  needs: readonly string[],
): ReadonlySet<number> {
  if (needs.length === 0 || people.length === 0) return new Set()
  const agreed = hasAgreedTo(needs)
  const rows = database.allAsArrays(
    `select people.id from json_each(?) asked cross join people on people.id = asked.value where not ${agreed.where}`,
    JSON.stringify(Array.from(people)),
    ...agreed.values,
  )
  return new Set(rows.map(([id]) => Number(id)))
}

export class WithheldPeople {
  private readonly parts: {
    readonly database: Database
    readonly clock: Clock
    readonly accounting: Accounting
    readonly fresh: FreshRows
    readonly needs: ConsentNeeds
    readonly moved: (stepKey: number) => void
  }
  /** They were on their way when they had to come out: looked at again once a batch is answered. */
  private later: number[] = []

  constructor(parts: WithheldPeople['parts']) {
    this.parts = parts
  }

  /** Looks through the batches that are not finished: those with one of these people, or all of partners that ask for consent. */
  takeOut(only?: readonly number[]): void {
    const { database } = this.parts
    const wanted = only && new Set(only)
    this.later = []
    database.transaction(() => {
      const open = database.all(
        `select b.id, b.state, b.step_key, b.attempts, b.entries, b.people, t.partner_id from batches b
         join sync_targets t on t.id = b.target_id where b.finished_at is null and t.action = 'add'`,
      )
      for (const batch of open) {
        const people = unpackIds(batch.people)
        if (wanted && !people.some((person) => wanted.has(person))) continue
        const partnerId = partnerIdSchema.parse(batch.partner_id)
        if (!wanted && this.parts.needs(partnerId).length === 0) continue
        const withheld = this.reasons(partnerId, people)
        if (withheld.size === 0) continue
        if (batch.state === 'sending') this.later.push(...withheld.keys())
        else this.split(batch, people, withheld)
      }
    })
  }

  /** A batch was answered; it may be one that somebody has to come out of. */
  answered(): void {
    const people = this.later
    if (people.length > 0) this.takeOut(people)
  }

  private reasons(partnerId: PartnerId, people: Uint32Array): ReadonlyMap<number, WithheldReason> {
    const { database, needs } = this.parts
    const gone = database.allAsArrays(
      'select asked.value from json_each(?) asked left join people on people.id = asked.value where people.id is null',
      JSON.stringify(Array.from(people)),
    )
    const unwilling = withoutConsent(database, people, needs(partnerId))
    return new Map<number, WithheldReason>([
      ...[...unwilling].map((id) => [id, 'no-consent'] as const),
      ...gone.map(([id]) => [Number(id), 'gone'] as const),
    ])
  }

  /** What a batch that was tried had sent of those who come out stays on record: a removal must find it (decisions.md 9). */
  private split(batch: Row, people: Uint32Array, withheld: ReadonlyMap<number, WithheldReason>): void {
    const { database, clock, accounting, fresh, moved } = this.parts
    const id = Number(batch.id)
    const stepKey = Number(batch.step_key)
    const rows = fresh.take(id) ?? findRows(database, id)
    if (!rows) return
    const entries = unpackIds(batch.entries)
    const places = [...people.keys()]
    const out = places.filter((place) => withheld.has(people[place] ?? 0))
    const kept = places.filter((place) => !withheld.has(people[place] ?? 0))
    const now = clock.now()
    for (const place of out)
      database.run(
        'insert or replace into not_synced (step_key, entry_id, person_id, reason, at) values (?, ?, ?, ?, ?)',
        stepKey,
        entries[place] ?? 0,
        people[place] ?? 0,
        withheld.get(people[place] ?? 0) ?? 'gone',
        now,
      )
    if (Number(batch.attempts) > 0) {
      const taken = ownedBy(rows, out)
      const { lastId } = database.run(
        `insert into batches (target_id, step_key, state, count, records, created_at, attempts, first_failed_at, last_tried_at, finished_at, entries, people)
         select target_id, step_key, 'requeued', ?, ?, created_at, attempts, first_failed_at, last_tried_at, ?, ?, ? from batches where id = ?`,
        out.length,
        countRecords(taken.rows),
        now,
        packIds(out.map((place) => entries[place] ?? 0)),
        packIds(out.map((place) => people[place] ?? 0)),
        id,
      )
      storeRows(database, lastId, taken)
    }
    database.run('delete from batch_rows where batch_id = ?', id)
    const left = ownedBy(rows, kept)
    storeRows(database, id, left)
    database.run(
      'update batches set count = ?, records = ?, entries = ?, people = ? where id = ?',
      kept.length,
      countRecords(left.rows),
      packIds(kept.map((place) => entries[place] ?? 0)),
      packIds(kept.map((place) => people[place] ?? 0)),
      id,
    )
    if (kept.length === 0)
      database.run("update batches set state = 'requeued', finished_at = ?, next_try_at = null where id = ?", now, id)
    accounting.moveSync(stepKey, { pending: -out.length, notSynced: out.length })
    moved(stepKey)
  }
}

/** The rows of the people at these places, whose places are then counted from 0. */
function ownedBy({ rows, rowPeople }: OwnedRows, places: readonly number[]): OwnedRows {
  const newPlace = new Map(places.map((place, at) => [place, at]))
  const picked = [...rowPeople.keys()].filter((row) => newPlace.has(rowPeople[row] ?? 0))
  return {
    rows: pickRows(rows, picked),
    rowPeople: Uint32Array.from(picked, (row) => newPlace.get(rowPeople[row] ?? 0) ?? 0),
  }
}
