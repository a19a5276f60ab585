// Where a connection speaks to and as which developer app: the sandbox's, or the marketer's own for a live one.
// The live app's secret rests in the vault; everything else about it is a row.
import type { z } from 'zod'
import { liveAppSchema } from '#shared/contract/partner-calls.ts'
import { AppError } from '#shared/core/app-error.ts'
import type { ConnectionKind } from '#shared/partners/connection.ts'
import { type PartnerId, partnerIds } from '#shared/partners/partner-id.ts'
import type { ConnectionRules } from '#shared/rehearsal/rehearsed-rules.ts'
import type { DeveloperApp } from '../auth/connection-secrets.ts'
import type { TokenVault } from '../auth/token-vault.ts'
import type { RateLimits } from '../http/rate-limiter.ts'
import type { Database } from '../store/sqlite.ts'
import { getPartner } from './partner-registry.ts'
import type { RequestLimits } from './request-limits.ts'

export type LiveApp = z.infer<typeof liveAppSchema>
export type LiveAppChange = Omit<LiveApp, 'hasSecret'> & { readonly appSecret?: string | undefined }

/** The sandbox as the backend knows it: addresses and its registered apps. */
export interface SandboxEnds {
  readonly addresses: Readonly<Record<PartnerId, { readonly apiBase: string; readonly authorizeBase: string }>>
  readonly apps: Readonly<Record<PartnerId, DeveloperApp>>
}

/** Presses Confirm on the sandbox’s consent page and gives the address the browser would be sent to. */
export type ApproveSilently = (partnerId: PartnerId, authorizeUrl: string) => string | Promise<string>

export interface PartnerEnd {
  readonly apiBase: string
  readonly authorizeBase: string
  readonly app: DeveloperApp
}

export class PartnerAddresses {
  private readonly database: Database
  private readonly vault: TokenVault
  private readonly sandbox: SandboxEnds | undefined
  private readonly sandboxRules: (partnerId: PartnerId) => ConnectionRules | undefined

  constructor(parts: {
    database: Database
    vault: TokenVault
    sandbox: SandboxEnds | undefined
    /** A rehearsal of a live canvas: its sandbox is dealt with as that connection is. */
    sandboxRules?: (partnerId: PartnerId) => ConnectionRules | undefined
  }) {
    this.database = parts.database
    this.vault = parts.vault
    this.sandbox = parts.sandbox
    this.sandboxRules = parts.sandboxRules ?? (() => undefined)
  }

  /** Both ends of a connection; refused with what is missing. */
  async get(partnerId: PartnerId, kind: ConnectionKind): Promise<PartnerEnd> {
    const { label } = getPartner(partnerId).manifest
    if (kind === 'sandbox') {
      if (!this.sandbox) throw new AppError('sandbox-not-running', { parameters: { partner: label } })
      return { ...this.sandbox.addresses[partnerId], app: this.sandbox.apps[partnerId] }
    }
    const live = this.findLiveApp(partnerId)
    const appSecret = await this.vault.read(secretKey(partnerId))
    if (!live || appSecret === null) throw new AppError('live-app-missing', { parameters: { partner: label } })
    return { apiBase: live.apiBase, authorizeBase: live.authorizeBase, app: { appId: live.appId, appSecret } }
  }

  apiBaseOf(partnerId: PartnerId, kind: ConnectionKind): string | undefined {
    return kind === 'sandbox' ? this.sandbox?.addresses[partnerId].apiBase : this.findLiveApp(partnerId)?.apiBase
  }

  appIdOf(partnerId: PartnerId, kind: ConnectionKind): string {
    return (kind === 'sandbox' ? this.sandbox?.apps[partnerId].appId : this.findLiveApp(partnerId)?.appId) ?? 'none'
  }

  findLiveApp(partnerId: PartnerId): LiveApp | undefined {
    const row = this.database.get('select settings from live_apps where partner_id = ?', partnerId)
    return row && liveAppSchema.parse(JSON.parse(String(row.settings)))
  }

  async setLiveApp(partnerId: PartnerId, change: LiveAppChange): Promise<LiveApp> {
    const { appSecret, ...rest } = change
    if (appSecret !== undefined) await this.vault.write(secretKey(partnerId), appSecret)
    const hasSecret = (await this.vault.read(secretKey(partnerId))) !== null
    const app = { ...rest, hasSecret }
    this.database.run(
      'insert or replace into live_apps (partner_id, settings) values (?, ?)',
      partnerId,
      JSON.stringify(app),
    )
    return app
  }

  /** After a restart without a keychain the secret is gone: say so instead of failing at the next sign-in. */
  async refreshSecretsKept(): Promise<void> {
    for (const partnerId of partnerIds) {
      const app = this.findLiveApp(partnerId)
      if (!app) continue
      const hasSecret = (await this.vault.read(secretKey(partnerId))) !== null
      this.database.run(
        'update live_apps set settings = ? where partner_id = ?',
        JSON.stringify({ ...app, hasSecret }),
        partnerId,
      )
    }
  }

  /** Sandbox and default: the documented maximum; live: what the marketer's tier allows (decisions.md 7). */
  rateLimitsOf(partnerId: PartnerId, kind: ConnectionKind): RateLimits {
    const chosen = this.chosenRules(partnerId, kind)
    const { requestsPerSecond, liveStart } = getPartner(partnerId).manifest.limits
    const perSecond = { requests: requestsPerSecond.value, windowMs: 1_000 }
    if (kind === 'sandbox' && !chosen) return { all: [perSecond] }
    const tier = chosen ?? { requests: liveStart.requests.value, windowMs: liveStart.windowMs }
    const window = { requests: tier.requests, windowMs: tier.windowMs }
    return liveStart.counts === 'all' ? { all: [perSecond, window] } : { all: [perSecond], lanes: { write: [window] } }
  }

  requestLimitsOf(partnerId: PartnerId, kind: ConnectionKind): RequestLimits {
    const { recordsPerRequest, recordsCount, bytesPerRequest } = getPartner(partnerId).manifest.limits
    const chosen = this.chosenRules(partnerId, kind)
    return {
      recordsPerRequest: Math.min(recordsPerRequest.value, chosen?.recordsPerRequest ?? recordsPerRequest.value),
      recordsCount,
      bytesPerRequest: bytesPerRequest.value,
    }
  }

  /** TikTok counts digits or "+" digits as the connection says (decisions.md 11). */
  phoneFormOf(partnerId: PartnerId, kind: ConnectionKind): 'e164' | 'digits' {
    return this.chosenRules(partnerId, kind)?.phoneForm ?? 'e164'
  }

  private chosenRules(partnerId: PartnerId, kind: ConnectionKind): ConnectionRules | undefined {
    return kind === 'live' ? this.findLiveApp(partnerId) : this.sandboxRules(partnerId)
  }
}

function secretKey(partnerId: PartnerId): string {
  return `live-app/${partnerId}`
}
