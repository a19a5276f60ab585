// Pinterest's statuses and codes sorted into our kinds (ad-partners.md B1, B2): HTTP speaks first, the body's code refines. Pure.
import { z } from 'zod'
import type { FailureKind, PartnerFailure } from '#shared/partners/partner-failure.ts'
import type { HttpAnswer } from '../../http/partner-request.ts'
import { classifyTransport, retryAfterOf } from '../classify-transport.ts'
import { unreadable } from '../refuse.ts'

const errorSchema = z.object({
  code: z.number(),
  message: z.string().optional(),
  message_detail: z.unknown().optional(),
})

const kindOfStatus: Readonly<Record<number, FailureKind>> = {
  400: 'invalid-input',
  // Expired, invalid and revoked look alike (code 2); renewing tells them apart.
  401: 'sign-in-expired',
  403: 'not-allowed',
  404: 'not-found',
  405: 'misconfigured',
  // Two writes at once to one list: the other one is still being worked on.
  409: 'unavailable',
  422: 'invalid-input',
}

const kindOfCode: Readonly<Record<number, FailureKind>> = {
  8: 'slow-down',
  29: 'not-allowed',
  // The code or the refresh token is no longer good (older API's number; v5's own was never captured).
  283: 'sign-in-revoked',
}

/** A spam block is a 429 too, told apart only by its detail (official quickstart, read 2026-11): hurrying back prolongs it. */
const spamBlockMs = 15 * 60_000

export function classifyPinterest(answer: HttpAnswer): PartnerFailure {
  const error = answer.status === 0 ? null : errorSchema.safeParse(answer.json)
  const body = error?.success ? error.data : null
  const transport = classifyTransport(answer)
  const partnerCode = body ? `${answer.status}-${body.code}` : (transport?.partnerCode ?? `http-${answer.status}`)
  if (transport) {
    const spamBlocked =
      transport.kind === 'slow-down' && body?.message_detail !== undefined && transport.retryAfterMs === undefined
    return { ...transport, partnerCode, ...(spamBlocked ? { retryAfterMs: spamBlockMs } : {}) }
  }
  if (answer.status >= 200 && answer.status < 300 && !body)
    return { ...unreadable, partnerCode: answer.json === undefined ? 'unreadable' : 'unexpected' }
  const kind = (body ? kindOfCode[body.code] : undefined) ?? kindOfStatus[answer.status] ?? 'unknown'
  return { kind, partnerCode, ...(kind === 'slow-down' ? retryAfterOf(answer) : {}) }
}
