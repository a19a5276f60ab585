import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Answer, openFreshSandbox, redirectUri, sha256, tiktokAccountId } from '../fresh-sandbox.ts'

let world: Awaited<ReturnType<typeof openFreshSandbox>>
let token: string

beforeEach(async () => {
  world = await openFreshSandbox({ settings: { tiktok: { poolAudiences: 250 } } })
  token = await world.signInTikTok()
})
afterEach(() => world.sandbox.stop())

const envelope = (answer: Answer) => {
  expect(answer.status).toBe(200)
  expect(Object.keys(answer.json).sort()).toEqual(['code', 'data', 'message', 'request_id'])
  expect(answer.headers['x-tt-logid']).toBe(answer.json.request_id)
  return answer.json
}
const cell = (text: string, audienceId: string) => ({ id: sha256(text), audience_ids: [audienceId] })
const mapping = (audienceId: string, more: Readonly<Record<string, unknown>> = {}) => ({
  advertiser_ids: [tiktokAccountId],
  action: 'add',
  id_schema: ['EMAIL_SHA256'],
  batch_data: [[cell('a', audienceId)]],
  ...more,
})

describe('TikTok twin: the line', () => {
  it('answers a path without its trailing slash, or unknown, with a plain page', async () => {
    for (const path of ['/user/info', '/segment/mapping', '/no/such/']) {
      const answer = await world.tiktok(path, { token })
      expect(answer.status).toBe(404)
      expect(answer.headers['content-type']).toContain('text/html')
    }
    expect((await world.tiktok('/segment/mapping/', { token })).status).toBe(404)
  })

  it.each([
    ['no token', undefined, 40104],
    ['an empty token', '', 40104],
    ['an unknown token', 'f'.repeat(48), 40105],
  ])('refuses %s inside HTTP 200', async (_name, used, code) => {
    const answer = await world.tiktok('/user/info/', used === undefined ? {} : { token: used })
    expect(envelope(answer)).toMatchObject({ code, data: {} })
  })

  it('refuses a Bearer prefix as an invalid token', async () => {
    expect(envelope(await world.tiktok('/user/info/', { token: `Bearer ${token}` })).code).toBe(40105)
  })

  it('refuses a body that is no JSON', async () => {
    const answer = await world.tiktok('/segment/audience/', {
      method: 'POST',
      token,
      body: '{"advertiser_id":',
      headers: { 'content-type': 'application/json' },
    })
    expect(envelope(answer).code).toBe(40000)
  })

  it('lets 50 segment requests through in any second and refuses the next with 40100, without rate headers', async () => {
    const ask = () =>
      world.tiktok('/segment/audience/', {
        method: 'POST',
        token,
        body: { advertiser_id: tiktokAccountId, action: '?' },
      })
    const codes: number[] = []
    for (let number = 0; number < 51; number++) codes.push((await ask()).json.code)
    expect(codes.filter((code) => code === 40002)).toHaveLength(50)
    const refused = await ask()
    expect(envelope(refused).code).toBe(40100)
    expect(refused.headers['retry-after']).toBeUndefined()
    await world.clock.advanceBy(999)
    expect((await ask()).json.code).toBe(40100)
    await world.clock.advanceBy(1)
    expect((await ask()).json.code).toBe(40002)
  })
})

