// Signing in at TikTok: the portal, the code's exchange, who it is, which ad accounts (ad-partners.md A2).
// The Marketing token does not end on a timer and has no refresh token; there is nothing to renew.
import { z } from 'zod'
import type { AdAccount } from '#shared/partners/connection.ts'
import type { DeveloperApp, GrantedTokens } from '../../auth/connection-secrets.ts'
import type { HttpAnswer, PartnerHttp, PartnerRequest } from '../../http/partner-request.ts'
import { expectShape, refuse } from '../refuse.ts'
import { classifyTikTok, isTaken, readEnvelope } from './classify.ts'

const tokenSchema = z.object({
  access_token: z.string().min(1),
  scope: z.array(z.union([z.number(), z.string()])).default([]),
})
const userSchema = z.object({ display_name: z.string().optional(), core_user_id: z.string().optional() })
const advertisersSchema = z.object({
  list: z.array(z.object({ advertiser_id: z.string(), advertiser_name: z.string().optional() })),
})
const detailsSchema = z.object({
  list: z.array(
    z.object({
      advertiser_id: z.string(),
      name: z.string().nullish(),
      status: z.string().nullish(),
      role: z.string().nullish(),
      currency: z.string().nullish(),
      timezone: z.string().nullish(),
      display_timezone: z.string().nullish(),
    }),
  ),
})
/** More ids in one question than this is 40011. */
const idsPerQuestion = 100

/** The data of a success; any other answer is thrown as what it means. */
export function dataOf(answer: HttpAnswer): unknown {
  return isTaken(answer) ? readEnvelope(answer)?.data : refuse(classifyTikTok(answer))
}

export async function ask(http: PartnerHttp, request: PartnerRequest): Promise<unknown> {
  return dataOf(await http.send(request))
}

export function authorizeUrl(input: {
  authorizeBase: string
  app: DeveloperApp
  redirectUrl: string
  state: string
}): string {
  const address = new URL(input.authorizeBase)
  address.searchParams.set('app_id', input.app.appId)
  address.searchParams.set('state', input.state)
  address.searchParams.set('redirect_uri', input.redirectUrl)
  return address.href
}

export async function exchangeCode(
  http: PartnerHttp,
  input: { app: DeveloperApp; code: string },
): Promise<GrantedTokens> {
  const data = await ask(http, {
    method: 'POST',
    path: '/oauth2/access_token/',
    lane: 'sign-in',
    body: json({ app_id: input.app.appId, secret: input.app.appSecret, auth_code: input.code }),
  })
  const { access_token, scope } = expectShape(tokenSchema, data)
  return { accessToken: access_token, refreshToken: null, expiresInMs: null, scopes: scope.map(String) }
}

export async function revoke(http: PartnerHttp, input: { app: DeveloperApp; accessToken: string }): Promise<void> {
  await ask(http, {
    method: 'POST',
    path: '/oauth2/revoke_token/',
    lane: 'sign-in',
    body: json({ app_id: input.app.appId, secret: input.app.appSecret, access_token: input.accessToken }),
  })
}

export async function whoAmI(http: PartnerHttp): Promise<{ name: string }> {
  const user = expectShape(userSchema, await ask(http, { method: 'GET', path: '/user/info/', lane: 'read' }))
  return { name: user.display_name ?? user.core_user_id ?? 'TikTok' }
}

export async function listAdAccounts(http: PartnerHttp, app: DeveloperApp): Promise<readonly AdAccount[]> {
  const query = { app_id: app.appId, secret: app.appSecret }
  const { list } = expectShape(
    advertisersSchema,
    await ask(http, { method: 'GET', path: '/oauth2/advertiser/get/', query, lane: 'read' }),
  )
  const accounts: AdAccount[] = []
  for (let from = 0; from < list.length; from += idsPerQuestion) {
    const part = list.slice(from, from + idsPerQuestion)
    const details = await detailsOf(
      http,
      part.map(({ advertiser_id }) => advertiser_id),
    )
    for (const { advertiser_id, advertiser_name } of part) {
      const detail = details.find((one) => one.advertiser_id === advertiser_id)
      const unusable = unusableOf(detail?.status, detail?.role)
      accounts.push({
        id: advertiser_id,
        name: detail?.name ?? advertiser_name ?? advertiser_id,
        role: detail?.role ?? '',
        currency: detail?.currency ?? null,
        timeZone: detail?.timezone ?? detail?.display_timezone ?? null,
        usable: unusable === null,
        unusable,
        chosen: false,
      })
    }
  }
  return accounts
}

/** `/advertiser/info/` needs a permission of its own; without it the accounts are still good, just without details. */
async function detailsOf(http: PartnerHttp, ids: readonly string[]) {
  const fields = ['advertiser_id', 'name', 'status', 'role', 'currency', 'timezone', 'display_timezone']
  const query = { advertiser_ids: JSON.stringify(ids), fields: JSON.stringify(fields) }
  const answer = await http.send({ method: 'GET', path: '/advertiser/info/', query, lane: 'read' })
  const kind = isTaken(answer) ? null : classifyTikTok(answer).kind
  if (kind === 'not-allowed' || kind === 'not-found') return []
  return expectShape(detailsSchema, dataOf(answer)).list
}

/** S10: admin permission is needed; analysts and operators of other kinds may look but not write. */
function unusableOf(status: string | null | undefined, role: string | null | undefined): AdAccount['unusable'] {
  if (status && status !== 'STATUS_ENABLE') return 'disabled'
  return role && /ANALYST|OPERATOR|VIEWER|READ/i.test(role) ? 'role' : null
}

export function json(value: unknown): { kind: 'json'; text: string } {
  return { kind: 'json', text: JSON.stringify(value) }
}
