// What a segment filter means: whether a person is in, and why. The one place that says so; backend/people's SQL is tested against it,
// rehearsals and previews use it as it is. Pure.
import type { Instant } from '../core/clock.ts'
import { dayMs } from '../core/clock.ts'
import { consentName } from './consent.ts'
import { holdsOnDayOfYear } from './day-of-year.ts'
import { valuesAt } from './nested-value.ts'
import { compilePattern } from './pattern.ts'
import type { AttributeValue } from './person.ts'
import { randomBucket } from './random-bucket.ts'
import {
  type AttributeFilter,
  type EventFilter,
  type LeafFilter,
  type Operator,
  type PurchaseFilter,
  type SegmentFilter,
  yearlyOperators,
} from './segment-filter.ts'

/** What a filter may ask of a person. */
export interface FilterSubject {
  readonly id: number
  /** Standard fields and custom attributes alike. */
  attribute(name: string): AttributeValue | undefined
  inImport(importId: string): boolean
  inSegment(segmentId: string): boolean
  /** When they did it, in any order. */
  eventTimes(event: string): readonly Instant[]
  /** Null for anything bought. */
  purchaseTimes(product: string | null): readonly Instant[]
  inCohort(partner: string, cohortId: string): boolean
  /** Undefined where they never said; the name is consent.ts's. */
  consent(name: string): boolean | undefined
  subscription(group: string): string | undefined
}

/** An empty group holds everybody. */
export function matches(filter: SegmentFilter, person: FilterSubject, now: Instant): boolean {
  if (filter.kind !== 'group') return matchesLeaf(filter, person, now)
  const test = (inner: SegmentFilter) => matches(inner, person, now)
  const held =
    filter.filters.length === 0 || (filter.join === 'and' ? filter.filters.every(test) : filter.filters.some(test))
  return held !== filter.exclude
}

/** One filter of the tree, whether this person meets it, and what the person has there. */
export interface FilterVerdict {
  readonly filter: SegmentFilter
  readonly isMet: boolean
  /** The value, the number of times, or the membership that was looked at; null for a group and where there is nothing. */
  readonly found: AttributeValue
  readonly inner: readonly FilterVerdict[]
}

export function explain(filter: SegmentFilter, person: FilterSubject, now: Instant): FilterVerdict {
  const isMet = matches(filter, person, now)
  if (filter.kind === 'group')
    return { filter, isMet, found: null, inner: filter.filters.map((inner) => explain(inner, person, now)) }
  return { filter, isMet, found: foundFor(filter, person, now), inner: [] }
}

function matchesLeaf(filter: LeafFilter, person: FilterSubject, now: Instant): boolean {
  switch (filter.kind) {
    case 'attribute':
      return matchesAttribute(filter, person.attribute(filter.attribute) ?? null, now)
    case 'import':
      return person.inImport(filter.importId)
    case 'segment':
      return person.inSegment(filter.segmentId) === filter.member
    case 'event':
      return isOftenEnough(filter, person.eventTimes(filter.event), now)
    case 'purchase':
      return isOftenEnough(filter, person.purchaseTimes(filter.product), now)
    case 'cohort':
      return person.inCohort(filter.partner, filter.cohortId) === filter.member
    case 'consent': {
      const said = person.consent(consentName(filter.partnerId, filter.purpose))
      return filter.state === (said === undefined ? 'unknown' : said ? 'agreed' : 'refused')
    }
    case 'subscription':
      return filter.state === (person.subscription(filter.group) ?? 'unknown')
    case 'bucket': {
      const bucket = randomBucket(person.id)
      return bucket >= filter.from && bucket <= filter.to
    }
  }
}

function foundFor(filter: LeafFilter, person: FilterSubject, now: Instant): AttributeValue {
  switch (filter.kind) {
    case 'attribute': {
      const values = valuesAt(person.attribute(filter.attribute) ?? null, filter)
      return values.length > 1 ? values : (values[0] ?? null)
    }
    case 'import':
      return person.inImport(filter.importId)
    case 'segment':
      return person.inSegment(filter.segmentId)
    case 'event':
      return timesWithin(filter, person.eventTimes(filter.event), now)
    case 'purchase':
      return timesWithin(filter, person.purchaseTimes(filter.product), now)
    case 'cohort':
      return person.inCohort(filter.partner, filter.cohortId)
    case 'consent':
      return person.consent(consentName(filter.partnerId, filter.purpose)) ?? null
    case 'subscription':
      return person.subscription(filter.group) ?? null
    case 'bucket':
      return randomBucket(person.id)
  }
}

function isOftenEnough(filter: EventFilter | PurchaseFilter, times: readonly Instant[], now: Instant): boolean {
  const often = timesWithin(filter, times, now)
  return filter.comparison === 'at-least' ? often >= filter.count : often < filter.count
}

function timesWithin({ days }: EventFilter | PurchaseFilter, times: readonly Instant[], now: Instant): number {
  return days === null ? times.length : times.filter((at) => at >= now - days * dayMs && at <= now).length
}

