import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFreshSandbox, pinterestAccountId, redirectUri, sha256 } from '../fresh-sandbox.ts'

const at = `/ad_accounts/${pinterestAccountId}`
let world: Awaited<ReturnType<typeof openFreshSandbox>>
let token: string
let refresh: string

beforeEach(async () => {
  world = await openFreshSandbox({ settings: { pinterest: { poolAudiences: 300, writesPerSecond: 1_000 } } })
  const tokens = await world.signInPinterest()
  token = tokens.access
  refresh = tokens.refresh
})
afterEach(() => world.sandbox.stop())

describe('Pinterest twin: sign-in', () => {
  const freshCode = () => world.codeIn(world.sandbox.approve('pinterest', world.pinterestAuthorizeUrl()))

  it('gives tokens with the vendor’s prefixes, lives and space-separated scopes', async () => {
    const answer = await world.pinterestToken({
      grant_type: 'authorization_code',
      code: freshCode(),
      redirect_uri: redirectUri,
    })
    expect(answer.status).toBe(200)
    expect(answer.json).toMatchObject({
      response_type: 'authorization_code',
      token_type: 'bearer',
      expires_in: 2_592_000,
      refresh_token_expires_in: 5_184_000,
      refresh_token_expires_at: Math.floor(world.clock.now() / 1_000) + 5_184_000,
      scope: 'ads:read ads:write user_accounts:read',
    })
    expect(answer.json.access_token).toMatch(/^pina_/)
    expect(answer.json.refresh_token).toMatch(/^pinr_/)
  })

  it('takes a code once, in time, and for its own redirect address only', async () => {
    const redeem = async (code: string, redirect_uri = redirectUri) =>
      (await world.pinterestToken({ grant_type: 'authorization_code', code, redirect_uri })).json.code ?? 'granted'
    const code = freshCode()
    expect(await redeem(code)).toBe('granted')
    expect(await redeem(code)).toBe(283)
    expect(await redeem(freshCode(), `${redirectUri}/other`)).toBe(283)
    const late = freshCode()
    await world.clock.advanceBy(600_000)
    expect(await redeem(late)).toBe(283)
    expect(await redeem('never given')).toBe(283)
  })

  it('rotates the refresh token: the old one is spent, the new one works', async () => {
    const renew = (refresh_token: string) => world.pinterestToken({ grant_type: 'refresh_token', refresh_token })
    const first = await renew(refresh)
    expect(first.json.response_type).toBe('refresh_token')
    expect((await world.pinterest('/user_account', { token: first.json.access_token })).status).toBe(200)
    expect((await renew(refresh)).json).toMatchObject({ code: 283, status: 'failure' })
    expect((await renew(first.json.refresh_token)).status).toBe(200)
  })

  it('ends access after 30 days and refreshing after 60', async () => {
    await world.clock.advanceBy(30 * 86_400_000)
    expect((await world.pinterest('/user_account', { token })).status).toBe(401)
    await world.clock.advanceBy(30 * 86_400_000)
    expect((await world.pinterestToken({ grant_type: 'refresh_token', refresh_token: refresh })).json.code).toBe(283)
  })

  it.each([
    ['a wrong secret', `Basic ${Buffer.from('1499001:no').toString('base64')}`],
    ['no Basic credentials', 'Bearer x'],
  ])('refuses the token endpoint to %s', async (_name, authorization) => {
    const answer = await world.pinterestToken({ grant_type: 'refresh_token', refresh_token: refresh }, authorization)
    expect(answer.status).toBe(401)
    expect(answer.json).toMatchObject({ code: 2, status: 'failure' })
  })

  it.each([
    ['no token', {}],
    ['an unknown token', { token: 'pina_no' }],
    ['a refresh token', { token: 'refresh' }],
    ['a token without Bearer', { headers: { authorization: 'token' } }],
  ])('refuses %s with 401 code 2', async (_name, input) => {
    const used = 'token' in input && input.token === 'refresh' ? { token: refresh } : input
    const answer = await world.pinterest('/user_account', used)
    expect(answer.status).toBe(401)
    expect(answer.json).toEqual({ code: 2, message: expect.any(String), status: 'failure' })
    expect(answer.headers['x-pinterest-rid']).toMatch(/^\d+$/)
  })

  it('refuses a write to a token that may only read', async () => {
    const reader = await world.signInPinterest('ads:read')
    const asked = { method: 'POST', token: reader.access, body: { name: 'n', records: '' } } as const
    expect((await world.pinterest(`${at}/customer_lists`, asked)).json.code).toBe(29)
    expect((await world.pinterest(`${at}/customer_lists`, { token: reader.access })).status).toBe(200)
  })

  it('lists the ad accounts with permissions', async () => {
    const { json } = await world.pinterest('/ad_accounts', { token })
    expect(json.bookmark).toBeNull()
    expect(json.items.map((one: { name: string; permissions: string[] }) => `${one.name}: ${one.permissions}`)).toEqual(
      [
        'Brand KR: OWNER',
        'Brand JP: ADMIN',
        'Global pool: AUDIENCE_MANAGER,CAMPAIGN_MANAGER',
        'Agency pool (Analyst): ANALYST',
        'Brand EU (Finance): FINANCE_MANAGER',
      ],
    )
    const body = { name: 'n', records: '' }
    const written = await world.pinterest('/ad_accounts/549755885104/customer_lists', { method: 'POST', token, body })
    expect(written).toMatchObject({ status: 403, json: { code: 29 } })
    expect((await world.pinterest('/ad_accounts/1/audiences', { token })).status).toBe(404)
  })
})

