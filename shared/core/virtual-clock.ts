// A clock that tests and rehearsals drive by hand: 13 hours pass in milliseconds, on the code that runs live.
// It waits for work in flight to end before time moves on (decisions.md 14), never for a guess at microtasks.
import type { CancelTimer, Clock, Instant } from './clock.ts'

export interface InFlight {
  /** How many requests, writes or jobs are under way; time stands still while it is above zero. */
  inFlight(): number
}

interface Timer {
  readonly at: Instant
  readonly order: number
  readonly wake: () => void
}

const nothingInFlight: InFlight = { inFlight: () => 0 }

export class VirtualClock implements Clock {
  private current: Instant
  private order = 0
  /** Latest first, so that the next one to fire is popped from the end. */
  private readonly timers: Timer[] = []

  constructor(startAt: Instant = Date.UTC(2026, 0, 5, 9)) {
    this.current = startAt
  }

  now(): Instant {
    return this.current
  }

  after(delayMs: number, wake: () => void): CancelTimer {
    const timer: Timer = { at: this.current + Math.max(0, delayMs), order: this.order++, wake }
    let low = 0
    let high = this.timers.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const other = this.timers[middle]
      if (other && (other.at > timer.at || (other.at === timer.at && other.order > timer.order))) low = middle + 1
      else high = middle
    }
    this.timers.splice(low, 0, timer)
    return () => {
      const index = this.timers.indexOf(timer)
      if (index >= 0) this.timers.splice(index, 1)
    }
  }

  get waiting(): number {
    return this.timers.length
  }

  /** When the next timer is due, or null when none waits. */
  get nextAt(): Instant | null {
    return this.timers.at(-1)?.at ?? null
  }

  /** Lets time pass up to `instant`, firing each timer at its own moment. */
  async advanceTo(instant: Instant, work: InFlight = nothingInFlight): Promise<void> {
    await this.fireUntil(instant, work)
    this.current = Math.max(this.current, instant)
    await settle(work)
  }

  advanceBy(durationMs: number, work: InFlight = nothingInFlight): Promise<void> {
    return this.advanceTo(this.current + durationMs, work)
  }

  /** Passes time until no timer waits and nothing is in flight, or until `until` when timers repeat for ever. */
  async runUntilIdle(work: InFlight & { readonly until?: Instant }): Promise<void> {
    await this.fireUntil(work.until ?? Number.POSITIVE_INFINITY, work)
  }

  /** The machine slept, or its clock was set: the time is `instant` at once, and what was due meanwhile fires late. */
  async jumpTo(instant: Instant, work: InFlight = nothingInFlight): Promise<void> {
    await settle(work)
    this.current = instant
    await this.fireUntil(instant, work)
  }

  private async fireUntil(instant: Instant, work: InFlight): Promise<void> {
    await settle(work)
    for (let next = this.timers.at(-1); next && next.at <= instant; next = this.timers.at(-1)) {
      this.timers.pop()
      this.current = Math.max(this.current, next.at)
      next.wake()
      await settle(work)
    }
  }
}

/** A turn of the event loop empties every queue of promises; more turns follow while something is in flight. */
async function settle(work: InFlight): Promise<void> {
  do await new Promise<void>((resolve) => setImmediate(resolve))
  while (work.inFlight() > 0)
}
