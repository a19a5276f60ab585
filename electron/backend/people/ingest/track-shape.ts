// Reads the body of /users/track: what is to be written, and which of its objects cannot be (reference §6.1, §6.3). Pure.

import { readDate } from '#shared/people/read-date.ts'
import type { EventRecord, PersonUpdate, PurchaseRecord } from '../person-update.ts'
import { readPersonKey } from './person-key.ts'
import { IngestRefusal, isObject, isText, type JsonObject } from './read-request.ts'

export const inputArrays = ['attributes', 'events', 'purchases'] as const
export type InputArray = (typeof inputArrays)[number]

export interface TrackError {
  readonly type: string
  readonly input_array: InputArray
  readonly index: number
}

/** Something to write, and where in the request it stood. */
export interface Placed<Item> {
  readonly index: number
  readonly item: Item
}

export interface TrackWork {
  /** How many objects each array held; absent where it was not sent. */
  readonly sent: Readonly<Partial<Record<InputArray, number>>>
  readonly attributes: readonly Placed<PersonUpdate>[]
  readonly events: readonly Placed<EventRecord>[]
  readonly purchases: readonly Placed<PurchaseRecord>[]
  readonly errors: readonly TrackError[]
}

export interface TrackLimits {
  readonly each: number
  readonly together: number
}
export const trackLimits: TrackLimits = { each: 75, together: 225 }
export const bulkLimits: TrackLimits = { each: 1_000, together: 1_000 }

export const nothingValid = "Valid data must be provided in the 'attributes', 'events', or 'purchases' fields."
export const tooMany = 'Max Input Length Exceeded'

const longestName = 255
const longestPropertiesBytes = 50 * 1024

export function readTrack(body: JsonObject, limits: TrackLimits): TrackWork {
  const lists = inputArrays.map((name) => listOf(body, name))
  const counts = lists.map((list) => list?.length ?? 0)
  if (counts.some((count) => count > limits.each) || counts.reduce((sum, one) => sum + one, 0) > limits.together)
    throw new IngestRefusal(400, tooMany)
  const errors: TrackError[] = []
  const read = <Item>(name: InputArray, each: (one: JsonObject) => Item | string): Placed<Item>[] =>
    (lists[inputArrays.indexOf(name)] ?? []).flatMap((one, index) => {
      const item = isObject(one) ? each(one) : `each of '${name}' must be an object`
      if (typeof item !== 'string') return [{ index, item }]
      errors.push({ type: item, input_array: name, index })
      return []
    })
  return {
    sent: Object.fromEntries(inputArrays.flatMap((name, at) => (lists[at] ? [[name, counts[at]]] : []))),
    attributes: read('attributes', readUpdate),
    events: read('events', readEvent),
    purchases: read('purchases', readPurchase),
    errors,
  }
}

function listOf(body: JsonObject, name: InputArray): readonly unknown[] | undefined {
  const list = body[name]
  if (list === undefined || list === null) return undefined
  if (!Array.isArray(list)) throw new IngestRefusal(400, `'${name}' must be an array of objects.`)
  return list
}

function readUpdate(from: JsonObject): PersonUpdate | string {
  const key = readPersonKey(from)
  if (typeof key === 'string') return key
  const updateOnly = readUpdateOnly(from)
  if (updateOnly === undefined) return "'_update_existing_only' is not valid"
  const { external_id, user_alias, braze_id, _update_existing_only, app_id, ...said } = from
  const attributes: Record<string, unknown> = said
  // The address somebody was found by is no news about them.
  if (key.email !== undefined) delete attributes.email
  if (key.phone !== undefined) delete attributes.phone
  return { ...key, updateOnly, attributes }
}

/** By a second name, only who exists is changed, unless the sender says otherwise. */
function readUpdateOnly({ _update_existing_only: said, user_alias: alias, external_id: externalId }: JsonObject) {
  if (said === undefined || said === null)
    return alias !== undefined && (externalId === undefined || externalId === null)
  return typeof said === 'boolean' ? said : undefined
}

function readEvent(from: JsonObject): EventRecord | string {
  const fact = readFact(from)
  if (typeof fact === 'string') return fact
  const { name } = from
  if (!isText(name)) return "'name' is required"
  return name.length > longestName ? "'name' is too long" : { ...fact, name: name.toWellFormed() }
}

function readPurchase(from: JsonObject): PurchaseRecord | string {
  const fact = readFact(from)
  if (typeof fact === 'string') return fact
  const { product_id: productId, currency, price, quantity = 1 } = from
  if (!isText(productId)) return "'product_id' is required"
  if (productId.length > longestName) return "'product_id' is too long"
  if (typeof currency !== 'string' || !/^[A-Za-z]{3}$/.test(currency)) return "'currency' is not valid"
  if (typeof price !== 'number' || !Number.isFinite(price)) return "'price' is not valid"
  if (typeof quantity !== 'number' || !Number.isInteger(quantity) || quantity < 1 || quantity > 100)
    return "'quantity' is not valid"
  return { ...fact, productId: productId.toWellFormed(), currency: currency.toUpperCase(), price, quantity }
}

/** What events and purchases have in common: who, when, and anything else about it. */
function readFact(from: JsonObject) {
  const key = readPersonKey(from)
  if (typeof key === 'string') return key
  const updateOnly = readUpdateOnly(from)
  if (updateOnly === undefined) return "'_update_existing_only' is not valid"
  const { time, properties = {} } = from
  if (time === undefined || time === null) return "'time' is required"
  const at = typeof time === 'string' ? readDate(time) : undefined
  if (at === undefined) return "'time' is not valid"
  if (!isObject(properties) || Buffer.byteLength(JSON.stringify(properties)) > longestPropertiesBytes)
    return "'properties' is not valid"
  return { ...key, updateOnly, at, properties }
}
