// The functions that people's SQL uses and SQLite lacks. Define them once on each connection that touches people.
import { firstConsonants, searchForm } from '#shared/core/search-form.ts'
import { compilePattern } from '#shared/people/pattern.ts'
import type { Database, SqlOutput } from '../store/sqlite.ts'

/** Lower case as JavaScript knows it, in every script. */
export const lowerTextFunction = 'lower_text'
/** `matches_pattern(text, pattern)`: 1 or 0, null for null; a pattern that is none matches nothing. */
export const matchesPatternFunction = 'matches_pattern'
/** `search_text(external_id, first_name, last_name, email)`: what the people search looks through. */
export const searchTextFunction = 'person_search_text'

export function definePeopleFunctions(db: Database): void {
  db.define(lowerTextFunction, (value) => (typeof value === 'string' ? value.toLowerCase() : (value ?? null)))
  db.define(matchesPatternFunction, (text, pattern) =>
    text === null ? null : typeof text === 'string' && compilePattern(String(pattern))?.test(text) ? 1 : 0,
  )
  db.define(searchTextFunction, (id, first, last, email) => personSearchText(id, first, last, email))
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
