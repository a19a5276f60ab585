// What an answer's headers say about our speed: Retry-After (seconds or a date) and x-ratelimit-* (seconds or an epoch). Pure.
import { hourMs, type Instant, secondMs } from '#shared/core/clock.ts'
import type { HttpAnswer } from './partner-request.ts'

/** Longer than this is no pacing but a ban; the retry policy waits those out, the limiter does not. */
const longestPauseMs = hourMs

function retryAfterMsOf(answer: Pick<HttpAnswer, 'headers'>, now: Instant): number | null {
  const text = answer.headers['retry-after']
  if (text === undefined || text.trim() === '') return null
  const seconds = Number(text)
  const waitMs = Number.isFinite(seconds) ? seconds * secondMs : Date.parse(text) - now
  return Number.isFinite(waitMs) ? Math.max(0, waitMs) : null
}

/** How long to hold the lane back, or null when the headers do not ask for it. */
export function readPaceWaitMs(answer: Pick<HttpAnswer, 'headers'>, now: Instant): number | null {
  const asked = retryAfterMsOf(answer, now)
  if (asked !== null) return Math.min(asked, longestPauseMs)
  if (answer.headers['x-ratelimit-remaining']?.trim() !== '0') return null
  const reset = Number(answer.headers['x-ratelimit-reset'])
  if (!Number.isFinite(reset)) return null
  // Vendors use both (C18): an epoch in seconds is beyond any wait.
  const waitMs = reset > 1_000_000_000 ? reset * secondMs - now : reset * secondMs
  return Math.min(Math.max(0, waitMs), longestPauseMs)
}
