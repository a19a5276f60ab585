// What can be asked of a filter while it is made: its parts' sizes, an overlap, why one person is in or out, what there is to filter by.

import type { ShownVerdict } from '#shared/contract/segment-calls.ts'
import type { Clock } from '#shared/core/clock.ts'
import type { SegmentId } from '#shared/core/ids.ts'
import { explain, type FilterVerdict } from '#shared/people/evaluate-filter.ts'
import type { AttributeValue, MaskedPerson } from '#shared/people/person.ts'
import { everyone, type GroupFilter } from '#shared/people/segment-filter.ts'
import type { Database } from '../store/sqlite.ts'
import type { PersonFinder } from './find-person.ts'
import { maskedColumns, maskPerson, valueMask } from './mask-person.ts'
import { readFacts } from './person-facts.ts'
import type { SegmentStore } from './segment-store.ts'
import { optionalText, textCell } from './sql-cell.ts'
import { usualValues } from './usual-values.ts'

const mostChoices = 300

export class SegmentInsight {
  private readonly parts: {
    readonly database: Database
    readonly clock: Clock
    readonly segments: SegmentStore
    readonly finder: PersonFinder
  }

  constructor(parts: SegmentInsight['parts']) {
    this.parts = parts
  }

  vocabulary() {
    const { database } = this.parts
    const cohorts = database.all(
      'select partner, cohort_id, name from cohorts order by partner, name is null, name, cohort_id limit ?',
      mostChoices,
    )
    const groups = database.all(
      `select distinct each.key as name from (select subscriptions from people where subscriptions <> '{}' limit 10000) people,
       json_each(people.subscriptions) each order by 1 limit ?`,
      mostChoices,
    )
    return {
      events: this.distinct('events', 'name'),
      products: this.distinct('purchases', 'product_id'),
      cohorts: cohorts.map((row) => ({
        partner: textCell(row.partner),
        cohortId: textCell(row.cohort_id),
        name: optionalText(row.name),
      })),
      subscriptionGroups: groups.map(({ name }) => textCell(name)),
      values: usualValues(database),
    }
  }

  /** One count after another: each lets other work run, and what was counted before is remembered. */
  async funnel(filter: GroupFilter, signal?: AbortSignal) {
    const { segments } = this.parts
    const people = await segments.sizeOf(everyone, signal)
    const rows: { alone: number; together: number }[] = []
    for (const [at, one] of filter.filters.entries()) {
      const together: GroupFilter = { ...filter, exclude: false, filters: filter.filters.slice(0, at + 1) }
      rows.push({ alone: await segments.sizeOf(one, signal), together: await segments.sizeOf(together, signal) })
    }
    return { people, rows }
  }

  async overlap(left: SegmentId, right: SegmentId, signal?: AbortSignal) {
    const { segments } = this.parts
    const filters = [segments.get(left).filter, segments.get(right).filter] as const
    return {
      left: await segments.sizeOf(filters[0], signal),
      right: await segments.sizeOf(filters[1], signal),
      both: await segments.sizeOf({ ...everyone, filters }, signal),
    }
  }

  explain(filter: GroupFilter, who: string): { person: MaskedPerson; verdict: ShownVerdict } | null {
    const { database, clock, segments, finder } = this.parts
    const id = finder.lookUp(who)
    const row = id === undefined ? undefined : database.get(`select ${maskedColumns} from people where id = ?`, id)
    if (id === undefined || !row) return null
    const now = clock.now()
    const facts = readFacts(database, id, { now, findSegment: (one) => segments.find(one)?.filter })
    if (!facts) return null
    const mask = valueMask(row)
    const shown = ({ filter: asked, isMet, found, inner }: FilterVerdict): ShownVerdict => {
      const name = asked.kind === 'attribute' ? asked.attribute : ''
      const isTimes = asked.kind === 'attribute' && asked.type === 'time' && Array.isArray(found)
      const told = isTimes ? found.map(dayOf) : found
      return { filter: asked, isMet, found: plain(mask(name, told)), inner: inner.map(shown) }
    }
    return { person: maskPerson(row), verdict: shown(explain(filter, facts, now)) }
  }

  /** Hops from one name to the next through the index: a million events of ten names are ten looks. */
  private distinct(table: 'events' | 'purchases', column: 'name' | 'product_id'): string[] {
    const rows = this.parts.database.all(
      `with recursive found(name) as (
         select min(${column}) from ${table}
         union all select (select min(${column}) from ${table} where ${column} > found.name) from found where found.name is not null
       ) select name from found where name is not null limit ?`,
      mostChoices,
    )
    return rows.map(({ name }) => textCell(name))
  }
}

/** Several times are told as days. */
function dayOf(at: AttributeValue): AttributeValue {
  return typeof at === 'number' && Math.abs(at) <= 8.64e15 ? new Date(at).toISOString().slice(0, 10) : at
}

function plain(value: AttributeValue): string | number | boolean | null {
  if (value === null || typeof value !== 'object') return value
  return JSON.stringify(value)
}
