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

/** In the largest unit that says it whole; nothing typed yet is in days, and nothing at all in seconds. */
export function spanOf(ms: number | null): TimeSpan {
  if (ms === null) return { amount: null, unit: 'days' }
  const unit = ms === 0 ? 'seconds' : (timeUnits.findLast((one) => ms % unitMs[one] === 0) ?? 'seconds')
  return { amount: ms / unitMs[unit], unit }
}

/** Null while nobody has typed an amount. */
export function spanMs({ amount, unit }: TimeSpan): number | null {
  return amount === null ? null : amount * unitMs[unit]
}
