// How the edges of a running canvas go: whom its entry refused, and what became of the requests of a step. Reads the books only.
import { type EntryRefusal, entryRefusals, type WebhookStanding } from '#shared/contract/standing-calls.ts'
import type { Instant } from '#shared/core/clock.ts'
import type { CanvasId, StepId } from '#shared/core/ids.ts'
import type { Database } from '../store/sqlite.ts'
import { RefusedPeople, type RefusedPerson } from './refused-people.ts'

export interface Refusals {
  readonly reason: EntryRefusal
  readonly people: number
  readonly lastAt: Instant
}

const refusedPerPage = 100

export class Standing {
  private readonly database: Database
  private readonly refused: RefusedPeople

  constructor(database: Database) {
    this.database = database
    this.refused = new RefusedPeople(database)
  }

  ofEntry(canvasId: CanvasId): Refusals[] {
    const rows = this.database.all(
      'select reason, people, last_at from entry_refusals where canvas_id = ? order by last_at desc, people desc',
      canvasId,
    )
    return rows.flatMap(({ reason, people, last_at: lastAt }) => {
      const known = entryRefusals.find((one) => one === reason)
      return known ? [{ reason: known, people: Number(people), lastAt: Number(lastAt) }] : []
    })
  }

  /** The latest people refused for a reason, newest first, in pages. */
  refusedAt(canvasId: CanvasId, reason: EntryRefusal, cursor: number | null) {
    const from = cursor ?? 0
    const refused: readonly RefusedPerson[] = this.refused.latest(canvasId, reason)
    const to = from + refusedPerPage
    return { refused: refused.slice(from, to), nextCursor: to < refused.length ? to : null }
  }

  ofWebhook(canvasId: CanvasId, stepId: StepId): WebhookStanding | null {
    // Who is tried again stands in a block of their own; the block they came from counts them neither as sent nor as failed.
    const row = this.database.get(
      `select count(*) as blocks, coalesce(sum(b.sent), 0) as sent, coalesce(sum(b.failed), 0) as failed,
         coalesce(sum(b.recorded), 0) as recorded, coalesce(sum(b.count - b.done) filter (where b.next_at is not null), 0) as waiting,
         min(b.next_at) as next
       from webhook_blocks b join steps s on s.key = b.step_key where s.canvas_id = ? and s.step_id = ?`,
      canvasId,
      stepId,
    )
    if (!row || Number(row.blocks) === 0) return null
    return {
      sent: Number(row.sent),
      waiting: Number(row.waiting),
      failed: Number(row.failed),
      recorded: Number(row.recorded),
      nextAt: row.next === null ? null : Number(row.next),
    }
  }
}
