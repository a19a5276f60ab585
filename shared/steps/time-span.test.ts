import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayMs, hourMs, secondMs } from '../core/clock.ts'
import { spanMs, spanOf } from './time-span.ts'

it('says a length of time as a person would, and means the same', () => {
  expect([dayMs, 36 * hourMs, 14 * dayMs, 90 * secondMs, 0, null].map(spanOf)).toEqual([
    { amount: 1, unit: 'days' },
    { amount: 36, unit: 'hours' },
    { amount: 2, unit: 'weeks' },
    { amount: 90, unit: 'seconds' },
    { amount: 0, unit: 'seconds' },
    { amount: null, unit: 'days' },
  ])
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 720 * 86_400 }), (seconds) => {
      const span = spanOf(seconds * secondMs)
      expect(spanMs(span)).toBe(seconds * secondMs)
      expect(Number.isInteger(span.amount)).toBe(true)
    }),
  )
})
