// How the edges of a running canvas go: who was called and not let in, and what became of requests to other systems.
import { z } from 'zod'
import { canvasIdSchema, stepIdSchema } from '../core/ids.ts'
import { maskedPersonSchema } from '../people/person.ts'
import { call } from './contract-kit.ts'

/** Outside the entry's segments and filters; inside or too lately there (re-entry); beyond the entry's limit. */
export const entryRefusals = ['not-in-audience', 'was-inside', 'full'] as const
export type EntryRefusal = (typeof entryRefusals)[number]
/** Of each reason so many refusals, the latest, are kept to see whose they were. */
export const mostRefusedKept = 1_000

const webhookStandingSchema = z.object({
  sent: z.number().int(),
  /** On their way, or to be tried again. */
  waiting: z.number().int(),
  /** Refused by the other system, or tried for the last time. */
  failed: z.number().int(),
  /** Not sent: the host was not allowed when they came, or too many waited already. */
  recorded: z.number().int(),
  nextAt: z.number().nullable(),
})
export type WebhookStanding = z.infer<typeof webhookStandingSchema>

export const standingCalls = {
  /** People the entry did not take although an action, a call or its schedule brought them; the most recent reason first. */
  'standing.ofEntry': call({
    input: z.object({ canvasId: canvasIdSchema }),
    output: z.object({
      refusals: z.array(z.object({ reason: z.enum(entryRefusals), people: z.number().int(), lastAt: z.number() })),
    }),
  }),
  /** Whoever is among the latest 1,000 refused for a reason, newest first, 100 a page; who was erased since is left out. */
  'standing.refusedPeople': call({
    input: z.object({
      canvasId: canvasIdSchema,
      reason: z.enum(entryRefusals),
      cursor: z.number().int().nonnegative().nullable(),
    }),
    output: z.object({
      people: z.array(z.object({ person: maskedPersonSchema, at: z.number() })),
      nextCursor: z.number().int().nullable(),
    }),
  }),
  /** Null while nobody has come to the step. */
  'standing.ofWebhook': call({
    input: z.object({ canvasId: canvasIdSchema, stepId: stepIdSchema }),
    output: z.object({ standing: webhookStandingSchema.nullable() }),
  }),
}