describe('TikTok twin: sign-in', () => {
  const exchange = (body: Readonly<Record<string, unknown>>) =>
    world.tiktok('/oauth2/access_token/', { method: 'POST', body })
  const freshCode = () => world.codeIn(world.sandbox.approve('tiktok', world.tiktokAuthorizeUrl()))

  it('sends the browser back with the code twice and the state', () => {
    const back = new URL(world.sandbox.approve('tiktok', world.tiktokAuthorizeUrl('s t/1')))
    expect(back.href.startsWith(redirectUri)).toBe(true)
    expect(back.searchParams.get('state')).toBe('s t/1')
    expect(back.searchParams.get('auth_code')).toBe(back.searchParams.get('code'))
  })

  it('gives a token that does not expire, numeric scopes and string ids', async () => {
    const { data } = envelope(await exchange({ ...world.tiktokApp, auth_code: freshCode() }))
    expect(data.scope).toEqual([1, 10, 3, 30, 31])
    expect(data.advertiser_ids).toContain(tiktokAccountId)
    expect(data).not.toHaveProperty('refresh_token')
    await world.clock.advanceBy(400 * 86_400_000)
    expect(envelope(await world.tiktok('/user/info/', { token: data.access_token })).code).toBe(0)
  })

  it('takes a code once only, and not after its life', async () => {
    const code = freshCode()
    expect(envelope(await exchange({ ...world.tiktokApp, auth_code: code })).code).toBe(0)
    expect(envelope(await exchange({ ...world.tiktokApp, auth_code: code })).code).toBe(40110)
    const late = freshCode()
    await world.clock.advanceBy(3_600_000)
    expect(envelope(await exchange({ ...world.tiktokApp, auth_code: late })).code).toBe(40110)
  })

  it.each([
    ['a wrong secret', { secret: 'no' }, 40101],
    ['an unknown code', { auth_code: 'no' }, 40101],
    ['no code', { auth_code: undefined }, 40002],
    ['a numeric app id', { app_id: 7 }, 40002],
  ])('refuses %s', async (_name, change, code) => {
    expect(envelope(await exchange({ ...world.tiktokApp, auth_code: freshCode(), ...change })).code).toBe(code)
  })

  it('revokes a token', async () => {
    const body = { ...world.tiktokApp, access_token: token }
    expect(envelope(await world.tiktok('/oauth2/revoke_token/', { method: 'POST', body })).code).toBe(0)
    expect(envelope(await world.tiktok('/user/info/', { token })).code).toBe(40105)
    expect(envelope(await world.tiktok('/oauth2/revoke_token/', { method: 'POST', body })).code).toBe(40105)
  })

  it('lists the ad accounts and tells which cannot be used', async () => {
    const listed = envelope(await world.tiktok('/oauth2/advertiser/get/', { token, query: world.tiktokApp })).data.list
    expect(listed[0]).toEqual({ advertiser_id: tiktokAccountId, advertiser_name: 'Brand KR' })
    const ids = JSON.stringify(listed.map((one: { advertiser_id: string }) => one.advertiser_id))
    const { list } = envelope(await world.tiktok('/advertiser/info/', { token, query: { advertiser_ids: ids } })).data
    expect(list.map((one: { status: string; role: string }) => `${one.status} ${one.role}`)).toEqual([
      'STATUS_ENABLE ROLE_ADVERTISER',
      'STATUS_ENABLE ROLE_ADVERTISER',
      'STATUS_ENABLE ROLE_ADVERTISER',
      'STATUS_ENABLE ROLE_ANALYST',
      'STATUS_DISABLE ROLE_ADVERTISER',
    ])
    expect(envelope(await world.tiktok('/oauth2/advertiser/get/', { token })).code).toBe(40002)
  })
})

