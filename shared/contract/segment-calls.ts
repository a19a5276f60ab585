// What a filter may be made of, and what can be asked of one while it is made: sizes step by step, overlaps, why somebody is in or out.
import { z } from 'zod'
import { segmentIdSchema } from '../core/ids.ts'
import { maskedPersonSchema } from '../people/person.ts'
import {
  type GroupFilter,
  groupFilterSchema,
  type SegmentFilter,
  segmentFilterSchema,
} from '../people/segment-filter.ts'
import { call } from './contract-kit.ts'

/** A verdict with its values masked. */
export interface ShownVerdict {
  filter: SegmentFilter
  isMet: boolean
  /** What the person has there: a value, a number of times, a membership; null for nothing. */
  found: string | number | boolean | null
  inner: ShownVerdict[]
}
const shownVerdictSchema: z.ZodType<ShownVerdict> = z.lazy(() =>
  z.object({
    filter: segmentFilterSchema,
    isMet: z.boolean(),
    found: z.union([z.string(), z.number(), z.boolean()]).nullable(),
    inner: z.array(shownVerdictSchema),
  }),
)

const cohortNameSchema = z.object({ partner: z.string(), cohortId: z.string(), name: z.string().nullable() })
const filterOnly: z.ZodType<{ filter: GroupFilter }> = z.object({ filter: groupFilterSchema })

export const segmentCalls = {
  /** What people here have done, bought, been put into, subscribed to and have in common: the choices of a filter. The first few hundred of each. */
  'segments.vocabulary': call({
    input: z.object({}),
    output: z.object({
      events: z.array(z.string()),
      products: z.array(z.string()),
      cohorts: z.array(cohortNameSchema),
      subscriptionGroups: z.array(z.string()),
      /** By attribute, the texts that several people share, where there are few. */
      values: z.record(z.string(), z.array(z.string())),
    }),
  }),
  /** Filter by filter of the outermost group: how many people it holds alone, and how many are left (or gathered) with those before. */
  'segments.funnel': call({
    input: filterOnly,
    output: z.object({
      people: z.number().int(),
      rows: z.array(z.object({ alone: z.number().int(), together: z.number().int() })),
    }),
  }),
  'segments.overlap': call({
    input: z.object({ left: segmentIdSchema, right: segmentIdSchema }),
    output: z.object({ left: z.number().int(), right: z.number().int(), both: z.number().int() }),
  }),
  /** Why somebody is in or out. `who` is any of a person's ids, whole; null where nobody has it. */
  'segments.explain': call({
    input: z.object({ filter: groupFilterSchema, who: z.string().trim().min(1).max(255) }),
    output: z.object({ person: maskedPersonSchema, verdict: shownVerdictSchema }).nullable(),
  }),
  /** By name: what would have to change before it can be deleted. */
  'segments.usedBy': call({
    input: z.object({ id: segmentIdSchema }),
    output: z.object({ canvases: z.array(z.string()), segments: z.array(z.string()) }),
  }),
}
