// Exit criteria: who leaves the canvas instead of going on when their step ends (EXIT). What was done counts from the entry on; a
// filter is asked at this moment.
import type { Instant } from '#shared/core/clock.ts'
import type { SegmentFilter } from '#shared/people/segment-filter.ts'
import type { EntryConfig } from '#shared/steps/entry/entry-config.ts'
import { triggerHolds } from '#shared/steps/person-action.ts'
import type { Database } from '../store/sqlite.ts'
import { actionFrom, actionSources } from './action-rows.ts'

interface World {
  readonly database: Database
  readonly people: { matching(filter: SegmentFilter, ids: readonly number[]): ReadonlySet<number> }
}

export function placesThatExit(
  rules: NonNullable<EntryConfig['exit']>,
  block: { readonly entries: readonly number[]; readonly people: readonly number[] },
  now: Instant,
  { database, people }: World,
): Set<number> {
  const leaving = new Set<number>()
  if (rules.filter && rules.filter.filters.length > 0) {
    const held = people.matching(rules.filter, block.people)
    block.people.forEach((person, place) => {
      if (held.has(person)) leaving.add(place)
    })
  }
  if (rules.triggers.length === 0) return leaving
  const placeOf = new Map(block.entries.map((entry, place) => [entry, place]))
  const entries = JSON.stringify(block.entries)
  for (const trigger of rules.triggers) {
    const source = actionSources[trigger.kind]
    const rows = database.allAsArrays(
      `select e.id, ${source.columns} from json_each(?) asked cross join entries e on e.id = asked.value
       join ${source.table} a on a.person_id = e.person_id and a.at >= e.entered_at and a.at <= ?
       where (? = '' or a.${source.name} = ?)`,
      entries,
      now,
      trigger.name,
      trigger.name,
    )
    for (const [entry, ...row] of rows) {
      const place = placeOf.get(Number(entry))
      if (place !== undefined && triggerHolds(trigger, actionFrom(trigger.kind, row))) leaving.add(place)
    }
  }
  return leaving
}