describe('TikTok twin: audiences', () => {
  const list = (query: Readonly<Record<string, string>> = {}) =>
    world.tiktok('/dmp/custom_audience/list/', { token, query: { advertiser_id: tiktokAccountId, ...query } })

  it('creates two audiences for two requests of one name, with ids no number can hold', async () => {
    const [one, two] = [await world.makeTikTokAudience(token), await world.makeTikTokAudience(token)]
    expect(one).not.toBe(two)
    expect(Number.isSafeInteger(Number(one))).toBe(false)
    const { data } = envelope(await list())
    expect(data.list[0]).toMatchObject({
      audience_id: two,
      name: 'Buyers',
      audience_type: 'Partner',
      cover_num: 0,
      is_valid: false,
    })
    expect(data.list[0].create_time).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
    expect(data.page_info).toEqual({ page: 1, page_size: 10, total_number: 7, total_page: 1 })
  })

  it.each([
    ['an unknown ad account', { advertiser_id: '1' }, 40300],
    ['no ad account', { advertiser_id: undefined }, 40002],
    ['an account where the person is an analyst', { advertiser_id: '7410000000000000104' }, 40001],
    ['a disabled account', { advertiser_id: '7410000000000000105' }, 40001],
    ['no name', { custom_audience_name: ' ' }, 40002],
    ['a name of 129 characters', { custom_audience_name: 'x'.repeat(129) }, 40002],
    ['an unknown action', { action: 'remove' }, 40002],
  ])('refuses to create with %s', async (_name, change, code) => {
    const body = { advertiser_id: tiktokAccountId, custom_audience_name: 'n', action: 'create', ...change }
    expect(envelope(await world.tiktok('/segment/audience/', { method: 'POST', token, body })).code).toBe(code)
  })

  it('holds at most 400 audiences of its own in an account', async () => {
    await world.sandbox.stop()
    world = await openFreshSandbox({ settings: { tiktok: { segmentRequestsPerSecond: 1_000 } } })
    token = await world.signInTikTok()
    for (let number = 0; number < 395; number++) await world.makeTikTokAudience(token, `n${number}`)
    const body = { advertiser_id: tiktokAccountId, custom_audience_name: 'one more', action: 'create' }
    expect(envelope(await world.tiktok('/segment/audience/', { method: 'POST', token, body })).code).toBe(40002)
    expect(envelope(await list()).data.page_info.total_number).toBe(400)
  })

  it('pages through a large account without loss or repeat', async () => {
    const ids: string[] = []
    for (let page = 1, pages = 1; page <= pages; page++) {
      const { data } = envelope(
        await world.tiktok('/dmp/custom_audience/list/', {
          token,
          query: { advertiser_id: '7410000000000000103', page: String(page), page_size: '100' },
        }),
      )
      pages = data.page_info.total_page
      ids.push(...data.list.map((one: { audience_id: string }) => one.audience_id))
    }
    expect(ids).toHaveLength(255)
    expect(new Set(ids).size).toBe(255)
  })

  it.each([
    [{ page_size: '101' }, 40002],
    [{ page: '0' }, 40002],
    [{ custom_audience_ids: '123,456' }, 40002],
    [{ custom_audience_ids: JSON.stringify(Array.from({ length: 101 }, String)) }, 40011],
  ])('refuses the question %j', async (query, code) => {
    expect(envelope(await list(query)).code).toBe(code)
  })

  it('gives details by id, leaves unknown ones out, deletes, and then knows it no more', async () => {
    const id = await world.makeTikTokAudience(token)
    const query = { advertiser_id: tiktokAccountId, custom_audience_ids: JSON.stringify([id, '999']) }
    const { data } = envelope(await world.tiktok('/dmp/custom_audience/get/', { token, query }))
    expect(data.list).toHaveLength(1)
    expect(data.list[0].audience_details).toMatchObject({
      type: 'Partner',
      calculate_type: 'MULTIPLE_TYPES',
      is_valid: false,
    })
    expect(data.list[0].audience_history).toMatchObject([{ action: 'create', editor: 'open_api' }])
    const body = { advertiser_id: tiktokAccountId, custom_audience_ids: [id] }
    expect(envelope(await world.tiktok('/dmp/custom_audience/delete/', { method: 'POST', token, body })).code).toBe(0)
    expect(envelope(await world.tiktok('/dmp/custom_audience/get/', { token, query })).data.list).toEqual([])
    expect(envelope(await world.map(token, id, ['a'])).code).toBe(40007)
    expect(envelope(await world.tiktok('/dmp/custom_audience/delete/', { method: 'POST', token, body })).code).toBe(
      40007,
    )
  })

  it('deletes through the segment endpoint as well', async () => {
    const id = await world.makeTikTokAudience(token)
    const body = { advertiser_id: tiktokAccountId, action: 'delete', audience_id: id }
    expect(envelope(await world.tiktok('/segment/audience/', { method: 'POST', token, body })).code).toBe(0)
    expect(world.sandbox.control.members('tiktok', id)).toEqual({})
    expect(world.sandbox.control.ledger().audiences.some((one) => one.audienceId === id)).toBe(false)
  })
})

