// Two profiles that turn out to be one person: what the one lacks is taken from the other, who is no more. Inside a transaction.
import type { Database } from '../store/sqlite.ts'
import { searchTextFunction } from './people-functions.ts'
import { fieldColumns } from './standard-value.ts'

export function mergePeople(
  db: Database,
  { from, into, now }: { readonly from: number; readonly into: number; readonly now: number },
): void {
  const keys = ['email_key', 'phone_key', 'idfa_key', 'gaid_key']
  const lacking = [...fieldColumns, ...keys].map((column) => `${column} = coalesce(people.${column}, other.${column})`)
  // What the survivor says of itself wins.
  const patched = ['attributes', 'consent', 'details', 'subscriptions'].map(
    (column) => `${column} = json_patch(other.${column}, people.${column})`,
  )
  db.run(
    `update people set ${[...lacking, ...patched].join(', ')}, changed_at = ? from people other where people.id = ? and other.id = ?`,
    now,
    into,
    from,
  )
  db.run(
    `update people set search_text = ${searchTextFunction}(external_id, first_name, last_name, email) where id = ?`,
    into,
  )
  for (const table of ['aliases', 'devices', 'events', 'purchases'])
    db.run(`update ${table} set person_id = ? where person_id = ?`, into, from)
  for (const table of ['cohort_people', 'import_people'])
    db.run(`update or ignore ${table} set person_id = ? where person_id = ?`, into, from)
  db.run('delete from people where id = ?', from)
}
