// When an entry opens: the next time it lets people in by itself, and whether what happens now may let somebody in.
import { dayMs, hourMs, type Instant } from '../../core/clock.ts'
import { dayAt, isTimeZone, nextMonthDayAt, nextWeekdayAt } from '../../core/zoned-time.ts'
import type { EntryConfig, LimitPeriod, Repeat } from './entry-config.ts'

/** Where every day begins first: an entry by people's own clocks opens with its clocks, for everybody, and each goes on in their time. */
const earliestZone = 'Pacific/Kiritimati'
/** From the first zone's clocks to the last one's. */
export const longestLocalWaitMs = 26 * hourMs

/** The first opening of a canvas launched at `now`, or null for entries that wait for actions or calls. */
export function firstOpening(config: EntryConfig, now: Instant, workspaceZone: string): Instant | null {
  if (config.schedule === 'at-launch') return now
  if (config.schedule === 'at-time') return config.startsAt
  return config.schedule === 'recurring' ? nextOpening(config, now, workspaceZone) : null
}

/** The next opening of a recurring entry, later than `after`; null once it has ended, and for all others. */
export function nextOpening(config: EntryConfig, after: Instant, workspaceZone: string): Instant | null {
  if (config.schedule !== 'recurring') return null
  const from = Math.max(after, (config.startsAt ?? after + 1) - 1)
  const at = nextRepeat(config.repeat, from, workspaceZone)
  return config.endsAt !== null && at > config.endsAt ? null : at
}

export function nextRepeat(repeat: Repeat, after: Instant, workspaceZone: string): Instant {
  const zone = repeat.local ? earliestZone : isTimeZone(repeat.zone) ? repeat.zone : workspaceZone
  return nextIn(zone, repeat, after)
}

/** When an entry by people's own clocks, opened lately, is open for somebody of a time zone; they wait in the entry until then. */
export function opensLocally(repeat: Repeat, now: Instant, zone: unknown, workspaceZone: string): Instant {
  // A month and a day back there was an opening, whatever the repeat.
  let opened = nextIn(earliestZone, repeat, now - 32 * dayMs)
  for (let next = opened; next <= now; next = nextIn(earliestZone, repeat, next)) opened = next
  const own = isTimeZone(zone) ? zone : isTimeZone(repeat.zone) ? repeat.zone : workspaceZone
  return nextIn(own, repeat, opened - 1)
}

function nextIn(zone: string, repeat: Repeat, after: Instant): Instant {
  if (repeat.every === 'week') return nextWeekdayAt(after, zone, repeat.weekdays, repeat.time)
  if (repeat.every === 'month') return nextMonthDayAt(after, zone, repeat.monthDay, repeat.time)
  const today = dayAt(after, zone, 0, repeat.time)
  return today > after ? today : dayAt(after, zone, 1, repeat.time)
}

/** Whether an action or a call at this moment is within the entry's window. */
export function isWithinWindow(config: EntryConfig, at: Instant): boolean {
  return (config.startsAt === null || at >= config.startsAt) && (config.endsAt === null || at <= config.endsAt)
}

/** Where the period of a cap begins; hours and days are counted in UTC (canvas-and-ingest.md §3.1). */
export function periodStart(per: LimitPeriod, now: Instant, occurrence: Instant): Instant {
  if (per === 'hour') return Math.floor(now / hourMs) * hourMs
  if (per === 'day') return Math.floor(now / dayMs) * dayMs
  return per === 'occurrence' ? occurrence : 0
}
