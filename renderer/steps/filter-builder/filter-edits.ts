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
  takesValue,
} from '#shared/people/segment-filter.ts'

/** Deeper nesting is possible in data but not offered: nobody reads it. */
export const deepestGroup = 3

export interface FilterSubject {
  /** `attribute:email` or `segment`. */
  readonly id: string
  readonly attribute: { readonly name: string; readonly type: AttributeType } | null
}
export const segmentSubjectId = 'segment'

/** What a condition may look at: standard fields, the workspace's own attributes, and membership in a segment. */
export function filterSubjects(attributes: readonly AttributeInfo[]): FilterSubject[] {
  const known = new Map<string, AttributeType>(Object.entries(standardAttributes))
  for (const { name, type } of attributes) if (!known.has(name)) known.set(name, type)
  const fields = [...known].map(([name, type]) => ({ id: `attribute:${name}`, attribute: { name, type } }))
  return [...fields, { id: segmentSubjectId, attribute: null }]
}

export function subjectIdOf(filter: LeafFilter): string | null {
  if (filter.kind === 'attribute') return `attribute:${filter.attribute}`
  return filter.kind === 'segment' ? segmentSubjectId : null
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

/** Another comparison keeps the value when it still means something. */
export function withOperator(filter: AttributeFilter, operator: Operator): AttributeFilter {
  const keeps = takesValue(operator) && takesValue(filter.operator) && filter.value !== null
  return { ...filter, operator, value: keeps ? filter.value : emptyValue(operator, filter.type) }
}

function emptyValue(operator: Operator, type: AttributeType): string | number | null {
  if (!takesValue(operator)) return null
  if (type === 'time') return 7
  return type === 'number' ? 0 : ''
}

export function withSubject(filter: LeafFilter, subject: FilterSubject, segments: readonly Segment[]): LeafFilter {
  if (subjectIdOf(filter) === subject.id) return filter
  if (subject.attribute) return newAttributeFilter(subject.attribute)
  const [first] = segments
  return first ? { kind: 'segment', segmentId: first.id, member: true } : filter
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
