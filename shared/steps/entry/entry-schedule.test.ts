// Recurring entries through a year of clocks that change: one opening a day, at the hour the clocks there show, never two, never none.

import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { dayMs, hourMs, type Instant } from '../../core/clock.ts'
import { entryConfigSchema, type Repeat } from './entry-config.ts'
import {
  firstOpening,
  longestLocalWaitMs,
  nextOpening,
  nextRepeat,
  opensLocally,
  periodStart,
} from './entry-schedule.ts'

const daily = (time: string, zone: string | null = null): Repeat => ({
  every: 'day',
  weekdays: [],
  monthDay: 1,
  time,
  zone,
  local: false,
})
const iso = (at: number) => new Date(at).toISOString().slice(0, 16)
const at = (text: string) => Date.parse(`${text}Z`)
const shown = (instant: Instant, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)

const zones = [
  'Asia/Seoul',
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'America/St_Johns',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
  'Africa/Casablanca',
]
const someTime = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`)
const someMoment = fc.integer({ min: at('2026-01-01T00:00'), max: at('2029-01-01T00:00') })

function openings(repeat: Repeat, from: Instant, count: number): Instant[] {
  const found: Instant[] = []
  for (let now = from; found.length < count; found.push(now)) now = nextRepeat(repeat, now, 'UTC')
  return found
}

describe('a daily entry', () => {
  it.each([
    ['the skipped hour', '2026-03-27T12:00', ['2026-03-28T01:30', '2026-03-29T01:30', '2026-03-30T00:30']],
    ['the hour that comes twice', '2026-10-23T12:00', ['2026-10-24T00:30', '2026-10-25T00:30', '2026-10-26T01:30']],
  ])('at 02:30 in Berlin opens once a day through %s', (_, from, expected) => {
    expect(openings(daily('02:30', 'Europe/Berlin'), at(from), 3).map(iso)).toEqual(expected)
  })

  it('opens on every day of every zone once, at the time it was set to or, where that is skipped, right behind', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), someTime, someMoment, (zone, time, from) => {
        const days = openings(daily(time, zone), from, 400).map((instant) => shown(instant, zone))
        days.slice(1).forEach((day, index) => {
          expect(day.toPlainDate().since(days[index]?.toPlainDate() ?? day.toPlainDate()).days).toBe(1)
        })
        for (const day of days) {
          const late = day.toPlainTime().since(Temporal.PlainTime.from(time)).total('minutes')
          expect([0, 30, 60]).toContain(late)
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('an entry by people’s own clocks', () => {
  it('is open for everybody within its longest wait, once each, when their clocks show its time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), someTime, someMoment, (zone, time, from) => {
        const repeat: Repeat = { ...daily(time), local: true }
        const opened = openings(repeat, from, 3)
        const own = opened.map((instant) => opensLocally(repeat, instant, zone, 'UTC'))
        own.forEach((instant, index) => {
          const waits = instant - (opened[index] ?? 0)
          expect(waits).toBeGreaterThanOrEqual(0)
          expect(waits).toBeLessThanOrEqual(longestLocalWaitMs)
          expect(shown(instant, zone).toPlainTime().since(Temporal.PlainTime.from(time)).total('minutes')).toBeOneOf([
            0, 30, 60,
          ])
        })
        expect(new Set(own).size).toBe(3)
      }),
      { numRuns: 100 },
    )
  })

  it('is open by the clocks of the workspace for who has none or one nobody knows', () => {
    const repeat: Repeat = { ...daily('09:00'), local: true }
    const [opened = 0] = openings(repeat, at('2026-11-22T12:00'), 1)
    for (const zone of [undefined, null, 'Middle-earth/Shire', 9])
      expect(iso(opensLocally(repeat, opened, zone, 'Asia/Seoul'))).toBe('2026-11-23T00:00')
  })
})

describe('the window of a recurring entry', () => {
  const config = (startsAt: Instant | null, endsAt: Instant | null) => ({
    ...entryConfigSchema.parse({ schedule: 'recurring', segmentId: null }),
    repeat: daily('09:00'),
    startsAt,
    endsAt,
  })
  it('begins with its first moment and ends with its last', () => {
    const [starts, ends] = [at('2026-11-24T09:00'), at('2026-11-25T09:00')]
    const whole = config(starts, ends)
    expect(firstOpening(whole, at('2026-11-22T12:00'), 'UTC')).toBe(starts)
    expect(nextOpening(whole, starts, 'UTC')).toBe(ends)
    expect(nextOpening(whole, ends, 'UTC')).toBeNull()
  })
})

it('the hour and the day of a cap are those of UTC, whatever the clocks do', () => {
  const now = at('2026-03-29T01:30')
  expect(periodStart('hour', now, 0)).toBe(now - hourMs / 2)
  expect(periodStart('day', now, 0)).toBe(Math.floor(now / dayMs) * dayMs)
})
