// Wall-clock time in a time zone, with its daylight-saving edges: an hour that is skipped counts as the hour after it, an hour that
// comes twice as its first coming (Temporal's "compatible"). Asks no clock: every function is handed its `now`.
import { Temporal } from 'temporal-polyfill'
import type { Instant } from './clock.ts'

export function isTimeZone(zone: unknown): zone is string {
  if (typeof zone !== 'string' || zone === '') return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** `HH:MM`, as typed and stored. */
export const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/

/** The day `days` after today in the zone, at a time of day. */
export function dayAt(now: Instant, zone: string, days: number, time: string): Instant {
  return atTime(today(now, zone).add({ days }), zone, time)
}

/** The next of these weekdays (1 is Monday) at a time of day, later than `now`. */
export function nextWeekdayAt(now: Instant, zone: string, weekdays: readonly number[], time: string): Instant {
  for (let days = 0; ; days++) {
    const day = today(now, zone).add({ days })
    if (!weekdays.includes(day.dayOfWeek) && days < 8) continue
    const at = atTime(day, zone, time)
    if (at > now) return at
  }
}

/** The next such day of a month at a time of day, later than `now`; months that are too short use their last day. */
export function nextMonthDayAt(now: Instant, zone: string, monthDay: number, time: string): Instant {
  const first = today(now, zone).with({ day: 1 })
  for (let months = 0; ; months++) {
    const month = first.add({ months })
    const at = atTime(month.with({ day: Math.min(monthDay, month.daysInMonth) }), zone, time)
    if (at > now) return at
  }
}

/** The moment at which clocks in `to` show what clocks in `from` show at `at`. */
export function sameWallTime(at: Instant, from: string, to: string): Instant {
  const shown = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(from).toPlainDateTime()
  return shown.toZonedDateTime(to).epochMilliseconds
}

function today(now: Instant, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate()
}

function atTime(day: Temporal.PlainDate, zone: string, time: string): Instant {
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds
}
