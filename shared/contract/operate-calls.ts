// Steering what is synced: pausing and resuming, for one step, one connection or everything.
import { z } from 'zod'
import { canvasIdSchema, connectionIdSchema, stepIdSchema } from '../core/ids.ts'
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

const nothing = z.object({})
const ofScope = z.object({ scope: syncScopeSchema })

export const operateCalls = {
  /** Nobody of the scope is put into a batch or sent; what is on its way finishes. Pausing what is paused changes nothing. */
  'sync.pause': call({ input: ofScope, output: nothing }),
  /** Ends the pause of exactly this scope: a step paused by itself stays paused when everything is resumed. */
  'sync.resume': call({ input: ofScope, output: nothing }),
  'sync.pauses': call({ input: nothing, output: z.object({ pauses: z.array(syncPauseSchema) }) }),
}

export const operateEvents = {
  /** A pause began or ended. */
  'sync.steered': nothing,
}
