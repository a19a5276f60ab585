// How Pinterest answers: plain bodies, and errors as an HTTP status with `{code, message}` (B1). Codes the documents name carry
// their source; the others are our choice, since the vendor publishes none (B1: "200 + default").
import type { FastifyReply } from 'fastify'
import type { Random } from '#shared/core/random.ts'
import type { WindowVerdict } from '../sliding-window.ts'

export const pinterestErrors = {
  /** Our choice of code. */
  invalid: { status: 400, code: 1 },
  /** B2, captured: the 401 body also carries `status`. */
  badToken: { status: 401, code: 2 },
  /** B1 documents code 29 for a refused revoke. */
  notAllowed: { status: 403, code: 29 },
  /** Our choice of code. */
  missing: { status: 404, code: 50 },
  /** Our choice of both: no quota answer is documented. */
  quotaFull: { status: 403, code: 3106 },
  /** B2: Airbyte's tests. */
  tooMany: { status: 429, code: 8 },
  /** B2: from the older API. */
  badGrant: { status: 400, code: 283 },
  /** Our choice of code. */
  tooLarge: { status: 413, code: 1 },
  serverError: { status: 500, code: 12 },
  unavailable: { status: 503, code: 12 },
} as const
export interface PinterestError {
  readonly status: number
  readonly code: number
}

/** Thrown anywhere under a Pinterest route. The wording is ours, clients must key on status and code. */
export class PinterestRefusal extends Error {
  readonly error: PinterestError
  readonly more: Readonly<Record<string, unknown>>
  constructor(error: PinterestError, message: string, more: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.error = error
    this.more = more
  }
}

export function sendJson(reply: FastifyReply, random: Random, status: number, body: unknown): FastifyReply {
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .header('x-pinterest-rid', String(Math.floor(random.next() * 9e15) + 1e15))
    .send(JSON.stringify(body))
}

export function sendRefusal(reply: FastifyReply, random: Random, refusal: PinterestRefusal): FastifyReply {
  const { status, code } = refusal.error
  const failure = status === 401 || code === 283 ? { status: 'failure' } : {}
  return sendJson(reply, random, status, { code, message: refusal.message, ...failure, ...refusal.more })
}

/** x-ratelimit-* (B2). No Retry-After: only a fault adds one. */
export function tellRate(reply: FastifyReply, verdict: WindowVerdict): void {
  reply
    .header('x-ratelimit-limit', String(verdict.limit))
    .header('x-ratelimit-remaining', String(verdict.remaining))
    .header('x-ratelimit-reset', String(Math.max(1, Math.ceil(verdict.resetMs / 1_000))))
}
