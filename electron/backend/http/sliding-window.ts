// One window of a limit: at most `requests` in any `windowMs`, evenly paced. Pure bookkeeping; who waits is rate-limiter's.
//
// Why it holds: a grant counts from the moment it is given until a whole window after its bytes were written. Take any window and, of
// the requests written in it, the one granted last: at its grant every other one was either written and still counted, or still open.
// The partner counts when they arrive, not when they leave: one that may have been late on its way (`postpone`) counts as written later.
import type { Instant } from '#shared/core/clock.ts'
import type { RateWindow } from './rate-limiter.ts'

/** Slack for the way to the partner: written 1 s apart may arrive 0.99 s apart. At most 2 % (decisions.md 7). */
const pacingMargin = 0.015
/** How late a timer or a busy machine may be and still catch up, two paces in any case: so much may also go at once after a silence. */
const catchUpMs = 1_000

export class SlidingWindow {
  private readonly requests: number
  readonly spanMs: number
  /** When the bytes of each request were written, oldest first, only those still counted. */
  private stamps: Instant[] = []
  private openGrants = 0
  private nextPaceAt: Instant = Number.NEGATIVE_INFINITY

  constructor(window: RateWindow) {
    this.requests = Math.max(1, Math.floor(window.requests))
    this.spanMs = window.windowMs * (1 + pacingMargin)
  }

  /** When the next grant may be given: an instant, `now` or before when at once, Infinity while only open grants stand in the way. */
  readyAt(now: Instant, speed: number): Instant {
    this.forget(now)
    const most = this.mostAt(speed)
    const counted = this.stamps.length + this.openGrants
    if (counted < most) return this.nextPaceAt
    // The grants still open will be stamped no earlier than now; enough stamps must have aged before one more fits.
    const oldest = this.stamps[counted - most]
    return oldest === undefined ? Number.POSITIVE_INFINITY : Math.max(this.nextPaceAt, oldest + this.spanMs)
  }

  room(now: Instant, speed: number): { most: number; left: number } {
    this.forget(now)
    const most = this.mostAt(speed)
    return { most, left: Math.max(0, most - this.stamps.length - this.openGrants) }
  }

  take(now: Instant, speed: number): void {
    const paceMs = this.spanMs / this.mostAt(speed)
    this.nextPaceAt = Math.max(this.nextPaceAt, now - Math.max(catchUpMs, 2 * paceMs)) + paceMs
    this.openGrants++
  }

  stamp(now: Instant): void {
    this.openGrants--
    this.forget(now)
    this.stamps.push(now)
  }

  /** What was written at `at` may have arrived `lateMs` later than its fellows. */
  postpone(at: Instant, lateMs: number, now: Instant): void {
    const index = this.stamps.lastIndexOf(at)
    if (index >= 0) this.stamps.splice(index, 1)
    const arrived = Math.min(now, at + lateMs)
    this.stamps.splice(this.stamps.findLastIndex((other) => other <= arrived) + 1, 0, arrived)
    this.forget(now)
  }

  giveBack(): void {
    this.openGrants--
  }

  remember(before: SlidingWindow, now: Instant): void {
    this.stamps = [...before.stamps]
    // Grants still open under the old window are counted as written now: they are about to be.
    for (let open = before.openGrants; open > 0; open--) this.stamps.push(now)
    this.forget(now)
  }

  private mostAt(speed: number): number {
    return Math.max(1, Math.floor(this.requests * speed))
  }

  private forget(now: Instant): void {
    const last = this.stamps.at(-1)
    // The wall clock was set back: keep the distances, as if the last request were sent just now.
    if (last !== undefined && last > now) this.stamps = this.stamps.map((at) => at - (last - now))
    if (this.nextPaceAt > now + this.spanMs) this.nextPaceAt = now + this.spanMs
    let gone = 0
    while (gone < this.stamps.length && (this.stamps[gone] ?? now) + this.spanMs <= now) gone++
    if (gone > 0) this.stamps.splice(0, gone)
  }
}
