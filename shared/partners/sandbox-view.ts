// What the partner sandbox shows of itself and which faults it can play: plain data, read by the sandbox panel and the tests.
import { z } from 'zod'
import { partnerIdSchema } from './partner-id.ts'

const seconds = z.number().int().min(1).max(86_400)
/** So long, or for so many answers; without either until it is cleared. */
const lasting = { seconds: seconds.optional(), answers: z.number().int().min(1).max(10_000).optional() }

/** How an answer can be no answer: what stands between us and a partner breaks in all of these ways. */
export const malformedShapes = [
  'not-json',
  'empty',
  'huge',
  'wrong-shape',
  'unknown-code',
  'drip',
  'cut-off',
  'redirect',
] as const
export type MalformedShape = (typeof malformedShapes)[number]

/** What a request asks of the partner: to change members, to make an audience, or anything else. */
export const requestPurposes = ['members', 'creations', 'questions'] as const
export type RequestPurpose = (typeof requestPurposes)[number]

/** Faults a person or a test can inject. Those with `seconds` end by themselves; `on` faults last until switched off. */
export const sandboxFaultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('revoke-sign-in') }),
  z.object({ kind: z.literal('delete-audience'), audienceId: z.string() }),
  z.object({ kind: z.literal('add-wrong-type-audience'), adAccountId: z.string(), name: z.string().min(1).max(70) }),
  /** The admin takes the person off one ad account: it vanishes from the lists and its audiences refuse (S21). */
  z.object({ kind: z.literal('lose-account-access'), adAccountId: z.string(), on: z.boolean() }),
  z.object({ kind: z.literal('quota-full'), on: z.boolean() }),
  z.object({ kind: z.literal('refuse-empty-lists'), on: z.boolean() }),
  z.object({ kind: z.literal('too-many-requests'), seconds, retryAfter: z.boolean() }),
  z.object({ kind: z.literal('server-errors'), seconds }),
  z.object({ kind: z.literal('time-outs'), seconds }),
  z.object({ kind: z.literal('slow-answers'), seconds, delayMs: z.number().int().min(1).max(60_000) }),
  /** The next write is carried out but its answer is lost on the way: what retries must survive. */
  z.object({ kind: z.literal('lose-next-answer') }),
  /** Refuses every batch that contains one of these digests, without naming it (TikTok gives no per-row result). */
  z.object({ kind: z.literal('refuse-rows'), digests: z.array(z.string()).max(1_000) }),
  /** The work is done and its answer spoilt; a redirect and an unknown code come instead of the work. */
  z.object({ kind: z.literal('malformed-answers'), shape: z.enum(malformedShapes), ...lasting }),
  /** Any code the vendor has, or has not, in the vendor's own form; nothing is carried out. */
  z.object({
    kind: z.literal('answer-with-code'),
    purpose: z.enum([...requestPurposes, 'everything']),
    status: z.number().int().min(200).max(599),
    code: z.number().int().min(0).max(999_999),
    ...lasting,
  }),
])
export type SandboxFault = z.infer<typeof sandboxFaultSchema>

export const activeFaultSchema = z.object({
  partnerId: partnerIdSchema,
  fault: sandboxFaultSchema,
  endsAt: z.number().nullable(),
})
export type ActiveFault = z.infer<typeof activeFaultSchema>

/** One audience as the partner holds it. `identifiers` counts distinct digests by the kind the partner was told. */
export const ledgerAudienceSchema = z.object({
  partnerId: partnerIdSchema,
  adAccountId: z.string(),
  adAccountName: z.string(),
  audienceId: z.string(),
  name: z.string(),
  type: z.string(),
  state: z.string(),
  /** What the partner shows as size: null while hidden (under about 1,000 at TikTok, 100 at Pinterest) or populating. */
  shownSize: z.number().nullable(),
  identifiers: z.record(z.string(), z.number()),
  requests: z.number(),
  createdAt: z.number(),
  updatedAt: z.number(),
})
export type LedgerAudience = z.infer<typeof ledgerAudienceSchema>

export const ledgerSchema = z.object({ audiences: z.array(ledgerAudienceSchema) })
export type Ledger = z.infer<typeof ledgerSchema>

export const ledgerFormats = ['json', 'csv'] as const
export type LedgerFormat = (typeof ledgerFormats)[number]

/** A part of the ledger as a file: ask again with `nextCursor` until it is null. */
export const ledgerPieceSchema = z.object({ text: z.string(), nextCursor: z.number().int().nullable() })
export type LedgerPiece = z.infer<typeof ledgerPieceSchema>

/**
 * One request as the sandbox saw it: enough for the rate proof, never a body. `at` is when it was counted, in milliseconds; `lane`
 * the limit it counted in; `token` the beginning of the access token's SHA-256; `rows` people at TikTok, records at Pinterest.
 */
export const sandboxRequestSchema = z.object({
  at: z.number(),
  partnerId: partnerIdSchema,
  lane: z.string(),
  token: z.string().nullable(),
  method: z.string(),
  path: z.string(),
  status: z.number(),
  code: z.number().nullable(),
  rows: z.number(),
})
export type SandboxRequest = z.infer<typeof sandboxRequestSchema>
