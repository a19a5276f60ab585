// While a partner turns everything away (too many requests, unavailable, no network), one batch asks for all of a connection: hundreds
// of requests of 10,000 people each, every five minutes, would keep a partner down and tell nothing new. First attempts are always
// made, so that every batch's 13 hours begin; everybody's last one is, too. The first answer ends the storm, and all go at once.
import type { Instant } from '#shared/core/clock.ts'
import type { FailureKind } from '#shared/partners/partner-failure.ts'
import type { Database } from '../store/sqlite.ts'

/** What is said of the partner or of the way to it, not of a batch. */
const weather: readonly FailureKind[] = ['slow-down', 'unavailable', 'offline']
const waitsForWeather = `finished_at is null and state = 'retrying' and failure_kind in ('slow-down', 'unavailable', 'offline')
  and target_id in (select id from sync_targets where connection_id = ?)`

export class PartnerStorms {
  private readonly database: Database
  /** By connection, when the next batch asks. Forgotten with the process: then every batch asks once more. */
  private readonly asksAt = new Map<string, Instant>()

  constructor(database: Database) {
    this.database = database
  }

  isOn(connectionId: string): boolean {
    return this.asksAt.has(connectionId)
  }

  /** A batch was turned away and would be tried again at `at`; gives when it is, and holds the others back until then. */
  hold(connectionId: string, kind: FailureKind, retry: { at: Instant; now: Instant; givesUpAt: Instant }): Instant {
    if (!weather.includes(kind)) return retry.at
    const asksAt = this.asksAt.get(connectionId)
    // One that was on its way already when another was turned away, or a first attempt: it joins those who wait.
    if (asksAt !== undefined && asksAt > retry.now) return Math.min(Math.max(asksAt, retry.at), retry.givesUpAt)
    this.asksAt.set(connectionId, retry.at)
    this.database.run(
      `update batches set next_try_at = min(max(next_try_at, ?), gives_up_at) where ${waitsForWeather}`,
      retry.at,
      connectionId,
    )
    return retry.at
  }

  /** The partner answered like one who is there. */
  end(connectionId: string, now: Instant): void {
    if (!this.asksAt.delete(connectionId)) return
    this.database.run(`update batches set next_try_at = ? where ${waitsForWeather}`, now, connectionId)
  }
}
