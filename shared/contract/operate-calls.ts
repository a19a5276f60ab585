// Steering what is synced: pausing, resuming, cancelling and queueing again, for one step, one connection or everything.
import { z } from 'zod'
import { canvasIdSchema, connectionIdSchema, stepIdSchema } from '../core/ids.ts'
import { failureKinds } from '../partners/partner-failure.ts'
import { partnerIdSchema } from '../partners/partner-id.ts'
import { call } from './contract-kit.ts'

/** What a person steers at once. */
export const syncScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everything') }),
  z.object({ kind: z.literal('connection'), connectionId: connectionIdSchema }),
  z.object({ kind: z.literal('step'), canvasId: canvasIdSchema, stepId: stepIdSchema }),
])
export type SyncScope = z.infer<typeof syncScopeSchema>

export const syncPauseSchema = z.object({ scope: syncScopeSchema, since: z.number() })
export type SyncPause = z.infer<typeof syncPauseSchema>

/** Why people errored: those of one partner who met one answer. */
export const erroredCauseSchema = z.object({
  partnerId: partnerIdSchema,
  kind: z.enum(failureKinds),
  partnerCode: z.string(),
})
export type ErroredCause = z.infer<typeof erroredCauseSchema>

const nothing = z.object({})
const people = z.object({ people: z.number().int() })
const ofScope = z.object({ scope: syncScopeSchema })

export const operateCalls = {
  /** Nobody of the scope is put into a batch or sent; what is on its way finishes. Pausing what is paused changes nothing. */
  'sync.pause': call({ input: ofScope, output: nothing }),
  /** Ends the pause of exactly this scope: a step paused by itself stays paused when everything is resumed. */
  'sync.resume': call({ input: ofScope, output: nothing }),
  /** Everybody of the scope who waits and is not on their way is Not synced, cancelled. Answers how many. */
  'sync.cancel': call({ input: ofScope, output: people }),
  /** Errored people of the scope, or of one cause in it, wait again for what their step asks for now. Answers how many. */
  'sync.retryErrored': call({
    input: ofScope.extend({ cause: erroredCauseSchema.nullable() }),
    output: people,
  }),
  'sync.pauses': call({ input: nothing, output: z.object({ pauses: z.array(syncPauseSchema) }) }),
}

export const operateEvents = {
  /** A pause began or ended. */
  'sync.steered': nothing,
}
