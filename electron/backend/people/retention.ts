// What people did and bought is kept as long as the person who runs the workspace wants, and how people were before an import as long as
// that can be undone. Looked after at start and every hour, a little at a time; it never deletes anybody.
import { type CancelTimer, type Clock, dayMs, hourMs, minuteMs } from '#shared/core/clock.ts'
import type { Database } from '../store/sqlite.ts'
import { giveWay } from '../system/give-way.ts'
import type { ImportHistory } from './import/import-history.ts'
import { markPeopleChanged } from './people-revision.ts'
import { textCell } from './sql-cell.ts'

export interface RetentionParts {
  readonly database: Database
  readonly clock: Clock
  readonly importHistory: ImportHistory
  /** 0 = for ever. */
  eventsKeptDays(): number
  /** Called once for each look that found something. */
  eventsForgotten?(count: number): void
}

const deletedAtOnce = 2_000
/** By their indexes, a name at a time: looking through all of them would take as long as there are many. */
const records = [
  { table: 'events', name: 'name' },
  { table: 'purchases', name: 'product_id' },
] as const

export class Retention {
  private readonly parts: RetentionParts
  private cancel: CancelTimer | undefined
  private looking: Promise<void> = Promise.resolve()
  private isRunning = false

  constructor(parts: RetentionParts) {
    this.parts = parts
  }

  /** The first look waits until the app has started. */
  start(): void {
    this.isRunning = true
    this.lookIn(minuteMs)
  }

  async stop(): Promise<void> {
    this.isRunning = false
    this.cancel?.()
    await this.looking
  }

  /** What is left after a trouble is found by the next look. */
  private lookIn(ms: number): void {
    this.cancel = this.parts.clock.after(ms, () => {
      this.looking = this.look()
        .catch(() => undefined)
        .then(() => {
          if (this.isRunning) this.lookIn(hourMs)
        })
    })
  }

  async look(): Promise<void> {
    const { clock, importHistory, eventsKeptDays, eventsForgotten } = this.parts
    await importHistory.forgetOld()
    const days = eventsKeptDays()
    if (days === 0) return
    let forgotten = 0
    for (const { table, name } of records) forgotten += await this.forget(table, name, clock.now() - days * dayMs)
    if (forgotten > 0) eventsForgotten?.(forgotten)
  }

  private async forget(table: string, column: string, oldest: number): Promise<number> {
    const { database } = this.parts
    let forgotten = 0
    let after = ''
    while (this.isRunning) {
      const next = database.get(`select min(${column}) as name from ${table} where ${column} > ?`, after)?.name
      if (next === null || next === undefined) break
      after = textCell(next)
      let deleted = deletedAtOnce
      while (deleted === deletedAtOnce && this.isRunning) {
        deleted = database.transaction(() => {
          const { changes } = database.run(
            `delete from ${table} where id in (select id from ${table} where ${column} = ? and at < ? limit ?)`,
            after,
            oldest,
            deletedAtOnce,
          )
          if (changes > 0) markPeopleChanged(database)
          return changes
        })
        forgotten += deleted
        await giveWay()
      }
    }
    return forgotten
  }
}
