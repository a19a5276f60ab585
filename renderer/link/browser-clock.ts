// The browser's own clock behind the Clock port. The one place of the renderer that may ask for the time.
import type { Clock } from '#shared/core/clock.ts'

export const browserClock: Clock = {
  now: () => Date.now(),
  after(delayMs, wake) {
    const timer = setTimeout(wake, delayMs)
    return () => clearTimeout(timer)
  },
}
