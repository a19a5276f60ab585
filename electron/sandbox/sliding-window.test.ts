import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SlidingWindow } from './sliding-window.ts'

/** The most stamps any window of `windowMs` holds, wherever it begins. */
function busiest(stamps: readonly number[], windowMs: number): number {
  return Math.max(0, ...stamps.map((from) => stamps.filter((at) => at >= from && at < from + windowMs).length))
}

describe('SlidingWindow', () => {
  it('never admits more than the limit in any window, and refuses nobody while there is room', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 120 }),
        (limit, gaps) => {
          const window = new SlidingWindow(limit, 1_000)
          const admitted: number[] = []
          let at = 0
          for (const gap of gaps) {
            at += gap
            const room = admitted.filter((stamp) => stamp > at - 1_000).length < limit
            const verdict = window.admit('app', at)
            expect(verdict.admitted).toBe(room)
            if (verdict.admitted) admitted.push(at)
          }
          expect(busiest(admitted, 1_000)).toBeLessThanOrEqual(limit)
        },
      ),
    )
  })

  it('says when the next one has room', () => {
    const window = new SlidingWindow(1, 1_000)
    window.admit('app', 100)
    const refused = window.admit('app', 400)
    expect(refused).toMatchObject({ admitted: false, remaining: 0, resetMs: 700 })
    expect(window.admit('app', 400 + refused.resetMs).admitted).toBe(true)
  })

  it('counts each key by itself', () => {
    const window = new SlidingWindow(1, 1_000)
    expect(window.admit('one', 0).admitted).toBe(true)
    expect(window.admit('two', 0).admitted).toBe(true)
    expect(window.admit('one', 0).admitted).toBe(false)
  })

  it('does not lock a key out when the wall clock is set back', () => {
    const window = new SlidingWindow(1, 1_000)
    window.admit('app', 3_600_000)
    expect(window.admit('app', 0).admitted).toBe(true)
  })
})
