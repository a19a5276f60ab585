// Wall-clock time at its edges: the hour that is skipped, the hour that comes twice, months without a 31st, zones without a whole hour.
import { expect, it } from 'vitest'
import { dayAt, isTimeZone, nextMonthDayAt, nextWeekdayAt, sameWallTime } from './zoned-time.ts'

const iso = (at: number) => new Date(at).toISOString().slice(0, 16)
const at = (text: string) => Date.parse(`${text}Z`)

it.each([
  // Berlin skips 02:00–03:00 on 29 March 2026: what was meant for 02:30 comes an hour's shift later.
  ['the skipped hour', 'Europe/Berlin', '2026-03-28T12:00', 1, '02:30', '2026-03-29T01:30'],
  // … and has 02:00–03:00 twice on 25 October: the first one counts.
  ['the hour that comes twice', 'Europe/Berlin', '2026-10-24T12:00', 1, '02:30', '2026-10-25T00:30'],
  ['the day of a change, a day of 23 hours', 'America/New_York', '2026-03-07T17:00', 1, '12:00', '2026-03-08T16:00'],
  ['an hour skipped at midnight', 'America/Santiago', '2026-09-05T12:00', 1, '00:00', '2026-09-06T04:00'],
  ['a zone half an hour off', 'Asia/Kolkata', '2026-11-22T09:00', 0, '18:00', '2026-11-22T12:30'],
  ['a day that has begun there', 'Pacific/Kiritimati', '2026-11-22T11:00', 0, '06:00', '2026-11-22T16:00'],
])('a time of day on %s', (_, zone, now, days, time, expected) => {
  expect(iso(dayAt(at(now), zone, days, time))).toBe(expected)
})

it.each([
  // The southern hemisphere springs forward in October and back in April.
  ['the skipped hour of the south', 'Australia/Sydney', '2026-10-03T02:00', 1, '02:30', '2026-10-03T16:30'],
  ['the double hour of the south', 'Australia/Sydney', '2027-04-03T02:00', 1, '02:30', '2027-04-03T15:30'],
  ['half an hour skipped', 'Australia/Lord_Howe', '2026-10-03T02:00', 1, '02:15', '2026-10-03T15:45'],
  ['half an hour that comes twice', 'Australia/Lord_Howe', '2027-04-03T02:00', 1, '01:45', '2027-04-03T14:45'],
  ['a zone three quarters off', 'Asia/Kathmandu', '2026-11-22T09:00', 0, '18:00', '2026-11-22T12:15'],
  ['29 February', 'Europe/Berlin', '2028-02-28T12:00', 1, '09:00', '2028-02-29T08:00'],
  ['the day behind 28 February', 'Europe/Berlin', '2027-02-28T12:00', 1, '09:00', '2027-03-01T08:00'],
  // Samoa had no 30 December 2011.
  ['a day that never was', 'Pacific/Apia', '2011-12-29T20:00', 1, '09:00', '2011-12-30T19:00'],
])('a time of day on %s', (_, zone, now, days, time, expected) => {
  expect(iso(dayAt(at(now), zone, days, time))).toBe(expected)
})

it('the next weekday keeps its local time through a change of clocks', () => {
  const before = nextWeekdayAt(at('2026-03-20T12:00'), 'Europe/Berlin', [1], '09:00')
  expect(iso(before)).toBe('2026-03-23T08:00')
  expect(iso(nextWeekdayAt(before, 'Europe/Berlin', [1], '09:00'))).toBe('2026-03-30T07:00')
})

it('a moment that is exactly now is a week away', () => {
  expect(iso(nextWeekdayAt(at('2026-11-22T09:00'), 'UTC', [7], '09:00'))).toBe('2026-11-29T09:00')
})

it('a 31st in shorter months is their last day', () => {
  const found: string[] = []
  for (let now = at('2027-01-31T10:00'); found.length < 3; ) {
    now = nextMonthDayAt(now, 'Asia/Seoul', 31, '09:00')
    found.push(iso(now))
  }
  expect(found).toEqual(['2027-02-28T00:00', '2027-03-31T00:00', '2027-04-30T00:00'])
})

it.each([
  ['a year of 366 days', '2028-01-30T10:00', '2028-02-29T09:00'],
  ['a year of 365 days', '2027-01-30T10:00', '2027-02-28T09:00'],
])('a 29th, a 30th and a 31st of February in %s are its last day', (_, now, expected) => {
  for (const monthDay of [30, 31])
    expect(iso(nextMonthDayAt(at('2028-02-01T00:00'), 'UTC', monthDay, '09:00'))).toBe('2028-02-29T09:00')
  expect(iso(nextMonthDayAt(at(now), 'UTC', 29, '09:00'))).toBe(expected)
})

it('the same time on other clocks', () => {
  expect(iso(sameWallTime(at('2026-11-25T09:00'), 'Asia/Seoul', 'America/New_York'))).toBe('2026-11-25T23:00')
})

it.each([
  ['Asia/Seoul', true],
  ['Middle-earth/Shire', false],
  ['', false],
  [null, false],
])('knows whether %s is a time zone', (zone, expected) => {
  expect(isTimeZone(zone)).toBe(expected)
})
