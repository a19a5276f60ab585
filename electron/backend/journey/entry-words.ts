// The words a text may use for a person: their attributes, and what came along with their entry (`event.price`, `context.sku`).
import type { AttributeValue } from '#shared/people/person.ts'
import type { Database } from '../store/sqlite.ts'
import type { JourneyPeople } from './block-mover.ts'

/** By field, then by person. */
export function wordsOf(
  names: ReadonlySet<string>,
  people: readonly number[],
  room: Pick<JourneyPeople, 'valuesOf'>,
): ReadonlyMap<string, ReadonlyMap<number, AttributeValue>> {
  const attributes = [...names].filter((name) => !name.startsWith('event.') && !name.startsWith('context.'))
  return new Map(attributes.map((name) => [name, room.valuesOf(name, people)]))
}

/** By entry, a reader of what came along with it. */
export function entryWords(
  database: Database,
  entries: readonly number[],
): ReadonlyMap<number, (name: string) => unknown> {
  const rows = database.allAsArrays(
    'select id, context from entries where context is not null and id in (select value from json_each(?))',
    JSON.stringify(entries),
  )
  return new Map(
    rows.map(([id, text]) => {
      const context: unknown = JSON.parse(String(text))
      return [Number(id), (name: string) => wordAt(context, name.split('.'))]
    }),
  )
}

function wordAt(value: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path
  if (first === undefined) return typeof value === 'object' ? undefined : value
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, first)) return undefined
  return wordAt(Reflect.get(value, first), rest)
}
