// The Delay step's config: for a while, until a moment, or until a weekday; each may be in the workspace's time zone or the person's.
import { z } from 'zod'
import { timeUnits } from '../time-span.ts'

const delayZones = ['workspace', 'person'] as const

export const delayConfigSchema = z.discriminatedUnion('mode', [
  z.object({
    mode: z.literal('for'),
    amount: z.number().nullable(),
    unit: z.enum(timeUnits),
    /** With whole days or weeks: until that day, at this time. Null counts from the arrival. */
    time: z.string().nullable().default(null),
    zone: z.enum(delayZones).default('workspace'),
  }),
  z.object({
    mode: z.literal('until'),
    /** As the workspace's clocks show it; with `zone: 'person'` the moment at which the person's clocks show the same. */
    at: z.number().nullable(),
    zone: z.enum(delayZones).default('workspace'),
  }),
  z.object({
    mode: z.literal('weekday'),
    /** 1 is Monday. */
    weekdays: z.array(z.number().int().min(1).max(7)).max(7),
    time: z.string(),
    zone: z.enum(delayZones).default('workspace'),
  }),
])
export type DelayConfig = z.infer<typeof delayConfigSchema>
export type DelayMode = DelayConfig['mode']
export type DelayFor = Extract<DelayConfig, { mode: 'for' }>
