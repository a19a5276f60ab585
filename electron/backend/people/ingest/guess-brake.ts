// Slows whoever guesses keys: each wrong one waits longer for its answer, and few may wait at once. A good key never waits.
import type { Clock } from '#shared/core/clock.ts'

const forgivenGuesses = 5
const firstWaitMs = 100
const longestWaitMs = 5_000
const mostWaiting = 32
/** After so long without a wrong key, nothing is held against anybody. */
const forgetAfterMs = 60_000

export class GuessBrake {
  private readonly clock: Clock
  private readonly waiting = new Set<() => void>()
  private guesses = 0
  private latestAt = Number.NEGATIVE_INFINITY

  constructor(clock: Clock) {
    this.clock = clock
  }

  /** After a wrong key. False: too many wait already, and this one is turned away at once. */
  async slow(): Promise<boolean> {
    const now = this.clock.now()
    if (now - this.latestAt > forgetAfterMs) this.guesses = 0
    this.latestAt = now
    this.guesses++
    const excess = this.guesses - forgivenGuesses
    if (excess <= 0) return true
    if (this.waiting.size >= mostWaiting) return false
    await new Promise<void>((resolve) => {
      const end = () => {
        cancel()
        this.waiting.delete(end)
        resolve()
      }
      const cancel = this.clock.after(Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(excess - 1, 10)), end)
      this.waiting.add(end)
    })
    return true
  }

  /** Lets go of all who wait, when the server stops. */
  release(): void {
    for (const end of [...this.waiting]) end()
  }
}
