// The filter tree of a segment: groups joined by and/or, optionally excluding; leaves compare one fact about a person.
// What it means is evaluate-filter.ts's; backend/people turns the same tree into SQL and is tested against that.
import { z } from 'zod'
import { importIdSchema, type SegmentId, segmentIdSchema } from '../core/ids.ts'
import { partnerIdSchema } from '../partners/partner-id.ts'
import { consentPurposeSchema } from './consent.ts'
import { type AttributeType, attributeTypes } from './person.ts'

export const operators = [
  'is',
  'is-not',
  'is-any-of',
  'is-none-of',
  'contains',
  'not-contains',
  'matches',
  'not-matches',
  'more-than',
  'less-than',
  'at-least',
  'at-most',
  'is-true',
  'is-false',
  'is-not-true',
  'is-not-false',
  'within-days',
  'not-within-days',
  'older-than-days',
  'in-coming-days',
  'beyond-days',
  'before',
  'after',
  'includes',
  'includes-none',
  'includes-all',
  'not-includes-all',
  'is-set',
  'is-not-set',
] as const
export type Operator = (typeof operators)[number]

/** Which operators an attribute type offers, in the order they are listed. */
export const operatorsOfType: Readonly<Record<AttributeType, readonly Operator[]>> = {
  string: [
    'is',
    'is-not',
    'is-any-of',
    'is-none-of',
    'contains',
    'not-contains',
    'matches',
    'not-matches',
    'is-set',
    'is-not-set',
  ],
  number: ['is', 'is-not', 'more-than', 'less-than', 'at-least', 'at-most', 'is-set', 'is-not-set'],
  boolean: ['is-true', 'is-false', 'is-not-true', 'is-not-false', 'is-set', 'is-not-set'],
  time: [
    'within-days',
    'not-within-days',
    'older-than-days',
    'in-coming-days',
    'beyond-days',
    'before',
    'after',
    'is-set',
    'is-not-set',
  ],
  array: [
    'includes',
    'includes-none',
    'includes-all',
    'not-includes-all',
    'contains',
    'not-contains',
    'matches',
    'is-set',
    'is-not-set',
  ],
  object: ['is-set', 'is-not-set'],
  objects: ['is-set', 'is-not-set'],
}

const severalOperators: readonly Operator[] = [
  'contains',
  'not-contains',
  'is-any-of',
  'is-none-of',
  'includes',
  'includes-none',
  'includes-all',
  'not-includes-all',
]

/** What stands behind an operator: nothing, one text or number, several texts, a number of days, or a date. */
export type ValueShape = 'none' | 'one' | 'several' | 'days' | 'date'
export function valueShape(operator: Operator): ValueShape {
  if (['is-set', 'is-not-set', 'is-true', 'is-false', 'is-not-true', 'is-not-false'].includes(operator)) return 'none'
  if (severalOperators.includes(operator)) return 'several'
  if (operator.endsWith('-days')) return 'days'
  return operator === 'before' || operator === 'after' ? 'date' : 'one'
}

export function takesValue(operator: Operator): boolean {
  return valueShape(operator) !== 'none'
}

/** Comparisons of times that can leave the year out: all that compare with something. */
export const yearlyOperators: readonly Operator[] = operatorsOfType.time.filter(takesValue)

const longestText = 255
const mostChoices = 256

export const attributeFilterSchema = z.object({
  kind: z.literal('attribute'),
  attribute: z.string().min(1).max(longestText),
  /** Where inside an object or in the objects of a list, as names with dots between; type and operator are of what is there. */
  path: z.string().min(1).max(longestText).optional(),
  type: z.enum(attributeTypes),
  operator: z.enum(operators),
  value: z
    .union([z.string().max(longestText), z.number(), z.array(z.string().max(longestText)).max(mostChoices)])
    .nullable(),
  /** Of a time: only month and day count (day-of-year.ts). */
  yearly: z.boolean().optional(),
})
const importFilterSchema = z.object({ kind: z.literal('import'), importId: importIdSchema })
const segmentMemberFilterSchema = z.object({
  kind: z.literal('segment'),
  segmentId: segmentIdSchema,
  member: z.boolean(),
})

/** So many times in so many days; null days means ever. `fewer-than` 1 is never. */
const oftenShape = {
  comparison: z.enum(['at-least', 'fewer-than']),
  count: z.number().int().min(1).max(1_000),
  days: z.number().int().min(1).max(3_650).nullable(),
}
const eventFilterSchema = z.object({ kind: z.literal('event'), event: z.string().max(longestText), ...oftenShape })
const purchaseFilterSchema = z.object({
  kind: z.literal('purchase'),
  /** Null for anything. */
  product: z.string().max(longestText).nullable(),
  ...oftenShape,
})
const cohortFilterSchema = z.object({
  kind: z.literal('cohort'),
  partner: z.string().max(longestText),
  cohortId: z.string().max(longestText),
  member: z.boolean(),
})
const consentFilterSchema = z.object({
  kind: z.literal('consent'),
  partnerId: partnerIdSchema,
  purpose: consentPurposeSchema,
  state: z.enum(['agreed', 'refused', 'unknown']),
})
const subscriptionFilterSchema = z.object({
  kind: z.literal('subscription'),
  group: z.string().max(longestText),
  state: z.enum(['subscribed', 'unsubscribed', 'unknown']),
})
/** Everybody has a number from 0 to 9999, for good. */
const bucketFilterSchema = z.object({
  kind: z.literal('bucket'),
  from: z.number().int().min(0).max(9_999),
  to: z.number().int().min(0).max(9_999),
})

const leafFilterSchema = z.discriminatedUnion('kind', [
  attributeFilterSchema,
  importFilterSchema,
  segmentMemberFilterSchema,
  eventFilterSchema,
  purchaseFilterSchema,
  cohortFilterSchema,
  consentFilterSchema,
  subscriptionFilterSchema,
  bucketFilterSchema,
])
export type LeafFilter = z.infer<typeof leafFilterSchema>
export type AttributeFilter = z.infer<typeof attributeFilterSchema>
export type EventFilter = z.infer<typeof eventFilterSchema>
export type PurchaseFilter = z.infer<typeof purchaseFilterSchema>
export type CohortFilter = z.infer<typeof cohortFilterSchema>
export type ConsentFilter = z.infer<typeof consentFilterSchema>
export type SubscriptionFilter = z.infer<typeof subscriptionFilterSchema>
export type BucketFilter = z.infer<typeof bucketFilterSchema>

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
  z.union([leafFilterSchema, groupFilterSchema]),
)

/** Everybody: a group with nothing in it. */
export const everyone: GroupFilter = { kind: 'group', join: 'and', exclude: false, filters: [] }

/** The segments a filter asks about by itself, not those that these are made of. */
export function segmentsIn(filter: SegmentFilter): SegmentId[] {
  if (filter.kind === 'group') return filter.filters.flatMap(segmentsIn)
  return filter.kind === 'segment' ? [filter.segmentId] : []
}
