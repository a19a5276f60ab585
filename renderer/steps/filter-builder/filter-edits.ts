// Changes to a segment filter as a person builds it: which subjects there are, what a new condition starts as. Pure.
import type { AttributeInfo, AttributeType } from '#shared/people/person.ts'
import { standardAttributes } from '#shared/people/person.ts'
import type { Segment } from '#shared/people/segment.ts'
import {
  type AttributeFilter,
  type GroupFilter,
  type LeafFilter,
  type Operator,
  operatorsOfType,
  type SegmentFilter,
  valueShape,
} from '#shared/people/segment-filter.ts'

/** Deeper nesting is possible in data but not offered: nobody reads it. */
export const deepestGroup = 3

/** What a condition may look at, by an id of its own. */
export type FilterSubject =
  | {
      readonly id: string
      readonly of: 'attribute'
      readonly attribute: { readonly name: string; readonly type: AttributeType }
    }
  | { readonly id: string; readonly of: 'cohort'; readonly partner: string }
  | { readonly id: string; readonly of: 'segment' | 'event' | 'purchase' | 'consent' | 'subscription' | 'bucket' }

/** Standard fields, the workspace's own attributes, deeds, and membership; cohorts for each partner that sent some. */
export function filterSubjects(
  attributes: readonly AttributeInfo[],
  cohortPartners: readonly string[] = [],
): FilterSubject[] {
  const known = new Map<string, AttributeType>(Object.entries(standardAttributes))
  for (const { name, type } of attributes) if (!known.has(name)) known.set(name, type)
  return [
    ...[...known].map(
      ([name, type]) => ({ id: `attribute:${name}`, of: 'attribute', attribute: { name, type } }) as const,
    ),
    ...(['event', 'purchase'] as const).map((of) => ({ id: of, of })),
    ...[...new Set(cohortPartners)].map((partner) => ({ id: `cohort:${partner}`, of: 'cohort', partner }) as const),
    ...(['segment', 'consent', 'subscription', 'bucket'] as const).map((of) => ({ id: of, of })),
  ]
}

export function subjectIdOf(filter: LeafFilter): string | null {
  if (filter.kind === 'attribute') return `attribute:${filter.attribute}`
  if (filter.kind === 'cohort') return `cohort:${filter.partner}`
  return filter.kind === 'import' ? null : filter.kind
}

export function newAttributeFilter(attribute: { name: string; type: AttributeType }): AttributeFilter {
  const [operator = 'is-set'] = operatorsOfType[attribute.type]
  return {
    kind: 'attribute',
    attribute: attribute.name,
    type: attribute.type,
    operator,
    value: emptyValue(operator, attribute.type),
  }
}

/** Another comparison keeps the value where the same kind of value is asked for. */
export function withOperator(filter: AttributeFilter, operator: Operator): AttributeFilter {
  const keeps = valueShape(operator) === valueShape(filter.operator) && filter.value !== null
  return { ...filter, operator, value: keeps ? filter.value : emptyValue(operator, filter.type) }
}

/** What a value inside an object may be compared as. */
export const innerTypes = ['string', 'number', 'boolean', 'time', 'array'] as const satisfies readonly AttributeType[]

/** Looks elsewhere inside an object; an empty place is the object itself. What is known to be there decides how it is compared. */
export function withPath(filter: AttributeFilter, typed: string, info: AttributeInfo | undefined): AttributeFilter {
  const path = typed.slice(0, 255)
  const { path: _before, yearly: _yearly, ...rest } = filter
  if (path === '') return withInnerType(rest, info?.type ?? 'object')
  const known = info?.inside.find((one) => one.path === path)?.type
  const isObject = filter.type === 'object' || filter.type === 'objects'
  return withInnerType({ ...filter, path }, known ?? (isObject ? 'string' : filter.type))
}

export function withInnerType(filter: AttributeFilter, type: AttributeType): AttributeFilter {
  if (type === filter.type) return filter
  const { operator, value } = newAttributeFilter({ name: filter.attribute, type })
  return { ...filter, type, operator, value, yearly: undefined }
}

function emptyValue(operator: Operator, type: AttributeType): AttributeFilter['value'] {
  switch (valueShape(operator)) {
    case 'none':
      return null
    case 'several':
      return []
    case 'days':
      return 7
    case 'date':
      return ''
    case 'one':
      return type === 'number' ? 0 : ''
  }
}

export function withSubject(filter: LeafFilter, subject: FilterSubject, segments: readonly Segment[]): LeafFilter {
  if (subjectIdOf(filter) === subject.id) return filter
  switch (subject.of) {
    case 'attribute':
      return newAttributeFilter(subject.attribute)
    case 'segment': {
      const [first] = segments
      return first ? { kind: 'segment', segmentId: first.id, member: true } : filter
    }
    case 'event':
      return { kind: 'event', event: '', comparison: 'at-least', count: 1, days: 30 }
    case 'purchase':
      return { kind: 'purchase', product: null, comparison: 'at-least', count: 1, days: 30 }
    case 'cohort':
      return { kind: 'cohort', partner: subject.partner, cohortId: '', member: true }
    case 'consent':
      return { kind: 'consent', partnerId: 'tiktok', purpose: 'audiences', state: 'agreed' }
    case 'subscription':
      return { kind: 'subscription', group: '', state: 'subscribed' }
    case 'bucket':
      return { kind: 'bucket', from: 0, to: 999 }
  }
}

/** Texts with commas between them, blanks around them dropped. */
export function choicesIn(typed: string): string[] {
  const choices = typed.split(/[,，、]/u).map((one) => one.trim())
  return [...new Set(choices.filter((one) => one !== ''))].slice(0, 256).map((one) => one.slice(0, 255))
}

/** Midnight of a day written as 2026-01-31, in universal time; undefined for what is no day. */
export function instantOf(text: string): number | undefined {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return Number.isNaN(at) || dateText(at) !== text ? undefined : at
}

export function dateText(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

export function replaced(group: GroupFilter, index: number, filter: SegmentFilter): GroupFilter {
  return { ...group, filters: group.filters.map((inner, at) => (at === index ? filter : inner)) }
}

export function removed(group: GroupFilter, index: number): GroupFilter {
  return { ...group, filters: group.filters.filter((_, at) => at !== index) }
}

export function added(group: GroupFilter, filter: SegmentFilter): GroupFilter {
  return { ...group, filters: [...group.filters, filter] }
}

export function newGroup(join: GroupFilter['join']): GroupFilter {
  return {
    kind: 'group',
    join: join === 'and' ? 'or' : 'and',
    exclude: false,
    filters: [newAttributeFilter({ name: 'country', type: 'string' })],
  }
}
