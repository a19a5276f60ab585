import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hourMs, minuteMs } from '#shared/core/clock.ts'
import { seededRandom } from '#shared/core/random.ts'
import { type FailureKind, failureKinds, treatmentOf } from '#shared/partners/partner-failure.ts'
import { planRetry, type RetryPlan } from './retry-policy.ts'

const fail = (kind: FailureKind, retryAfterMs?: number) => ({
  kind,
  partnerCode: 'x',
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
})
const nextLookOf = (plan: RetryPlan) =>
  plan.kind === 'retry' ? plan.at : plan.kind === 'wait-for-person' ? plan.lookAgainAt : null
const of = (treatment: string) => failureKinds.filter((kind) => treatmentOf[kind] === treatment)

/** Plays a batch that fails at every attempt, until it is given up. */
function play(kinds: readonly FailureKind[], seed: number, latenessMs: (look: number) => number = () => 0) {
  const random = seededRandom(seed)
  const firstFailedAt = 1_000_000
  const attemptsAt: number[] = []
  let now = firstFailedAt
  for (let attempt = 1; attempt < 100_000; attempt++) {
    attemptsAt.push(now)
    const kind = kinds[attempt % kinds.length] ?? 'unavailable'
    const plan = planRetry({ failure: fail(kind), attempt, firstFailedAt, now, random })
    const next = nextLookOf(plan)
    if (next === null) return { plan, attemptsAt, endedAfterMs: now - firstFailedAt }
    expect(next).toBeGreaterThan(now)
    now = next + latenessMs(attempt)
  }
  throw new Error('never given up')
}

describe('retrying', () => {
  it('ends exactly 13 h 00 m after the first failed attempt, with an attempt at that very moment', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...of('transient'), ...of('needs-person')), { minLength: 1, maxLength: 5 }),
        fc.integer(),
        (kinds, seed) => {
          const { plan, endedAfterMs } = play(kinds, seed)
          expect(plan.kind).toBe('give-up')
          expect(endedAfterMs).toBe(13 * hourMs)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('makes one more attempt after a sleep past the deadline before giving up', () => {
    const slept = play(['unavailable'], 7, (look) => (look === 20 ? 40 * hourMs : 0))
    expect(slept.attemptsAt.at(-1)).toBeGreaterThan(1_000_000 + 13 * hourMs)
    expect(slept.attemptsAt.filter((at) => at >= 1_000_000 + 13 * hourMs)).toHaveLength(1)
  })

  it('does not count an attempt without a network right after waking as the last one', () => {
    const woke = { attempt: 9, firstFailedAt: 0, random: seededRandom(1), backSinceAt: 20 * hourMs }
    const at = (now: number, kind: FailureKind) => planRetry({ ...woke, now, failure: fail(kind) }).kind
    expect(at(20 * hourMs + 1_000, 'offline')).toBe('retry')
    expect(at(20 * hourMs + 1_000, 'unavailable')).toBe('give-up')
    expect(at(20 * hourMs + 3 * minuteMs, 'offline')).toBe('give-up')
  })

  it('backs off with full jitter below a ceiling, later attempts longer', () => {
    const delays = (attempt: number) =>
      Array.from({ length: 400 }, (_, seed) => {
        const plan = planRetry({
          failure: fail('slow-down'),
          attempt,
          firstFailedAt: 0,
          now: 0,
          random: seededRandom(seed),
        })
        return nextLookOf(plan) ?? 0
      })
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    expect(Math.max(...delays(1))).toBeLessThanOrEqual(1_000)
    expect(mean(delays(5))).toBeGreaterThan(mean(delays(2)) * 4)
    expect(Math.max(...delays(60))).toBeLessThanOrEqual(5 * minuteMs)
    expect(new Set(delays(60)).size).toBeGreaterThan(350)
  })

  it('never comes back before the partner said, yet not after the deadline', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 * hourMs }),
        fc.integer({ min: 0, max: 13 * hourMs - 1 }),
        (waitMs, now) => {
          const plan = planRetry({
            failure: fail('slow-down', waitMs),
            attempt: 3,
            firstFailedAt: 0,
            now,
            random: seededRandom(waitMs),
          })
          const at = nextLookOf(plan) ?? -1
          expect(at).toBeGreaterThanOrEqual(Math.min(now + waitMs, 13 * hourMs))
          expect(at).toBeLessThanOrEqual(13 * hourMs)
        },
      ),
    )
  })

  it('a clock set back does not lengthen the window', () => {
    const plan = planRetry({
      failure: fail('unavailable'),
      attempt: 400,
      firstFailedAt: 50 * hourMs,
      now: 0,
      random: seededRandom(1),
    })
    expect(nextLookOf(plan)).toBeLessThanOrEqual(5 * minuteMs)
  })
})

describe('what is not retried', () => {
  it.each(of('permanent'))('%s is given up at once', (kind) =>
    expect(planRetry({ failure: fail(kind), attempt: 1, firstFailedAt: 0, now: 0, random: seededRandom(1) })).toEqual({
      kind: 'give-up',
      cause: fail(kind),
    }),
  )
  it.each(of('split'))('%s is split, and a single record given up', (kind) => {
    const attempt = { failure: fail(kind), attempt: 1, firstFailedAt: 0, now: 0, random: seededRandom(1) }
    expect(planRetry(attempt)).toEqual({ kind: 'split' })
    expect(planRetry({ ...attempt, divisible: false }).kind).toBe('give-up')
  })
})
