// The machine's own clock behind the Clock port. One of the few places that may ask for the time.
import type { Clock } from '#shared/core/clock.ts'

// setTimeout keeps its delay in 32 bits: longer waits are made of several.
const longestTimerMs = 2 ** 31 - 1

export const realClock: Clock = {
  now: () => Date.now(),
  after(delayMs, wake) {
    let timer: NodeJS.Timeout
    const wait = (leftMs: number) => {
      const stepMs = Math.min(Math.max(leftMs, 0), longestTimerMs)
      timer = setTimeout(() => (leftMs > stepMs ? wait(leftMs - stepMs) : wake()), stepMs)
    }
    wait(delayMs)
    return () => clearTimeout(timer)
  },
}

/** For programs that drive the product from outside; inside it, whoever waits holds a clock. */
export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    realClock.after(ms, resolve)
  })
}
