// The door from journeys into the sync queue: people are written down as a block in the arrival's own transaction, nothing else.
import type { Instant } from '#shared/core/clock.ts'
import type { ReadyAudienceSync } from '#shared/steps/audience-sync/audience-sync-config.ts'
import { packIds } from '../store/packed-ids.ts'
import type { Database } from '../store/sqlite.ts'
import type { Accounting } from './accounting.ts'
import type { SyncTargets } from './sync-target.ts'

export class SyncIntake {
  private readonly database: Database
  private readonly accounting: Accounting
  private readonly targets: SyncTargets

  constructor(parts: { database: Database; accounting: Accounting; targets: SyncTargets }) {
    this.database = parts.database
    this.accounting = parts.accounting
    this.targets = parts.targets
  }

  /** Must run inside the transaction that counts these people as entered at the step. */
  receive(
    stepKey: number,
    config: ReadyAudienceSync,
    entries: ArrayLike<number>,
    people: ArrayLike<number>,
    now: Instant,
  ): void {
    if (entries.length === 0) return
    this.database.run(
      'insert into sync_blocks (target_id, step_key, arrived_at, count, entries, people) values (?, ?, ?, ?, ?, ?)',
      this.targets.ensure(config),
      stepKey,
      now,
      entries.length,
      packIds(entries),
      packIds(people),
    )
    this.accounting.beginSync(stepKey, entries.length)
  }

  /** People pass a bypassed step: not synced, each with that reason, so that the step's books add up whatever came before. */
  passBy(stepKey: number, entries: ArrayLike<number>, people: ArrayLike<number>, now: Instant): void {
    if (entries.length === 0) return
    for (let at = 0; at < entries.length; at++) {
      this.database.run(
        "insert into not_synced (step_key, entry_id, person_id, reason, at) values (?, ?, ?, 'bypassed', ?)",
        stepKey,
        entries[at] ?? 0,
        people[at] ?? 0,
        now,
      )
    }
    this.accounting.beginSync(stepKey, entries.length)
    this.accounting.moveSync(stepKey, { pending: -entries.length, notSynced: entries.length })
  }
}
