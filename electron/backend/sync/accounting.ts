// The books of every step. Counters move only here, inside the transaction that moves the people; both identities are checked
// on every change and recounted from rows at start and at idle (decisions.md 13).
import { type CanvasId, canvasIdSchema, type StepId, stepIdSchema } from '#shared/core/ids.ts'
import type { Database, Row } from '../store/sqlite.ts'

export interface StepBooks {
  readonly key: number
  readonly canvasId: string
  readonly stepId: string
  readonly entered: number
  readonly proceeded: number
  readonly exited: number
  readonly isSync: boolean
  readonly synced: number
  readonly notSynced: number
  readonly pending: number
  readonly errored: number
}

export interface SyncMove {
  readonly pending?: number
  readonly synced?: number
  readonly notSynced?: number
  readonly errored?: number
}

/** A breach of an identity: the transaction that would cause it is undone. */
export class BooksDoNotBalance extends Error {
  override readonly name = 'BooksDoNotBalance'
}

export class Accounting {
  private readonly database: Database
  private readonly keys = new Map<string, number>()

  constructor(database: Database) {
    this.database = database
  }

  /** The key by which rows name a step. */
  ensureStep(canvasId: CanvasId, stepId: StepId): number {
    const name = `${canvasId} ${stepId}`
    const known = this.keys.get(name)
    if (known !== undefined) return known
    const found = this.database.get('select key from steps where canvas_id = ? and step_id = ?', canvasId, stepId)
    const key = found
      ? Number(found.key)
      : this.database.run('insert into steps (canvas_id, step_id) values (?, ?)', canvasId, stepId).lastId
    this.keys.set(name, key)
    return key
  }

  /** The key of a step somebody has reached. */
  findStep(canvasId: CanvasId, stepId: StepId): number | undefined {
    const found = this.database.get('select key from steps where canvas_id = ? and step_id = ?', canvasId, stepId)
    return found && Number(found.key)
  }

  canvasOf(key: number): CanvasId | undefined {
    const row = this.database.get('select canvas_id from steps where key = ?', key)
    return row && canvasIdSchema.parse(row.canvas_id)
  }

  /** Of a step somebody has reached. */
  placeOf(key: number): { readonly canvasId: CanvasId; readonly stepId: StepId } {
    const row = this.database.get('select canvas_id, step_id from steps where key = ?', key)
    return { canvasId: canvasIdSchema.parse(row?.canvas_id), stepId: stepIdSchema.parse(row?.step_id) }
  }

  enter(key: number, count: number): void {
    this.database.run('update steps set entered = entered + ? where key = ?', count, key)
  }

  leave(key: number, port: string, count: number, exits: boolean): void {
    this.database.run(
      exits
        ? 'update steps set exited = exited + ? where key = ?'
        : 'update steps set proceeded = proceeded + ? where key = ?',
      count,
      key,
    )
    this.database.run(
      'insert into departures (step_key, port, people) values (?, ?, ?) on conflict do update set people = people + excluded.people',
      key,
      port,
      count,
    )
    const row = this.database.get('select entered, proceeded, exited from steps where key = ?', key)
    if (Number(row?.entered) < Number(row?.proceeded) + Number(row?.exited))
      throw new BooksDoNotBalance(`step ${key}: more left than entered`)
  }

  /** People begin to be synced. Called with the arrival, in the same transaction. */
  beginSync(key: number, count: number): void {
    this.database.run('update steps set is_sync = 1, pending = pending + ? where key = ?', count, key)
    this.check(key)
  }

  /** Moves people between the four outcomes; what leaves one must arrive in others. */
  moveSync(key: number, move: SyncMove): void {
    const { pending = 0, synced = 0, notSynced = 0, errored = 0 } = move
    if (pending + synced + notSynced + errored !== 0)
      throw new BooksDoNotBalance(`step ${key}: a move must sum to zero`)
    this.database.run(
      'update steps set pending = pending + ?, synced = synced + ?, not_synced = not_synced + ?, errored = errored + ? where key = ?',
      pending,
      synced,
      notSynced,
      errored,
      key,
    )
    this.check(key)
  }

  /** `Entered = Synced + Not synced + Pending + Errored`, with nothing below zero. */
  private check(key: number): void {
    const row = this.database.get(
      'select entered = synced + not_synced + pending + errored and min(synced, not_synced, pending, errored) >= 0 as holds from steps where key = ?',
      key,
    )
    if (Number(row?.holds) !== 1)
      throw new BooksDoNotBalance(`step ${key}: Entered = Synced + Not synced + Pending + Errored does not hold`)
  }

  booksOf(canvasId: CanvasId): StepBooks[] {
    return this.database.all('select * from steps where canvas_id = ?', canvasId).map(booksFrom)
  }

