// Where everybody inside a canvas waits: at which step, for which way out, until when. Whoever comes to rest together is one packed
// row, so that a hundred thousand people who wait a day are two hundred rows. It moves nobody; callers hold the transaction.
import type { Instant } from '#shared/core/clock.ts'
import { joinIds, packIds, unpackIds } from '../store/packed-ids.ts'
import type { Database, Row } from '../store/sqlite.ts'
import { type Block, picked } from './block.ts'

/** Entries are numbered as they come; a row holds only entries of one page of numbers, by which it is found again. */
const pageBits = 9

interface Rest {
  readonly stepKey: number
  /** The way out they leave by unless something else happens first. */
  readonly port: string
  readonly dueAt: Instant
  /** When they began to wait here. */
  readonly since: Instant
}

/** An entry that waits, as its row has it. */
export interface WaitingEntry extends Rest {
  readonly entry: number
  readonly person: number
}

export class WaitingEntries {
  private readonly database: Database

  constructor(database: Database) {
    this.database = database
  }

  put(block: Block, { stepKey, port, dueAt, since }: Rest): void {
    for (const [page, part] of pagesOf(block))
      this.database.run(
        'insert into waits (step_key, page, port, due_at, since, count, entries, people) values (?, ?, ?, ?, ?, ?, ?, ?)',
        ...[stepKey, page, port, dueAt, since, part.entries.length],
        packIds(part.entries),
        packIds(part.people),
      )
  }

  /** When the first of all is due; null when nobody waits. */
  firstDueAt(): Instant | null {
    const at = this.database.get('select min(due_at) as at from waits')?.at
    return typeof at === 'number' ? at : null
  }

  /** Of those due by now, the first, and whoever is due at the same step for the same way out: at most `limit`, taken out. */
  takeDue(
    now: Instant,
    limit: number,
  ): { readonly stepKey: number; readonly port: string; readonly block: Block } | null {
    const first = this.database.get(
      'select step_key, port from waits where due_at <= ? order by due_at, step_key, port limit 1',
      now,
    )
    if (!first) return null
    const stepKey = Number(first.step_key)
    const port = String(first.port)
    const rows: Row[] = []
    let count = 0
    for (const row of this.database.iterate(
      // In the order of waits_due (equals by id); the plus keeps SQLite from sorting everybody who waits at the step.
      `select id, count, entries, people from waits where due_at <= ? and +step_key = ? and port = ?
       order by due_at, step_key, port`,
      ...[now, stepKey, port],
    )) {
      count += Number(row.count)
      if (rows.length > 0 && count > limit) break
      rows.push(row)
    }
    this.remove(rows)
    return { stepKey, port, block: blockOf(rows) }
  }

  /** Which of these entries wait at a step, in order of entry. */
  at(stepKey: number, entries: readonly number[]): WaitingEntry[] {
    const wanted = new Set(entries)
    return this.rowsAt(stepKey, entries)
      .flatMap((row) => entriesIn(row).filter(({ entry }) => wanted.has(entry)))
      .sort((left, right) => left.entry - right.entry)
  }

  /** Takes these out of where they wait at a step, and says how they waited. */
  take(stepKey: number, entries: readonly number[]): WaitingEntry[] {
    const wanted = new Set(entries)
    const taken: WaitingEntry[] = []
    for (const row of this.rowsAt(stepKey, entries)) {
      const all = entriesIn(row)
      const kept = all.filter(({ entry }) => !wanted.has(entry))
      if (kept.length === all.length) continue
      taken.push(...all.filter(({ entry }) => wanted.has(entry)))
      if (kept.length === 0) this.remove([row])
      else
        this.database.run(
          'update waits set count = ?, entries = ?, people = ? where id = ?',
          kept.length,
          packIds(kept.map(({ entry }) => entry)),
          packIds(kept.map(({ person }) => person)),
          Number(row.id),
        )
    }
    return taken
  }

  /** From now on these leave by another way, when their wait ends. */
  turn(stepKey: number, entries: readonly number[], port: string): void {
    const taken = this.take(stepKey, entries)
    for (const alike of Map.groupBy(taken, ({ dueAt, since }) => `${dueAt} ${since}`).values()) {
      const [first] = alike
      if (first) this.put(blockFrom(alike), { ...first, port })
    }
  }

  /** Everybody who waits at a step. */
  *everybodyAt(stepKey: number): Iterable<WaitingEntry> {
    for (const row of this.database.iterate('select * from waits where step_key = ? order by id', stepKey))
      yield* entriesIn(row)
  }

  private rowsAt(stepKey: number, entries: readonly number[]): Row[] {
    return this.database.all(
      'select * from waits where step_key = ? and page in (select value from json_each(?)) order by id',
      stepKey,
      JSON.stringify([...new Set(entries.map((entry) => entry >>> pageBits))]),
    )
  }

  private remove(rows: readonly Row[]): void {
    for (const { id } of rows) this.database.run('delete from waits where id = ?', Number(id))
  }
}

function pagesOf(block: Block): Map<number, Block> {
  const places = Map.groupBy(block.entries.keys(), (place) => (block.entries[place] ?? 0) >>> pageBits)
  return new Map([...places].map(([page, who]) => [page, picked(block, who)]))
}

function entriesIn(row: Row): WaitingEntry[] {
  const people = unpackIds(row.people)
  const rest: Rest = {
    stepKey: Number(row.step_key),
    port: String(row.port),
    dueAt: Number(row.due_at),
    since: Number(row.since),
  }
  return Array.from(unpackIds(row.entries), (entry, place) => ({ ...rest, entry, person: people[place] ?? 0 }))
}

function blockOf(rows: readonly Row[]): Block {
  return {
    entries: Array.from(joinIds(rows.map((row) => unpackIds(row.entries)))),
    people: Array.from(joinIds(rows.map((row) => unpackIds(row.people)))),
  }
}

function blockFrom(waiting: readonly WaitingEntry[]): Block {
  return { entries: waiting.map(({ entry }) => entry), people: waiting.map(({ person }) => person) }
}
