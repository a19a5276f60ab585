// One stored person as a filter sees them, for "why is this person in or out". Never hand it to a screen: its values are raw.
import type { FilterSubject } from '#shared/people/evaluate-filter.ts'
import { matches } from '#shared/people/evaluate-filter.ts'
import { type AttributeValue, isStandardAttribute } from '#shared/people/person.ts'
import type { GroupFilter } from '#shared/people/segment-filter.ts'
import type { Database } from '../store/sqlite.ts'
import { numberCell, optionalText, textCell } from './sql-cell.ts'

export interface FactSurroundings {
  readonly now: number
  /** The filter of another segment; nobody is in one that is gone. */
  findSegment(id: string): GroupFilter | undefined
}

/** Undefined where nobody has the id. */
export function readFacts(db: Database, id: number, surroundings: FactSurroundings): FilterSubject | undefined {
  const row = db.get('select * from people where id = ?', id)
  if (!row) return undefined
  const mapOf = <Value>(json: unknown) => new Map<string, Value>(Object.entries(JSON.parse(textCell(String(json)))))
  const custom = mapOf<AttributeValue>(row.attributes)
  const consent = mapOf<boolean>(row.consent)
  const subscriptions = mapOf<string>(row.subscriptions)
  const times = (sql: string, ...values: string[]) => db.all(sql, id, ...values).map(({ at }) => numberCell(at))
  const isThere = (sql: string, ...values: string[]) => db.get(sql, ...values, id) !== undefined
  const inside: string[] = []
  const subject: FilterSubject = {
    id,
    attribute: (name) => (isStandardAttribute(name) ? optionalText(row[name]) : custom.get(name)),
    inImport: (importId) =>
      isThere(
        'select 1 from import_people where import_number = (select number from imports where id = ?) and person_id = ?',
        importId,
      ),
    inSegment: (segmentId) => {
      const filter = surroundings.findSegment(segmentId)
      if (!filter || inside.includes(segmentId)) return false
      inside.push(segmentId)
      const isIn = matches(filter, subject, surroundings.now)
      inside.pop()
      return isIn
    },
    eventTimes: (event) => times('select at from events where person_id = ? and name = ?', event),
    purchaseTimes: (product) =>
      product === null
        ? times('select at from purchases where person_id = ?')
        : times('select at from purchases where person_id = ? and product_id = ?', product),
    inCohort: (partner, cohortId) =>
      isThere(
        'select 1 from cohort_people where cohort_key = (select key from cohorts where partner = ? and cohort_id = ?) and person_id = ?',
        partner,
        cohortId,
      ),
    consent: (name) => consent.get(name),
    subscription: (group) => subscriptions.get(group),
  }
  return subject
}
