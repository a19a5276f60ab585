// Who has given consents, as a condition on rows of `people`; never said is not given.
import type { SqlValue } from '../store/sqlite.ts'

/** For one or more names inside a person's consent, all of them. */
export function hasAgreedTo(names: readonly string[]): {
  readonly where: string
  readonly values: readonly SqlValue[]
} {
  return {
    where: `(${names.map(() => "coalesce(json_type(people.consent, ?), '') = 'true'").join(' and ')})`,
    values: names.map((name) => `$."${name}"`),
  }
}
