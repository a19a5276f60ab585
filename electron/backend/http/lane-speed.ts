// How fast a lane may go after what the partner said: halved at once on a slow-down, back up a little at a time.
// Pure bookkeeping on instants it is given.
import { type Instant, secondMs } from '#shared/core/clock.ts'
import type { Pace } from './rate-limiter.ts'

const slowest = 1 / 16
/** A twentieth of the full limit every five quiet seconds: from half speed back to full in about a minute. */
const stepUp = 0.05
const stepEveryMs = 5 * secondMs
/** Answers to requests that were already under way when we slowed down say nothing new. */
const sameStormMs = secondMs

export class LaneSpeed {
  pausedUntil: Instant = Number.NEGATIVE_INFINITY
  private base = 1
  private slowedAt: Instant = Number.NEGATIVE_INFINITY

  at(now: Instant): number {
    if (this.base >= 1) return 1
    const quietMs = Math.max(0, now - Math.max(this.slowedAt, this.pausedUntil))
    return Math.min(1, this.base + Math.floor(quietMs / stepEveryMs) * stepUp)
  }

  observe(now: Instant, pace: Pace, pauseMs: number): void {
    if (pace.waitMs !== null) this.pausedUntil = Math.max(this.pausedUntil, now + pace.waitMs)
    if (!pace.slowDown) return
    if (pace.waitMs === null) this.pausedUntil = Math.max(this.pausedUntil, now + pauseMs)
    if (now - this.slowedAt < sameStormMs) return
    this.base = Math.max(slowest, this.at(now) / 2)
    this.slowedAt = now
  }
}
