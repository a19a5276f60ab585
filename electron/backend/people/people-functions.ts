// The functions that people's SQL uses and SQLite lacks. Define them once on each connection that touches people.
import { firstConsonants, searchForm } from '#shared/core/search-form.ts'
import { matchesAttribute } from '#shared/people/evaluate-filter.ts'
import { compilePattern } from '#shared/people/pattern.ts'
import type { AttributeValue } from '#shared/people/person.ts'
import { type AttributeFilter, attributeFilterSchema } from '#shared/people/segment-filter.ts'
import type { Database, SqlOutput } from '../store/sqlite.ts'

/** Lower case as JavaScript knows it, in every script. */
export const lowerTextFunction = 'lower_text'
/** `matches_pattern(text, pattern)`: 1 or 0, null for null; a pattern that is none matches nothing. */
export const matchesPatternFunction = 'matches_pattern'
/** `attribute_holds(value as JSON, condition as JSON, now)`: 1 or 0, by the shared evaluator. */
export const attributeHoldsFunction = 'attribute_holds'
/** `search_text(external_id, first_name, last_name, email)`: what the people search looks through. */
export const searchTextFunction = 'person_search_text'

export function definePeopleFunctions(db: Database): void {
  db.define(lowerTextFunction, (value) => (typeof value === 'string' ? value.toLowerCase() : (value ?? null)))
  db.define(matchesPatternFunction, (text, pattern) =>
    text === null ? null : typeof text === 'string' && compilePattern(String(pattern))?.test(text) ? 1 : 0,
  )
  const holds = attributeHolds()
  db.define(attributeHoldsFunction, (value, condition, now) => (holds(value, condition, Number(now)) ? 1 : 0))
  db.define(searchTextFunction, (id, first, last, email) => personSearchText(id, first, last, email))
}

/** One condition is asked of a million people: it is read once. */
function attributeHolds(): (value: SqlOutput | undefined, condition: SqlOutput | undefined, now: number) => boolean {
  const read = new Map<string, AttributeFilter>()
  return (value, condition, now) => {
    const text = String(condition)
    let filter = read.get(text)
    if (!filter) {
      if (read.size > 200) read.clear()
      filter = attributeFilterSchema.parse(JSON.parse(text))
      read.set(text, filter)
    }
    const stored: AttributeValue = typeof value === 'string' ? JSON.parse(value) : null
    return matchesAttribute(filter, stored, now)
  }
}

export function personSearchText(
  externalId: SqlOutput | undefined,
  firstName: SqlOutput | undefined,
  lastName: SqlOutput | undefined,
  email: SqlOutput | undefined,
): string {
  const [id, first, last, address] = [externalId, firstName, lastName, email].map((value) => String(value ?? ''))
  const whole = `${last}${first}`
  const consonants = firstConsonants(whole)
  // Both orders, so that "Kim Minjun", "Minjun Kim" and 김민준 are found as typed.
  return searchForm(`${first} ${last} ${whole} ${consonants === whole ? '' : consonants} ${id} ${address}`)
}
