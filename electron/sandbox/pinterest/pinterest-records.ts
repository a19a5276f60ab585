// Reads Pinterest's `records` (B1): one string, commas between, empty items ignored; plain or hashed e-mails, hashed mobile ids.
// Keeps digests only: a plain address becomes its SHA-256 at once, as the vendor drops the originals after matching.
import { createHash } from 'node:crypto'
import { PinterestRefusal, pinterestErrors } from './pinterest-answers.ts'

/** MD5, SHA-1 or SHA-256, in hexadecimal. */
const hashForm = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i
/** IDFA and Android ids travel as UUIDs. */
const mobileIdForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const emailForm = /^[^\s@,]+@[^\s@,]+\.[^\s@,]+$/

export function readRecords(records: unknown, max: number): Uint8Array[] {
  if (typeof records !== 'string') throw wrong('records: a string is required')
  const items = records
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
  if (items.length > max) throw wrong(`records: at most ${max} in one request`)
  return items.map(digestOf)
}

function digestOf(item: string): Uint8Array {
  if (hashForm.test(item)) return Buffer.from(item, 'hex')
  if (mobileIdForm.test(item)) throw wrong('records: mobile ids must be hashed')
  if (!emailForm.test(item)) throw wrong('records: an item is neither an e-mail address nor a hash')
  if (item !== item.toLowerCase()) throw wrong('records: e-mail addresses must be lowercase')
  return createHash('sha256').update(item).digest()
}

function wrong(message: string): PinterestRefusal {
  return new PinterestRefusal(pinterestErrors.invalid, message)
}
