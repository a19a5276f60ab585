// Tokens of connections: kept in the vault, handed out fresh, renewed ahead of their end by one request at a time.
// Holds what the vault holds in memory, so that 50 requests a second do not ask the keychain 50 times.
import type { Clock } from '#shared/core/clock.ts'
import { minuteMs } from '#shared/core/clock.ts'
import type { ConnectionId } from '#shared/core/ids.ts'
import { treatmentOf } from '#shared/partners/partner-failure.ts'
import { PartnerRefusal } from '#shared/partners/partner-refusal.ts'
import type { Log } from '../log/log.ts'
import type { ConnectionSecrets, DeveloperApp, GrantedTokens, Secrets, Tokens } from './connection-secrets.ts'

/** The two calls of a partner that tokens need; `Door` is whatever the partner asks through. */
export interface TokenPartner<Door> {
  refresh?(door: Door, input: { app: DeveloperApp; refreshToken: string }): Promise<GrantedTokens>
  revoke?(door: Door, input: { app: DeveloperApp; accessToken: string }): Promise<void>
}

export interface TokenBinding {
  accessToken(): Promise<string>
  /** A new token after the partner refused `refused`, or null when there is none to be had. */
  renewToken(refused: string): Promise<string | null>
  /** False when the person disconnected or signed in again since the token was handed out. Asks nobody. */
  isCurrent(token: string): Promise<boolean>
}

export interface TokenService {
  /** Keeps what a sign-in granted; replaces what there was. */
  keep(connectionId: ConnectionId, app: DeveloperApp, granted: GrantedTokens): Promise<void>
  /** True when the connection has a token to ask with. */
  has(connectionId: ConnectionId): Promise<boolean>
  bindingOf<Door>(connectionId: ConnectionId, partner: TokenPartner<Door>, door: () => Door): TokenBinding
  /** Ends the token at the partner where it offers that. Keeps nothing changed here: `forget` does. */
  revoke<Door>(connectionId: ConnectionId, partner: TokenPartner<Door>, door: Door): Promise<void>
  forget(connectionId: ConnectionId): Promise<void>
}

/** Renewed when this share of its life is over: 30-day tokens after 24 days, so a computer asleep for days wakes with a good one. */
const renewAfterShare = 0.8
/** After a renewal the partner could not serve, the old token is used this long before asking again. */
const renewPauseMs = minuteMs

export function createTokenService(parts: { secrets: ConnectionSecrets; clock: Clock; log?: Log }): TokenService {
  return new KeptTokens(parts)
}

class KeptTokens implements TokenService {
  private readonly secrets: ConnectionSecrets
  private readonly clock: Clock
  private readonly log: Log | undefined
  private readonly known = new Map<ConnectionId, Promise<Secrets | null>>()
  private readonly renewals = new Map<ConnectionId, Promise<Tokens>>()
  private readonly pausedUntil = new Map<ConnectionId, number>()

  constructor(parts: { secrets: ConnectionSecrets; clock: Clock; log?: Log }) {
    this.secrets = parts.secrets
    this.clock = parts.clock
    this.log = parts.log
  }

  async keep(connectionId: ConnectionId, app: DeveloperApp, granted: GrantedTokens): Promise<void> {
    await this.write(connectionId, { app, tokens: this.toTokens(granted, null) })
  }

  async has(connectionId: ConnectionId): Promise<boolean> {
    return ((await this.find(connectionId))?.tokens ?? null) !== null
  }

  bindingOf<Door>(connectionId: ConnectionId, partner: TokenPartner<Door>, door: () => Door): TokenBinding {
    return {
      accessToken: () => this.accessToken(connectionId, partner, door),
      renewToken: (refused) => this.renewToken(connectionId, partner, door, refused),
      isCurrent: async (token) => (await this.find(connectionId))?.tokens?.accessToken === token,
    }
  }

  async revoke<Door>(connectionId: ConnectionId, partner: TokenPartner<Door>, door: Door): Promise<void> {
    const kept = await this.find(connectionId)
    if (kept?.tokens) await partner.revoke?.(door, { app: kept.app, accessToken: kept.tokens.accessToken })
  }

  async forget(connectionId: ConnectionId): Promise<void> {
    this.known.set(connectionId, Promise.resolve(null))
    await this.secrets.erase(connectionId)
  }

