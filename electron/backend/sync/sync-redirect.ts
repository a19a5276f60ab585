// After an update, people who still wait for an audience their step no longer names go to the one it names now: the way out of a
// deleted audience or a lost account. Moves rows only, counts nothing anew, sends nothing.
import type { Clock } from '#shared/core/clock.ts'
import type { ReadyAudienceSync } from '#shared/steps/audience-sync/audience-sync-config.ts'
import type { Database } from '../store/sqlite.ts'
import type { SyncTargets } from './sync-target.ts'

export class SyncRedirect {
  private readonly database: Database
  private readonly clock: Clock
  private readonly targets: SyncTargets
  /** Steps that had a batch on its way to the audience they left; looked at again when it is answered. */
  private readonly open = new Map<number, ReadyAudienceSync>()

  constructor(parts: { database: Database; clock: Clock; targets: SyncTargets }) {
    this.database = parts.database
    this.clock = parts.clock
    this.targets = parts.targets
  }

  /** People stay pending; a batch that may have been sent stays on record for later removals (decisions.md 9). */
  follow(stepKey: number, config: ReadyAudienceSync): void {
    const targetId = this.targets.ensure(config)
    const elsewhere = this.elsewhere(targetId)
    if (elsewhere.length === 0) return
    const now = this.clock.now()
    const among = JSON.stringify(elsewhere)
    this.database.transaction(() => {
      this.database.run(
        'update sync_blocks set target_id = ? where step_key = ? and target_id in (select value from json_each(?))',
        targetId,
        stepKey,
        among,
      )
      const unfinished = this.database.all(
        'select id, state from batches where step_key = ? and finished_at is null and target_id in (select value from json_each(?))',
        stepKey,
        among,
      )
      for (const { id, state } of unfinished) if (state !== 'sending') this.backToBlocks(Number(id), targetId, now)
      if (unfinished.some(({ state }) => state === 'sending')) this.open.set(stepKey, config)
      else this.open.delete(stepKey)
    })
  }

  /** A batch of this step was answered. */
  answered(stepKey: number): void {
    const config = this.open.get(stepKey)
    if (config) this.follow(stepKey, config)
  }

  private backToBlocks(batchId: number, targetId: number, now: number): void {
    this.database.run(
      `insert into sync_blocks (target_id, step_key, arrived_at, count, entries, people)
       select ?, step_key, ?, count, entries, people from batches where id = ?`,
      targetId,
      now,
      batchId,
    )
    this.database.run(
      "update batches set state = 'redirected', finished_at = ?, next_try_at = null where id = ?",
      now,
      batchId,
    )
  }

  /** Targets of another audience; another choice of fields or action is no reason to hand people on. */
  private elsewhere(targetId: number): number[] {
    const { connectionId, adAccount, audience } = this.targets.get(targetId)
    return this.database
      .all(
        'select id from sync_targets where connection_id != ? or ad_account_id != ? or audience_id != ?',
        connectionId,
        adAccount.id,
        audience.id,
      )
      .map((row) => Number(row.id))
  }
}
