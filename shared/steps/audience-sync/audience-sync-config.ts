// The Audience Sync step's config: as drawn (anything may be missing) and as needed to run (S52, S91).
import { z } from 'zod'
import { connectionIdSchema } from '../../core/ids.ts'
import { audienceRefSchema } from '../../partners/audience.ts'
import { matchFieldSchema } from '../../partners/match-field.ts'
import { partnerIdSchema } from '../../partners/partner-id.ts'

export const syncActions = ['add', 'remove'] as const
export type SyncAction = (typeof syncActions)[number]

export const audienceSyncConfigSchema = z.object({
  partnerId: partnerIdSchema.nullable(),
  connectionId: connectionIdSchema.nullable(),
  /** The last known name goes with the id, so the card reads well offline. */
  adAccount: z.object({ id: z.string().min(1), name: z.string() }).nullable(),
  audience: audienceRefSchema.nullable(),
  action: z.enum(syncActions),
  fields: z.array(matchFieldSchema),
})
export type AudienceSyncConfig = z.infer<typeof audienceSyncConfigSchema>

export const readyAudienceSyncSchema = z.object({
  partnerId: partnerIdSchema,
  connectionId: connectionIdSchema,
  adAccount: z.object({ id: z.string().min(1), name: z.string() }),
  audience: audienceRefSchema,
  action: z.enum(syncActions),
  fields: z.array(matchFieldSchema).min(1),
})
export type ReadyAudienceSync = z.infer<typeof readyAudienceSyncSchema>
