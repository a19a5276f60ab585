// What every partner means alike: no answer at all, and the HTTP statuses that name no fault of the vendor's own. Pure.
import type { FailureKind, PartnerFailure } from '#shared/partners/partner-failure.ts'
import type { HttpAnswer, NetworkCode } from '../http/partner-request.ts'

const kindOfNoAnswer: Readonly<Record<NetworkCode, FailureKind>> = {
  offline: 'offline',
  refused: 'unavailable',
  'timed-out': 'unavailable',
  closed: 'unavailable',
  // Somebody stands between: following would hand over tokens and digests; a wrong base address looks the same.
  redirected: 'misconfigured',
  untrusted: 'misconfigured',
  blocked: 'rejected',
  'signed-out': 'sign-in-expired',
}

/** Null when the answer's own code or status has to say. */
export function classifyTransport(answer: HttpAnswer): PartnerFailure | null {
  if (answer.networkCode !== null) return { kind: kindOfNoAnswer[answer.networkCode], partnerCode: answer.networkCode }
  const partnerCode = `http-${answer.status}`
  if (answer.status === 429) return { kind: 'slow-down', partnerCode, ...retryAfterOf(answer) }
  if (answer.status === 413) return { kind: 'too-large', partnerCode }
  if (answer.status === 408 || answer.status >= 500)
    return { kind: 'unavailable', partnerCode, ...retryAfterOf(answer) }
  return null
}

/** Retry-After in seconds only: a date needs a clock, which partners do not have; the limiter reads that form. */
export function retryAfterOf(answer: HttpAnswer): { retryAfterMs?: number } {
  const text = answer.headers['retry-after']
  const seconds = Number(text)
  return text !== undefined && text.trim() !== '' && Number.isFinite(seconds)
    ? { retryAfterMs: Math.max(0, seconds * 1_000) }
    : {}
}