/** What each of these denies. They hold people without a value, too. */
const denied: Readonly<Partial<Record<Operator, Operator>>> = {
  'is-not': 'is',
  'is-none-of': 'is-any-of',
  'not-contains': 'contains',
  'is-not-set': 'is-set',
  'is-not-true': 'is-true',
  'is-not-false': 'is-false',
  'not-within-days': 'within-days',
  'includes-none': 'includes',
  'not-includes-all': 'includes-all',
}

export function deniedBy(operator: Operator): Operator | undefined {
  return denied[operator]
}

/** Of several values, as lists of objects have, one is enough; what is denied must hold for none. */
export function matchesAttribute(filter: AttributeFilter, value: AttributeValue, now: Instant): boolean {
  const values = valuesAt(value, filter)
  const opposite = deniedBy(filter.operator)
  if (opposite) {
    const denies = { ...filter, operator: opposite }
    return !values.some((one) => valueHolds(denies, one, now))
  }
  return filter.operator === 'not-matches'
    ? fitsNowhere(values, textOf(filter))
    : values.some((one) => valueHolds(filter, one, now))
}

/** Only comparisons of times can. */
export function leavesYearOut({ yearly, operator }: AttributeFilter): boolean {
  return yearly === true && yearlyOperators.includes(operator)
}

/** A pattern is looked for in something: people without a text are not held. */
function fitsNowhere(values: readonly AttributeValue[], text: string): boolean {
  const pattern = compilePattern(text)
  const texts = values.filter((value) => typeof value === 'string' && value !== '')
  return pattern !== null && texts.length > 0 && !texts.some((one) => pattern.test(String(one)))
}

function valueHolds(filter: AttributeFilter, value: AttributeValue, now: Instant): boolean {
  const { operator } = filter
  const isSet = value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  const wanted = Number(filter.value)
  if (leavesYearOut(filter)) return typeof value === 'number' && holdsOnDayOfYear(operator, value, wanted, now)
  const within = (from: number, to: number) => typeof value === 'number' && value >= from && value <= to
  const days = wanted * dayMs
  switch (operator) {
    case 'is-set':
      return isSet
    case 'is-true':
      return value === true
    case 'is-false':
      return value === false
    case 'is':
      return isSet && isSame(value, filter.value)
    case 'is-any-of':
      return isAnyOf(value, textsOf(filter))
    case 'contains':
      return textsOf(filter).some((text) => contains(value, text))
    case 'matches':
      return fitsPattern(value, textOf(filter))
    case 'includes':
      return includes(value, textsOf(filter))
    case 'includes-all':
      return includesAll(value, textsOf(filter))
    case 'more-than':
    case 'after':
      return typeof value === 'number' && value > wanted
    case 'less-than':
    case 'before':
      return typeof value === 'number' && value < wanted
    case 'at-least':
      return typeof value === 'number' && value >= wanted
    case 'at-most':
      return typeof value === 'number' && value <= wanted
    case 'within-days':
      return within(now - days, now)
    case 'older-than-days':
      return typeof value === 'number' && value < now - days
    case 'in-coming-days':
      return within(now, now + days)
    case 'beyond-days':
      return typeof value === 'number' && value > now + days
    default:
      // The others deny one of these.
      return false
  }
}

/** The texts of a filter that takes several; one text alone is a list of one, and empty ones are no choice. */
export function textsOf({ value }: AttributeFilter): readonly string[] {
  const given = Array.isArray(value) ? value : [String(value ?? '')]
  return given.filter((text) => text !== '')
}

/** The one text of a filter that takes one. */
export function textOf({ value }: AttributeFilter): string {
  return Array.isArray(value) ? (value[0] ?? '') : String(value ?? '')
}

function isSame(value: AttributeValue, wanted: AttributeFilter['value']): boolean {
  return typeof value === 'string' ? value.toLowerCase() === String(wanted ?? '').toLowerCase() : value === wanted
}

function isAnyOf(value: AttributeValue, wanted: readonly string[]): boolean {
  return typeof value === 'string' && wanted.some((text) => text.toLowerCase() === value.toLowerCase())
}

function contains(value: AttributeValue, wanted: string): boolean {
  const has = (text: AttributeValue) => typeof text === 'string' && text.toLowerCase().includes(wanted.toLowerCase())
  return Array.isArray(value) ? value.some(has) : has(value)
}

/** Numbers in a list are found by how they are written. */
function includes(value: AttributeValue, wanted: readonly string[]): boolean {
  if (!Array.isArray(value)) return false
  return value.some((item: AttributeValue) =>
    typeof item === 'number'
      ? wanted.some((text) => text.trim() !== '' && Number(text) === item)
      : isAnyOf(item, wanted),
  )
}

/** Nothing asked for is not held: an unfinished condition finds nobody. */
function includesAll(value: AttributeValue, wanted: readonly string[]): boolean {
  return wanted.length > 0 && wanted.every((text) => includes(value, [text]))
}

/** A text, or one of the texts in a list. */
function fitsPattern(value: AttributeValue, pattern: string): boolean {
  const fits = (text: AttributeValue) => typeof text === 'string' && (compilePattern(pattern)?.test(text) ?? false)
  return Array.isArray(value) ? value.some(fits) : fits(value)
}
