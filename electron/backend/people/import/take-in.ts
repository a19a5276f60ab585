// Brings matched rows in among the people, a page a transaction, and writes down what each page changed so that it can be taken back.
// Blank cells change nothing, later rows win over earlier ones. Who is in an import under way is there for everybody to see, page by page:
// to hide them, every question about people would have to know of imports. Their segment comes to be with the last page.
import type { Instant } from '#shared/core/clock.ts'
import type { Database, SqlValue } from '../../store/sqlite.ts'
import { searchTextFunction } from '../people-functions.ts'
import { markIdentitiesChanged, markPeopleChanged, peopleRevision } from '../people-revision.ts'
import { noteAfter, noteBefore } from './import-journal.ts'
import { lastRow, matchPageAgain, type StagedPage } from './staged-matches.ts'

export interface ImportUnderWay {
  readonly number: number
  readonly at: Instant
  /** The id of newcomer `n` is `base + n`. */
  readonly base: number
}

export interface TakenIn {
  readonly added: number
  readonly changed: number
}

/** `revision`: of the people the rows were matched with. */
export async function takeInStaged(
  db: Database,
  underWay: ImportUnderWay,
  {
    revision,
    pageRows,
    pause,
  }: { readonly revision: number; readonly pageRows: number; pause(done: number, rows: number): Promise<void> },
): Promise<TakenIn> {
  const last = lastRow(db)
  let expected = revision
  let isDisturbed = false
  let added = 0
  let people = 0
  for (let after = 0; after < last; after += pageRows) {
    const page = { after, upTo: after + pageRows }
    const taken = db.transaction(() => {
      // Once somebody else has changed people, no later page can trust the matching either.
      isDisturbed ||= peopleRevision(db) !== expected
      if (isDisturbed) matchPageAgain(db, page, underWay.base)
      const done = takeInPage(db, underWay, page)
      markPeopleChanged(db)
      expected = peopleRevision(db)
      return done
    })
    added += taken.added
    people += taken.people
    await pause(Math.min(page.upTo, last), last)
  }
  return { added, changed: people - added }
}

function takeInPage(
  db: Database,
  { number, at, base }: ImportUnderWay,
  page: StagedPage,
): { added: number; people: number } {
  const within = [page.after, page.upTo] as const
  const added = db.run(
    `insert into main.people (id, external_id, email, phone, idfa, gaid, first_name, last_name, country, language, attributes, consent,
     email_key, phone_key, idfa_key, gaid_key, search_text, created_at, changed_at)
     select ? + n.number, ${externalId}, r.email, r.phone, r.idfa, r.gaid, r.first_name, r.last_name, r.country, r.language,
     r.attributes, r.consent, r.email_key, r.phone_key, r.idfa_key, r.gaid_key,
     case when r.external_id is ${externalId} then r.search_text else
     ${searchTextFunction}(${externalId}, r.first_name, r.last_name, r.email) end, ?, ?
     from staged.newcomers n join staged.rows r on r.number = n.row_number
     where n.person_id is null and n.row_number > ? and n.row_number <= ? order by n.number`,
    base,
    at,
    at,
    ...within,
  ).changes
  // Each row with its person, and which of the page's rows about that person it is; one that made its person has nothing to add.
  db.script(
    'create temp table if not exists page_rows (number integer primary key, person_id integer, occurrence integer)',
  )
  db.script('delete from temp.page_rows')
  db.run(
    `insert into temp.page_rows select number, person, row_number() over (partition by person order by number) from (
     select r.number, coalesce(r.person_id, n.person_id, ? + r.newcomer_number) as person from staged.rows r
     left join staged.newcomers n on n.number = r.newcomer_number where r.number > ? and r.number <= ?
     ) where exists (select 1 from main.people where people.id = person)`,
    base,
    ...within,
  )
  const people = db.run(
    'insert or ignore into main.import_people (import_number, person_id) select ?, person_id from temp.page_rows order by person_id',
    number,
  ).changes
  db.run(
    `delete from temp.page_rows where number in
     (select row_number from staged.newcomers where person_id is null and row_number > ? and row_number <= ?)`,
    ...within,
  )
  const rounds = Number(db.get('select max(occurrence) as rounds from temp.page_rows')?.rounds ?? 0)
  if (rounds === 0) return { added, people }
  const noted = noteBefore(db, number, page.after)
  for (let round = 1; round <= rounds; round++) {
    const update = (columns: string, given: readonly SqlValue[], onlyWhere: string) =>
      db.run(
        `update main.people set ${columns} from temp.page_rows one join staged.rows r on r.number = one.number
         where one.occurrence = ? and people.id = one.person_id ${onlyWhere}`,
        ...given,
        round,
      )
    update(describingColumns, [at], '')
    update(identifyingColumns, [], `and (${identifiersDiffer})`)
  }
  noteAfter(db, number, page.after)
  if (noted > 0) markIdentitiesChanged(db)
  return { added, people }
}

/** The first row about somebody new may lack the id that a later one has. */
const externalId = `coalesce(r.external_id, case when substr(n.newcomer, 1, 12) = 'external_id ' then substr(n.newcomer, 13) end)`

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
