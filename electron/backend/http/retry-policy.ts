// The one place that turns a failure into wait, stop or split (design.md §4). Pure: time and chance are handed in.
import { hourMs, type Instant, minuteMs, secondMs } from '#shared/core/clock.ts'
import type { Random } from '#shared/core/random.ts'
import { type FailureKind, type PartnerFailure, treatmentOf } from '#shared/partners/partner-failure.ts'

/** S41, S48: people who still cannot be synced after this count as Errored, where nobody chose another time. */
export const usualRetryWindowMs = 13 * hourMs

export interface FailedAttempt {
  readonly failure: PartnerFailure
  /** 1 for the first failed attempt. */
  readonly attempt: number
  /** When the batch first failed; the window runs from here, also while the machine sleeps (decisions.md 2). */
  readonly firstFailedAt: Instant
  readonly now: Instant
  readonly random: Random
  readonly windowMs?: number
  /** False when the batch holds a single record: what is refused then is that record. Default true. */
  readonly divisible?: boolean
  /** When the machine last woke or the app last started: the network needs a moment to come back. */
  readonly backSinceAt?: Instant
}

export type RetryPlan =
  | { readonly kind: 'retry'; readonly at: Instant }
  | { readonly kind: 'wait-for-person'; readonly lookAgainAt: Instant }
  | { readonly kind: 'give-up'; readonly cause: PartnerFailure }
  | { readonly kind: 'split' }

/** Full jitter below a ceiling that doubles. TikTok names 5 minutes for its own faults (A3), so nobody waits longer. */
const backOff: Readonly<Partial<Record<FailureKind, { baseMs: number; ceilingMs: number }>>> = {
  'slow-down': { baseMs: secondMs, ceilingMs: 5 * minuteMs },
  // Nothing is sent while offline, so looking often costs nobody anything.
  offline: { baseMs: 2 * secondMs, ceilingMs: 30 * secondMs },
}
const usualBackOff = { baseMs: 2 * secondMs, ceilingMs: 5 * minuteMs }
/** Never at once: full jitter alone may draw 0. */
const shortestMs = 200
const lookAgainMs = 15 * minuteMs
const backGraceMs = 2 * minuteMs

export function planRetry(given: FailedAttempt): RetryPlan {
  const { failure, now } = given
  const treatment = treatmentOf[failure.kind]
  if (treatment === 'permanent') return { kind: 'give-up', cause: failure }
  if (treatment === 'split') return given.divisible === false ? { kind: 'give-up', cause: failure } : { kind: 'split' }

  // A clock set back must not lengthen the window.
  const deadlineAt = Math.min(given.firstFailedAt, now) + (given.windowMs ?? usualRetryWindowMs)
  if (now >= deadlineAt) return stillComingBack(given) ?? { kind: 'give-up', cause: failure }
  // The last look is exactly at the deadline: nobody is Errored without one more attempt, after a sleep too.
  if (treatment === 'needs-person')
    return { kind: 'wait-for-person', lookAgainAt: Math.min(now + lookAgainMs, deadlineAt) }
  return { kind: 'retry', at: Math.min(now + delayOf(given), deadlineAt) }
}

function delayOf({ failure, attempt, random }: FailedAttempt): number {
  const { baseMs, ceilingMs } = backOff[failure.kind] ?? usualBackOff
  // 2^30 is far beyond every ceiling; more would leave the integers.
  const ceiling = Math.min(ceilingMs, baseMs * 2 ** Math.min(attempt - 1, 30))
  const jitterMs = Math.max(shortestMs, Math.floor(random.next() * ceiling))
  return failure.retryAfterMs === undefined ? jitterMs : failure.retryAfterMs + Math.min(jitterMs, secondMs)
}

/** The one attempt after a wake may come before the network does; it does not count as the last one then. */
function stillComingBack({ failure, now, backSinceAt }: FailedAttempt): RetryPlan | null {
  if (failure.kind !== 'offline' || backSinceAt === undefined) return null
  const graceEndsAt = backSinceAt + backGraceMs
  return now < graceEndsAt ? { kind: 'retry', at: Math.min(now + 5 * secondMs, graceEndsAt) } : null
}
