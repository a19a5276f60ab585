// Forgets what people did and bought once it is older than Settings says, once a day and when that setting changes, a little at a time.
// People themselves, their attributes and consent are never touched here: they go by erasure alone.
import type { AuditAction } from '#shared/contract/inspect-calls.ts'
import type { Settings } from '#shared/contract/workspace-calls.ts'
import { type CancelTimer, type Clock, dayMs } from '#shared/core/clock.ts'
import type { Log } from '../log/log.ts'
import type { Database } from '../store/sqlite.ts'
import { giveWay } from '../system/give-way.ts'
import { repeat } from '../system/repeat.ts'
import { markPeopleChanged } from './people-revision.ts'
import { numberCell } from './sql-cell.ts'

export interface FactRetentionNeeds {
  readonly settings: { readonly settings: Pick<Settings, 'factsKeptDays'> }
  readonly audit: { add(action: AuditAction, subject: string, details: { readonly [count: string]: number }): void }
  readonly log: Pick<Log, 'error'>
  changed?(): void
}

export interface ForgottenFacts {
  readonly events: number
  readonly purchases: number
}

/** Rows looked at in one transaction: a few milliseconds. */
const block = 5_000

export class FactRetention {
  private readonly db: Database
  private readonly clock: Clock
  private readonly needs: FactRetentionNeeds
  private cancel: CancelTimer | undefined
  private isStopped = false
  /** One round after another. */
  private round: Promise<unknown> = Promise.resolve()

  constructor(db: Database, clock: Clock, needs: FactRetentionNeeds) {
    this.db = db
    this.clock = clock
    this.needs = needs
  }

  /** Now, and each day from now on. */
  start(): void {
    if (this.isStopped) return
    this.cancel?.()
    this.cancel = repeat({
      clock: this.clock,
      everyMs: dayMs,
      work: async () => void (await this.forget()),
      // What could not be forgotten today is tomorrow.
      failed: (failure) => this.needs.log.error('old facts could not be forgotten', { failure }),
    })
  }

  /** Forgets what is too old by now. */
  forget(): Promise<ForgottenFacts> {
    const mine = this.round.then(() => this.forgetOld())
    this.round = mine.catch(() => undefined)
    return mine
  }

  /** Resolves when the round under way has ended; none begins any more. */
  async stop(): Promise<void> {
    this.isStopped = true
    this.cancel?.()
    await this.round
  }

  private async forgetOld(): Promise<ForgottenFacts> {
    const days = this.needs.settings.settings.factsKeptDays
    const before = this.clock.now() - days * dayMs
    const isEndless = days === 0
    const events = isEndless ? 0 : await this.forgetFrom('events', before)
    const purchases = isEndless ? 0 : await this.forgetFrom('purchases', before)
    if (events + purchases > 0) {
      this.needs.audit.add('people.factsForgotten', 'people', { events, purchases })
      this.needs.changed?.()
    }
    return { events, purchases }
  }

  private async forgetFrom(table: 'events' | 'purchases', before: number): Promise<number> {
    const last = Number(this.db.get(`select max(id) as last from ${table}`)?.last ?? 0)
    let forgotten = 0
    let after = 0
    while (after < last && !this.isStopped) {
      const row = this.db.get(
        `select max(id) as up_to, sum(at < ?) as old from (select id, at from ${table} where id > ? order by id limit ${block})`,
        before,
        after,
      )
      if (row?.up_to === null || row === undefined) break
      const upTo = numberCell(row.up_to)
      if (numberCell(row.old) > 0) forgotten += this.deleteOld(table, { after, upTo, before })
      after = upTo
      await giveWay()
    }
    return forgotten
  }

  private deleteOld(
    table: 'events' | 'purchases',
    { after, upTo, before }: { after: number; upTo: number; before: number },
  ): number {
    return this.db.transaction(() => {
      markPeopleChanged(this.db)
      return this.db.run(`delete from ${table} where id > ? and id <= ? and at < ?`, after, upTo, before).changes
    })
  }
}
