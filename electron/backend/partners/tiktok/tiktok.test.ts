import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { failureKinds } from '#shared/partners/partner-failure.ts'
import type { HttpAnswer } from '../../http/partner-request.ts'
import { anAnswer, aWrite, hashedRows, noAnswer, provePartner, scriptedHttp } from '../partner-suite.ts'
import { codesByKind } from './classify.ts'
import { tiktok } from './tiktok.ts'

const sha = (text: string) => createHash('sha256').update(text).digest('hex')
const envelope = (code: number, data: unknown = {}): HttpAnswer =>
  anAnswer(200, { code, message: 'm', request_id: 'r', data })
const app = { appId: 'app-1', appSecret: 'secret-1' }
const jane = { email: 'Jane.Doe@Example.com', phone: '+821012345678' }
const inho = { email: null, phone: '+821000000001' }

provePartner({
  partner: tiktok,
  taken: envelope(0),
  goldenWrites: [
    {
      name: 'adds people, with {} where one lacks an identifier',
      write: aWrite(hashedRows([jane, inho, {}], ['email', 'phone', 'idfa'])),
      request: {
        method: 'POST',
        path: '/segment/mapping/',
        lane: 'write',
        records: 2,
        carries: { email: 1, phone: 2 },
        body: {
          kind: 'json',
          text: JSON.stringify({
            advertiser_ids: ['7001'],
            action: 'add',
            id_schema: ['EMAIL_SHA256', 'PHONE_SHA256'],
            batch_data: [
              [
                { id: sha('jane.doe@example.com'), audience_ids: ['8001'] },
                { id: sha('+821012345678'), audience_ids: ['8001'] },
              ],
              [{}, { id: sha('+821000000001'), audience_ids: ['8001'] }],
            ],
          }),
        },
      },
    },
    {
      name: 'removes people with the word TikTok uses: delete',
      write: aWrite(
        hashedRows([{ gaid: 'AAAAAAAA-1111-2222-3333-444444444444', idfa: null }], ['idfa', 'gaid']),
        'remove',
      ),
      request: {
        method: 'POST',
        path: '/segment/mapping/',
        lane: 'write',
        records: 1,
        carries: { gaid: 1 },
        body: {
          kind: 'json',
          text: JSON.stringify({
            advertiser_ids: ['7001'],
            action: 'delete',
            id_schema: ['AAID_SHA256'],
            batch_data: [[{ id: sha('aaaaaaaa-1111-2222-3333-444444444444'), audience_ids: ['8001'] }]],
          }),
        },
      },
    },
  ],
  failures: [
    ...failureKinds.flatMap((kind) =>
      (codesByKind[kind] ?? []).flatMap((code) => [
        { name: `${code} inside HTTP 200`, answer: envelope(code), kind },
        { name: `${code} inside HTTP 400`, answer: { ...envelope(code), status: 400 }, kind },
      ]),
    ),
    { name: 'a code nobody knows', answer: envelope(49_999), kind: 'unknown' },
    { name: 'HTTP 429', answer: anAnswer(429, undefined), kind: 'slow-down' },
    { name: 'HTTP 503', answer: anAnswer(503, undefined), kind: 'unavailable' },
    { name: 'a plain 404 page (no slash at the end)', answer: anAnswer(404, undefined), kind: 'misconfigured' },
    { name: 'HTTP 413', answer: anAnswer(413, undefined), kind: 'too-large' },
    { name: 'HTTP 401 without an envelope', answer: anAnswer(401, undefined), kind: 'sign-in-revoked' },
    { name: 'no network', answer: noAnswer('offline'), kind: 'offline' },
    { name: 'our own gate', answer: noAnswer('blocked'), kind: 'rejected' },
    { name: 'no token to ask with', answer: noAnswer('signed-out'), kind: 'sign-in-expired' },
  ],
})

describe('TikTok: answers of its own', () => {
  it('takes its own "duplicate request" for taken', () =>
    expect(tiktok.readWrite(envelope(40050))).toEqual({ kind: 'taken' }))
  it('never counts a partial success as synced', () => expect(tiktok.readWrite(envelope(20001)).kind).toBe('refused'))
  it('marks 40002 as one to look the audience up for', () =>
    expect(tiktok.classifyFailure(envelope(40002))).toMatchObject({ checkAudience: true }))
  it('passes on how long to wait', () =>
    expect(tiktok.classifyFailure(anAnswer(429, undefined, { 'retry-after': '30' }))).toMatchObject({
      retryAfterMs: 30_000,
    }))
})

