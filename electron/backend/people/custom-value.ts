// What a written value does to a custom attribute: sets, counts up, adds to a list, takes from it, removes (reference
// canvas-and-ingest.md §6.1). Pure; an attribute keeps the type it was first seen with, and a value that does not fit is refused whole.
import type { AttributeType, AttributeValue } from '#shared/people/person.ts'
import { readDate } from '#shared/people/read-date.ts'

type AttributeRecord = { readonly [name: string]: AttributeValue }
export type ValueRefusal = 'too-long' | 'wrong-type' | 'not-a-value'
export type WrittenValue =
  | { readonly kind: 'set'; readonly value: AttributeValue; readonly type: AttributeType }
  | { readonly kind: 'remove' }
  | { readonly kind: 'refused'; readonly reason: ValueRefusal }

const longestText = 255
const mostItems = 500
const mostListBytes = 100 * 1024
const deepest = 16
const removed: WrittenValue = { kind: 'remove' }

/** `type` is undefined for an attribute nobody has yet: the value says what it is. */
export function writeCustomValue(
  before: AttributeValue | undefined,
  given: unknown,
  type: AttributeType | undefined,
): WrittenValue {
  if (given === null || given === undefined) return removed
  if (typeof given === 'object')
    return Array.isArray(given) ? writeList(given, type) : writeObject(before, new Map(Object.entries(given)), type)
  if (typeof given === 'string') return writeText(given, type)
  if (typeof given === 'number') return writeNumber(given, type)
  if (typeof given === 'boolean') return writeBoolean(given, type)
  return refused('not-a-value')
}

function writeText(given: string, type: AttributeType | undefined): WrittenValue {
  if (given.length > longestText) return refused('too-long')
  const text = given.toWellFormed()
  if (type === 'string') return set(text, type)
  const time = type === undefined || type === 'time' ? readDate(text) : undefined
  if (time !== undefined) return set(time, 'time')
  if (type === undefined) return set(text, 'string')
  if (type === 'number' && /^-?\d+(\.\d+)?$/.test(text.trim())) return writeNumber(Number(text), type)
  if (type === 'boolean' && /^(true|false)$/i.test(text.trim())) return set(/^true$/i.test(text.trim()), type)
  return refused('wrong-type')
}

function writeNumber(given: number, type: AttributeType | undefined): WrittenValue {
  if (!Number.isFinite(given)) return refused('not-a-value')
  if (type === 'string') return set(String(given), type)
  return type === undefined || type === 'number' ? set(given, 'number') : refused('wrong-type')
}

function writeBoolean(given: boolean, type: AttributeType | undefined): WrittenValue {
  if (type === 'string') return set(String(given), type)
  return type === undefined || type === 'boolean' ? set(given, 'boolean') : refused('wrong-type')
}

/** A list of plain values is a set in the order of arrival; a list of objects is kept as it is. */
function writeList(given: readonly unknown[], type: AttributeType | undefined): WrittenValue {
  const ofObjects = given.some((item) => typeof item === 'object' && item !== null)
  const wanted = type ?? (ofObjects ? 'objects' : 'array')
  if (wanted === 'objects') {
    const items = given.map((item) => (isPlainObject(item) ? nested(item, 1) : undefined))
    return items.every((item) => item !== undefined) ? set(bounded(items), 'objects') : refused('not-a-value')
  }
  if (wanted !== 'array' || ofObjects) return refused('wrong-type')
  const items = given.map(plainItem)
  if (items.some((item) => item === 'too-long')) return refused('too-long')
  const plain = items.flatMap((item) => (typeof item === 'object' ? [item.value] : []))
  return plain.length === given.length ? set(distinctLast(plain), 'array') : refused('not-a-value')
}

function writeObject(
  before: AttributeValue | undefined,
  given: ReadonlyMap<string, unknown>,
  type: AttributeType | undefined,
): WrittenValue {
  const only = (...names: readonly string[]) =>
    given.size > 0 && [...given.keys()].every((name) => names.includes(name))
  if (only('inc') && type !== 'object') return countUp(before, given.get('inc'), type)
  if (only('add', 'remove') && type !== 'object') return changeList(before, given, type)
  if (only('$add', '$remove', '$update')) return changeObjects(before, given, type)
  if (type !== undefined && type !== 'object') return refused('wrong-type')
  const value = nested(Object.fromEntries(given), 0)
  return value === undefined ? refused('not-a-value') : set(value, 'object')
}

function countUp(before: AttributeValue | undefined, by: unknown, type: AttributeType | undefined): WrittenValue {
  if (type !== undefined && type !== 'number') return refused('wrong-type')
  if (typeof by !== 'number' || !Number.isSafeInteger(by)) return refused('not-a-value')
  return set((typeof before === 'number' ? before : 0) + by, 'number')
}

