import fc from 'fast-check'
import { expect, it } from 'vitest'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { RateWindows } from './rate-windows.ts'

it('never lets more through than allowed in any stretch, and never refuses while there is room', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 300 }), async (waits) => {
      const clock = new VirtualClock(1_000_000)
      const windows = new RateWindows(clock)
      const rule = { window: 'w', requests: 7, perMs: 1_000 }
      const granted: number[] = []
      for (const wait of waits) {
        // Mostly bursts: only every ninth wait is a real one.
        if (wait % 9 === 0) await clock.advanceTo(clock.now() + wait)
        const now = clock.now()
        const recent = granted.filter((at) => at > now - 1_000).length
        const verdict = windows.take(rule)
        expect(verdict.isAllowed).toBe(recent < 7)
        if (verdict.isAllowed) {
          granted.push(now)
          expect(verdict.remaining).toBe(7 - recent - 1)
        } else expect(verdict.resetAt).toBe(Math.min(...granted.filter((at) => at > now - 1_000)) + 1_000)
      }
    }),
    { numRuns: 60 },
  )
})
