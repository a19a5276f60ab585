// The raw identifiers of a block of people, for hashing and for nothing else: what this returns must be hashed and dropped, it never
// goes into a log, an event or a reply. Hot: half a million people a second pass here.
import type { MatchColumn } from '#shared/partners/match-field.ts'
import type { Database, SqlOutput } from '../store/sqlite.ts'

export interface RawIdentifiers {
  /** Person by person, in the order of ids and columns asked for. */
  readonly values: readonly (string | null)[]
  /** One byte a person: 1 where nobody has this id any more. */
  readonly gone: Uint8Array
}

/** Ids this close together are read as one range of rows, four times as fast as one by one. */
const densest = 2

/** Hand in thousands of ids at a time; an id may occur twice. */
export function readIdentifiers(database: Database, ids: Uint32Array, columns: readonly MatchColumn[]): RawIdentifiers {
  const width = columns.length
  const values: (string | null)[] = new Array(ids.length * width).fill(null)
  const gone = new Uint8Array(ids.length).fill(1)
  const chosen = ['id', ...columns].join(', ')
  const put = (row: readonly SqlOutput[], index: number) => {
    gone[index] = 0
    for (let column = 0; column < width; column++) {
      const value = row[column + 1]
      if (typeof value === 'string') values[index * width + column] = value
    }
  }
  if (isDenseAndRising(ids)) {
    const rows = database.allAsArrays(
      `select ${chosen} from people where id between ? and ? order by id`,
      ids[0] ?? 0,
      ids.at(-1) ?? 0,
    )
    let index = 0
    for (const row of rows) {
      while (index < ids.length && (ids[index] ?? 0) < Number(row[0])) index++
      if (ids[index] === row[0]) put(row, index)
    }
    return { values, gone }
  }
  const rows = database.allAsArrays(
    `select ${columns.map((column) => `people.${column}`).join(', ')}, asked.key from json_each(?) asked cross join people on people.id = asked.value`,
    JSON.stringify(Array.from(ids)),
  )
  for (const row of rows) put([null, ...row], Number(row[width]))
  return { values, gone }
}

/**
 * The same as lines, one text for each column: half the cost where most values are hashed as they are. Undefined where somebody is gone
 * or a value has lines of its own.
 */
export function readIdentifierLines(
  database: Database,
  ids: Uint32Array,
  columns: readonly MatchColumn[],
): readonly string[] | undefined {
  const lines = columns.map((column) => `group_concat(coalesce(people.${column}, ''), char(10))`).join(', ')
  const isRange = (ids.at(-1) ?? 0) - (ids[0] ?? 0) === ids.length - 1 && isDenseAndRising(ids)
  const [row] = isRange
    ? database.allAsArrays(
        `select count(*), ${lines} from (select ${columns.join(', ')} from people where id between ? and ? order by id) people`,
        ids[0] ?? 0,
        ids.at(-1) ?? 0,
      )
    : database.allAsArrays(
        `select count(*), ${lines} from json_each(?) asked cross join people on people.id = asked.value`,
        JSON.stringify(Array.from(ids)),
      )
  if (ids.length === 0 || row?.[0] !== ids.length) return undefined
  return columns.map((_, index) => String(row[index + 1]))
}

function isDenseAndRising(ids: Uint32Array): boolean {
  if (ids.length === 0 || (ids.at(-1) ?? 0) - (ids[0] ?? 0) >= ids.length * densest) return false
  for (let index = 1; index < ids.length; index++) if ((ids[index] ?? 0) <= (ids[index - 1] ?? 0)) return false
  return true
}