function changeList(
  before: AttributeValue | undefined,
  given: ReadonlyMap<string, unknown>,
  type: AttributeType | undefined,
): WrittenValue {
  if (type !== undefined && type !== 'array') return refused('wrong-type')
  const [adding, removing] = ['add', 'remove'].map((name) => writeList(asList(given.get(name)), 'array'))
  for (const part of [adding, removing]) if (part?.kind === 'refused') return part
  const gone = new Set(listOf(removing))
  return set(
    distinctLast([...(Array.isArray(before) ? before : []), ...listOf(adding)].filter((item) => !gone.has(item))),
    'array',
  )
}

/** `$add` puts objects at the end; `$remove` and `$update` find them by one of their values. */
function changeObjects(
  before: AttributeValue | undefined,
  given: ReadonlyMap<string, unknown>,
  type: AttributeType | undefined,
): WrittenValue {
  if (type !== undefined && type !== 'objects') return refused('wrong-type')
  let items: AttributeRecord[] = recordsOf(before)
  for (const [name, change] of given) {
    for (const one of asList(change)) {
      const record = asRecord(one)
      if (!record) return refused('not-a-value')
      if (name === '$add') {
        const added = nestedRecord(record, 1)
        if (!added) return refused('not-a-value')
        items.push(added)
        continue
      }
      const { $identifier_key: key, $identifier_value: value, $new_object: changed } = record
      const replacement = name === '$update' ? nestedRecord(changed, 1) : {}
      if (typeof key !== 'string' || !replacement) return refused('not-a-value')
      const isMeant = (item: AttributeRecord) => Object.hasOwn(item, key) && item[key] === value
      items =
        name === '$remove'
          ? items.filter((item) => !isMeant(item))
          : items.map((item) => (isMeant(item) ? { ...item, ...replacement } : item))
    }
  }
  return set(bounded(items), 'objects')
}

/** One bad value inside drops the whole (undefined). Dates inside stay the text they are. */
function nested(given: unknown, depth: number): AttributeValue | undefined {
  if (given === null || typeof given === 'boolean') return given
  if (typeof given === 'number') return Number.isFinite(given) ? given : undefined
  if (typeof given === 'string') return given.length <= longestText ? given.toWellFormed() : undefined
  if (depth > deepest || typeof given !== 'object') return undefined
  if (!Array.isArray(given)) return nestedRecord(given, depth)
  const items = given.map((item) => nested(item, depth + 1))
  return items.every((item) => item !== undefined) ? bounded(items) : undefined
}

function nestedRecord(given: unknown, depth: number): AttributeRecord | undefined {
  if (!isPlainObject(given)) return undefined
  const entries: [string, AttributeValue][] = []
  for (const [name, inner] of Object.entries(given)) {
    const value = name.length <= longestText && name.isWellFormed() ? nested(inner, depth + 1) : undefined
    if (value === undefined) return undefined
    entries.push([name, value])
  }
  return Object.fromEntries(entries)
}

function plainItem(item: unknown): { value: AttributeValue } | 'too-long' | 'not-a-value' {
  if (typeof item === 'string') return item.length > longestText ? 'too-long' : { value: item.toWellFormed() }
  if (typeof item === 'boolean' || (typeof item === 'number' && Number.isFinite(item))) return { value: item }
  return 'not-a-value'
}

/** Adding a value again moves it to the end. */
function distinctLast(items: readonly AttributeValue[]): AttributeValue[] {
  return bounded([...new Set(items.toReversed())].toReversed())
}

/** The oldest make room. */
function bounded<Item extends AttributeValue>(items: readonly Item[]): Item[] {
  let kept = items.slice(-mostItems)
  while (kept.length > 1 && JSON.stringify(kept).length > mostListBytes) kept = kept.slice(Math.ceil(kept.length / 10))
  return kept
}

function asList(given: unknown): readonly unknown[] {
  if (given === undefined) return []
  return Array.isArray(given) ? given : [given]
}

function recordsOf(value: AttributeValue | undefined): AttributeRecord[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  return items.map(asRecord).filter((record) => record !== undefined)
}

function asRecord(given: unknown): AttributeRecord | undefined {
  return nestedRecord(given, 0)
}

function listOf(written: WrittenValue | undefined): readonly AttributeValue[] {
  return written?.kind === 'set' && Array.isArray(written.value) ? written.value : []
}

function isPlainObject(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}

function set(value: AttributeValue, type: AttributeType): WrittenValue {
  return { kind: 'set', value, type }
}

function refused(reason: ValueRefusal): WrittenValue {
  return { kind: 'refused', reason }
}
