// Finds whom each staged row is about, and brings the rows in among the people: set by set, never row by row.
// One rule, written here only: the same external id; a row without one, the same e-mail; without that, phone, then mobile id.
import type { Clock } from '#shared/core/clock.ts'
import type { Database, SqlValue } from '../../store/sqlite.ts'
import { searchTextFunction } from '../people-functions.ts'
import { numberCell } from '../sql-cell.ts'

/** From the strongest. A row is about somebody by the strongest of these that it has. */
const keys = ['external_id', 'email_key', 'phone_key', 'idfa_key', 'gaid_key'] as const
const block = 10_000

/** Has the staged file beside the workspace as `staged` while `work` runs. One at a time. */
export async function withStaged<T>(db: Database, file: string, work: () => Promise<T>): Promise<T> {
  db.run('attach database ? as staged', file)
  try {
    db.script('pragma staged.journal_mode = memory; pragma staged.synchronous = off')
    return await work()
  } finally {
    db.script('detach database staged')
  }
}

export interface MatchCounts {
  readonly adds: number
  readonly changes: number
}

/** Writes into each staged row whom it is about. Only the staged file changes. */
export async function matchStaged(db: Database, pause: () => Promise<void>): Promise<MatchCounts> {
  for (const step of matchSteps(db)) {
    step()
    await pause()
  }
  return countMatches(db)
}

/** The same without a pause, for inside a transaction. */
export function matchStagedAtOnce(db: Database): void {
  for (const step of matchSteps(db)) step()
}

function* matchSteps(db: Database): Generator<() => void> {
  const last = Number(db.get('select max(number) as last from staged.rows')?.last ?? 0)
  yield () => db.script('delete from staged.newcomers')
  for (let after = 0; after < last; after += block)
    yield () =>
      db.run(
        `update staged.rows set person_id = null, newcomer = null, newcomer_number = null, occurrence = null
         where number > ? and number <= ? and occurrence is not null`,
        after,
        after + block,
      )
  for (const key of keys)
    yield () => db.script(`create index if not exists staged.rows_by_${key} on rows (${key}) where ${key} is not null`)
  for (const [strength, key] of keys.entries()) {
    const weaker = keys
      .slice(0, strength)
      .map((stronger) => ` and ${stronger} is null`)
      .join('')
    const mine = `${key} is not null${weaker} and number > ? and number <= ?`
    const stronger = `(${keys
      .slice(0, strength)
      .map((one) => `other.${one} is not null`)
      .join(' or ')})`
    for (let after = 0; after < last; after += block) {
      yield () =>
        db.run(
          `update staged.rows set person_id = (select min(id) from main.people where people.${key} = rows.${key}) where ${mine}`,
          after,
          after + block,
        )
      if (strength > 0)
        yield () =>
          db.run(
            `update staged.rows set (person_id, newcomer) = (select other.person_id, other.newcomer from staged.rows other
             where other.${key} = rows.${key} and ${stronger} order by other.number limit 1)
             where person_id is null and ${mine}`,
            after,
            after + block,
          )
      yield () =>
        db.run(
          `update staged.rows set newcomer = '${key} ' || ${key} where person_id is null and newcomer is null and ${mine}`,
          after,
          after + block,
        )
    }
  }
  for (let after = 0; after < last; after += block)
    yield () =>
      db.run(
        `insert or ignore into staged.newcomers (newcomer, row_number)
         select newcomer, number from staged.rows where newcomer is not null and number > ? and number <= ? order by number`,
        after,
        after + block,
      )
  for (let after = 0; after < last; after += block)
    yield () =>
      db.run(
        `update staged.rows set occurrence = 1, newcomer_number = (select n.number from staged.newcomers n where n.newcomer = rows.newcomer)
         where number > ? and number <= ?`,
        after,
        after + block,
      )
  // Nearly every row is the only one about its person: number only the others, or this step alone would take 0.3 s for 100,000 rows.
  for (const whom of ['person_id', 'newcomer_number']) {
    yield () =>
      db.script(`create index if not exists staged.rows_by_${whom} on rows (${whom}) where ${whom} is not null`)
    yield () =>
      db.run(
        `update staged.rows set occurrence = counted.occurrence from
         (select number, row_number() over (partition by ${whom} order by number) as occurrence from staged.rows
          where ${whom} in (select ${whom} from staged.rows where ${whom} is not null group by ${whom} having count(*) > 1)) counted
         where counted.number = rows.number and counted.occurrence > 1`,
      )
  }
  yield () => db.script('create index if not exists staged.rows_by_occurrence on rows (occurrence)')
}

