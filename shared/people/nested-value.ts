// What lies inside objects and lists of objects: the values at a path, and which paths there are. Pure.
import type { AttributeType, AttributeValue } from './person.ts'
import { readDate } from './read-date.ts'
import type { AttributeFilter } from './segment-filter.ts'

/** Deeper is possible in data, but nobody finds it in a list of suggestions. */
const deepestSuggested = 4

/**
 * All values a condition looks at. Without a path it is the attribute's own. With one, lists on the way are opened, so that there may be
 * several or none; a list at the end is one value for a condition on lists, else each of its items is one. Names in a path have dots
 * between them. Dates inside objects are the text they were sent as, and are read as times where the condition is on a time.
 */
export function valuesAt(
  value: AttributeValue,
  { path, type }: Pick<AttributeFilter, 'path' | 'type'>,
): readonly AttributeValue[] {
  if (path === undefined) return [value]
  const reached = path
    .split('.')
    .reduce<readonly AttributeValue[]>((held, name) => held.flatMap(opened).flatMap(inside(name)), [value])
  if (type === 'array') return reached
  const items = reached.flatMap(opened)
  return type === 'time' ? items.map(asTime) : items
}

function opened(value: AttributeValue): readonly AttributeValue[] {
  return Array.isArray(value) ? value.flatMap(opened) : [value]
}

function inside(name: string): (value: AttributeValue) => readonly AttributeValue[] {
  return (value) => (isRecord(value) && Object.hasOwn(value, name) ? [value[name] ?? null] : [])
}

function asTime(value: AttributeValue): AttributeValue {
  return typeof value === 'string' ? (readDate(value) ?? value) : value
}

export interface InnerPath {
  readonly path: string
  readonly type: AttributeType
}

/** The paths that lead to a value inside, with what is found there first; in the order they are met. */
export function pathsIn(values: readonly AttributeValue[]): InnerPath[] {
  const found = new Map<string, AttributeType>()
  const walk = (value: AttributeValue, names: readonly string[]) => {
    if (Array.isArray(value) && (names.length === 0 || value.some(isRecord))) {
      for (const item of value) walk(item, names)
    } else if (isRecord(value)) {
      if (names.length >= deepestSuggested) return
      for (const [name, inner] of Object.entries(value)) {
        // A name with a dot in it cannot be told from two names.
        if (name !== '' && !name.includes('.')) walk(inner, [...names, name])
      }
    } else if (names.length > 0 && value !== null && !(Array.isArray(value) && value.length === 0)) {
      const path = names.join('.')
      if (!found.has(path)) found.set(path, typeOf(value))
    }
  }
  for (const value of values) walk(value, [])
  return [...found].map(([path, type]) => ({ path, type }))
}

function typeOf(value: AttributeValue): AttributeType {
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'boolean'
  return typeof value === 'string' && readDate(value) !== undefined ? 'time' : 'string'
}

export function isRecord(value: AttributeValue | undefined): value is { readonly [name: string]: AttributeValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
