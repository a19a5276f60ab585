// What a connection keeps secret: its developer app and its tokens, as one entry of the vault per connection.
// The only place these are read and written; they leave it only in flight to the partner.
import { z } from 'zod'
import type { ConnectionId } from '#shared/core/ids.ts'
import type { TokenVault } from './token-vault.ts'

const developerAppSchema = z.object({ appId: z.string(), appSecret: z.string() })
/** The developer app a connection signs in with. Stays in the vault and in flight. */
export type DeveloperApp = Readonly<z.infer<typeof developerAppSchema>>

const tokensSchema = z.object({
  accessToken: z.string(),
  refreshToken: z.string().nullable(),
  /** When the access token ends, null where it does not on a timer (TikTok, A2). */
  expiresAt: z.number().nullable(),
  /** From when on a new one is asked for, ahead of the end. */
  renewAt: z.number().nullable(),
  scopes: z.array(z.string()),
})
/** Tokens as the partner gave them. Stay in the vault and in flight. */
export type Tokens = Readonly<z.infer<typeof tokensSchema>>

/** What a token exchange answers; token-service turns `expiresInMs` into an instant. */
export interface GrantedTokens {
  readonly accessToken: string
  readonly refreshToken: string | null
  readonly expiresInMs: number | null
  readonly scopes: readonly string[]
}

const secretsSchema = z.object({ app: developerAppSchema, tokens: tokensSchema.nullable() })
export type Secrets = Readonly<z.infer<typeof secretsSchema>>

export interface ConnectionSecrets {
  /** Null when nothing is kept, also when what is kept cannot be read: both mean "sign in again". */
  find(connectionId: ConnectionId): Promise<Secrets | null>
  write(connectionId: ConnectionId, secrets: Secrets): Promise<void>
  erase(connectionId: ConnectionId): Promise<void>
}

export function connectionSecrets(vault: TokenVault): ConnectionSecrets {
  const keyOf = (connectionId: ConnectionId) => `connection/${connectionId}`
  return {
    async find(connectionId) {
      const kept = await vault.read(keyOf(connectionId))
      return kept === null ? null : readSecrets(kept)
    },
    write: (connectionId, secrets) => vault.write(keyOf(connectionId), JSON.stringify(secrets)),
    erase: (connectionId) => vault.erase(keyOf(connectionId)),
  }
}

function readSecrets(kept: string): Secrets | null {
  try {
    return secretsSchema.parse(JSON.parse(kept))
  } catch {
    return null
  }
}
