// A clock that runs faster than the wall and goes on across processes: what a crash test needs to see many seconds soon.
// For tests only; the product's clocks are real-clock and virtual-clock.
import type { Clock } from '#shared/core/clock.ts'
import { realClock } from '../backend/system/real-clock.ts'

/** `startedAt` is wall time and must be the same in every process that shares the clock. */
export function fastClock(startedAt: number, factor: number): Clock {
  return {
    now: () => Math.floor(startedAt + (realClock.now() - startedAt) * factor),
    after: (delayMs, wake) => realClock.after(delayMs / factor, wake),
  }
}
