// What journeys ask of the people room: who is in a filter, what is known of people, and writing what a step changes.
import type { Instant } from '#shared/core/clock.ts'
import { type AttributeValue, attributeValueSchema, isStandardAttribute } from '#shared/people/person.ts'
import type { AttributeChange, UserUpdateConfig } from '#shared/steps/user-update/user-update-config.ts'
import { attributePath } from '../people/attribute-path.ts'
import type { PeopleWriter } from '../people/people-writer.ts'
import type { SegmentStore } from '../people/segment-store.ts'
import type { Database } from '../store/sqlite.ts'
import type { JourneyPeople } from './block-mover.ts'

/** Columns beside the standard attributes that steps may read. */
const furtherColumns: readonly string[] = ['time_zone', 'home_city', 'gender', 'dob']

export function journeyPeople(parts: {
  readonly database: Database
  readonly segments: SegmentStore
  readonly writer: Pick<PeopleWriter, 'upsert' | 'recordEvents'>
}): JourneyPeople {
  const { database, segments, writer } = parts
  return {
    pageOf: (filter, afterId, limit) => segments.pageOfIds(filter, afterId, limit),
    matching: (filter, ids) => segments.idsMatching(filter, ids),
    valuesOf: (attribute, ids) => valuesOf(database, attribute, ids),
    update: (ids, update, at) => writeUpdate(writer, ids, update, at),
  }
}

/** Custom attributes come as JSON, the only form in which true, lists and whole numbers beyond 2^53 are what they were. */
export function valuesOf(database: Database, attribute: string, ids: readonly number[]): Map<number, AttributeValue> {
  const isColumn = isStandardAttribute(attribute) || furtherColumns.includes(attribute)
  const path = attributePath(attribute)
  if (!isColumn && path === undefined) return new Map()
  const found = isColumn ? `people.${attribute}` : 'people.attributes -> ?'
  const rows = database.allAsArrays(
    `select people.id, ${found} from json_each(?) asked cross join people on people.id = asked.value`,
    ...(isColumn || path === undefined ? [] : [path]),
    JSON.stringify(ids),
  )
  return new Map(
    rows.flatMap(([id, stored]): [number, AttributeValue][] => {
      const value = typeof stored === 'string' && !isColumn ? JSON.parse(stored) : stored
      return value === null ? [] : [[Number(id), attributeValueSchema.safeParse(value).data ?? null]]
    }),
  )
}

function writeUpdate(
  writer: Pick<PeopleWriter, 'upsert' | 'recordEvents'>,
  ids: readonly number[],
  { changes, event }: UserUpdateConfig,
  at: Instant,
): void {
  // Several changes of one attribute are written one after the other.
  const rounds: Record<string, unknown>[] = []
  for (const change of changes) {
    const round = rounds.find((one) => !Object.hasOwn(one, change.attribute))
    if (round) round[change.attribute] = writtenAs(change)
    else rounds.push({ [change.attribute]: writtenAs(change) })
  }
  const unique = [...new Set(ids)]
  for (const round of rounds)
    writer.upsert(unique.map((personId) => ({ personId, updateOnly: true, attributes: round })))
  const name = event.trim()
  if (name !== '')
    writer.recordEvents(ids.map((personId) => ({ personId, updateOnly: true, name, at, properties: {} })))
}

/** As /users/track spells it. */
function writtenAs({ operation, value }: AttributeChange): unknown {
  const written: Readonly<Record<AttributeChange['operation'], unknown>> = {
    set: value,
    unset: null,
    increase: { inc: value },
    add: { add: [value] },
    remove: { remove: [value] },
  }
  return written[operation]
}
