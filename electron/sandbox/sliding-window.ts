// Counts requests in a sliding window, per key. Never lets one more through in any window than the limit, wherever the window
// begins; a refused request is not counted.
export interface WindowVerdict {
  readonly admitted: boolean
  readonly limit: number
  readonly remaining: number
  /** How long until the oldest counted request leaves the window. */
  readonly resetMs: number
}

export class SlidingWindow {
  private readonly limit: number
  private readonly windowMs: number
  private readonly stampsOfKey = new Map<string, number[]>()

  constructor(limit: number, windowMs: number) {
    this.limit = limit
    this.windowMs = windowMs
  }

  admit(key: string, at: number): WindowVerdict {
    // A stamp ahead of now is left from before the wall clock was set back; keeping it would lock the key out.
    const stamps = (this.stampsOfKey.get(key) ?? []).filter((stamp) => stamp > at - this.windowMs && stamp <= at)
    const admitted = stamps.length < this.limit
    if (admitted) stamps.push(at)
    this.stampsOfKey.set(key, stamps)
    return {
      admitted,
      limit: this.limit,
      remaining: this.limit - stamps.length,
      resetMs: (stamps[0] ?? at) + this.windowMs - at,
    }
  }
}
