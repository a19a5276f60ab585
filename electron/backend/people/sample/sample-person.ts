// One invented person: the same number and seed always give the same one. Addresses and numbers can belong to nobody.
import { dayMs, hourMs, type Instant } from '#shared/core/clock.ts'
import { pickOne, type Random } from '#shared/core/random.ts'
import { sampleNames } from './sample-names-table.ts'

export interface SamplePerson {
  readonly externalId: string
  readonly email: string | null
  readonly phone: string | null
  readonly idfa: string | null
  readonly gaid: string | null
  readonly firstName: string
  readonly lastName: string
  readonly country: string
  readonly language: string
  readonly attributes: Readonly<Record<string, string | number | boolean>>
  readonly consent: Readonly<Record<string, boolean>>
  readonly createdAt: Instant
}

/** example.com, .net, .org and everything under .example are reserved for documentation (RFC 2606 §2–3, RFC 6761). */
const domains = [
  'example.com',
  'example.com',
  'example.com',
  'example.net',
  'example.org',
  'mail.example',
  'post.example',
] as const
/** No dot, an inner blank, two signs, no domain: addresses as people mistype them, so that Not synced is not always zero. */
const invalidEmails = ['{name}@example', '{name} @example.com', '{name}@@example.com', '{name}.example.com'] as const
/** Too short, all words, too long: not numbers in any country. */
const invalidPhones = ['000-0000', 'ask at the shop', '+82 10 0000 0000 0000 0000'] as const
const zeroMobileId = '00000000-0000-0000-0000-000000000000'

/** North American area codes; with 555-0100 to 555-0199 after them they are reserved for fiction (NANPA, 555 line numbers). */
const areaCodes = (
  '202 203 205 206 207 208 212 213 214 215 216 217 218 224 225 248 253 267 301 302 303 304 305 307 308 ' +
  '309 310 312 313 314 315 316 317 318 319 401 402 404 405 406 407 408 410 412 413 414 415 417 503 617'
).split(' ')
/** Numbers Ofcom keeps for drama: mobile, London, Manchester, Leeds, Birmingham; three digits follow. */
const ukDrama = ['7700 900', '20 7946 0', '161 496 0', '113 496 0', '121 496 0'] as const

export function makeSamplePerson(number: number, random: Random, now: Instant): SamplePerson {
  const chance = (share: number) => random.next() < share
  const language = random.next() < 0.4 ? 'en' : random.next() < 0.58 ? 'ko' : 'ja'
  const country = language === 'ko' ? 'KR' : language === 'ja' ? 'JP' : chance(0.75) ? 'US' : 'GB'
  const names = sampleNames[language]
  const [firstName, first] = pickOne(random, names.first)
  const [lastName, last] = pickOne(random, names.last)
  const tail = String(number).padStart(4, '0')
  const createdAt = now - Math.floor((2 + random.next() * 900) * dayMs)
  return {
    externalId: `${last}-${first}-${tail}`,
    email: makeEmail(`${first}.${last}${number}`, random),
    phone: makePhone(country, number, random),
    ...makeMobileId(random),
    firstName,
    lastName,
    country,
    language,
    attributes: makeAttributes(random, now, createdAt),
    consent: makeConsent(random),
    createdAt,
  }
}

/** 92 % valid, 1 % invalid. Some are typed with capitals or blanks around them: normalising must see to those. */
function makeEmail(name: string, random: Random): string | null {
  const draw = random.next()
  if (draw >= 0.93) return null
  if (draw >= 0.92) return pickOne(random, invalidEmails).replace('{name}', name)
  const email = `${name}@${pickOne(random, domains)}`
  const spelling = random.next()
  if (spelling < 0.06) return email.replace(/(^|\.)[a-z]/g, (letter) => letter.toUpperCase())
  if (spelling < 0.08) return ` ${email} `
  return spelling < 0.09 ? email.replace('@', '＠') : email
}

