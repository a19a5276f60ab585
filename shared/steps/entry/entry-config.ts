// The Entry step's config: who enters and when, how often, what ends a journey early, and what it is meant to bring about.
import { z } from 'zod'
import { type SegmentId, segmentIdSchema } from '../../core/ids.ts'
import { everyone, type GroupFilter, groupFilterSchema } from '../../people/segment-filter.ts'
import { type ActionTrigger, actionTriggerSchema } from '../person-action.ts'

export const entrySchedules = ['at-launch', 'at-time', 'recurring', 'action', 'api'] as const
export type EntrySchedule = (typeof entrySchedules)[number]

export const repeatsEvery = ['day', 'week', 'month'] as const
export const repeatSchema = z.object({
  every: z.enum(repeatsEvery),
  /** 1 is Monday; of weekly repeats. */
  weekdays: z.array(z.number().int().min(1).max(7)).max(7),
  /** Of monthly repeats; months too short use their last day. */
  monthDay: z.number().int().min(1).max(31),
  time: z.string(),
  /** An IANA name; null is the workspace's own. */
  zone: z.string().nullable(),
  /** Everybody enters when their own clocks show the time; the zone above stands in for who has none. */
  local: z.boolean().default(false),
})
export type Repeat = z.infer<typeof repeatSchema>

export const limitPeriods = ['lifetime', 'occurrence', 'day', 'hour'] as const
export type LimitPeriod = (typeof limitPeriods)[number]

/** A day is 86,400 s; the longest window of the field is 720 days (REEL). */
export const longestReentrySeconds = 720 * 86_400
export const mostConversions = 4
export const longestConversionDays = 30

const reentrySchema = z.object({
  after: z.enum(['duration', 'window']),
  /** 0 lets people be inside more than once at a time. */
  seconds: z.number().int().min(0).nullable(),
})
const limitSchema = z.object({ most: z.number().int().nullable(), per: z.enum(limitPeriods) })
const exitRulesSchema = z.object({
  triggers: z.array(actionTriggerSchema).max(10),
  filter: groupFilterSchema.nullable(),
})
const conversionSchema = z.object({
  id: z.string().regex(/^conversion-\d{1,2}$/),
  trigger: actionTriggerSchema,
  withinDays: z.number().nullable(),
})
export type Conversion = z.infer<typeof conversionSchema>
export type Reentry = z.infer<typeof reentrySchema>

export interface EntryConfig {
  schedule: EntrySchedule
  segmentId: SegmentId | null
  /** Beside the segment: only who is in both enters. */
  filter: GroupFilter
  startsAt: number | null
  endsAt: number | null
  repeat: Repeat
  /** What lets people in, when the schedule is `action`. */
  triggers: ActionTrigger[]
  /** What an API call might say, for trying; a JSON object. */
  samplePayload: string
  /** Null: once in a lifetime. */
  reentry: Reentry | null
  limit: z.infer<typeof limitSchema> | null
  /** Who does or matches this leaves when their step ends. */
  exit: z.infer<typeof exitRulesSchema> | null
  /** The first is the primary one. */
  conversions: Conversion[]
}

const daily: Repeat = { every: 'day', weekdays: [1], monthDay: 1, time: '09:00', zone: null, local: false }

/** Config of the first version holds a schedule and a segment only; everything else has a beginning value. */
export const entryConfigSchema: z.ZodType<EntryConfig> = z.object({
  schedule: z.enum(entrySchedules),
  segmentId: segmentIdSchema.nullable(),
  filter: groupFilterSchema.default(everyone),
  startsAt: z.number().nullable().default(null),
  endsAt: z.number().nullable().default(null),
  repeat: repeatSchema.default(daily),
  triggers: z.array(actionTriggerSchema).max(10).default([]),
  samplePayload: z.string().max(50_000).default('{}'),
  reentry: reentrySchema.nullable().default(null),
  limit: limitSchema.nullable().default(null),
  exit: exitRulesSchema.nullable().default(null),
  conversions: z.array(conversionSchema).max(mostConversions).default([]),
})

/** The one filter that says whom the entry takes; a segment that is gone holds nobody. */
export function audienceOf({ segmentId, filter }: EntryConfig): GroupFilter | null {
  if (segmentId === null) return null
  const member = { kind: 'segment', segmentId, member: true } as const
  return {
    kind: 'group',
    join: 'and',
    exclude: false,
    filters: filter.filters.length === 0 ? [member] : [member, filter],
  }
}
