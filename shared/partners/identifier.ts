// Normal forms of identifiers before hashing (ad-partners.md D). Pure: no hashing, no partner call. Each result is either the
// text to hash, a digest that arrived already made, or the reason it cannot be sent.

import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { MatchColumn } from './match-field.ts'

export type IdentifierFault = 'missing' | 'invalid' | 'opted-out'
export type NormalIdentifier =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'digest'; readonly digest: string }
  | { readonly kind: 'fault'; readonly fault: IdentifierFault }

export interface NormalisationRules {
  /** Region for phones without a country code; without one they are invalid (decisions.md 11). */
  readonly defaultRegion: string | null
  /** TikTok's help page shows E.164 with "+" and hashes without it; "+" is the default (decisions.md 11). */
  readonly phoneForm: 'e164' | 'digits'
}

/** Only a whole 64-hex word is an arrived digest: an unanchored test took ordinary text for one elsewhere (E2). */
const digestPattern = /^[0-9a-f]{64}$/i
const plainPattern = /^[\x21-\x7e]+$/
const advertisingIdPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const zeroAdvertisingId = '00000000-0000-0000-0000-000000000000'
/** Written in full already: the partner, not a numbering plan that changes yearly, says whether it exists. */
const e164Pattern = /^\+[1-9]\d{6,14}$/
const emailPattern = /^[^\s@"(),:;<>[\\\]]+@[^\s@.]+(\.[^\s@.]+)+$/u

export function normaliseIdentifier(
  column: MatchColumn,
  raw: string | null | undefined,
  rules: NormalisationRules,
): NormalIdentifier {
  const given = raw ?? ''
  // Most values are plain already; folding them anyway would cost as much as hashing them.
  const trimmed = plainPattern.test(given) ? given : foldWidth(given).trim()
  if (trimmed === '') return { kind: 'fault', fault: 'missing' }
  if (trimmed.length === 64 && digestPattern.test(trimmed)) return { kind: 'digest', digest: trimmed.toLowerCase() }
  if (column === 'email') return normaliseEmail(trimmed)
  if (column === 'phone') return normalisePhone(trimmed, rules)
  return normaliseAdvertisingId(trimmed)
}

/** NFC, then full-width letters, digits, "@", "+" to their plain forms (ux.md 5.2): hashing "ａ＠ｂ.com" as typed matches nobody. */
function foldWidth(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
}

/** Inner white space is a fault, not cleaned away: removing it can make another person's valid address (E4). */
function normaliseEmail(trimmed: string): NormalIdentifier {
  const lower = trimmed.toLowerCase()
  if (!emailPattern.test(lower)) return { kind: 'fault', fault: 'invalid' }
  return { kind: 'text', text: lower }
}

function normalisePhone(trimmed: string, rules: NormalisationRules): NormalIdentifier {
  const form = (e164: string) => (rules.phoneForm === 'digits' ? e164.slice(1) : e164)
  if (e164Pattern.test(trimmed)) return { kind: 'text', text: form(trimmed) }
  const region = rules.defaultRegion !== null && isSupportedCountry(rules.defaultRegion) ? rules.defaultRegion : null
  // "00" is how most of the world dials "+"; without a region the parser does not know it.
  const dialled = trimmed.startsWith('00') ? `+${trimmed.slice(2)}` : trimmed
  const parsed = parsePhoneNumberFromString(dialled, region ? { defaultCountry: region } : undefined)
  if (!parsed?.isPossible()) return { kind: 'fault', fault: 'invalid' }
  return { kind: 'text', text: form(parsed.number) }
}

/** Lower case throughout: TikTok asks for consistency, Pinterest for lower-case AAIDs. All zeros means the person opted out. */
function normaliseAdvertisingId(trimmed: string): NormalIdentifier {
  const lower = trimmed.toLowerCase()
  if (lower === zeroAdvertisingId) return { kind: 'fault', fault: 'opted-out' }
  if (!advertisingIdPattern.test(lower)) return { kind: 'fault', fault: 'invalid' }
  return { kind: 'text', text: lower }
}
