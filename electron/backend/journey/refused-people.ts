// Whom entries did not take, by reason: how many, and the latest of them with the second it was, so that somebody can look who they
// are. Bounded, and ids alone: who is erased meanwhile is shown to nobody. Decides nothing.
import { type EntryRefusal, mostRefusedKept } from '#shared/contract/standing-calls.ts'
import { type Instant, secondMs } from '#shared/core/clock.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import { joinIds, packIds, unpackIds } from '../store/packed-ids.ts'
import type { Database } from '../store/sqlite.ts'

export const latestRefused = `
-- The latest people refused for the reason, oldest first: id and Unix second of each, packed.
alter table entry_refusals add column latest blob not null default x'';
`

export interface RefusedPerson {
  readonly personId: number
  readonly at: Instant
}

export class RefusedPeople {
  private readonly database: Database

  constructor(database: Database) {
    this.database = database
  }

  /** In the transaction that lets the others in. */
  note(canvasId: CanvasId, reason: EntryRefusal, people: readonly number[], now: Instant): void {
    if (people.length === 0) return
    const second = Math.floor(now / secondMs)
    const added = people.slice(-mostRefusedKept).flatMap((personId) => [personId, second])
    const kept = joinIds([this.packed(canvasId, reason), Uint32Array.from(added)]).slice(-2 * mostRefusedKept)
    this.database.run(
      `insert into entry_refusals (canvas_id, reason, people, last_at, latest) values (?, ?, ?, ?, ?)
       on conflict do update set people = people + excluded.people, last_at = excluded.last_at, latest = excluded.latest`,
      canvasId,
      reason,
      people.length,
      now,
      packIds(kept),
    )
  }

  /** Newest first, everybody once. */
  latest(canvasId: CanvasId, reason: EntryRefusal): RefusedPerson[] {
    const packed = this.packed(canvasId, reason)
    const lastAt = new Map<number, Instant>()
    for (let place = packed.length - 2; place >= 0; place -= 2) {
      const personId = packed[place] ?? 0
      if (!lastAt.has(personId)) lastAt.set(personId, (packed[place + 1] ?? 0) * secondMs)
    }
    return [...lastAt].map(([personId, at]) => ({ personId, at }))
  }

  private packed(canvasId: CanvasId, reason: EntryRefusal): Uint32Array {
    const row = this.database.get(
      'select latest from entry_refusals where canvas_id = ? and reason = ?',
      canvasId,
      reason,
    )
    return row ? unpackIds(row.latest) : new Uint32Array()
  }
}
