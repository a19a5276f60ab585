// Long waits stay long: a bare timer of more than 24 days would fire at once.
import { afterEach, expect, it, vi } from 'vitest'
import { dayMs } from '#shared/core/clock.ts'
import { realClock } from './real-clock.ts'

afterEach(() => {
  vi.useRealTimers()
})

it('waits 60 days, and not a moment less', () => {
  vi.useFakeTimers()
  const woken: string[] = []
  realClock.after(60 * dayMs, () => woken.push('late'))
  realClock.after(5, () => woken.push('soon'))
  vi.advanceTimersByTime(60 * dayMs - 1)
  expect(woken).toEqual(['soon'])
  vi.advanceTimersByTime(1)
  expect(woken).toEqual(['soon', 'late'])
})

it('can be called off, also in the middle of a long wait', () => {
  vi.useFakeTimers()
  let isWoken = false
  const cancel = realClock.after(60 * dayMs, () => {
    isWoken = true
  })
  vi.advanceTimersByTime(40 * dayMs)
  cancel()
  vi.advanceTimersByTime(40 * dayMs)
  expect(isWoken).toBe(false)
})
