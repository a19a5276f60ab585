// Counts requests per window: never more than allowed in any stretch of that length, whatever arrives. Knows time by the clock alone.
import type { Clock } from '#shared/core/clock.ts'
import type { RateRule } from './endpoint-catalog.ts'

export interface RateVerdict {
  readonly isAllowed: boolean
  readonly limit: number
  readonly remaining: number
  /** When the next place is free, where none is; else when the window is empty again. */
  readonly resetAt: number
}

export class RateWindows {
  private readonly clock: Clock
  private readonly windows = new Map<string, Window>()

  constructor(clock: Clock) {
    this.clock = clock
  }

  /** Takes a place, if there is one. */
  take(rule: RateRule): RateVerdict {
    let window = this.windows.get(rule.window)
    if (!window) {
      window = new Window(rule)
      this.windows.set(rule.window, window)
    }
    return window.take(this.clock.now())
  }
}

/** The moments of the latest requests, oldest first, in a ring that grows up to the limit. */
class Window {
  private readonly rule: RateRule
  private moments = new Float64Array(64)
  private oldest = 0
  private count = 0

  constructor(rule: RateRule) {
    this.rule = rule
  }

  take(now: number): RateVerdict {
    const { requests: limit, perMs } = this.rule
    while (this.count > 0 && this.at(0) <= now - perMs) this.drop()
    if (this.count >= limit) return { isAllowed: false, limit, remaining: 0, resetAt: this.at(0) + perMs }
    this.add(now)
    return { isAllowed: true, limit, remaining: limit - this.count, resetAt: now + perMs }
  }

  private at(index: number): number {
    return this.moments[(this.oldest + index) % this.moments.length] ?? 0
  }

  private drop(): void {
    this.oldest = (this.oldest + 1) % this.moments.length
    this.count--
  }

  private add(now: number): void {
    if (this.count === this.moments.length) {
      const wider = new Float64Array(this.count * 2)
      for (let index = 0; index < this.count; index++) wider[index] = this.at(index)
      this.moments = wider
      this.oldest = 0
    }
    this.moments[(this.oldest + this.count) % this.moments.length] = now
    this.count++
  }
}
