import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { HttpAnswer, PartnerRequest } from '../../http/partner-request.ts'
import { anAnswer, aWrite, hashedRows, noAnswer, provePartner, scriptedHttp } from '../partner-suite.ts'
import { pinterest } from './pinterest.ts'

const sha = (text: string) => createHash('sha256').update(text).digest('hex')
const error = (status: number, code: number, more: object = {}) => anAnswer(status, { code, message: 'm', ...more })
const list = anAnswer(200, { id: '8001', name: 'L', status: 'PROCESSING', num_batches: 2 })
const app = { appId: 'app-1', appSecret: 'secret-1' }
const idfa = 'AAAAAAAA-1111-2222-3333-444444444444'

provePartner({
  partner: pinterest,
  taken: list,
  goldenWrites: [
    {
      name: 'adds mixed records, without phones',
      write: aWrite(
        hashedRows([{ email: 'Jane@Example.com', phone: '+821012345678', idfa }, { email: 'b@example.com' }]),
      ),
      request: {
        method: 'PATCH',
        path: '/ad_accounts/7001/customer_lists/8001',
        lane: 'write',
        records: 3,
        carries: { email: 2, idfa: 1 },
        body: {
          kind: 'json',
          text: JSON.stringify({
            operation_type: 'ADD',
            records: [sha('jane@example.com'), sha(idfa.toLowerCase()), sha('b@example.com')].join(','),
          }),
        },
      },
    },
    {
      name: 'removes records',
      write: aWrite(hashedRows([{ email: 'jane@example.com' }], ['email']), 'remove'),
      request: {
        method: 'PATCH',
        path: '/ad_accounts/7001/customer_lists/8001',
        lane: 'write',
        records: 1,
        carries: { email: 1 },
        body: { kind: 'json', text: JSON.stringify({ operation_type: 'REMOVE', records: sha('jane@example.com') }) },
      },
    },
  ],
  failures: [
    { name: '400', answer: error(400, 1), kind: 'invalid-input' },
    { name: '401 code 2', answer: error(401, 2, { status: 'failure' }), kind: 'sign-in-expired' },
    { name: '401 without a body', answer: anAnswer(401, undefined), kind: 'sign-in-expired' },
    { name: '403 code 29', answer: error(403, 29), kind: 'not-allowed' },
    { name: '404', answer: error(404, 50), kind: 'not-found' },
    { name: '409', answer: error(409, 9), kind: 'unavailable' },
    { name: '413', answer: anAnswer(413, undefined), kind: 'too-large' },
    { name: '422 code 953', answer: error(422, 953, { details: {} }), kind: 'invalid-input' },
    { name: '429 code 8', answer: error(429, 8), kind: 'slow-down' },
    { name: 'code 8 under another status', answer: error(403, 8), kind: 'slow-down' },
    { name: 'code 283', answer: error(400, 283), kind: 'sign-in-revoked' },
    { name: '500', answer: anAnswer(500, undefined), kind: 'unavailable' },
    { name: '503', answer: error(503, 0), kind: 'unavailable' },
    { name: '200 with an error in it', answer: error(200, 29), kind: 'not-allowed' },
    { name: 'an unknown status', answer: anAnswer(418, {}), kind: 'unknown' },
    { name: 'no network', answer: noAnswer('offline'), kind: 'offline' },
    { name: 'our own gate', answer: noAnswer('blocked'), kind: 'rejected' },
    { name: 'no token to ask with', answer: noAnswer('signed-out'), kind: 'sign-in-expired' },
  ],
})

describe('Pinterest: slowing down', () => {
  it('waits as told', () =>
    expect(pinterest.classifyFailure(anAnswer(429, { code: 8 }, { 'retry-after': '12' }))).toMatchObject({
      retryAfterMs: 12_000,
    }))
  it('waits long after a spam block', () =>
    expect(pinterest.classifyFailure(error(429, 9, { message_detail: 'blocked' })).retryAfterMs).toBeGreaterThan(
      60_000,
    ))
})

describe('Pinterest: signing in', () => {
  const granted = {
    access_token: 'pina_1',
    refresh_token: 'pinr_2',
    expires_in: 2_592_000,
    scope: 'ads:read ads:write',
    token_type: 'bearer',
  }
  it('exchanges the code with HTTP Basic in a form', async () => {
    const http = scriptedHttp(() => anAnswer(200, granted))
    expect(await pinterest.exchangeCode(http, { app, code: 'c', redirectUrl: 'http://127.0.0.1:1/x' })).toEqual({
      accessToken: 'pina_1',
      refreshToken: 'pinr_2',
      expiresInMs: 2_592_000_000,
      scopes: ['ads:read', 'ads:write'],
    })
    expect(http.asked[0]).toMatchObject({
      path: '/oauth/token',
      headers: { Authorization: `Basic ${Buffer.from('app-1:secret-1').toString('base64')}` },
      body: {
        kind: 'form',
        fields: { grant_type: 'authorization_code', code: 'c', redirect_uri: 'http://127.0.0.1:1/x' },
      },
    })
  })
  it.each([
    ['a spent code or refresh token', error(400, 283), 'sign-in-revoked'],
    ['a bad request', error(400, 1), 'sign-in-revoked'],
    ['a wrong app secret', error(401, 2), 'misconfigured'],
    ['a partner in trouble', anAnswer(503, undefined), 'unavailable'],
  ])('reads %s', async (_name, answer, kind) => {
    await expect(
      pinterest.refresh?.(
        scriptedHttp(() => answer),
        { app, refreshToken: 'r' },
      ),
    ).rejects.toMatchObject({ failure: { kind } })
  })
  it('lists ad accounts over all pages and says which roles may not write', async () => {
    const http = scriptedHttp(({ query }) =>
      query?.bookmark
        ? anAnswer(200, { items: [{ id: '2', name: 'B', permissions: ['ANALYST'] }], bookmark: null })
        : anAnswer(200, {
            items: [{ id: '1', name: 'A', currency: 'KRW', permissions: ['ADMIN', 'ANALYST'] }],
            bookmark: 'next',
          }),
    )
    expect(await pinterest.listAdAccounts(http, app)).toMatchObject([
      { id: '1', role: 'ADMIN', usable: true, unusable: null },
      { id: '2', usable: false, unusable: 'role' },
    ])
  })
})