describe('Pinterest twin: customer lists', () => {
  const create = (body: unknown) => world.pinterest(`${at}/customer_lists`, { method: 'POST', token, body })

  it('counts batches and records as the vendor does: repeats and absent ones too', async () => {
    const made = await create({ name: 'L', records: `${sha256('a')},${sha256('a')},` })
    expect(made.json).toMatchObject({
      ad_account_id: pinterestAccountId,
      name: 'L',
      type: 'customerlist',
      status: 'UPLOADING',
      num_batches: 1,
      num_uploaded_user_records: 2,
      num_removed_user_records: 0,
    })
    const added = await world.patchList(token, made.json.id, `${sha256('a')},${sha256('b')}`)
    expect(added.json).toMatchObject({ num_batches: 2, num_uploaded_user_records: 4 })
    const removed = await world.patchList(token, made.json.id, `${sha256('b')},${sha256('absent')}`, 'REMOVE')
    expect(removed.json).toMatchObject({ num_batches: 3, num_uploaded_user_records: 4, num_removed_user_records: 2 })
    expect(world.sandbox.control.members('pinterest', made.json.id)).toEqual({ RECORD: [sha256('a')] })
  })

  it('takes plain and hashed e-mails as one person, and every kind of hash', async () => {
    const md5 = createHash('md5').update('m').digest('hex')
    const sha1 = createHash('sha1').update('m').digest('hex')
    const made = await create({ name: 'L', records: ` a@example.com, ${sha256('a@example.com')} ,${md5},${sha1},,` })
    expect(made.json.num_uploaded_user_records).toBe(4)
    expect(world.sandbox.control.members('pinterest', made.json.id).RECORD).toEqual(
      [md5, sha1, sha256('a@example.com')].sort(),
    )
  })

  it.each([
    ['a plain mobile id', { records: '6D92078A-8246-4BA4-AE5B-76104861E7DC' }],
    ['an uppercase e-mail', { records: 'A@example.com' }],
    ['text that is neither', { records: 'hello' }],
    ['records as a list', { records: ['a@example.com'] }],
    ['no records', { records: undefined }],
    ['no name', { name: '' }],
    ['an unknown list type', { list_type: 'PHONE' }],
    ['1,901 records', { records: Array.from({ length: 1_901 }, (_, number) => sha256(String(number))).join(',') }],
  ])('refuses %s with 400', async (_name, change) => {
    const answer = await create({ name: 'L', records: 'a@example.com', ...change })
    expect(answer.status).toBe(400)
    expect(answer.json).toEqual({ code: 1, message: expect.any(String) })
  })

  it('takes 1,900 records, and an empty list', async () => {
    const records = Array.from({ length: 1_900 }, (_, number) => sha256(String(number))).join(',')
    expect((await create({ name: 'L', records })).status).toBe(200)
    expect((await create({ name: 'Empty', records: '' })).json.num_batches).toBe(1)
  })

  it('moves from uploading through processing to ready or too small', async () => {
    const { json } = await create({ name: 'L', records: '' })
    const status = async () => (await world.pinterest(`${at}/customer_lists/${json.id}`, { token })).json.status
    expect(await status()).toBe('UPLOADING')
    await world.clock.advanceBy(3_000)
    expect(await status()).toBe('TOO_SMALL')
    await world.patchList(token, json.id, Array.from({ length: 100 }, (_, number) => sha256(String(number))).join(','))
    expect(await status()).toBe('PROCESSING')
    await world.clock.advanceBy(3_000)
    expect(await status()).toBe('READY')
  })

  it('knows no delete and no rename', async () => {
    const { json } = await create({ name: 'L', records: '' })
    expect((await world.pinterest(`${at}/customer_lists/${json.id}`, { method: 'DELETE', token })).status).toBe(404)
    const renamed = await world.pinterest(`${at}/customer_lists/${json.id}`, {
      method: 'PATCH',
      token,
      body: { name: 'M' },
    })
    expect(renamed.status).toBe(400)
  })
})

