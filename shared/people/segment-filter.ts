// The filter tree of a segment: groups joined by and/or, optionally excluding; leaves compare an attribute or a membership.
// Its meaning is written once here (`matches`); backend/people turns the same tree into SQL and is tested against it.
import { z } from 'zod'
import { importIdSchema, segmentIdSchema } from '../core/ids.ts'
import { type AttributeType, type AttributeValue, attributeTypes } from './person.ts'

export const operators = [
  'is',
  'is-not',
  'more-than',
  'less-than',
  'contains',
  'is-set',
  'is-not-set',
  'is-true',
  'is-false',
  'within-days',
  'not-within-days',
] as const
export type Operator = (typeof operators)[number]

/** Which operators an attribute type offers, in the order they are listed. */
export const operatorsOfType: Readonly<Record<AttributeType, readonly Operator[]>> = {
  string: ['is', 'is-not', 'contains', 'is-set', 'is-not-set'],
  number: ['is', 'is-not', 'more-than', 'less-than', 'is-set', 'is-not-set'],
  boolean: ['is-true', 'is-false', 'is-set', 'is-not-set'],
  time: ['within-days', 'not-within-days', 'is-set', 'is-not-set'],
  array: ['is-set', 'is-not-set'],
  object: ['is-set', 'is-not-set'],
  objects: ['is-set', 'is-not-set'],
}

export function takesValue(operator: Operator): boolean {
  return !['is-set', 'is-not-set', 'is-true', 'is-false'].includes(operator)
}

const attributeFilterSchema = z.object({
  kind: z.literal('attribute'),
  attribute: z.string().min(1).max(255),
  type: z.enum(attributeTypes),
  operator: z.enum(operators),
  value: z.union([z.string().max(255), z.number()]).nullable(),
})
const importFilterSchema = z.object({ kind: z.literal('import'), importId: importIdSchema })
const segmentMemberFilterSchema = z.object({
  kind: z.literal('segment'),
  segmentId: segmentIdSchema,
  member: z.boolean(),
})

export type LeafFilter =
  | z.infer<typeof attributeFilterSchema>
  | z.infer<typeof importFilterSchema>
  | z.infer<typeof segmentMemberFilterSchema>
export type AttributeFilter = z.infer<typeof attributeFilterSchema>

export interface GroupFilter {
  readonly kind: 'group'
  readonly join: 'and' | 'or'
  /** True turns the whole group into an exclusion. */
  readonly exclude: boolean
  readonly filters: readonly SegmentFilter[]
}
export type SegmentFilter = LeafFilter | GroupFilter

export const groupFilterSchema: z.ZodType<GroupFilter> = z.lazy(() =>
  z.object({
    kind: z.literal('group'),
    join: z.enum(['and', 'or']),
    exclude: z.boolean(),
    filters: z.array(segmentFilterSchema).max(50),
  }),
)
export const segmentFilterSchema: z.ZodType<SegmentFilter> = z.lazy(() =>
  z.union([attributeFilterSchema, importFilterSchema, segmentMemberFilterSchema, groupFilterSchema]),
)

/** Everybody: a group with nothing in it. */
export const everyone: GroupFilter = { kind: 'group', join: 'and', exclude: false, filters: [] }

export interface FilterSubject {
  readonly id: number
  attribute(name: string): AttributeValue | undefined
  inImport(importId: string): boolean
  inSegment(segmentId: string): boolean
}

/** Whether a person is in. An empty group holds everybody; `is-not` and `not-within-days` also hold people without a value. */
export function matches(filter: SegmentFilter, person: FilterSubject, now: number): boolean {
  if (filter.kind === 'group') {
    const test = (inner: SegmentFilter) => matches(inner, person, now)
    const held =
      filter.filters.length === 0 || (filter.join === 'and' ? filter.filters.every(test) : filter.filters.some(test))
    return held !== filter.exclude
  }
  if (filter.kind === 'import') return person.inImport(filter.importId)
  if (filter.kind === 'segment') return person.inSegment(filter.segmentId) === filter.member
  return matchesAttribute(filter, person.attribute(filter.attribute) ?? null, now)
}

function matchesAttribute(filter: AttributeFilter, value: AttributeValue, now: number): boolean {
  const set = value !== null && value !== ''
  switch (filter.operator) {
    case 'is-set':
      return set
    case 'is-not-set':
      return !set
    case 'is-true':
      return value === true
    case 'is-false':
      return value === false
    case 'is':
      return set && sameValue(value, filter.value)
    case 'is-not':
      return !(set && sameValue(value, filter.value))
    case 'contains':
      return typeof value === 'string' && value.toLowerCase().includes(String(filter.value ?? '').toLowerCase())
    case 'more-than':
      return typeof value === 'number' && value > Number(filter.value)
    case 'less-than':
      return typeof value === 'number' && value < Number(filter.value)
    case 'within-days':
      return typeof value === 'number' && value >= now - Number(filter.value) * 86_400_000 && value <= now
    case 'not-within-days':
      return !(typeof value === 'number' && value >= now - Number(filter.value) * 86_400_000 && value <= now)
  }
}

function sameValue(value: AttributeValue, wanted: string | number | null): boolean {
  return typeof value === 'string' ? value.toLowerCase() === String(wanted ?? '').toLowerCase() : value === wanted
}
