// A length of time as people type it: an amount and a unit.
import { z } from 'zod'
import { dayMs, hourMs, minuteMs, secondMs } from '../core/clock.ts'

export const timeUnits = ['seconds', 'minutes', 'hours', 'days', 'weeks'] as const
export type TimeUnit = (typeof timeUnits)[number]

export const timeSpanSchema = z.object({ amount: z.number().nullable(), unit: z.enum(timeUnits) })
export type TimeSpan = z.infer<typeof timeSpanSchema>

const unitMs: Readonly<Record<TimeUnit, number>> = {
  seconds: secondMs,
  minutes: minuteMs,
  hours: hourMs,
  days: dayMs,
  weeks: 7 * dayMs,
}

/** Null while nobody has typed an amount. */
export function spanMs({ amount, unit }: TimeSpan): number | null {
  return amount === null ? null : amount * unitMs[unit]
}
