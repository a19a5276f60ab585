import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isRegisteredAddress } from './consent-desk.ts'
import { consentWords } from './consent-words.ts'
import { openFreshSandbox, redirectUri } from './fresh-sandbox.ts'

let world: Awaited<ReturnType<typeof openFreshSandbox>>
beforeEach(async () => {
  world = await openFreshSandbox()
})
afterEach(() => world.sandbox.stop())

const below = (address: string) => address.slice(address.indexOf('/', 8))
const changed = (address: string, change: Readonly<Record<string, string | null>>) => {
  const url = new URL(address)
  for (const [name, value] of Object.entries(change)) {
    if (value === null) url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  }
  return url.href
}
const decide = (
  address: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) =>
  world.ask(new URL(address).pathname, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ query: new URL(address).search.slice(1), ...fields }).toString(),
  })

describe('consent pages', () => {
  it.each(['tiktok', 'pinterest'] as const)(
    'of %s are framed as a sandbox in three languages, without script or network',
    async (partnerId) => {
      const address = below(partnerId === 'tiktok' ? world.tiktokAuthorizeUrl() : world.pinterestAuthorizeUrl())
      for (const [language, accept] of [
        ['en', 'fr,en;q=0.8'],
        ['ko', 'ko-KR,ko;q=0.9'],
        ['ja', 'ja'],
      ] as const) {
        const page = await world.ask(address, { headers: { 'accept-language': accept } })
        expect(page.status).toBe(200)
        expect(page.text).toContain(`<html lang="${language}">`)
        for (const words of [
          consentWords[language].sandbox,
          consentWords[language].confirm,
          consentWords[language].cancel,
        ]) {
          expect(page.text).toContain(words)
        }
        expect(page.text).not.toContain('<script')
        expect(page.headers['content-security-policy']).toContain(`default-src 'none'`)
        expect(page.headers['content-security-policy']).toContain('http://127.0.0.1:4000')
      }
      expect((await world.ask(`${address}&lang=ja`, { headers: { 'accept-language': 'ko' } })).text).toContain(
        'lang="ja"',
      )
    },
  )

  it('come back with code and state on Confirm, with an error and no code on Cancel', async () => {
    for (const address of [world.tiktokAuthorizeUrl(), world.pinterestAuthorizeUrl()]) {
      const confirmed = await decide(address, { decision: 'confirm', person: 'mina', audiences: 'yes' })
      expect(confirmed.status).toBe(303)
      const back = new URL(String(confirmed.headers.location))
      expect([back.origin + back.pathname, back.searchParams.get('state')]).toEqual([redirectUri, 'state-1'])
      expect(back.searchParams.get('code')).toBeTruthy()
      const cancelled = new URL(String((await decide(address, { decision: 'cancel' })).headers.location))
      expect([
        cancelled.searchParams.get('error'),
        cancelled.searchParams.get('state'),
        cancelled.searchParams.get('code'),
      ]).toEqual(['access_denied', 'state-1', null])
    }
  })

  it('never redirect what they cannot trust', async () => {
    const tiktok = world.tiktokAuthorizeUrl()
    const pinterest = world.pinterestAuthorizeUrl()
    const wrong = [
      changed(tiktok, { app_id: '1' }),
      changed(tiktok, { redirect_uri: 'https://evil.example/cb' }),
      changed(tiktok, { redirect_uri: null }),
      changed(tiktok, { state: null }),
      changed(pinterest, { client_id: '1' }),
      changed(pinterest, { response_type: 'token' }),
      changed(pinterest, { scope: 'ads:all' }),
      changed(pinterest, { scope: null }),
    ]
    for (const address of wrong) {
      for (const answer of [
        await world.ask(below(address)),
        await decide(address, { decision: 'confirm', person: 'mina' }),
      ]) {
        expect(answer.status).toBe(400)
        expect(answer.headers.location).toBeUndefined()
        expect(answer.text).toContain(consentWords.en.problemTitle)
      }
    }
  })

  it('escape what the address carries', async () => {
    const page = await world.ask(below(world.tiktokAuthorizeUrl('"><script>alert(1)</script>')))
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('<script>')
  })

  it('take a decision from their own page only', async () => {
    const from = (origin: string) =>
      decide(world.tiktokAuthorizeUrl(), { decision: 'confirm', person: 'mina' }, { origin, host: '127.0.0.1:5' })
    expect((await from('http://evil.example')).status).toBe(403)
    expect((await from('http://127.0.0.1:5')).status).toBe(303)
  })

  it('take consumer_id for client_id, and scopes between spaces', async () => {
    const address = changed(world.pinterestAuthorizeUrl(), {
      client_id: null,
      consumer_id: world.sandbox.apps.pinterest.appId,
      scope: 'ads:read ads:write',
    })
    expect((await world.ask(below(address))).status).toBe(200)
  })

  it('give a token without audience management when the person leaves it out', async () => {
    const confirmed = await decide(world.tiktokAuthorizeUrl(), { decision: 'confirm', person: 'mina' })
    const auth_code = world.codeIn(String(confirmed.headers.location))
    const body = { ...world.tiktokApp, auth_code }
    const { data } = (await world.tiktok('/oauth2/access_token/', { method: 'POST', body })).json
    expect(data.scope).toEqual([1, 10])
    const query = { advertiser_id: data.advertiser_ids[0] }
    const listed = await world.tiktok('/dmp/custom_audience/list/', { token: data.access_token, query })
    expect(listed.json.code).toBe(40130)
  })

  it('let another person sign in, who reaches other accounts', async () => {
    const confirmed = await decide(world.tiktokAuthorizeUrl(), { decision: 'confirm', person: 'ken', audiences: 'yes' })
    const body = { ...world.tiktokApp, auth_code: world.codeIn(String(confirmed.headers.location)) }
    const { data } = (await world.tiktok('/oauth2/access_token/', { method: 'POST', body })).json
    expect(data.advertiser_ids).toEqual(['7410000000000000102', '7410000000000000105'])
  })
})

describe('isRegisteredAddress', () => {
  it.each([
    ['http://127.0.0.1:4000/callback', true],
    ['http://localhost/cb?x=1', true],
    ['https://127.0.0.1/cb', false],
    ['http://127.0.0.1.evil.example/cb', false],
    ['http://evil@127.0.0.1/cb', false],
    ['http://127.0.0.1/cb#x', false],
    ['javascript:alert(1)', false],
    ['nonsense', false],
  ])('%s: %s', (address, registered) => {
    expect(isRegisteredAddress(address)).toBe(registered)
  })
})
