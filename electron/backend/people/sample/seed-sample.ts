// Fills a new workspace with 5,000 invented people and the sample segments. The same seed and time give the same people, byte for byte.
import { type Clock, minuteMs } from '#shared/core/clock.ts'
import type { Random } from '#shared/core/random.ts'
import type { AttributeType } from '#shared/people/person.ts'
import type { Database } from '../../store/sqlite.ts'
import { AttributeRegistry } from '../attribute-registry.ts'
import { identifierKey } from '../identifier-key.ts'
import { personSearchText } from '../people-functions.ts'
import { markPeopleChanged } from '../people-revision.ts'
import { SegmentStore } from '../segment-store.ts'
import { makeSamplePerson } from './sample-person.ts'
import { sampleSegments } from './sample-segments.ts'

const attributeTypesOfSample: readonly (readonly [string, AttributeType])[] = [
  ['cart_abandoned_at', 'time'],
  ['favourite_category', 'string'],
  ['last_order_at', 'time'],
  ['lifetime_value', 'number'],
  ['loyalty_tier', 'string'],
  ['newsletter', 'boolean'],
  ['orders', 'number'],
]

export const samplePeople = 5_000

export interface SeedOptions {
  /** Nobody will search these people or import onto them: a rehearsal's, which are made anew each time and must be there soon. */
  readonly unsearched?: boolean
}

/** All or nothing. The workspace must have no people yet. */
export function seedSample(
  db: Database,
  clock: Clock,
  random: Random,
  people = samplePeople,
  { unsearched = false }: SeedOptions = {},
): void {
  const keyOf: typeof identifierKey = unsearched ? () => null : identifierKey
  const now = clock.now()
  const segments = new SegmentStore(db, clock)
  db.transaction(() => {
    for (let number = 1; number <= people; number++) {
      const person = makeSamplePerson(number, random, now)
      db.run(
        `insert into people (external_id, email, phone, idfa, gaid, first_name, last_name, country, language, attributes, consent,
         email_key, phone_key, idfa_key, gaid_key, search_text, created_at, changed_at)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        person.externalId,
        person.email,
        person.phone,
        person.idfa,
        person.gaid,
        person.firstName,
        person.lastName,
        person.country,
        person.language,
        JSON.stringify(person.attributes),
        JSON.stringify(person.consent),
        keyOf('email', person.email, null),
        keyOf('phone', person.phone, null),
        keyOf('idfa', person.idfa, null),
        keyOf('gaid', person.gaid, null),
        unsearched ? '' : personSearchText(person.externalId, person.firstName, person.lastName, person.email),
        person.createdAt,
        Math.min(now, person.createdAt + minuteMs),
      )
    }
    new AttributeRegistry(db).ensure(new Map(attributeTypesOfSample))
    for (const segment of sampleSegments()) segments.put(segment)
    markPeopleChanged(db)
  })
}
