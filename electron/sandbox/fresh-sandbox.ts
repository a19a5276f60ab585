// A sandbox for tests: in memory, on a virtual clock, spoken to in-process, with both sign-ins already made. Tests only.
import { createHash } from 'node:crypto'
import { seededRandom } from '#shared/core/random.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from './sandbox.ts'

export const redirectUri = 'http://127.0.0.1:4000/callback'
export const tiktokAccountId = '7410000000000000101'
export const pinterestAccountId = '549755885101'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
  /** Parsed, when it was JSON. */
  readonly json: ReturnType<typeof JSON.parse>
}

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT'
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

export async function openFreshSandbox(options: Partial<Pick<SandboxOptions, 'file' | 'settings' | 'port'>> = {}) {
  const clock = new VirtualClock()
  const sandbox = await startSandbox({
    file: options.file ?? ':memory:',
    port: options.port ?? null,
    clock,
    random: seededRandom(7),
    ...(options.settings ? { settings: options.settings } : {}),
  })
  return { sandbox, clock, ...callers(sandbox) }
}

export function callers(sandbox: Sandbox) {
  async function ask(path: string, { method = 'GET', query, body, headers = {} }: Ask = {}): Promise<Answer> {
    const search = query ? `?${new URLSearchParams(query)}` : ''
    const isText = typeof body === 'string'
    const answer = await sandbox.app.inject({
      method,
      url: `${path}${search}`,
      headers: {
        host: '127.0.0.1',
        ...(body === undefined || isText ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: isText ? body : JSON.stringify(body) }),
    })
    const isJson = String(answer.headers['content-type'] ?? '').startsWith('application/json')
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text: answer.body,
      json: isJson ? JSON.parse(answer.body) : undefined,
    }
  }

  const tiktok = (path: string, input: Ask & { token?: string } = {}) =>
    ask(`/tiktok/open_api/v1.3${path}`, {
      ...input,
      headers: { ...(input.token === undefined ? {} : { 'access-token': input.token }), ...input.headers },
    })

  const pinterest = (path: string, input: Ask & { token?: string } = {}) =>
    ask(`/pinterest/v5${path}`, {
      ...input,
      headers: { ...(input.token === undefined ? {} : { authorization: `Bearer ${input.token}` }), ...input.headers },
    })

  const basic = `Basic ${Buffer.from(`${sandbox.apps.pinterest.appId}:${sandbox.apps.pinterest.appSecret}`).toString('base64')}`
  const pinterestToken = (fields: Readonly<Record<string, string>>, authorization = basic) =>
    ask('/pinterest/v5/oauth/token', {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    })

  const tiktokAuthorizeUrl = (state = 'state-1') =>
    `${sandbox.addresses.tiktok.authorizeBase}?${new URLSearchParams({ app_id: sandbox.apps.tiktok.appId, state, redirect_uri: redirectUri })}`
  const pinterestAuthorizeUrl = (scope = 'ads:read,ads:write,user_accounts:read') =>
    `${sandbox.addresses.pinterest.authorizeBase}?${new URLSearchParams({ client_id: sandbox.apps.pinterest.appId, redirect_uri: redirectUri, response_type: 'code', scope, state: 'state-1' })}`

  const codeIn = (address: string) => new URL(address).searchParams.get('code') ?? ''
  const tiktokApp = { app_id: sandbox.apps.tiktok.appId, secret: sandbox.apps.tiktok.appSecret }

  async function signInTikTok(): Promise<string> {
    const auth_code = codeIn(sandbox.approve('tiktok', tiktokAuthorizeUrl()))
    const answer = await tiktok('/oauth2/access_token/', { method: 'POST', body: { ...tiktokApp, auth_code } })
    return answer.json.data.access_token
  }

  async function signInPinterest(scope?: string): Promise<{ access: string; refresh: string }> {
    const code = codeIn(sandbox.approve('pinterest', pinterestAuthorizeUrl(scope)))
    const { json } = await pinterestToken({ grant_type: 'authorization_code', code, redirect_uri: redirectUri })
    return { access: json.access_token, refresh: json.refresh_token }
  }

  async function makeTikTokAudience(token: string, name = 'Buyers'): Promise<string> {
    const body = { advertiser_id: tiktokAccountId, custom_audience_name: name, action: 'create' }
    return (await tiktok('/segment/audience/', { method: 'POST', token, body })).json.data.audience_id
  }

  /** Maps e-mail digests of plain texts. */
  const map = (token: string, audienceId: string, people: readonly string[], action = 'add') =>
    tiktok('/segment/mapping/', {
      method: 'POST',
      token,
      body: {
        advertiser_ids: [tiktokAccountId],
        action,
        id_schema: ['EMAIL_SHA256'],
        batch_data: people.map((person) => [{ id: sha256(person), audience_ids: [audienceId] }]),
      },
    })

  async function makePinterestAudience(token: string, records = ''): Promise<{ listId: string; audienceId: string }> {
    const at = `/ad_accounts/${pinterestAccountId}`
    const list = await pinterest(`${at}/customer_lists`, {
      method: 'POST',
      token,
      body: { name: 'Customer List-1', records },
    })
    const audience = await pinterest(`${at}/audiences`, {
      method: 'POST',
      token,
      body: { name: 'Audience-1', audience_type: 'CUSTOMER_LIST', rule: { customer_list_id: list.json.id } },
    })
    return { listId: list.json.id, audienceId: audience.json.id }
  }

  const patchList = (token: string, listId: string, records: string, operation_type = 'ADD') =>
    pinterest(`/ad_accounts/${pinterestAccountId}/customer_lists/${listId}`, {
      method: 'PATCH',
      token,
      body: { operation_type, records },
    })

  return {
    ask,
    tiktok,
    pinterest,
    pinterestToken,
    tiktokApp,
    tiktokAuthorizeUrl,
    pinterestAuthorizeUrl,
    codeIn,
    signInTikTok,
    signInPinterest,
    makeTikTokAudience,
    map,
    makePinterestAudience,
    patchList,
  }
}
