// TikTok's sign-in (A2): what the portal address asks, codes for tokens, revocation, and who a token belongs to. Marketing
// tokens do not expire on a timer and have no refresh token.
import type { ConsentAsk, ConsentDesk } from '../consent-desk.ts'
import { isRegisteredAddress } from '../consent-desk.ts'
import type { ConsentProblem } from '../consent-words.ts'
import type { TwinParts } from '../partner-twin.ts'
import type { Grant } from '../token-desk.ts'
import { fieldOf, isText } from '../untrusted.ts'
import { accountScopes, audienceScopes, type TikTokAccounts } from './tiktok-accounts.ts'
import { TikTokRefusal, tiktokCodes } from './tiktok-envelope.ts'
import { tiktokAccounts, tiktokApp, tiktokPeople } from './tiktok-seed-table.ts'

export class TikTokSignIn {
  private readonly parts: TwinParts
  private readonly accounts: TikTokAccounts
  readonly desk: ConsentDesk

  constructor(parts: TwinParts, accounts: TikTokAccounts, path: string) {
    this.parts = parts
    this.accounts = accounts
    this.desk = {
      path,
      brand: {
        label: 'TikTok for Business',
        mark: 'T',
        colour: '#b3123c',
        appName: 'Audience Canvas',
        people: tiktokPeople,
        accounts: tiktokAccounts,
        choosesPermissions: true,
      },
      read: readPortalAddress,
      agree: (ask, decision) => {
        const code = parts.tokens.grantCode('tiktok', {
          appId: ask.appId,
          person: decision.person,
          redirectUri: ask.redirectUri,
          scopes: decision.audiences ? [...accountScopes, ...audienceScopes] : accountScopes,
          lifeMs: parts.settings.tiktok.authCodeLifeMs,
        })
        // Real redirects carry the value twice (A2.3).
        return { auth_code: code, code }
      },
    }
  }

  /** POST /oauth2/access_token/ */
  exchange(body: unknown): Record<string, unknown> {
    this.checkApp(fieldOf(body, 'app_id'), fieldOf(body, 'secret'))
    const code = fieldOf(body, 'auth_code')
    if (!isText(code)) throw new TikTokRefusal(tiktokCodes.parameterError, 'auth_code: a string is required')
    const found = this.parts.database.transaction(() => {
      const redeemed = this.parts.tokens.redeemCode('tiktok', { code, appId: tiktokApp.appId })
      if (redeemed.kind !== 'valid') return redeemed
      const token = this.parts.tokens.issue('tiktok', 'access', redeemed.grant, { prefix: '', lifeMs: null })
      return { ...redeemed, token }
    })
    if (found.kind === 'used' || found.kind === 'expired') {
      throw new TikTokRefusal(tiktokCodes.codeSpent, 'The auth code was already used or has expired')
    }
    if (found.kind !== 'valid') throw new TikTokRefusal(tiktokCodes.wrongApp, 'The auth code is not valid for this app')
    return {
      access_token: found.token,
      scope: found.grant.scopes.map(Number),
      advertiser_ids: this.accounts.listFor(found.grant).map((account) => account.id),
    }
  }

  /** GET /oauth2/advertiser/get/ */
  advertisers(grant: Grant, query: Readonly<Record<string, string | undefined>>): Record<string, unknown> {
    this.checkApp(query.app_id, query.secret)
    return {
      list: this.accounts
        .listFor(grant)
        .map((account) => ({ advertiser_id: account.id, advertiser_name: account.name })),
    }
  }

  /** POST /oauth2/revoke_token/ */
  revoke(body: unknown): Record<string, unknown> {
    this.checkApp(fieldOf(body, 'app_id'), fieldOf(body, 'secret'))
    const token = fieldOf(body, 'access_token')
    if (!isText(token)) throw new TikTokRefusal(tiktokCodes.parameterError, 'access_token: a string is required')
    if (this.parts.tokens.find('tiktok', 'access', token).kind !== 'valid') {
      throw new TikTokRefusal(tiktokCodes.tokenInvalid, 'The access token is not valid')
    }
    this.parts.tokens.end('tiktok', token)
    return {}
  }

  /** GET /user/info/ */
  user(grant: Grant): Record<string, unknown> {
    const person = tiktokPeople.find((one) => one.id === grant.person)
    return {
      core_user_id: `70${String(tiktokPeople.findIndex((one) => one.id === grant.person) + 1).padStart(17, '0')}`,
      display_name: person?.name ?? '',
      email: person?.email ?? '',
      create_time: 1_704_067_200,
    }
  }

  private checkApp(appId: unknown, secret: unknown): void {
    if (!isText(appId) || !isText(secret)) {
      throw new TikTokRefusal(tiktokCodes.parameterError, 'app_id and secret: strings are required')
    }
    if (appId !== tiktokApp.appId || secret !== tiktokApp.appSecret) {
      throw new TikTokRefusal(tiktokCodes.wrongApp, 'The app id and secret do not match')
    }
  }
}

/** `app_id`, `state`, `redirect_uri`; the older address also carries `scope`, which the app's registration overrules (A2.1). */
function readPortalAddress(query: URLSearchParams): ConsentAsk | ConsentProblem {
  const appId = query.get('app_id')
  const redirectUri = query.get('redirect_uri')
  const state = query.get('state')
  if (appId !== tiktokApp.appId) return 'unknown-app'
  if (!redirectUri || !isRegisteredAddress(redirectUri)) return 'unregistered-address'
  if (!state) return 'missing-state'
  return { appId, redirectUri, state, scopes: [] }
}
