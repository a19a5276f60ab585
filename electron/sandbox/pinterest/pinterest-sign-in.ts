// Pinterest's sign-in (B1, B2): what the authorize address asks, and the token endpoint with Basic credentials, a form body and
// refresh tokens that rotate.

import { type ConsentAsk, type ConsentDesk, isRegisteredAddress } from '../consent-desk.ts'
import type { ConsentProblem } from '../consent-words.ts'
import type { TwinParts } from '../partner-twin.ts'
import type { Grant } from '../token-desk.ts'
import { PinterestRefusal, pinterestErrors } from './pinterest-answers.ts'
import { pinterestAccounts, pinterestApp, pinterestPeople } from './pinterest-seed-table.ts'

const knownScopes = [
  'ads:read',
  'ads:write',
  'boards:read',
  'boards:write',
  'catalogs:read',
  'catalogs:write',
  'pins:read',
  'pins:write',
  'user_accounts:read',
]

export class PinterestSignIn {
  private readonly parts: TwinParts
  readonly desk: ConsentDesk

  constructor(parts: TwinParts, path: string) {
    this.parts = parts
    this.desk = {
      path,
      brand: {
        label: 'Pinterest Business',
        mark: 'P',
        colour: '#b60000',
        appName: 'Audience Canvas',
        people: pinterestPeople,
        accounts: pinterestAccounts,
        choosesPermissions: false,
      },
      read: readAuthorizeAddress,
      agree: (ask, decision) => ({
        code: parts.tokens.grantCode('pinterest', {
          appId: ask.appId,
          person: decision.person,
          redirectUri: ask.redirectUri,
          scopes: ask.scopes,
          lifeMs: parts.settings.pinterest.authCodeLifeMs,
        }),
      }),
    }
  }

  /** POST /oauth/token */
  token(authorization: string | undefined, form: URLSearchParams): Record<string, unknown> {
    checkApp(authorization)
    switch (form.get('grant_type')) {
      case 'authorization_code':
        return this.byCode(form)
      case 'refresh_token':
        return this.byRefreshToken(form)
      case 'client_credentials':
        // No person stands behind it, and lists cannot be written with it (B1): refused rather than half pretended.
        throw new PinterestRefusal(pinterestErrors.notAllowed, 'client_credentials is not offered to this app.')
      default:
        throw new PinterestRefusal(pinterestErrors.invalid, 'grant_type: unknown')
    }
  }

  private byCode(form: URLSearchParams): Record<string, unknown> {
    const code = form.get('code')
    const redirectUri = form.get('redirect_uri')
    if (!code || !redirectUri) throw new PinterestRefusal(pinterestErrors.invalid, 'code and redirect_uri: required')
    const found = this.parts.database.transaction(() => {
      const redeemed = this.parts.tokens.redeemCode('pinterest', { code, appId: pinterestApp.appId, redirectUri })
      return redeemed.kind === 'valid' ? this.grantBoth(redeemed.grant, 'authorization_code') : null
    })
    if (!found) throw badGrant()
    return found
  }

  /** The old refresh token ends with its use (B2: rotates on each refresh). */
  private byRefreshToken(form: URLSearchParams): Record<string, unknown> {
    const token = form.get('refresh_token')
    if (!token) throw new PinterestRefusal(pinterestErrors.invalid, 'refresh_token: required')
    const { tokens, database } = this.parts
    return database.transaction(() => {
      const found = tokens.find('pinterest', 'refresh', token)
      if (found.kind !== 'valid') throw badGrant()
      const asked = form.get('scope')
      const scopes = asked ? splitScopes(asked) : found.grant.scopes
      if (scopes.some((scope) => !found.grant.scopes.includes(scope))) throw badGrant()
      tokens.end('pinterest', token)
      return this.grantBoth({ ...found.grant, scopes }, 'refresh_token')
    })
  }

  private grantBoth(grant: Grant, responseType: string): Record<string, unknown> {
    const { tokens, clock, settings } = this.parts
    const { accessTokenLifeMs, refreshTokenLifeMs } = settings.pinterest
    return {
      response_type: responseType,
      access_token: tokens.issue('pinterest', 'access', grant, { prefix: 'pina_', lifeMs: accessTokenLifeMs }),
      token_type: 'bearer',
      expires_in: accessTokenLifeMs / 1_000,
      scope: grant.scopes.join(' '),
      refresh_token: tokens.issue('pinterest', 'refresh', grant, { prefix: 'pinr_', lifeMs: refreshTokenLifeMs }),
      refresh_token_expires_in: refreshTokenLifeMs / 1_000,
      refresh_token_expires_at: Math.floor((clock.now() + refreshTokenLifeMs) / 1_000),
    }
  }
}

/** `client_id`, or `consumer_id` as the vendor's own quickstart spells it (B2). */
function readAuthorizeAddress(query: URLSearchParams): ConsentAsk | ConsentProblem {
  const appId = query.get('client_id') ?? query.get('consumer_id')
  const redirectUri = query.get('redirect_uri')
  const state = query.get('state')
  const scopes = splitScopes(query.get('scope') ?? '')
  if (appId !== pinterestApp.appId) return 'unknown-app'
  if (!redirectUri || !isRegisteredAddress(redirectUri)) return 'unregistered-address'
  if (query.get('response_type') !== 'code') return 'wrong-kind'
  if (!state) return 'missing-state'
  if (scopes.length === 0 || scopes.some((scope) => !knownScopes.includes(scope))) return 'unknown-scope'
  return { appId, redirectUri, state, scopes }
}

/** Separated by comma or space (B2). */
function splitScopes(text: string): string[] {
  return text.split(/[\s,]+/).filter((scope) => scope !== '')
}

function checkApp(authorization: string | undefined): void {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(authorization ?? '')?.[1]
  const [id, secret] = encoded ? Buffer.from(encoded, 'base64').toString('utf8').split(':', 2) : []
  if (id !== pinterestApp.appId || secret !== pinterestApp.appSecret) {
    throw new PinterestRefusal(pinterestErrors.badToken, 'Authentication failed.')
  }
}

function badGrant(): PinterestRefusal {
  return new PinterestRefusal(pinterestErrors.badGrant, 'Invalid grant.')
}
