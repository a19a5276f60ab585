// What an attribute usually says: the texts that several people share, of attributes with few of them (a country, a tier), so that a
// condition can offer what there is. What only one person has is never offered: it is no choice, and might say who they are.
import type { StandardAttribute } from '#shared/people/person.ts'
import type { Database } from '../store/sqlite.ts'
import { withoutIdentifiers } from './mask-person.ts'
import { textCell } from './sql-cell.ts'

/** The fields of a profile that sort people rather than name them. */
const sorting = [
  'country',
  'language',
  'gender',
  'home_city',
  'time_zone',
  'email_subscribe',
  'push_subscribe',
] as const satisfies readonly StandardAttribute[]

/** Looked at: the newest, which takes a few milliseconds however many people there are. */
const peopleSeen = 2_000
const mostValues = 50
const longestValue = 60

/** By attribute, the most frequent first. */
export function usualValues(db: Database): Record<string, string[]> {
  const rows = db.all(
    `with seen as (select ${sorting.join(', ')}, attributes from people order by id desc limit ${peopleSeen}),
     said(name, value) as (
       ${sorting.map((name) => `select '${name}', ${name} from seen union all`).join(' ')}
       select each.key, each.value from seen, json_each(seen.attributes) each where each.type = 'text'
     )
     select name, value from said where length(value) between 1 and ${longestValue}
     group by name, value having count(*) > 1 order by name, count(*) desc, value`,
  )
  const found = new Map<string, string[]>()
  for (const row of rows) {
    const [name, value] = [textCell(row.name), textCell(row.value)]
    if (withoutIdentifiers(value, []) !== value) continue
    found.set(name, [...(found.get(name) ?? []), value])
  }
  return Object.fromEntries([...found].filter(([, values]) => values.length <= mostValues))
}
