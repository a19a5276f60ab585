// Times of which only month and day count ("Day of Year", reference canvas-and-ingest.md §4): birthdays, anniversaries. Days are UTC's, as
// everywhere in filters; 29 February is 1 March in other years.
import { dayMs, type Instant } from '../core/clock.ts'
import type { Operator } from './segment-filter.ts'

/** Whether a comparison of times holds when years do not count; `wanted` is a number of days, or an instant. */
export function holdsOnDayOfYear(operator: Operator, at: Instant, wanted: number, now: Instant): boolean {
  const today = Math.floor(now / dayMs)
  const year = new Date(now).getUTCFullYear()
  const thisYear = dayIn(at, year)
  switch (operator) {
    case 'within-days':
      return today - (thisYear <= today ? thisYear : dayIn(at, year - 1)) <= wanted
    case 'in-coming-days':
      return (thisYear >= today ? thisYear : dayIn(at, year + 1)) - today <= wanted
    case 'older-than-days':
      return today - thisYear > wanted
    case 'beyond-days':
      return thisYear - today > wanted
    case 'before':
      return placeInYear(at) < placeInYear(wanted)
    case 'after':
      return placeInYear(at) > placeInYear(wanted)
    default:
      return false
  }
}

/** The day of a year on which it comes round, counted from 1970; not a number for what is no date. */
function dayIn(at: Instant, year: number): number {
  const date = new Date(at)
  return Date.UTC(year, date.getUTCMonth(), date.getUTCDate()) / dayMs
}

function placeInYear(at: Instant): number {
  const date = new Date(at)
  return date.getUTCMonth() * 31 + date.getUTCDate()
}