describe('Pinterest twin: audiences', () => {
  it('is initialising, then ready with a size from 100 on, then too small without one', async () => {
    const records = Array.from({ length: 100 }, (_, number) => sha256(String(number))).join(',')
    const { audienceId, listId } = await world.makePinterestAudience(token, records)
    const get = async () => (await world.pinterest(`${at}/audiences/${audienceId}`, { token })).json
    expect(await get()).toMatchObject({
      status: 'INITIALIZING',
      size: null,
      rule: { customer_list_id: listId },
      type: 'audience',
    })
    await world.clock.advanceBy(3_000)
    expect(await get()).toMatchObject({ status: 'READY', size: 100 })
    await world.patchList(token, listId, sha256('0'), 'REMOVE')
    await world.clock.advanceBy(3_000)
    expect(await get()).toMatchObject({ status: 'TOO_SMALL', size: null })
  })

  it.each([
    ['no name', { name: undefined }, 400],
    ['an unknown type', { audience_type: 'customer_list' }, 400],
    ['no rule', { rule: undefined }, 400],
    ['a rule without its list', { rule: {} }, 400],
    ['a list that never was', { rule: { customer_list_id: '1' } }, 404],
  ])('refuses to create with %s', async (_name, change, status) => {
    const { listId } = await world.makePinterestAudience(token)
    const body = { name: 'A', audience_type: 'CUSTOMER_LIST', rule: { customer_list_id: listId }, ...change }
    expect((await world.pinterest(`${at}/audiences`, { method: 'POST', token, body })).status).toBe(status)
  })

  it('removes an audience and leaves its list behind, where the ledger still shows it', async () => {
    const { audienceId, listId } = await world.makePinterestAudience(token, 'a@example.com')
    const change = (body: unknown) => world.pinterest(`${at}/audiences/${audienceId}`, { method: 'PATCH', token, body })
    expect((await change({ name: 'Renamed' })).json.name).toBe('Renamed')
    expect((await change({ operation_type: 'REMOVE' })).status).toBe(200)
    expect((await world.pinterest(`${at}/audiences/${audienceId}`, { token })).status).toBe(404)
    expect((await world.patchList(token, listId, 'b@example.com')).status).toBe(200)
    const shown = world.sandbox.control.ledger().audiences.filter((one) => one.partnerId === 'pinterest')
    expect(shown.find((one) => one.audienceId === listId)).toMatchObject({
      type: 'customerlist',
      identifiers: { RECORD: 2 },
    })
  })

  it.each(['ASCENDING', 'DESCENDING'])('pages by bookmark without loss or repeat (%s)', async (order) => {
    const ids: string[] = []
    let bookmark: string | null = ''
    while (bookmark !== null) {
      const query: Record<string, string> = { page_size: '250', order, ...(bookmark ? { bookmark } : {}) }
      const { json } = await world.pinterest('/ad_accounts/549755885103/audiences', { token, query })
      ids.push(...json.items.map((one: { id: string }) => one.id))
      bookmark = json.bookmark
    }
    expect(ids).toHaveLength(305)
    expect(new Set(ids).size).toBe(305)
  })

  it.each([{ page_size: '251' }, { page_size: '0' }, { bookmark: 'x' }, { order: 'UP' }])(
    'refuses the question %j',
    async (query) => {
      expect((await world.pinterest(`${at}/audiences`, { token, query })).status).toBe(400)
    },
  )
})

describe('Pinterest twin: rates', () => {
  it('takes 7 writes in any second per user, answers 429 code 8 with rate headers and no Retry-After, and keeps reads apart', async () => {
    await world.sandbox.stop()
    world = await openFreshSandbox()
    token = (await world.signInPinterest()).access
    const write = () =>
      world.pinterest(`${at}/customer_lists`, { method: 'POST', token, body: { name: 'L', records: '' } })
    const answers = []
    for (let number = 0; number < 8; number++) answers.push(await write())
    expect(answers.map((one) => one.status)).toEqual([200, 200, 200, 200, 200, 200, 200, 429])
    expect(answers.map((one) => one.headers['x-ratelimit-remaining'])).toEqual(['6', '5', '4', '3', '2', '1', '0', '0'])
    expect(answers[7]?.json).toEqual({ code: 8, message: expect.any(String) })
    expect(answers[7]?.headers).toMatchObject({ 'x-ratelimit-limit': '7', 'x-ratelimit-reset': '1' })
    expect(answers[7]?.headers['retry-after']).toBeUndefined()
    expect((await world.pinterest(`${at}/audiences`, { token })).status).toBe(200)
    // Another token of the same person shares the window: the limit is per user and app.
    token = (await world.signInPinterest()).access
    expect((await write()).status).toBe(429)
    await world.clock.advanceBy(1_000)
    expect((await write()).status).toBe(200)
  })
})
