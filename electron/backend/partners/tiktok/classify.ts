// TikTok's return codes sorted into our kinds (ad-partners.md A3). The body's code decides, also inside HTTP 200. Pure.
import { z } from 'zod'
import { type FailureKind, failureKinds, type PartnerFailure } from '#shared/partners/partner-failure.ts'
import type { HttpAnswer } from '../../http/partner-request.ts'
import { classifyTransport, retryAfterOf } from '../classify-transport.ts'
import { unreadable } from '../refuse.ts'

export const envelopeSchema = z.object({
  code: z.number(),
  message: z.string().optional(),
  request_id: z.string().optional(),
  data: z.unknown().optional(),
})
export type Envelope = z.infer<typeof envelopeSchema>

export const codesByKind: Readonly<Partial<Record<FailureKind, readonly number[]>>> = {
  // 20001 is "partly": the halves tell which part. 40002 also stands for a small, busy or vanished audience (A5).
  'invalid-input': [20001, 40000, 40002],
  'too-large': [40011, 40061],
  'slow-down': [40016, 40100, 40132, 40133, 61000],
  'sign-in-expired': [40102],
  'sign-in-revoked': [40103, 40104, 40105, 40107, 40108, 40110, 40115],
  'not-allowed': [40001, 40106, 40117, 40118, 40119, 40124, 40125, 40130, 40300, 40301, 41000],
  'not-found': [40007],
  misconfigured: [40006, 40008, 40009, 40010, 40013, 40014, 40051, 40101, 40113, 41001, 41002],
  // 40062: what we sent was not hashed. 409xx: the file path, which we never take.
  rejected: [40062, 40900, 40905, 40906, 40907, 40908, 40909, 40910, 40915],
  unavailable: [40200, 40201, 40202, 40700, 50000, 50002, 51003, 51063, 60001],
}

const kindOfCode: ReadonlyMap<number, FailureKind> = new Map(
  failureKinds.flatMap((kind) => (codesByKind[kind] ?? []).map((code) => [code, kind] as const)),
)

export function readEnvelope(answer: HttpAnswer): Envelope | null {
  if (answer.status === 0) return null
  const read = envelopeSchema.safeParse(answer.json)
  return read.success ? read.data : null
}

/** A gateway in trouble may still hand on, or make up, a body that says OK: only a 2xx around it counts. */
export function isTaken(answer: HttpAnswer): boolean {
  const code = readEnvelope(answer)?.code
  // 40050 is TikTok's own "I have this request already" (A3): the members are there.
  return answer.status >= 200 && answer.status < 300 && (code === 0 || code === 40050)
}

export function classifyTikTok(answer: HttpAnswer): PartnerFailure {
  const envelope = readEnvelope(answer)
  // A load balancer's JSON may have a `code` of its own: TikTok's are five digits, and 0.
  if (envelope && (envelope.code === 0 || envelope.code >= 10_000)) {
    const kind = kindOfCode.get(envelope.code) ?? classifyTransport(answer)?.kind ?? 'unknown'
    return {
      kind,
      partnerCode: String(envelope.code),
      ...retryAfterOf(answer),
      ...(envelope.code === 40002 ? { checkAudience: true as const } : {}),
    }
  }
  const transport = classifyTransport(answer)
  if (transport) return transport
  const partnerCode = `http-${answer.status}`
  if (answer.status === 401) return { kind: 'sign-in-revoked', partnerCode }
  if (answer.status === 403) return { kind: 'not-allowed', partnerCode }
  // The edge answers a wrong path, or one without its last slash, with a plain page (A1).
  if (answer.status === 404 || answer.status === 405) return { kind: 'misconfigured', partnerCode }
  if (answer.status >= 200 && answer.status < 300) return unreadable
  return { kind: 'unknown', partnerCode }
}
