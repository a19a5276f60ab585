// Promises of dates and times: written as each language writes them, 24 hours, the zone printed with every time.
import { describe, expect, it } from 'vitest'
import { formatIn } from './use-format.ts'

const at = new Date(2026, 10, 23, 2, 0, 3).getTime()

describe('dates and times', () => {
  it.each([
    ['en', '23 Nov 2026', '23 Nov 2026 02:00', '23 Nov 2026 02:00:03'],
    ['ko', '2026. 11. 23.', '2026. 11. 23. 02:00', '2026. 11. 23. 02:00:03'],
    ['ja', '2026年11月23日', '2026年11月23日 02:00', '2026年11月23日 02:00:03'],
  ] as const)('reads naturally in %s', (language, date, dateTime, exactTime) => {
    const format = formatIn(language)
    expect(format.date(at)).toBe(date)
    for (const [shown, day] of [
      [format.dateTime(at), dateTime],
      [format.exactTime(at), exactTime],
    ] as const) {
      expect(shown.slice(0, day.length)).toBe(day)
      expect(shown.slice(day.length), 'the zone').toMatch(/^ \S+$/)
    }
  })
})
