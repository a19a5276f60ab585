// Signing in at Pinterest: authorize, exchange and renew with HTTP Basic, who it is, which ad accounts (ad-partners.md B1, B2).
import { z } from 'zod'
import type { AdAccount } from '#shared/partners/connection.ts'
import { PartnerRefusal } from '#shared/partners/partner-refusal.ts'
import type { DeveloperApp, GrantedTokens } from '../../auth/connection-secrets.ts'
import type { HttpAnswer, PartnerHttp, PartnerRequest } from '../../http/partner-request.ts'
import { mostPages, refuse, unreadable } from '../refuse.ts'
import { classifyPinterest } from './classify.ts'
import { pinterestManifest } from './manifest.ts'

const tokenSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
  refresh_token: z.string().min(1).nullish(),
  scope: z.string().default(''),
})
const userSchema = z.object({ username: z.string().nullish(), business_name: z.string().nullish() })
const accountsSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string().nullish(),
      currency: z.string().nullish(),
      country: z.string().nullish(),
      permissions: z.array(z.string()).nullish(),
    }),
  ),
  bookmark: z.string().nullish(),
})
/** S61 asks for admin; Pinterest's own role for audiences does as well (B2). */
const writingRoles = ['OWNER', 'ADMIN', 'AUDIENCE_MANAGER'] as const

/** The body of a success; any other answer is thrown as what it means. */
export function bodyOf<Shape>(schema: z.ZodType<Shape>, answer: HttpAnswer): Shape {
  const read = answer.status >= 200 && answer.status < 300 ? schema.safeParse(answer.json) : null
  // An error inside a 200 means what its code says.
  return read?.success ? read.data : refuse(classifyPinterest(answer))
}

export async function ask<Shape>(http: PartnerHttp, schema: z.ZodType<Shape>, request: PartnerRequest): Promise<Shape> {
  return bodyOf(schema, await http.send(request))
}

export function authorizeUrl(input: {
  authorizeBase: string
  app: DeveloperApp
  redirectUrl: string
  state: string
}): string {
  const address = new URL(input.authorizeBase)
  address.searchParams.set('client_id', input.app.appId)
  address.searchParams.set('redirect_uri', input.redirectUrl)
  address.searchParams.set('response_type', 'code')
  address.searchParams.set('scope', pinterestManifest.scopes.join(','))
  address.searchParams.set('state', input.state)
  return address.href
}

export function exchangeCode(
  http: PartnerHttp,
  input: { app: DeveloperApp; code: string; redirectUrl: string },
): Promise<GrantedTokens> {
  // `continuous_refresh` is described for apps from before 2025-09-25 and absent from the schema; it gives the 60-day kind (B1).
  return token(http, input.app, {
    grant_type: 'authorization_code',
    code: input.code,
    redirect_uri: input.redirectUrl,
    continuous_refresh: 'true',
  })
}

/** The answer's refresh token replaces the one used: keep it before using anything of it (B2). */
export function refresh(http: PartnerHttp, input: { app: DeveloperApp; refreshToken: string }): Promise<GrantedTokens> {
  return token(http, input.app, { grant_type: 'refresh_token', refresh_token: input.refreshToken })
}

async function token(
  http: PartnerHttp,
  app: DeveloperApp,
  fields: Readonly<Record<string, string>>,
): Promise<GrantedTokens> {
  const basic = Buffer.from(`${app.appId}:${app.appSecret}`).toString('base64')
  try {
    const granted = await ask(http, tokenSchema, {
      method: 'POST',
      path: '/oauth/token',
      lane: 'sign-in',
      headers: { Authorization: `Basic ${basic}` },
      body: { kind: 'form', fields },
    })
    return {
      accessToken: granted.access_token,
      refreshToken: granted.refresh_token ?? null,
      expiresInMs: granted.expires_in * 1_000,
      scopes: granted.scope.split(/[ ,]+/).filter((scope) => scope !== ''),
    }
  } catch (refusal) {
    throw signInRefusal(refusal)
  }
}

/** Here a 400 is a spent code or refresh token, no bad row, and a 401 is the developer app's own secret. */
function signInRefusal(refusal: unknown): unknown {
  if (!(refusal instanceof PartnerRefusal)) return refusal
  const { kind, partnerCode } = refusal.failure
  if (kind === 'invalid-input') return new PartnerRefusal({ kind: 'sign-in-revoked', partnerCode })
  return kind === 'sign-in-expired' ? new PartnerRefusal({ kind: 'misconfigured', partnerCode }) : refusal
}

export async function whoAmI(http: PartnerHttp): Promise<{ name: string }> {
  const user = await ask(http, userSchema, { method: 'GET', path: '/user_account', lane: 'read' })
  return { name: user.business_name || user.username || 'Pinterest' }
}

export async function listAdAccounts(http: PartnerHttp): Promise<readonly AdAccount[]> {
  const accounts: AdAccount[] = []
  let bookmark: string | null = null
  for (let pages = 0; pages < mostPages; pages++) {
    const query: Record<string, string> = { page_size: '250', ...(bookmark === null ? {} : { bookmark }) }
    const page = await ask(http, accountsSchema, { method: 'GET', path: '/ad_accounts', query, lane: 'read' })
    for (const { id, name, currency, permissions } of page.items) {
      const role = writingRoles.find((one) => permissions?.includes(one))
      accounts.push({
        id,
        name: name ?? id,
        role: role ?? permissions?.[0] ?? '',
        currency: currency ?? null,
        timeZone: null,
        usable: role !== undefined,
        unusable: role === undefined ? 'role' : null,
        chosen: false,
      })
    }
    const next = page.bookmark ?? null
    // A bookmark that does not move would ask for ever.
    if (next === null || next === '' || next === bookmark) return accounts
    bookmark = next
  }
  return refuse(unreadable)
}
