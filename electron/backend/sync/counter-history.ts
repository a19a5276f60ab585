// The outcomes of every syncing step over time. A sample is written when a count changed: at once after a quiet minute, then after a second,
// after two, after four, up to once a minute, so that the first sync of a launch is seen where it was. What is old is thinned out: as taken
// for an hour, every minute for a day, every hour for a month, then every day. Counts nothing itself; the accounting does.
import type { HistorySample } from '#shared/contract/operate-calls.ts'
import { type CancelTimer, type Clock, dayMs, hourMs, type Instant, minuteMs } from '#shared/core/clock.ts'
import type { CanvasId, StepId } from '#shared/core/ids.ts'
import { isDiskFull } from '../store/disk-full.ts'
import type { Database } from '../store/sqlite.ts'

export const historyTables = `
create table counter_samples (
  step_key integer not null references steps(key),
  at integer not null,
  synced integer not null,
  not_synced integer not null,
  pending integer not null,
  errored integer not null,
  primary key (step_key, at)
) strict, without rowid;
`

const firstGapMs = 1_000
/** Older than this, the last sample of each span stays. */
const thinning = [
  { olderThanMs: hourMs, spanMs: minuteMs },
  { olderThanMs: dayMs, spanMs: hourMs },
  { olderThanMs: 30 * dayMs, spanMs: dayMs },
]
/** More would not be seen in a chart. */
const mostSamples = 2_000

export class CounterHistory {
  private readonly database: Database
  private readonly clock: Clock
  private lastAt = Number.NEGATIVE_INFINITY
  private gapMs = 0
  private thinnedAt = Number.NEGATIVE_INFINITY
  private cancel: CancelTimer | undefined
  private isStopped = false

  constructor(database: Database, clock: Clock) {
    this.database = database
    this.clock = clock
  }

  /** Counters moved somewhere: sampled now, or when the gap after the last sample is over. */
  note(): void {
    if (this.cancel || this.isStopped) return
    const passed = this.clock.now() - this.lastAt
    // The clock was set back: the minute is over, too.
    if (passed >= minuteMs || passed < 0) this.gapMs = 0
    else if (passed < this.gapMs) {
      this.cancel = this.clock.after(this.gapMs - passed, () => this.sample())
      return
    }
    this.sample()
  }

  /** What was not sampled yet is kept: a stop is where a chart ends. */
  stop(): void {
    this.isStopped = true
    if (this.cancel) this.sample()
  }

  of(canvasId: CanvasId, stepId: StepId, since: Instant): HistorySample[] {
    const rows = this.database.all(
      `select c.at, c.synced, c.not_synced, c.pending, c.errored from counter_samples c join steps s on s.key = c.step_key
       where s.canvas_id = ? and s.step_id = ? and c.at >= coalesce((select max(b.at) from counter_samples b where b.step_key = s.key and b.at <= ?), 0)
       order by c.at desc limit ${mostSamples}`,
      canvasId,
      stepId,
      since,
    )
    return rows.reverse().map((row) => ({
      at: Number(row.at),
      synced: Number(row.synced),
      notSynced: Number(row.not_synced),
      pending: Number(row.pending),
      errored: Number(row.errored),
    }))
  }

  private sample(): void {
    this.cancel?.()
    this.cancel = undefined
    const now = this.clock.now()
    this.lastAt = now
    this.gapMs = Math.min(minuteMs, this.gapMs * 2 || firstGapMs)
    try {
      this.write(now)
    } catch (failure) {
      if (!isDiskFull(failure)) throw failure
      // A chart may lack minutes; no run may end for want of them.
      if (!this.isStopped) this.cancel = this.clock.after(minuteMs, () => this.sample())
    }
  }

  private write(now: Instant): void {
    this.database.transaction(() => {
      this.database.run(
        `insert into counter_samples (step_key, at, synced, not_synced, pending, errored)
         select s.key, ?, s.synced, s.not_synced, s.pending, s.errored from steps s
         where s.is_sync = 1 and not exists (
           select 1 from counter_samples c where c.step_key = s.key
           and c.at = (select max(l.at) from counter_samples l where l.step_key = s.key)
           and c.synced = s.synced and c.not_synced = s.not_synced and c.pending = s.pending and c.errored = s.errored)
         on conflict do update set synced = excluded.synced, not_synced = excluded.not_synced, pending = excluded.pending, errored = excluded.errored`,
        now,
      )
      if (Math.abs(now - this.thinnedAt) < hourMs) return
      this.thinnedAt = now
      for (const { olderThanMs, spanMs } of thinning) this.thinOut(now - olderThanMs, spanMs)
    })
  }

  private thinOut(before: Instant, spanMs: number): void {
    this.database.run(
      `delete from counter_samples as c where c.at < ? and exists (
         select 1 from counter_samples l where l.step_key = c.step_key and l.at > c.at
         and l.at < min(?, (c.at / ${spanMs} + 1) * ${spanMs}))`,
      before,
      before,
    )
  }
}
