// How the people an import changed were before and after each of its pages, and giving them back what they had. One door for both, so
// that what is written down is what is read. A value that somebody else changed since stays as it is.
import type { Instant } from '#shared/core/clock.ts'
import type { Database, SqlOutput } from '../../store/sqlite.ts'
import { personSearchText } from '../people-functions.ts'
import { numberCell, textCell } from '../sql-cell.ts'

/** Each with the columns that only follow it. */
const values = {
  email: ['email_key'],
  phone: ['phone_key'],
  idfa: ['idfa_key'],
  gaid: ['gaid_key'],
  first_name: [],
  last_name: [],
  country: [],
  language: [],
} as const
const maps = ['attributes', 'consent'] as const
const columns = [...Object.entries(values).flat(2), ...maps, 'search_text', 'changed_at']
const snapshot = `json_array(${columns.map((column) => `people.${column}`).join(', ')})`

/** Of everybody in `temp.page_rows`, before the page changes them. Those the import created itself have no before. */
export function noteBefore(db: Database, importNumber: number, page: number): number {
  return db.run(
    `insert into main.import_changes (import_number, page, person_id, before, after)
     select i.number, ?, people.id, ${snapshot}, '' from main.imports i join main.people on people.id in (select person_id from temp.page_rows)
     where i.number = ? and people.id not between i.first_person and i.last_person`,
    page,
    importNumber,
  ).changes
}

export function noteAfter(db: Database, importNumber: number, page: number): void {
  db.run(
    `update main.import_changes set after = (select ${snapshot} from main.people where people.id = person_id) where import_number = ? and page = ?`,
    importNumber,
    page,
  )
}

/**
 * Gives some people back what they had, the latest page first and one page at a time, inside a transaction. What is done is out of the journal; a change that
 * somebody wrote over since is marked as kept. Gives how many rows of the journal it saw: 0 when nothing is left to do.
 */
export function giveBackSome(
  db: Database,
  importNumber: number,
  limit: number,
  now: Instant,
): { seen: number; restored: number } {
  const rows = db.allAsArrays(
    `select c.page, c.person_id, c.before, c.after, ${snapshot}, people.external_id from import_changes c join people on people.id = c.person_id
     where c.import_number = ? and c.kept = 0 and c.page = (select max(page) from import_changes where import_number = ? and kept = 0)
     order by c.person_id limit ?`,
    importNumber,
    importNumber,
    limit,
  )
  let restored = 0
  for (const [page, person, before, after, current, externalId] of rows) {
    const id = numberCell(person)
    const place = [importNumber, numberCell(page), id] as const
    const changes = { before: read(before), after: read(after), current: read(current) }
    const { row, isWhole } = givenBack(changes, externalId, now)
    db.run(
      `update people set ${columns.map((column) => `${column} = ?`).join(', ')} where id = ?`,
      ...columns.map((column) => row.get(column) ?? null),
      id,
    )
    if (!isWhole) {
      db.run('update import_changes set kept = 1 where import_number = ? and page = ? and person_id = ?', ...place)
      db.run('insert or ignore into import_people (import_number, person_id) values (?, ?)', importNumber, id)
      continue
    }
    db.run('delete from import_changes where import_number = ? and page = ? and person_id = ?', ...place)
    const isLast = !db.get('select 1 from import_changes where import_number = ? and person_id = ?', importNumber, id)
    if (isLast)
      restored += db.run(
        'delete from import_people where import_number = ? and person_id = ?',
        importNumber,
        id,
      ).changes
  }
  return { seen: rows.length, restored }
}

type Snapshot = ReadonlyMap<string, string | number | null>

function read(cell: SqlOutput | undefined): Snapshot {
  const cells: unknown = JSON.parse(textCell(cell))
  const list = Array.isArray(cells) ? cells : []
  return new Map(columns.map((column, at) => [column, plain(list[at])]))
}

const plain = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? value : null)

interface Changes {
  readonly before: Snapshot
  readonly after: Snapshot
  readonly current: Snapshot
}

function givenBack({ before, after, current }: Changes, externalId: SqlOutput | undefined, now: Instant) {
  const row = new Map(current)
  let isWhole = true
  for (const [column, followers] of Object.entries(values)) {
    if (before.get(column) === after.get(column)) continue
    if (current.get(column) !== after.get(column)) isWhole = false
    else for (const one of [column, ...followers]) row.set(one, before.get(one) ?? null)
  }
  for (const column of maps) {
    if (before.get(column) === after.get(column)) continue
    if (current.get(column) === after.get(column)) row.set(column, before.get(column) ?? null)
    else {
      const merged = mapGivenBack(entries(before.get(column)), entries(after.get(column)), entries(current.get(column)))
      isWhole &&= merged.isWhole
      row.set(column, merged.text)
    }
  }
  const named = ['first_name', 'last_name', 'email']
  const isNamedAs = (other: Snapshot) => named.every((column) => row.get(column) === other.get(column))
  if (isNamedAs(before)) row.set('search_text', before.get('search_text') ?? '')
  else if (!isNamedAs(current)) {
    const [first, last, email] = named.map((column) => row.get(column) ?? null)
    row.set('search_text', personSearchText(externalId ?? null, first, last, email))
  }
  const isUntouched = isWhole && current.get('changed_at') === after.get('changed_at')
  row.set('changed_at', isUntouched ? (before.get('changed_at') ?? now) : now)
  return { row, isWhole }
}

function mapGivenBack(before: Map<string, string>, after: Map<string, string>, current: Map<string, string>) {
  let isWhole = true
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const had = before.get(name)
    if (had === after.get(name)) continue
    if (current.get(name) !== after.get(name)) isWhole = false
    else if (had === undefined) current.delete(name)
    else current.set(name, had)
  }
  const parts = [...current].map(([name, value]) => `${JSON.stringify(name)}:${value}`)
  return { isWhole, text: `{${parts.join(',')}}` }
}

/** Each value as JSON, to compare and to write back. */
function entries(text: string | number | null | undefined): Map<string, string> {
  const value: unknown = JSON.parse(String(text ?? '{}'))
  const named = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return new Map(named.map(([name, one]) => [name, JSON.stringify(one)]))
}
