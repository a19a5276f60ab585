import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hourMs, minuteMs } from '#shared/core/clock.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { createRateLimiter, type RateClaim, type RateLimits, type RateWindow } from './rate-limiter.ts'

const idle = { inFlight: () => 0 }
const claim = (given: Partial<RateClaim> = {}): RateClaim => ({ scope: 'app', lane: 'write', claimant: 'a', ...given })

/** The most stamps in any window of this length: the promise, recounted from scratch. */
function mostInAnyWindow(stamps: readonly number[], windowMs: number): number {
  const sorted = [...stamps].sort((left, right) => left - right)
  let most = 0
  for (let first = 0, next = 0; first < sorted.length; first++) {
    while (next < sorted.length && (sorted[next] ?? 0) < (sorted[first] ?? 0) + windowMs) next++
    most = Math.max(most, next - first)
  }
  return most
}

describe('the limiter never lets more than N through in any sliding window', () => {
  const window = fc.record({
    requests: fc.integer({ min: 1, max: 60 }),
    windowMs: fc.constantFrom(1_000, 2_500, 60_000),
  })
  const ask = fc.record({
    atMs: fc.integer({ min: 0, max: 20_000 }),
    claimant: fc.constantFrom('a', 'b', 'c'),
    lane: fc.constantFrom('write' as const, 'read' as const),
    /** How long after the grant the first byte is written; null gives the grant back. */
    writtenAfterMs: fc.option(fc.integer({ min: 0, max: 3_000 }), { freq: 5 }),
    slowDown: fc.boolean(),
  })
  it('whatever is asked, however late the bytes are written, whatever the partner says', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(window, { minLength: 1, maxLength: 2 }),
        fc.option(window),
        fc.array(ask, { maxLength: 150 }),
        async (all, writeWindow, asks) => {
          const clock = new VirtualClock(0)
          const limiter = createRateLimiter(clock)
          limiter.setLimits('app', { all, ...(writeWindow ? { lanes: { write: [writeWindow] } } : {}) })
          const stamps: { at: number; lane: string }[] = []
          let ended = 0
          for (const { atMs, claimant, lane, writtenAfterMs, slowDown } of asks)
            clock.after(atMs, async () => {
              const grant = await limiter.acquire(claim({ claimant, lane }))
              clock.after(writtenAfterMs ?? 10, () => {
                ended++
                if (writtenAfterMs === null) return grant.giveBack()
                stamps.push({ at: clock.now(), lane })
                grant.stamp()
                if (slowDown) limiter.observe('app', lane, { slowDown: true, waitMs: null })
              })
            })
          await clock.runUntilIdle(idle)
          expect(ended).toBe(asks.length)
          const within = (of: readonly RateWindow[], times: number[]) => {
            for (const { requests, windowMs } of of)
              expect(mostInAnyWindow(times, windowMs)).toBeLessThanOrEqual(requests)
          }
          within(
            all,
            stamps.map(({ at }) => at),
          )
          if (writeWindow)
            within(
              [writeWindow],
              stamps.filter(({ lane }) => lane === 'write').map(({ at }) => at),
            )
        },
      ),
      { numRuns: 120 },
    )
  })
})

describe('what the partner sees', () => {
  it('is within the limit too, though some requests are late on their way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 20 }),
        fc.integer({ min: 0, max: 40 }),
        fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })), { minLength: 120, maxLength: 120 }),
        async (requests, wayMs, lateMs) => {
          const clock = new VirtualClock(0)
          const limiter = createRateLimiter(clock)
          limiter.setLimits('app', { all: [{ requests, windowMs: 1_000 }] })
          const arrivals: number[] = []
          for (const late of lateMs)
            void limiter.acquire(claim()).then((grant) => {
              grant.stamp()
              clock.after(wayMs + late, () => arrivals.push(clock.now()))
              clock.after(2 * wayMs + late, () => grant.answered())
            })
          await clock.runUntilIdle(idle)
          expect(arrivals).toHaveLength(lateMs.length)
          expect(mostInAnyWindow(arrivals, 1_000)).toBeLessThanOrEqual(requests)
        },
      ),
      { numRuns: 100 },
    )
  })
})

async function saturate(limits: RateLimits, forMs: number, claimants: Readonly<Record<string, number>>) {
  const clock = new VirtualClock(0)
  const limiter = createRateLimiter(clock)
  limiter.setLimits('app', limits)
  const stamps: number[] = []
  const served: Record<string, number> = {}
  for (const [claimant, count] of Object.entries(claimants))
    for (let index = 0; index < count; index++)
      void limiter.acquire(claim({ claimant })).then((grant) => {
        grant.stamp()
        stamps.push(clock.now())
        served[claimant] = (served[claimant] ?? 0) + 1
      })
  await clock.advanceTo(forMs)
  return { stamps, served, limiter, clock }
}

