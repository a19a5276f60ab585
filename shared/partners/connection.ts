// A connection: one sign-in at one partner. Holds no token and no secret; those never leave the vault.
import { z } from 'zod'
import { connectionIdSchema } from '../core/ids.ts'
import { partnerIdSchema } from './partner-id.ts'

export const connectionKinds = ['sandbox', 'live'] as const
export const connectionKindSchema = z.enum(connectionKinds)
export type ConnectionKind = (typeof connectionKinds)[number]

export const adAccountSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  currency: z.string().nullable(),
  timeZone: z.string().nullable(),
  usable: z.boolean(),
  /** Why it cannot be used. */
  unusable: z.enum(['role', 'disabled']).nullable(),
  /** Chosen by the marketer to be synced (S18). */
  chosen: z.boolean(),
})
export type AdAccount = z.infer<typeof adAccountSchema>

/** `choosing`: signed in, ad accounts not chosen yet. `needs-sign-in`: the partner refuses the token (S21). */
const connectionStates = ['choosing', 'connected', 'needs-sign-in', 'needs-permission'] as const
export const connectionSchema = z.object({
  id: connectionIdSchema,
  partnerId: partnerIdSchema,
  kind: connectionKindSchema,
  state: z.enum(connectionStates),
  signedInAs: z.string(),
  accounts: z.array(adAccountSchema),
  tokenKept: z.enum(['keychain', 'session']),
  connectedAt: z.number(),
  checkedAt: z.number(),
})
export type Connection = z.infer<typeof connectionSchema>
export type ConnectionState = Connection['state']

/** One sandbox and one live connection for each partner; the id says which, so an example canvas can name it before it exists. */
export function connectionIdOf(partnerId: Connection['partnerId'], kind: ConnectionKind): Connection['id'] {
  return connectionIdSchema.parse(`${partnerId}-${kind}`)
}
