// Who must not be queued again: a person whom a later step asked to go the other way in the same audience. Adding them now would
// undo a removal that came after (or the other way round). What happened later is read from the log of arrivals, which queueing
// again does not change.
import { unpackIds } from '../store/packed-ids.ts'
import type { Database } from '../store/sqlite.ts'
import type { SyncTarget } from './sync-target.ts'

interface Pair {
  readonly entry: number
  readonly person: number
}

/** The entries, of those given at one step, that were overtaken. Empty at once where nobody ever went the other way. */
export function overtaken(
  database: Database,
  target: SyncTarget,
  stepKey: number,
  given: readonly Pair[],
): ReadonlySet<number> {
  const otherWay = `join sync_targets t on t.id = b.target_id
    where t.connection_id = ? and t.ad_account_id = ? and t.audience_id = ? and t.action != ?`
  const where = [target.connectionId, target.adAccount.id, target.audience.id, target.action]
  const others = [
    ...database.all(`select b.step_key, b.entries, b.people from sync_blocks b ${otherWay}`, ...where),
    ...database.all(
      `select b.step_key, b.entries, b.people from batches b ${otherWay} and (b.state = 'synced' or b.finished_at is null)`,
      ...where,
    ),
  ]
  if (others.length === 0) return new Set()
  const entryOf = new Map(given.map(({ entry, person }) => [person, entry]))
  const arrivedAt = arrivals(database)
  const late = new Set<number>()
  for (const other of others) {
    const entries = unpackIds(other.entries)
    unpackIds(other.people).forEach((person, index) => {
      const mine = entryOf.get(person)
      if (mine === undefined || late.has(mine)) return
      if (arrivedAt(Number(other.step_key), entries[index] ?? 0) > arrivedAt(stepKey, mine)) late.add(mine)
    })
  }
  return late
}

/** When an entry came to a step, as the number of its move in the log. Each step's log is read once. */
function arrivals(database: Database): (stepKey: number, entry: number) => number {
  const known = new Map<number, ReadonlyMap<number, number>>()
  const read = (stepKey: number) => {
    const moves = database.all('select id, entries from moves where step_key = ? and port is null', stepKey)
    return new Map(
      moves.flatMap(({ id, entries }) => Array.from(unpackIds(entries), (entry) => [entry, Number(id)] as const)),
    )
  }
  return (stepKey, entry) => {
    const log = known.get(stepKey) ?? read(stepKey)
    known.set(stepKey, log)
    return log.get(entry) ?? 0
  }
}