describe('TikTok: signing in', () => {
  it('exchanges the code for a token that has no end and no refresh', async () => {
    const http = scriptedHttp(() => envelope(0, { access_token: 'tok', scope: [3, 31], advertiser_ids: ['7001'] }))
    expect(await tiktok.exchangeCode(http, { app, code: 'code-1', redirectUrl: 'unused' })).toEqual({
      accessToken: 'tok',
      refreshToken: null,
      expiresInMs: null,
      scopes: ['3', '31'],
    })
    expect(http.asked[0]).toMatchObject({ method: 'POST', path: '/oauth2/access_token/' })
    expect(JSON.parse(textOf(http.asked[0]))).toEqual({ app_id: 'app-1', secret: 'secret-1', auth_code: 'code-1' })
  })

  it('lists ad accounts with what makes one unusable', async () => {
    const ids = ['7001', '7002', '7003']
    const http = scriptedHttp(({ path }) =>
      path === '/oauth2/advertiser/get/'
        ? envelope(0, { list: ids.map((id) => ({ advertiser_id: id, advertiser_name: `Brand ${id}` })) })
        : envelope(0, {
            list: [
              {
                advertiser_id: '7001',
                name: 'Brand KR',
                status: 'STATUS_ENABLE',
                role: 'ROLE_ADVERTISER',
                currency: 'KRW',
                timezone: 'Asia/Seoul',
              },
              { advertiser_id: '7002', name: 'Old', status: 'STATUS_DISABLE', role: 'ROLE_ADVERTISER' },
            ],
          }),
    )
    const accounts = await tiktok.listAdAccounts(http, app)
    expect(accounts.map(({ id, name, unusable }) => ({ id, name, unusable }))).toEqual([
      { id: '7001', name: 'Brand KR', unusable: null },
      { id: '7002', name: 'Old', unusable: 'disabled' },
      { id: '7003', name: 'Brand 7003', unusable: null },
    ])
    expect(http.asked[1]?.query?.advertiser_ids).toBe(JSON.stringify(ids))
  })

  it('does without the details when that permission is missing', async () => {
    const http = scriptedHttp(({ path }) =>
      path === '/oauth2/advertiser/get/'
        ? envelope(0, { list: [{ advertiser_id: '1', advertiser_name: 'A' }] })
        : envelope(40001),
    )
    expect(await tiktok.listAdAccounts(http, app)).toMatchObject([{ id: '1', name: 'A', usable: true }])
  })
})

describe('TikTok: audiences', () => {
  const item = (id: string, name: string, given: object = {}) => ({
    audience_id: id,
    name,
    audience_type: 'Partner Audience',
    cover_num: 0,
    is_valid: false,
    ...given,
  })
  const page = (list: unknown[], page = 1, total_page = 1, total_number = list.length) =>
    envelope(0, { list, page_info: { page, page_size: 100, total_page, total_number } })

  it('pages, and disables what takes no members', async () => {
    const http = scriptedHttp(({ query }) =>
      query?.page === '1'
        ? page(
            [
              item('1', 'Ours', { cover_num: 1_200, is_valid: true }),
              item('2', 'File', { audience_type: 'Customer File Audience' }),
            ],
            1,
            2,
            3,
          )
        : page([item('3', 'New')], 2, 2, 3),
    )
    const first = await tiktok.listAudiences(http, { adAccountId: '7001', cursor: null })
    expect(first.nextCursor).toBe('2')
    expect(first.audiences).toMatchObject([
      { id: '1', usable: true, size: 1_200, state: 'ready' },
      { id: '2', usable: false, unusable: 'wrong-type' },
    ])
    const last = await tiktok.listAudiences(http, { adAccountId: '7001', cursor: first.nextCursor })
    expect(last).toMatchObject({ nextCursor: null, audiences: [{ id: '3', size: null, state: 'populating' }] })
  })

  it('creates once: an audience of that name, also one whose answer was lost, is found instead', async () => {
    const held = [item('1', 'Loyal')]
    const http = scriptedHttp((request) => {
      if (request.path === '/dmp/custom_audience/list/') return page(held)
      held.push(item('2', 'Fresh'))
      return envelope(0, { audience_id: '2' })
    })
    const input = { adAccountId: '7001', name: 'Fresh' }
    const made = { kind: 'created', audience: { id: '2', name: 'Fresh', target: '2' } }
    expect(await tiktok.createAudience(http, input)).toEqual(made)
    expect(await tiktok.createAudience(http, input)).toEqual(made)
    expect(http.asked.filter(({ path }) => path === '/segment/audience/')).toHaveLength(1)
  })

  it('says that the account is full when it is, and bad input when it is not', async () => {
    const refusing = (total: number) =>
      scriptedHttp(({ path }) => (path === '/segment/audience/' ? envelope(40002) : page([], 1, 1, total)))
    const create = (total: number) => tiktok.createAudience(refusing(total), { adAccountId: '7001', name: 'x' })
    await expect(create(400)).rejects.toMatchObject({ failure: { kind: 'over-quota' } })
    await expect(create(12)).rejects.toMatchObject({ failure: { kind: 'invalid-input' } })
  })

  it('finds nothing for an id the partner no longer has, by an empty list or by 40007', async () => {
    const find = (answer: HttpAnswer) =>
      tiktok.findAudience(
        scriptedHttp(() => answer),
        { adAccountId: '7001', audienceId: '9' },
      )
    expect(await find(envelope(0, { list: [] }))).toBeNull()
    expect(await find(envelope(40007))).toBeNull()
    await expect(find(envelope(40105))).rejects.toMatchObject({ failure: { kind: 'sign-in-revoked' } })
  })
})

function textOf(request: { body?: { kind: string; text?: string } } | undefined): string {
  return request?.body?.text ?? ''
}
