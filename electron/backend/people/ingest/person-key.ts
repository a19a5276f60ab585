// Whom an object of a request is about: external_id, user_alias, braze_id, email or phone, in that order (reference §6.1). Pure.
import type { PersonKey } from '../find-person.ts'
import { isObject, isText, type JsonObject } from './read-request.ts'

export const keyRequired = "'external_id', 'braze_id', 'user_alias', 'email' or 'phone' is required"
export const externalIdTooLong = "'external_id' must be fewer than 988 bytes"
const longestExternalIdBytes = 987
const brazeIdPattern = /^[0-9a-f]{24}$/

/** The key, or what is wrong with it. */
export function readPersonKey(from: JsonObject): PersonKey | string {
  const { external_id: externalId, user_alias: alias, braze_id: brazeId, email, phone } = from
  if (externalId !== undefined && externalId !== null) {
    if (!isText(externalId)) return keyRequired
    return Buffer.byteLength(externalId) > longestExternalIdBytes ? externalIdTooLong : { externalId }
  }
  if (alias !== undefined && alias !== null) return readAlias(alias) ?? keyRequired
  if (brazeId !== undefined && brazeId !== null) {
    const personId = readBrazeId(brazeId)
    return personId === undefined ? keyRequired : { personId }
  }
  if (isText(email)) return { email }
  if (isText(phone)) return { phone }
  return keyRequired
}

export function readAlias(alias: unknown): { alias: { label: string; name: string } } | undefined {
  if (!isObject(alias)) return undefined
  const { alias_label: label, alias_name: name } = alias
  return isText(label) && isText(name) && label.length <= 255 && name.length <= 255
    ? { alias: { label, name } }
    : undefined
}

/** Our own number of a person in the platform's clothes: 24 hexadecimal digits. */
export function brazeIdOf(personId: number): string {
  return personId.toString(16).padStart(24, '0')
}

export function readBrazeId(text: unknown): number | undefined {
  if (typeof text !== 'string' || !brazeIdPattern.test(text)) return undefined
  const personId = Number.parseInt(text, 16)
  return Number.isSafeInteger(personId) ? personId : undefined
}