describe('TikTok twin: mapping', () => {
  const map = (body: unknown) => world.tiktok('/segment/mapping/', { method: 'POST', token, body })

  it('adds and removes as sets, by kind, with empty cells', async () => {
    const id = await world.makeTikTokAudience(token)
    const body = mapping(id, {
      id_schema: ['EMAIL_SHA256', 'PHONE_SHA256', 'GAID_SHA256'],
      batch_data: [
        [cell('a', id), {}, {}],
        [{}, cell('p', id), cell('g', id)],
        [cell('a', id), {}, {}],
        [{}, {}, {}],
      ],
    })
    expect(envelope(await map(body))).toMatchObject({ code: 0, message: 'OK', data: {} })
    expect(envelope(await map(body)).code).toBe(0)
    expect(world.sandbox.control.members('tiktok', id)).toEqual({
      EMAIL_SHA256: [sha256('a')],
      PHONE_SHA256: [sha256('p')],
      AAID_SHA256: [sha256('g')],
    })
    expect(envelope(await world.map(token, id, ['a', 'never there'], 'delete')).code).toBe(0)
    expect(Object.keys(world.sandbox.control.members('tiktok', id))).toEqual(['PHONE_SHA256', 'AAID_SHA256'])
  })

  it.each<[string, (id: string) => Readonly<Record<string, unknown>>, number]>([
    ['no advertiser', () => ({ advertiser_ids: [] }), 40002],
    ['an unreachable advertiser', () => ({ advertiser_ids: ['7410000000000000104'] }), 40001],
    ['an action called remove', () => ({ action: 'remove' }), 40002],
    ['an unknown id type', () => ({ id_schema: ['EMAIL'] }), 40002],
    ['no users', () => ({ batch_data: [] }), 40061],
    [
      'a row too short',
      (id) => ({ id_schema: ['EMAIL_SHA256', 'PHONE_SHA256'], batch_data: [[cell('a', id)]] }),
      40002,
    ],
    ['a null cell', () => ({ batch_data: [[null]] }), 40002],
    ['a plain e-mail', (id) => ({ batch_data: [[{ id: 'a@example.com', audience_ids: [id] }]] }), 40062],
    ['an MD5 where SHA-256 was said', (id) => ({ batch_data: [[{ id: 'a'.repeat(32), audience_ids: [id] }]] }), 40062],
    ['a hash inside other text', (id) => ({ batch_data: [[{ id: ` ${'a'.repeat(64)}`, audience_ids: [id] }]] }), 40062],
    ['a cell without audiences', () => ({ batch_data: [[{ id: 'a'.repeat(64) }]] }), 40002],
    ['an audience that never was', () => ({ batch_data: [[cell('a', '7400000000000000001')]] }), 40007],
  ])('refuses %s, and keeps nothing of the request', async (_name, change, code) => {
    const id = await world.makeTikTokAudience(token)
    const asked = mapping(id, change(id))
    const good = [
      cell('good', id),
      ...Array.from(
        { length: Math.max(0, (Array.isArray(asked.id_schema) ? asked.id_schema.length : 1) - 1) },
        () => ({}),
      ),
    ]
    const body = { ...asked, batch_data: asked.batch_data.length === 0 ? [] : [good, ...asked.batch_data] }
    expect(envelope(await map(body)).code).toBe(code)
    expect(world.sandbox.control.members('tiktok', id)).toEqual({})
  })

  it('refuses 10,001 users and takes 10,000', async () => {
    const id = await world.makeTikTokAudience(token)
    const people = Array.from({ length: 10_001 }, (_, number) => `p${number}`)
    expect(envelope(await world.map(token, id, people)).code).toBe(40061)
    expect(envelope(await world.map(token, id, people.slice(1))).code).toBe(0)
    expect(world.sandbox.control.members('tiktok', id).EMAIL_SHA256).toHaveLength(10_000)
    expect(world.sandbox.control.requests(0).filter((one) => one.path.endsWith('/mapping/'))).toMatchObject([
      { code: 40061, rows: 10_001, status: 200 },
      { code: 0, rows: 10_000, status: 200 },
    ])
  })

  it('takes members into Partner audiences only', async () => {
    const query = { advertiser_id: tiktokAccountId }
    const { list } = envelope(await world.tiktok('/dmp/custom_audience/list/', { token, query })).data
    const codes = new Map<string, number>()
    for (const one of list) codes.set(one.audience_type, (await world.map(token, one.audience_id, ['a'])).json.code)
    expect(Object.fromEntries(codes)).toEqual({
      Partner: 0,
      'Customer File': 40002,
      'Website Traffic': 40002,
      Lookalike: 40002,
    })
  })

  it('shows a size only from 1,000 on and only after populating', async () => {
    const id = await world.makeTikTokAudience(token)
    const shown = () => {
      const found = world.sandbox.control.ledger().audiences.find((one) => one.audienceId === id)
      return [found?.state, found?.shownSize]
    }
    await world.map(
      token,
      id,
      Array.from({ length: 999 }, (_, number) => `p${number}`),
    )
    expect(shown()).toEqual(['populating', null])
    await world.clock.advanceBy(3_000)
    expect(shown()).toEqual(['too-small', null])
    await world.map(token, id, ['one more'])
    expect(shown()).toEqual(['populating', null])
    await world.clock.advanceBy(3_000)
    expect(shown()).toEqual(['ready', 1_000])
  })
})
