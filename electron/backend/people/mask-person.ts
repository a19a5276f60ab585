// Turns a stored person into what a screen may show: no raw identifier, not even one that strayed into a name or an external id.
import { type AttributeValue, type MaskedPerson, maskEmail, maskPhone, maskText } from '#shared/people/person.ts'
import type { Row } from '../store/sqlite.ts'
import { numberCell, optionalText } from './sql-cell.ts'

/** The columns `maskPerson` reads. */
export const maskedColumns =
  'people.id, people.external_id, people.email, people.phone, people.idfa, people.gaid, people.first_name, people.last_name, people.country, people.language'

export function maskPerson(row: Row): MaskedPerson {
  const email = optionalText(row.email)
  const phone = optionalText(row.phone)
  const mobileId = optionalText(row.idfa) ?? optionalText(row.gaid)
  const own = [email, phone, optionalText(row.idfa), optionalText(row.gaid)].filter((text) => text !== null)
  const shown = (value: string | null) => (value === null ? null : withoutIdentifiers(value, own))
  return {
    id: numberCell(row.id),
    name: shown(fullName(optionalText(row.first_name), optionalText(row.last_name))) ?? '',
    externalId: shown(optionalText(row.external_id)),
    email: email === null ? null : maskEmail(email.trim()),
    phone: phone === null ? null : maskPhone(phone),
    mobileId: mobileId === null ? null : maskText(mobileId),
    country: shown(optionalText(row.country)),
    language: shown(optionalText(row.language)),
  }
}

/** Masks single values of one person (a row of `maskedColumns`): fields that identify by their kind, others of what strayed into them. */
export function valueMask(row: Row): (name: string, value: AttributeValue) => AttributeValue {
  const own = ['email', 'phone', 'idfa', 'gaid'].map((name) => optionalText(row[name])).filter((text) => text !== null)
  const masked = (name: string, value: AttributeValue): AttributeValue => {
    if (Array.isArray(value)) return value.map((item: AttributeValue) => masked('', item))
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, masked('', one)]))
    if (typeof value !== 'string') return value
    if (name === 'email') return maskEmail(value.trim())
    if (name === 'phone') return maskPhone(value)
    return name === 'idfa' || name === 'gaid' || name === 'device' ? maskText(value) : withoutIdentifiers(value, own)
  }
  return masked
}

/** Family name first where people write it so: without a blank in Korean, with one in Japanese. */
export function fullName(first: string | null, last: string | null): string {
  if (first === null || last === null) return first ?? last ?? ''
  if (/\p{Script=Hangul}/u.test(last)) return `${last}${first}`
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(last)) return `${last} ${first}`
  return `${first} ${last}`
}

const emailInside = /[^\s@＠]+[@＠][^\s@＠]+/gu
/** Nine digits or more, with the signs people put between them: shorter runs are order numbers and the like (decisions.md 24). */
const phoneInside = /[+＋]?[\d０-９](?:[\s().\-－]*[\d０-９]){8,}/gu
const advertisingIdInside = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/giu

/** A text a person may have typed an identifier into, for a screen. */
export function withoutIdentifiers(text: string, own: readonly string[]): string {
  const bare = own.reduce(
    (left, raw) => (raw.trim() === '' ? left : left.replaceAll(raw, () => maskText(raw.trim()))),
    text,
  )
  return bare
    .replace(advertisingIdInside, maskText)
    .replace(emailInside, (found) => maskEmail(found.replace('＠', '@')))
    .replace(phoneInside, (found) => maskPhone(found.normalize('NFKC')))
}