describe('the limiter gives what the partner allows', () => {
  it.each([
    ['TikTok', { requests: 50, windowMs: 1_000 }],
    ['Pinterest', { requests: 7, windowMs: 1_000 }],
    ['Pinterest live', { requests: 400, windowMs: minuteMs }],
  ])('%s: at least 98 %% of the limit when saturated', async (_name, window) => {
    const forMs = 10 * minuteMs
    const { stamps } = await saturate({ all: [window] }, forMs, { a: 40_000 })
    expect(stamps.length).toBeGreaterThanOrEqual((forMs / window.windowMs) * window.requests * 0.98)
    expect(mostInAnyWindow(stamps, window.windowMs)).toBeLessThanOrEqual(window.requests)
  })

  it('tolerates a jitter on the way of a hundredth of the window', async () => {
    const { stamps } = await saturate({ all: [{ requests: 7, windowMs: 1_000 }] }, minuteMs, { a: 500 })
    const arrivals = stamps.map((at, index) => at + (index % 2 ? 0 : 10))
    expect(mostInAnyWindow(arrivals, 1_000)).toBeLessThanOrEqual(7)
  })

  it('takes turns: one with a long queue does not starve one with a short', async () => {
    const { served } = await saturate({ all: [{ requests: 10, windowMs: 1_000 }] }, 12_000, {
      greedy: 1_000,
      small: 30,
      other: 1_000,
    })
    expect(served.small).toBe(30)
    // The greedy one came first, when nobody else was there to take turns with: the first window's ten may all be its.
    expect(Math.abs((served.greedy ?? 0) - (served.other ?? 0))).toBeLessThanOrEqual(10)
  })

  it('counts a late answer once in every window, though the clock moves on between two of them', async () => {
    const clock = new VirtualClock(0)
    const ticking = { ...clock, now: () => clock.now() + looks++ / 10, after: clock.after.bind(clock) }
    let looks = 0
    const limiter = createRateLimiter(ticking)
    limiter.setLimits('app', {
      all: [{ requests: 50, windowMs: minuteMs }],
      lanes: { write: [{ requests: 50, windowMs: minuteMs }] },
    })
    const grant = await limiter.acquire(claim())
    grant.stamp()
    await clock.advanceTo(300)
    grant.answered()
    expect(limiter.stateOf('app', 'write').requestsLeft).toBe(49)
  })

  it('changed limits do not open a second full second', async () => {
    const { stamps, limiter, clock } = await saturate({ all: [{ requests: 50, windowMs: 1_000 }] }, 900, { a: 200 })
    limiter.setLimits('app', { all: [{ requests: 10, windowMs: 1_000 }] })
    const before = stamps.length
    await clock.advanceTo(1_000)
    expect(stamps.length).toBe(before)
  })
})

describe('the limiter obeys the partner', () => {
  it('waits exactly as long as Retry-After says', async () => {
    const clock = new VirtualClock(0)
    const limiter = createRateLimiter(clock)
    limiter.setLimits('app', { all: [{ requests: 50, windowMs: 1_000 }] })
    limiter.observe('app', 'write', { slowDown: true, waitMs: 30_000 })
    const at: Record<string, number> = {}
    for (const lane of ['write', 'read'] as const)
      void limiter.acquire(claim({ lane })).then((grant) => {
        at[lane] = clock.now()
        grant.stamp()
      })
    await clock.runUntilIdle(idle)
    expect(at).toEqual({ read: 0, write: 30_000 })
  })

  it('slows down at once and speeds up slowly', async () => {
    const { limiter, clock } = await saturate({ all: [{ requests: 50, windowMs: 1_000 }] }, 0, {})
    limiter.observe('app', 'write', { slowDown: true, waitMs: null })
    expect(limiter.stateOf('app', 'write').speed).toBe(0.5)
    // Many answers of the same storm count once.
    limiter.observe('app', 'write', { slowDown: true, waitMs: null })
    expect(limiter.stateOf('app', 'write').speed).toBe(0.5)
    await clock.advanceTo(20_000)
    const later = limiter.stateOf('app', 'write').speed
    expect(later).toBeGreaterThan(0.5)
    expect(later).toBeLessThan(0.8)
    await clock.advanceTo(2 * minuteMs)
    expect(limiter.stateOf('app', 'write')).toEqual({
      speed: 1,
      pausedUntil: null,
      waiting: 0,
      requestsPerWindow: 50,
      requestsLeft: 50,
    })
  })

  it('a cancelled claim leaves the queue and frees nobody else’s place', async () => {
    const { limiter, clock, stamps } = await saturate({ all: [{ requests: 1, windowMs: 1_000 }] }, 0, { a: 1 })
    const giveUp = new AbortController()
    const waiting = limiter.acquire(claim({ claimant: 'b', signal: giveUp.signal }))
    giveUp.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
    void limiter.acquire(claim({ claimant: 'c' })).then(() => stamps.push(clock.now()))
    await clock.runUntilIdle(idle)
    expect(stamps.length).toBe(2)
  })

  it('survives a clock set back by an hour', async () => {
    const { limiter, clock, stamps } = await saturate({ all: [{ requests: 7, windowMs: 1_000 }] }, hourMs, { a: 7 })
    await clock.jumpTo(0)
    for (let index = 0; index < 7; index++) void limiter.acquire(claim()).then(() => stamps.push(clock.now()))
    await clock.advanceTo(5_000)
    expect(stamps.length).toBe(14)
  })
})