  private async accessToken<Door>(
    connectionId: ConnectionId,
    partner: TokenPartner<Door>,
    door: () => Door,
  ): Promise<string> {
    const kept = await this.find(connectionId)
    if (!kept?.tokens) throw signedOut('no-token')
    const { accessToken, expiresAt, renewAt } = kept.tokens
    const now = this.clock.now()
    if (renewAt === null || now < renewAt) return accessToken
    const expired = expiresAt !== null && now >= expiresAt
    if (!expired && now < (this.pausedUntil.get(connectionId) ?? 0)) return accessToken
    try {
      return (await this.renew(connectionId, partner, door)).accessToken
    } catch (failure) {
      // Ahead of the end a partner in trouble costs nothing: the old token still opens the door.
      if (!expired && failure instanceof PartnerRefusal && treatmentOf[failure.failure.kind] === 'transient') {
        this.pausedUntil.set(connectionId, now + renewPauseMs)
        return accessToken
      }
      throw failure
    }
  }

  private async renewToken<Door>(
    connectionId: ConnectionId,
    partner: TokenPartner<Door>,
    door: () => Door,
    refused: string,
  ): Promise<string | null> {
    const tokens = (await this.find(connectionId))?.tokens ?? null
    if (!tokens) return null
    // Another request was quicker: the token that was refused is not the one we have.
    if (tokens.accessToken !== refused && !this.renewals.has(connectionId)) return tokens.accessToken
    if (!partner.refresh || tokens.refreshToken === null) return null
    return (await this.renew(connectionId, partner, door)).accessToken
  }

  /** One at a time: a refresh token works once, a second use of it would end the sign-in (B2). */
  private renew<Door>(connectionId: ConnectionId, partner: TokenPartner<Door>, door: () => Door): Promise<Tokens> {
    const underWay = this.renewals.get(connectionId)
    if (underWay) return underWay
    const renewal = this.askForNew(connectionId, partner, door).finally(() => this.renewals.delete(connectionId))
    this.renewals.set(connectionId, renewal)
    return renewal
  }

  private async askForNew<Door>(
    connectionId: ConnectionId,
    partner: TokenPartner<Door>,
    door: () => Door,
  ): Promise<Tokens> {
    const kept = await this.find(connectionId)
    const refreshToken = kept?.tokens?.refreshToken ?? null
    if (!kept || refreshToken === null || !partner.refresh) throw signedOut('no-refresh-token')
    const granted = await partner.refresh(door(), { app: kept.app, refreshToken })
    const tokens = this.toTokens(granted, refreshToken)
    // Kept before anyone uses it: the refresh token just used is spent, losing its successor would lose the sign-in.
    await this.write(connectionId, { app: kept.app, tokens })
    this.pausedUntil.delete(connectionId)
    this.log?.info('A sign-in was renewed.', { connectionId })
    return tokens
  }

  private find(connectionId: ConnectionId): Promise<Secrets | null> {
    const known = this.known.get(connectionId)
    if (known) return known
    const asked = this.secrets.find(connectionId)
    this.known.set(connectionId, asked)
    // A keychain that did not answer is asked again next time.
    asked.catch(() => this.known.delete(connectionId))
    return asked
  }

  private async write(connectionId: ConnectionId, secrets: Secrets): Promise<void> {
    // In memory first: should the keychain refuse now, this session still has what the partner granted.
    this.known.set(connectionId, Promise.resolve(secrets))
    await this.secrets.write(connectionId, secrets)
  }

  private toTokens(granted: GrantedTokens, refreshTokenBefore: string | null): Tokens {
    const now = this.clock.now()
    const { accessToken, expiresInMs, scopes } = granted
    return {
      accessToken,
      refreshToken: granted.refreshToken ?? refreshTokenBefore,
      expiresAt: expiresInMs === null ? null : now + expiresInMs,
      renewAt: expiresInMs === null ? null : now + Math.floor(expiresInMs * renewAfterShare),
      scopes: [...scopes],
    }
  }
}

function signedOut(partnerCode: string): PartnerRefusal {
  return new PartnerRefusal({ kind: 'sign-in-expired', partnerCode })
}
