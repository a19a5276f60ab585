// Hides what must never reach a log: secrets, tokens, e-mails, phone numbers, digests. Hides too much rather than too little.
// Pure; knows nothing of where its text goes.
import type { LogFields } from './log.ts'

const secretKey = /token|secret|passw|authori[sz]ation|cookie|credential|auth_?code|api_?key|email|e_mail|phone|mobile/i
/** Ids that support needs whole and that vendors make long enough to look like a token or a number. */
const plainIdKey = /^(request|trace|batch|run|call|build)_?id$/i
const plainId = /^(?=.*[A-Za-z-])[A-Za-z0-9-]{20,64}$/

// `key=value`, `key: value` and `"key":"value"` inside a text, as in a query string, a header or a JSON body.
const secretPair =
  /((?:token|secret|password|passwd|auth_code|authorization|api_?key|cookie)["']?\s*[=:]\s*["']?(?:Bearer\s+|Basic\s+)?)([^\s"'&,;}]+)/gi
/** The one-time code of a sign-in has a plain name, so only an address gives it away; `code: 40105` stays readable. */
const codeInAddress = /([?&](?:code|state)=)[^\s"'&#]+/gi
const bearer = /\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]+/gi
const vendorToken = /\b(?:pin[ar]_|act\.|rft\.|eyJ)[A-Za-z0-9._~+/=-]{6,}/g
const longRun = /[A-Za-z0-9_-]{32,}={0,2}/g
// Full-width forms and percent-escapes are how Japanese and Korean sources and addresses spell them.
const email = /[^\s@＠"'<>()[\]{},;:=/?&]+(?:@|＠|%40)[^\s@＠"'<>()[\]{},;:=/?&]+/giu
const phone = /(?<!\p{Nd})[+＋]?[(（]?\p{Nd}(?:[\s().\-‐-―−ー－（）]{0,2}\p{Nd}){8,14}(?!\p{Nd})/gu

/** A text without secrets and identifiers. */
export function redactText(text: string): string {
  return text
    .replace(secretPair, '$1[hidden]')
    .replace(codeInAddress, '$1[hidden]')
    .replace(bearer, '$1 [hidden]')
    .replace(vendorToken, '[hidden]')
    .replace(email, '[e-mail]')
    .replace(longRun, '[hidden]')
    .replace(phone, hidePhone)
}

// A run of 16 and more digits is an ad network's id, no phone: E.164 ends at 15. Times in ISO form have at most 8 in a row of this shape.
function hidePhone(found: string): string {
  return /^(?:19|20)\d{2}-[01]\d-[0-3]\d(?!\d)/.test(found) ? found : '[phone]'
}

const deepest = 6
const longestText = 4_000

/** Fields without secrets and identifiers, cut to a depth and length a log line can bear. */
export function redactFields(fields: LogFields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [redactText(key), redactValue(key, value, 0)]))
}

function redactValue(key: string, value: unknown, depth: number): unknown {
  if (value === null || value === undefined || typeof value === 'boolean') return value
  if (secretKey.test(key) && typeof value !== 'object') return typeof value === 'number' ? value : '[hidden]'
  if (typeof value === 'number') return value
  if (typeof value === 'string') return plainIdKey.test(key) && plainId.test(value) ? value : cut(redactText(value))
  if (typeof value === 'bigint') return redactText(String(value))
  if (typeof value !== 'object') return `[${typeof value}]`
  if (depth >= deepest) return '[deeper]'
  if (value instanceof Error) return redactError(value, depth)
  if (Array.isArray(value)) return value.slice(0, 50).map((item: unknown) => redactValue(key, item, depth + 1))
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`
  return Object.fromEntries(
    Object.entries(value).map(([name, item]: [string, unknown]) => [
      redactText(name),
      redactValue(name, item, depth + 1),
    ]),
  )
}

function redactError(error: Error, depth: number): Record<string, unknown> {
  const { name, message, stack, cause } = error
  const code: unknown = 'code' in error ? error.code : undefined
  return {
    name,
    message: cut(redactText(message)),
    ...(code === undefined ? {} : { code: redactValue('', code, depth + 1) }),
    ...(stack === undefined ? {} : { stack: cut(redactText(stack)) }),
    ...(cause === undefined ? {} : { cause: redactValue('', cause, depth + 1) }),
  }
}

function cut(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}… (${text.length} characters)` : text
}
