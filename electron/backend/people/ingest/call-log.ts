// What was called at the local REST server, lately: for the live view and for finding out why data does not arrive. Holds names of
// attributes, counts and masked identifiers, never a value and never a key; the oldest go first.
import { z } from 'zod'
import type { CancelTimer, Clock, Instant } from '#shared/core/clock.ts'
import type { Database } from '../../store/sqlite.ts'
import { isLocked } from '../../store/sqlite-locked.ts'
import { numberCell, optionalText, textCell } from '../sql-cell.ts'

const summarySchema = z.object({
  /** Objects taken, by array or kind, and those that were not. */
  accepted: z.number(),
  refused: z.number(),
  created: z.number(),
  unknown: z.number(),
  /** Names of custom attributes, events or products in it. */
  names: z.array(z.string()),
  people: z.array(z.string()),
  /** What was wrong, each kind once. */
  problems: z.array(z.string()),
})
export type CallSummary = z.infer<typeof summarySchema>

export interface IngestCall {
  readonly id: number
  readonly at: Instant
  readonly keyId: string | null
  readonly partner: string | null
  readonly method: string
  readonly path: string
  readonly status: number
  readonly tookMs: number
  readonly summary: CallSummary
}

const mostKept = 5_000
const keptMs = 30 * 24 * 3_600_000
const writeAfterMs = 250

export class CallLog {
  private readonly db: Database
  private readonly clock: Clock
  private readonly changed: () => void
  private unwritten: Omit<IngestCall, 'id'>[] = []
  private cancel: CancelTimer | undefined

  constructor(db: Database, clock: Clock, changed: () => void) {
    this.db = db
    this.clock = clock
    this.changed = changed
  }

  note(call: Omit<IngestCall, 'id'>): void {
    this.unwritten.push(call)
    this.cancel ??= this.clock.after(writeAfterMs, () => this.flush())
  }

  /** The latest first. */
  list(which: { partner: string | null; before: number | null; limit: number }): IngestCall[] {
    return this.db
      .all(
        `select * from ingest_calls where id < coalesce(?, id + 1) ${which.partner === null ? '' : 'and partner = ?'} order by id desc limit ?`,
        ...[which.before, ...(which.partner === null ? [] : [which.partner]), which.limit],
      )
      .map((row) => ({
        id: numberCell(row.id),
        at: numberCell(row.at),
        keyId: optionalText(row.key_id),
        partner: optionalText(row.partner),
        method: textCell(row.method),
        path: textCell(row.path),
        status: numberCell(row.status),
        tookMs: numberCell(row.took_ms),
        summary: summarySchema.parse(JSON.parse(textCell(row.summary))),
      }))
  }

  /** Writes what waits: many calls in one transaction. Under a storm only the latest are worth it. */
  flush(): void {
    this.cancel?.()
    this.cancel = undefined
    const calls = this.unwritten.slice(-mostKept)
    this.unwritten = []
    if (calls.length === 0 || !this.db.open) return
    try {
      this.write(calls)
    } catch (failure) {
      if (!isLocked(failure)) throw failure
      // Somebody else is writing: noted a little later, and nothing is lost.
      this.unwritten = calls
      this.cancel = this.clock.after(writeAfterMs, () => this.flush())
      return
    }
    this.changed()
  }

  private write(calls: readonly Omit<IngestCall, 'id'>[]): void {
    this.db.transaction(() => {
      for (const call of calls)
        this.db.run(
          'insert into ingest_calls (at, key_id, partner, method, path, status, took_ms, summary) values (?, ?, ?, ?, ?, ?, ?, ?)',
          call.at,
          call.keyId,
          call.partner,
          call.method,
          call.path,
          call.status,
          Math.round(call.tookMs),
          JSON.stringify(call.summary),
        )
      this.db.run(
        'delete from ingest_calls where id <= (select id from ingest_calls order by id desc limit 1 offset ?) or at < ?',
        mostKept,
        this.clock.now() - keptMs,
      )
    })
  }
}