describe('Pinterest: audiences', () => {
  /** Just enough of the vendor to create against; `refuse` says what it will not take, `lose` what it does without answering. */
  function vendor(given: { refuseEmpty?: boolean; lose?: RegExp } = {}) {
    const lists: { id: string; name: string; records: string }[] = []
    const audiences: { id: string; name: string; audience_type: string; rule: object; status: string; size: null }[] =
      []
    let lose = given.lose
    const answerTo = ({ method, path, body }: PartnerRequest): HttpAnswer => {
      const asked = body?.kind === 'json' ? JSON.parse(body.text) : {}
      const answer = (json: unknown) => anAnswer(200, json)
      if (method === 'GET' && path.endsWith('/customer_lists'))
        return answer({ items: [...lists].reverse(), bookmark: null })
      if (method === 'GET' && path.endsWith('/audiences'))
        return answer({ items: [...audiences].reverse(), bookmark: null })
      if (path.endsWith('/customer_lists')) {
        if (given.refuseEmpty && asked.records === '') return error(400, 1)
        lists.push({ id: String(8_001 + lists.length), name: asked.name, records: asked.records })
      } else {
        audiences.push({
          id: String(9_001 + audiences.length),
          name: asked.name,
          audience_type: asked.audience_type,
          rule: asked.rule,
          status: 'INITIALIZING',
          size: null,
        })
      }
      if (lose?.test(path)) {
        lose = undefined
        return noAnswer('closed')
      }
      return answer((path.endsWith('/customer_lists') ? lists : audiences).at(-1))
    }
    return { http: scriptedHttp(answerTo), lists, audiences }
  }
  const input = { adAccountId: '7001', name: 'Loyal' }
  const made = { kind: 'created', audience: { id: '9001', name: 'Loyal', target: '8001' } }

  it('creates list and audience once', async () => {
    const { http, lists, audiences } = vendor()
    expect(await pinterest.createAudience(http, input)).toEqual(made)
    expect(await pinterest.createAudience(http, input)).toEqual(made)
    expect([lists.length, audiences.length]).toEqual([1, 1])
    expect(audiences[0]).toMatchObject({ audience_type: 'CUSTOMER_LIST', rule: { customer_list_id: '8001' } })
  })

  it.each([['customer_lists'], ['audiences']])('a lost answer of %s makes no second one', async (lost) => {
    const { http, lists, audiences } = vendor({ lose: new RegExp(`${lost}$`) })
    await expect(pinterest.createAudience(http, input)).rejects.toMatchObject({ failure: { kind: 'unavailable' } })
    expect(await pinterest.createAudience(http, input)).toEqual(made)
    expect([lists.length, audiences.length]).toEqual([1, 1])
  })

  it('waits for members where an empty list is refused, then brings the first ones along', async () => {
    const { http, lists } = vendor({ refuseEmpty: true })
    expect(await pinterest.createAudience(http, input)).toEqual({ kind: 'needs-members' })
    const firstRows = hashedRows([{ email: 'jane@example.com' }], ['email'])
    expect(await pinterest.createAudience(http, { ...input, firstRows })).toEqual(made)
    expect(lists).toEqual([{ id: '8001', name: 'Loyal', records: sha('jane@example.com') }])
  })

  it('does not take another audience’s list of the same name', async () => {
    const { http, lists, audiences } = vendor()
    await pinterest.createAudience(http, input)
    for (const audience of audiences) audience.name = 'Renamed by hand'
    expect(await pinterest.createAudience(http, input)).toMatchObject({ audience: { id: '9002', target: '8002' } })
    expect(lists).toHaveLength(2)
  })

  it('reads states and types', async () => {
    const items = [
      {
        id: '1',
        name: 'Ready',
        audience_type: 'CUSTOMER_LIST',
        status: 'READY',
        size: 120,
        rule: { customer_list_id: '5' },
      },
      {
        id: '2',
        name: 'Small',
        audience_type: 'CUSTOMER_LIST',
        status: 'TOO_SMALL',
        size: null,
        rule: { customer_list_id: 6 },
      },
      { id: '3', name: 'Alike', audience_type: 'ACTALIKE', status: 'READY', size: 9, rule: { seed_id: ['1'] } },
    ]
    const { audiences } = await pinterest.listAudiences(
      scriptedHttp(() => anAnswer(200, { items, bookmark: 'more' })),
      { adAccountId: '7001', cursor: null },
    )
    expect(audiences).toMatchObject([
      { target: '5', usable: true, state: 'ready', size: 120 },
      { target: '6', usable: true, state: 'too-small', size: null },
      { usable: false, unusable: 'wrong-type' },
    ])
  })

  it('finds nothing for an audience that is gone', async () => {
    expect(
      await pinterest.findAudience(
        scriptedHttp(() => error(404, 50)),
        { adAccountId: '7001', audienceId: '9' },
      ),
    ).toBeNull()
  })
})
