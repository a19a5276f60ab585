// Builds what stands between journeys and the ad partners: where they are, how to sign in and speak to them, which connections and
// audiences there are. The app and every rehearsal build it here, so that what is rehearsed is what runs. Starts nothing.
import type { Clock } from '#shared/core/clock.ts'
import type { ConnectionId } from '#shared/core/ids.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { ConnectionRules } from '#shared/rehearsal/rehearsed-rules.ts'
import type { Language } from '#shared/words/word-table.ts'
import { connectionSecrets } from '../auth/connection-secrets.ts'
import { createOAuthFlow, type OAuthFlow } from '../auth/oauth-flow.ts'
import { createTokenService, type TokenService } from '../auth/token-service.ts'
import type { TokenVault } from '../auth/token-vault.ts'
import type { ExchangeRecorder } from '../http/exchange-recorder.ts'
import type { OutboundWire } from '../http/outbound-wire.ts'
import { createPartnerHttp, type PartnerHttpDoor } from '../http/partner-http.ts'
import type { Log } from '../log/log.ts'
import type { Database } from '../store/sqlite.ts'
import { type AccountKey, AudienceCache } from './audience-cache.ts'
import { AudienceDirectory } from './audience-directory.ts'
import { ConnectionBook } from './connection-book.ts'
import { ConnectionService } from './connection-service.ts'
import { PartnerAddresses, type SandboxEnds } from './partner-addresses.ts'
import type { SignedIn } from './signed-in.ts'

export interface PartnerRoom {
  readonly addresses: PartnerAddresses
  readonly door: PartnerHttpDoor
  readonly oauth: OAuthFlow
  readonly tokens: TokenService
  readonly book: ConnectionBook
  readonly cache: AudienceCache
  readonly connections: ConnectionService
  readonly audiences: AudienceDirectory
}

export interface PartnerRoomNeeds {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  readonly vault: TokenVault
  readonly sandbox: SandboxEnds | undefined
  readonly sandboxRules?: (partnerId: PartnerId) => ConnectionRules | undefined
  readonly wire: OutboundWire
  readonly recorder?: ExchangeRecorder
  /** Where a browser comes back to after a sign-in; 0 is any. */
  readonly oauthPort: number
  readonly language: () => Language
  /** Connections are others than before. */
  readonly connectionsChanged?: () => void
  readonly audiencesChanged?: (key: AccountKey) => void
  readonly signedIn?: (end: SignedIn) => void
  /** A connection works again: what waits for it may be tried at once. */
  readonly restored: (id: ConnectionId) => void
}

export function buildPartnerRoom(needs: PartnerRoomNeeds): PartnerRoom {
  const { database, clock, log, vault, wire, language, restored } = needs
  const { connectionsChanged = () => {}, audiencesChanged = () => {}, signedIn = () => {} } = needs
  const addresses = new PartnerAddresses(needs)
  const door = createPartnerHttp({ clock, wire, log, ...(needs.recorder ? { recorder: needs.recorder } : {}) })
  const oauth = createOAuthFlow({ port: needs.oauthPort, clock, log, language })
  const tokens = createTokenService({ secrets: connectionSecrets(vault), clock, log })
  const book = new ConnectionBook({ database, clock, changed: connectionsChanged })
  const cache = new AudienceCache(database)
  const connections = new ConnectionService({
    ...{ clock, log, book, addresses, tokens, vault, oauth, door, wire, language, signedIn, restored },
  })
  const audiences = new AudienceDirectory({ clock, log, cache, connections, changed: audiencesChanged })
  return { addresses, door, oauth, tokens, book, cache, connections, audiences }
}