  departuresOf(canvasId: CanvasId): { stepId: string; port: string; people: number }[] {
    return this.database
      .all(
        'select s.step_id, d.port, d.people from departures d join steps s on s.key = d.step_key where s.canvas_id = ?',
        canvasId,
      )
      .map((row) => ({ stepId: String(row.step_id), port: String(row.port), people: Number(row.people) }))
  }

  /**
   * Counts everything again from the rows people are in, and names the steps whose running counters differ or whose
   * identities do not hold. Empty is the only good answer.
   */
  recount(canvasId?: CanvasId): { key: number; canvasId: string; stepId: string; what: string }[] {
    const wrong: { key: number; canvasId: string; stepId: string; what: string }[] = []
    const steps = canvasId ? this.booksOf(canvasId) : this.database.all('select * from steps').map(booksFrom)
    for (const books of steps) {
      for (const [what, running, counted] of this.comparisons(books)) {
        if (running !== counted) {
          wrong.push({
            key: books.key,
            canvasId: books.canvasId,
            stepId: books.stepId,
            what: `${what}: ${running} kept, ${counted} counted`,
          })
        }
      }
    }
    return wrong
  }

  /**
   * Writes the counters that differ anew from the rows people are in, all or none: false, with nothing written, where the rows
   * themselves do not add up.
   */
  mend(): boolean {
    const wrong = new Set(this.recount().map(({ key }) => key))
    try {
      this.database.transaction(() => {
        for (const key of wrong) this.rewrite(key)
        if (this.recount().length > 0) throw new BooksDoNotBalance('the rows do not add up either')
      })
      return true
    } catch (failure) {
      if (failure instanceof BooksDoNotBalance) return false
      throw failure
    }
  }

  private rewrite(key: number): void {
    const { entered, left, exited, pending, synced, errored, notSynced } = this.counted(key)
    const isSync = pending + synced + errored + notSynced > 0
    this.database.run(
      `update steps set entered = ?, proceeded = ?, exited = ?, is_sync = max(is_sync, ?), pending = ?, synced = ?, errored = ?,
       not_synced = ? where key = ?`,
      ...[entered, left - exited, exited, isSync ? 1 : 0, pending, synced, errored, notSynced, key],
    )
    this.database.run('delete from departures where step_key = ?', key)
    this.database.run(
      `insert into departures (step_key, port, people)
       select step_key, port, sum(count) from moves where step_key = ? and port is not null group by port`,
      key,
    )
  }

  private comparisons(books: StepBooks): [string, number, number][] {
    const counted = this.counted(books.key)
    const movement: [string, number, number][] = [
      ['entered', books.entered, counted.entered],
      ['proceeded + exited', books.proceeded + books.exited, counted.left],
      ['exited', books.exited, counted.exited],
      ['still here', books.entered - books.proceeded - books.exited, counted.here],
    ]
    if (!books.isSync) return movement
    return [
      ...movement,
      ['pending', books.pending, counted.pending],
      ['synced', books.synced, counted.synced],
      ['errored', books.errored, counted.errored],
      ['not synced', books.notSynced, counted.notSynced],
      ['entered = outcomes', books.entered, books.synced + books.notSynced + books.pending + books.errored],
    ]
  }

  /** A step's people as the rows have them. */
  private counted(key: number) {
    const count = (sql: string) => Number(this.database.get(sql, key)?.n ?? 0)
    const moved = (which: string) =>
      count(`select coalesce(sum(count), 0) as n from moves where step_key = ? and port is ${which}`)
    const inBatches = (which: string) =>
      count(`select coalesce(sum(count), 0) as n from batches where step_key = ? and ${which}`)
    return {
      entered: moved('null'),
      left: moved('not null'),
      exited: moved('not null and exits = 1'),
      here: count('select coalesce(sum(length(entries) / 4), 0) as n from waits where step_key = ?'),
      pending:
        count('select coalesce(sum(count), 0) as n from sync_blocks where step_key = ?') +
        inBatches('finished_at is null'),
      synced: inBatches("state = 'synced'"),
      errored: inBatches("state = 'errored'"),
      notSynced: count('select count(*) as n from not_synced where step_key = ?') + inBatches("state = 'cancelled'"),
    }
  }
}

function booksFrom(row: Row): StepBooks {
  return {
    key: Number(row.key),
    canvasId: String(row.canvas_id),
    stepId: String(row.step_id),
    entered: Number(row.entered),
    proceeded: Number(row.proceeded),
    exited: Number(row.exited),
    isSync: Number(row.is_sync) === 1,
    synced: Number(row.synced),
    notSynced: Number(row.not_synced),
    pending: Number(row.pending),
    errored: Number(row.errored),
  }
}
