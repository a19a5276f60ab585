// Which batch goes next: steps of a connection take turns, parts of a refused batch come first, and the additions and removals of one
// person keep their order. Asked at every answer, with thousands waiting, so every question is answered from an index.
import type { Instant } from '#shared/core/clock.ts'
import { unpackIds } from '../store/packed-ids.ts'
import type { Database, Row } from '../store/sqlite.ts'
import { largePartDepth } from './batch-books.ts'
import { isPaused } from './sync-pauses.ts'
import type { SyncTarget, SyncTargets } from './sync-target.ts'

/** `?` is now, twice: what was last tried later than now was planned before the clock was set back. */
const isReady = `b.finished_at is null and b.state != 'sending' and (coalesce(b.next_try_at, 0) <= ? or b.last_tried_at > ?) and not ${isPaused}`

/** What one step sends to one target. */
interface Line {
  readonly target: SyncTarget
  readonly stepKey: number
}

export class SendingOrder {
  private readonly database: Database
  private readonly targets: SyncTargets
  private readonly lastStep = new Map<string, number>()
  /** Which earlier batch a batch was last seen to wait for. */
  private readonly waitsFor = new Map<number, number>()

  constructor(database: Database, targets: SyncTargets) {
    this.database = database
    this.targets = targets
  }

  /** Who has unfinished batches, by connection. */
  openLines(): Map<string, Line[]> {
    const lines = new Map<string, Line[]>()
    const open = this.database.all(
      'select distinct target_id, step_key from batches indexed by batches_open_in_order where finished_at is null order by step_key',
    )
    for (const { target_id, step_key } of open) {
      const target = this.targets.get(Number(target_id))
      const known = lines.get(target.connectionId) ?? []
      lines.set(target.connectionId, [...known, { target, stepKey: Number(step_key) }])
    }
    return lines
  }

  /** The next batch by turns of steps, however many of one step wait. */
  next(connectionId: string, lines: readonly Line[], now: Instant): number | undefined {
    const last = this.lastStep.get(connectionId) ?? -1
    const turns = [...lines.filter(({ stepKey }) => stepKey > last), ...lines.filter(({ stepKey }) => stepKey <= last)]
    for (const line of turns) {
      for (const row of this.readyIn(line, now)) {
        if (this.mustWaitItsTurn(line.target, row)) continue
        this.lastStep.set(connectionId, line.stepKey)
        return Number(row.id)
      }
    }
    return undefined
  }

  /** Parts of a refused one first, large ones and then the smallest, to find bad rows quickly. */
  private *readyIn({ target, stepKey }: Line, now: Instant): Iterable<Row> {
    for (const condition of [`b.depth between 1 and ${largePartDepth} and`, '']) {
      yield* this.database.all(
        `select b.id, coalesce(b.family, b.id) as came from batches b indexed by batches_open_in_order
         where b.target_id = ? and b.step_key = ? and ${condition} ${isReady} order by b.depth desc, b.id limit 64`,
        target.id,
        stepKey,
        now,
        now,
      )
    }
  }

  /** Adds and removes of one person reach one audience in the order they happened; a half came when its whole did. */
  private mustWaitItsTurn(target: SyncTarget, row: Row): boolean {
    const { database } = this
    const id = Number(row.id)
    const last = this.waitsFor.get(id)
    if (last !== undefined && database.get('select 1 from batches where id = ? and finished_at is null', last))
      return true
    const earlier = database.all(
      `select b.id from sync_targets t join batches b indexed by batches_open_by_target on b.target_id = t.id
       where t.connection_id = ? and t.ad_account_id = ? and t.audience_id = ? and t.action != ? and coalesce(b.family, b.id) < ? and b.finished_at is null order by b.id`,
      target.connectionId,
      target.adAccount.id,
      target.audience.id,
      target.action,
      Number(row.came),
    )
    const peopleOf = (batch: number) =>
      unpackIds(database.get('select people from batches where id = ?', batch)?.people)
    const mine = new Set(earlier.length > 0 ? peopleOf(id) : [])
    const before = earlier.find((other) => peopleOf(Number(other.id)).some((person) => mine.has(person)))
    if (before) this.waitsFor.set(id, Number(before.id))
    else this.waitsFor.delete(id)
    return before !== undefined
  }
}
