// What a partner is to the engine: facts and translations. A partner never sleeps, stores, logs, retries or reads a clock
// (design.md §4); `http` arrives already bound to a connection, its base address and its token.

import type { Audience, AudienceRef } from '#shared/partners/audience.ts'
import type { AdAccount } from '#shared/partners/connection.ts'
import type { MatchColumn } from '#shared/partners/match-field.ts'
import type { PartnerFailure } from '#shared/partners/partner-failure.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import type { DeveloperApp, GrantedTokens } from '../auth/connection-secrets.ts'
import type { HttpAnswer, PartnerHttp, PartnerRequest } from '../http/partner-request.ts'

/** The identifiers of a batch, packed: `digests` holds row × column × 32 bytes, `present` one byte for each cell. */
export interface SyncRows {
  readonly columns: readonly MatchColumn[]
  readonly count: number
  readonly digests: Uint8Array
  readonly present: Uint8Array
}

export interface SyncWrite {
  readonly action: 'add' | 'remove'
  readonly adAccountId: string
  readonly audience: AudienceRef
  readonly rows: SyncRows
}

/** How a whole request was taken. Neither partner names bad rows; a refused request is split to find them. */
export type WriteOutcome = { readonly kind: 'taken' } | { readonly kind: 'refused'; readonly failure: PartnerFailure }

export type CreatedAudience =
  | { readonly kind: 'created'; readonly audience: AudienceRef }
  /** The partner wants members first: kept as a local draft and created with its first batch (decisions.md 12). */
  | { readonly kind: 'needs-members' }

export interface AudiencePage {
  readonly audiences: readonly Audience[]
  readonly nextCursor: string | null
}

export interface Partner {
  readonly manifest: PartnerManifest
  /** How requests show who asks: TikTok's bare `Access-Token`, Pinterest's Bearer. */
  authHeaders(accessToken: string): Readonly<Record<string, string>>
  authorizeUrl(input: { authorizeBase: string; app: DeveloperApp; redirectUrl: string; state: string }): string
  exchangeCode(
    http: PartnerHttp,
    input: { app: DeveloperApp; code: string; redirectUrl: string },
  ): Promise<GrantedTokens>
  /** Absent where tokens do not expire on a timer. */
  refresh?(http: PartnerHttp, input: { app: DeveloperApp; refreshToken: string }): Promise<GrantedTokens>
  /** Ends the token at the partner, where it offers that; local deletion happens regardless. */
  revoke?(http: PartnerHttp, input: { app: DeveloperApp; accessToken: string }): Promise<void>
  /** The name to show for the sign-in; also the cheapest "is this token alive". */
  whoAmI(http: PartnerHttp): Promise<{ name: string }>
  listAdAccounts(http: PartnerHttp, app: DeveloperApp): Promise<readonly AdAccount[]>
  listAudiences(http: PartnerHttp, input: { adAccountId: string; cursor: string | null }): Promise<AudiencePage>
  /** One audience by id, or null when the partner no longer has it. */
  findAudience(http: PartnerHttp, input: { adAccountId: string; audienceId: string }): Promise<Audience | null>
  /** Creates once: the caller looked for the name first and stores the id at once; a lost answer is looked up by name. */
  createAudience(
    http: PartnerHttp,
    input: { adAccountId: string; name: string; firstRows?: SyncRows },
  ): Promise<CreatedAudience>
  /** Pure: one write, one request. */
  encodeWrite(write: SyncWrite): PartnerRequest
  /** Pure: the partner's answer to a write. */
  readWrite(answer: HttpAnswer): WriteOutcome
  /** Pure: any answer that is not a success. A success is never a slow-down or a refused sign-in here. */
  classifyFailure(answer: HttpAnswer): PartnerFailure
}