export function countMatches(db: Database): MatchCounts {
  return {
    adds: numberCell(db.get('select count(*) as people from staged.newcomers')?.people),
    changes: numberCell(db.get('select count(distinct person_id) as people from staged.rows')?.people),
  }
}

/** Brings matched rows in. Call it inside a transaction; blank cells change nothing, later rows win over earlier ones. */
export function takeInStaged(db: Database, clock: Clock, importNumber: number): void {
  const now = clock.now()
  const base = Number(db.get("select seq from main.sqlite_sequence where name = 'people'")?.seq ?? 0)
  db.run(
    `insert into main.people (id, external_id, email, phone, idfa, gaid, first_name, last_name, country, language, attributes, consent,
     email_key, phone_key, idfa_key, gaid_key, search_text, created_at, changed_at)
     select ? + n.number, r.external_id, r.email, r.phone, r.idfa, r.gaid, r.first_name, r.last_name, r.country, r.language, r.attributes, r.consent,
     r.email_key, r.phone_key, r.idfa_key, r.gaid_key, r.search_text, ?, ?
     from staged.newcomers n join staged.rows r on r.number = n.row_number order by n.number`,
    base,
    now,
    now,
  )
  const rounds = Number(db.get('select max(occurrence) as rounds from staged.rows')?.rounds ?? 0)
  for (let round = 1; round <= rounds; round++) {
    const update = (columns: string, given: readonly SqlValue[], onlyWhere: string) =>
      db.run(
        `update main.people set ${columns} from staged.rows r
         where r.occurrence = ? and people.id = coalesce(r.person_id, ? + r.newcomer_number) and (r.occurrence > 1 or r.person_id is not null) ${onlyWhere}`,
        ...given,
        round,
        base,
      )
    update(describingColumns, [now], '')
    update(identifyingColumns, [], `and (${identifiersDiffer})`)
  }
  db.run(
    `insert into main.import_people (import_number, person_id)
     select distinct ?, coalesce(person_id, ? + newcomer_number) as person from staged.rows order by person`,
    importNumber,
    base,
  )
}

const texts = ['first_name', 'last_name', 'country', 'language'] as const
const identifiers = ['email', 'phone', 'idfa', 'gaid'] as const
const later = (column: string) => `coalesce(r.${column}, people.${column})`
const stays = (column: string) => `${later(column)} is people.${column}`

/** Before the identifiers, so that the old e-mail is still there to compare with. */
const describingColumns = [
  'changed_at = ?',
  ...texts.map((column) => `${column} = ${later(column)}`),
  ...['attributes', 'consent'].map(
    (column) =>
      `${column} = case when r.${column} = '{}' then people.${column} else json_patch(people.${column}, r.${column}) end`,
  ),
  `search_text = case when ${['first_name', 'last_name', 'email'].map(stays).join(' and ')} then people.search_text else
   ${searchTextFunction}(people.external_id, ${['first_name', 'last_name', 'email'].map(later).join(', ')}) end`,
].join(', ')

/** Apart, and only where they differ: their indexes make them the costly half. */
const identifyingColumns = identifiers
  .flatMap((column) => [
    `${column} = ${later(column)}`,
    `${column}_key = case when r.${column} is null then people.${column}_key else r.${column}_key end`,
  ])
  .join(', ')
const identifiersDiffer = identifiers.map((column) => `not (${stays(column)})`).join(' or ')