/** 41 % valid, 1 % invalid; always with the country code, typed in several ways. */
function makePhone(country: string, number: number, random: Random): string | null {
  const draw = random.next()
  if (draw >= 0.42) return null
  if (draw >= 0.41) return pickOne(random, invalidPhones)
  const four = String(number % 10_000).padStart(4, '0')
  const spaced = random.next() < 0.5
  // Korea: mobile numbers are given out as 010-2000-0000 and above; the blocks 010-0 and 010-1 are held back (numbering rules of the ministry).
  if (country === 'KR') return spaced ? `+82 10-0000-${four}` : `+82100000${four}`
  // Japan: the digit after 090 is never 0 (telecommunications numbering rules, 電気通信番号計画), so no line can have these.
  if (country === 'JP') return spaced ? `+81 90-0000-${four}` : `+81900000${four}`
  const three = String(number % 1_000).padStart(3, '0')
  if (country === 'GB') {
    const start = ukDrama[Math.floor(number / 1_000) % ukDrama.length] ?? ukDrama[0]
    return spaced ? `+44 ${start}${three}` : `+44${start}${three}`.replaceAll(' ', '')
  }
  const area = areaCodes[Math.floor(number / 100) % areaCodes.length] ?? '202'
  const two = String(number % 100).padStart(2, '0')
  return spaced ? `+1 (${area}) 555-01${two}` : `+1${area}55501${two}`
}

/** 18 % usable, evenly IDFA and GAID, plus 2 % of people who opted out on their device. */
function makeMobileId(random: Random): { idfa: string | null; gaid: string | null } {
  const draw = random.next()
  if (draw >= 0.2) return { idfa: null, gaid: null }
  const id = draw >= 0.18 ? zeroMobileId : makeUuid(random)
  // Apple's ids come in capitals, Google's in small letters.
  return random.next() < 0.5 ? { idfa: id.toUpperCase(), gaid: null } : { idfa: null, gaid: id }
}

function makeUuid(random: Random): string {
  const hex = (length: number) => Array.from({ length }, () => Math.floor(random.next() * 16).toString(16)).join('')
  return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`
}

/** About 80 % agree to each partner; 4 % were never asked. */
function makeConsent(random: Random): Record<string, boolean> {
  if (random.next() < 0.04) return {}
  const agrees = random.next() < 0.8
  const same = random.next() < 0.9
  return { tiktok: agrees || !same, pinterest: agrees }
}

const categories = ['outdoor', 'home', 'beauty', 'sport', 'books'] as const

function makeAttributes(random: Random, now: Instant, createdAt: Instant): Record<string, string | number | boolean> {
  const attributes: Record<string, string | number | boolean> = {}
  const ago = (longestMs: number) => now - Math.floor(random.next() * longestMs)
  // Few buy much: the cube bends an even draw into a long tail up to 2,400.
  const lifetimeValue = Math.round(2_400 * random.next() ** 3 * 100) / 100
  attributes.lifetime_value = lifetimeValue
  attributes.orders = Math.max(lifetimeValue > 0 ? 1 : 0, Math.round(lifetimeValue / (35 + random.next() * 60)))
  const bought = random.next() < 0.86
  if (bought) attributes.last_order_at = Math.max(createdAt, ago(random.next() < 0.06 ? dayMs : 240 * dayMs))
  if (random.next() < 0.27) attributes.cart_abandoned_at = ago(random.next() < 0.62 ? 3 * dayMs - hourMs : 60 * dayMs)
  if (lifetimeValue > 1_100) attributes.loyalty_tier = 'gold'
  else if (lifetimeValue > 420) attributes.loyalty_tier = 'silver'
  else if (random.next() < 0.3) attributes.loyalty_tier = 'bronze'
  if (random.next() < 0.95) attributes.newsletter = random.next() < 0.57
  if (random.next() < 0.7) attributes.favourite_category = pickOne(random, categories)
  return attributes
}
