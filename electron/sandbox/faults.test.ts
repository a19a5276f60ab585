import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFreshSandbox, pinterestAccountId, sha256, tiktokAccountId } from './fresh-sandbox.ts'

let world: Awaited<ReturnType<typeof openFreshSandbox>>
let tiktokToken: string
let pinterestToken: string

beforeEach(async () => {
  world = await openFreshSandbox({ settings: { pinterest: { writesPerSecond: 1_000 } } })
  tiktokToken = await world.signInTikTok()
  pinterestToken = (await world.signInPinterest()).access
})
afterEach(() => world.sandbox.stop())

const askTikTok = () => world.tiktok('/user/info/', { token: tiktokToken })
const askPinterest = () => world.pinterest('/user_account', { token: pinterestToken })

describe('faults', () => {
  it('revokes every sign-in of one partner, and a new one works', async () => {
    world.sandbox.control.inject('tiktok', { kind: 'revoke-sign-in' })
    expect((await askTikTok()).json.code).toBe(40105)
    expect((await askPinterest()).status).toBe(200)
    tiktokToken = await world.signInTikTok()
    expect((await askTikTok()).json.code).toBe(0)
    world.sandbox.control.inject('pinterest', { kind: 'revoke-sign-in' })
    expect((await askPinterest()).status).toBe(401)
  })

  it('storms as each vendor does, and ends by itself', async () => {
    world.sandbox.control.inject('tiktok', { kind: 'too-many-requests', seconds: 30, retryAfter: false })
    world.sandbox.control.inject('pinterest', { kind: 'too-many-requests', seconds: 30, retryAfter: true })
    const [tiktok, pinterest] = [await askTikTok(), await askPinterest()]
    expect([tiktok.status, tiktok.json.code, tiktok.headers['retry-after']]).toEqual([200, 40100, undefined])
    expect([pinterest.status, pinterest.json.code, pinterest.headers['retry-after']]).toEqual([429, 8, '30'])
    expect(pinterest.headers['x-ratelimit-remaining']).toBe('0')
    await world.clock.advanceBy(29_500)
    expect((await askPinterest()).headers['retry-after']).toBe('1')
    expect(world.sandbox.control.activeFaults()).toHaveLength(2)
    await world.clock.advanceBy(500)
    expect((await askTikTok()).json.code).toBe(0)
    expect((await askPinterest()).status).toBe(200)
    expect(world.sandbox.control.activeFaults()).toEqual([])
  })

  it('storms at TikTok with HTTP 429 and Retry-After when asked to', async () => {
    world.sandbox.control.inject('tiktok', { kind: 'too-many-requests', seconds: 5, retryAfter: true })
    const answer = await askTikTok()
    expect([answer.status, answer.json.code, answer.headers['retry-after']]).toEqual([429, 40100, '5'])
  })

  it('fails as a broken server, in every shape that vendor has', async () => {
    world.sandbox.control.inject('tiktok', { kind: 'server-errors', seconds: 10 })
    world.sandbox.control.inject('pinterest', { kind: 'server-errors', seconds: 10 })
    const [first, second] = [await askTikTok(), await askTikTok()]
    expect([first.status, first.json?.code, second.status, second.json]).toEqual([200, 50000, 502, undefined])
    expect([(await askPinterest()).status, (await askPinterest()).status]).toEqual([500, 503])
    world.sandbox.control.clearFaults('tiktok')
    expect((await askTikTok()).json.code).toBe(0)
    expect((await askPinterest()).status).toBe(500)
  })

  it('answers slowly, by the clock', async () => {
    world.sandbox.control.inject('tiktok', { kind: 'slow-answers', seconds: 60, delayMs: 4_000 })
    let answered = false
    const asked = askTikTok().then((answer) => {
      answered = true
      return answer
    })
    await world.clock.advanceBy(3_999)
    expect(answered).toBe(false)
    await world.clock.advanceBy(1)
    expect((await asked).json.code).toBe(0)
  })

  it('leaves a request without an answer, carries nothing out, and lets go when it stops', async () => {
    const audienceId = await world.makeTikTokAudience(tiktokToken)
    world.sandbox.control.inject('tiktok', { kind: 'time-outs', seconds: 60 })
    let settled = 'waiting'
    const asked = world.map(tiktokToken, audienceId, ['a']).then(
      () => {
        settled = 'answered'
      },
      () => {
        settled = 'closed'
      },
    )
    await world.clock.advanceBy(120_000)
    expect(settled).toBe('waiting')
    expect(world.sandbox.control.members('tiktok', audienceId)).toEqual({})
    await world.sandbox.stop()
    await asked
    expect(settled).toBe('closed')
    world = await openFreshSandbox()
  })

  it('loses the answer of the next write only, after carrying it out', async () => {
    const audienceId = await world.makeTikTokAudience(tiktokToken)
    world.sandbox.control.inject('tiktok', { kind: 'lose-next-answer' })
    expect((await askTikTok()).json.code).toBe(0)
    expect((await world.map(tiktokToken, audienceId, [])).json.code).toBe(40061)
    await expect(world.map(tiktokToken, audienceId, ['a'])).rejects.toThrow()
    expect(world.sandbox.control.members('tiktok', audienceId)).toEqual({ EMAIL_SHA256: [sha256('a')] })
    expect((await world.map(tiktokToken, audienceId, ['a'])).json.code).toBe(0)
    const { listId } = await world.makePinterestAudience(pinterestToken)
    world.sandbox.control.inject('pinterest', { kind: 'lose-next-answer' })
    await expect(world.patchList(pinterestToken, listId, sha256('a'))).rejects.toThrow()
    expect(world.sandbox.control.members('pinterest', listId)).toEqual({ RECORD: [sha256('a')] })
  })

  it('fills the quota until switched off', async () => {
    const create = () =>
      world.tiktok('/segment/audience/', {
        method: 'POST',
        token: tiktokToken,
        body: { advertiser_id: tiktokAccountId, custom_audience_name: 'n', action: 'create' },
      })
    const createList = () =>
      world.pinterest(`/ad_accounts/${pinterestAccountId}/customer_lists`, {
        method: 'POST',
        token: pinterestToken,
        body: { name: 'L', records: '' },
      })
    for (const partnerId of ['tiktok', 'pinterest'] as const) {
      world.sandbox.control.inject(partnerId, { kind: 'quota-full', on: true })
    }
    // TikTok has no code for it: the account is really full, which counting shows.
    const total = async () => {
      const query = { advertiser_id: tiktokAccountId }
      const { data } = (await world.tiktok('/dmp/custom_audience/list/', { token: tiktokToken, query })).json
      return data.page_info.total_number
    }
    expect((await create()).json.code).toBe(40002)
    expect(await total()).toBe(400)
    expect(world.sandbox.control.ledger().audiences.length).toBeLessThan(100)
    expect(await createList()).toMatchObject({ status: 403, json: { code: 3106 } })
    for (const partnerId of ['tiktok', 'pinterest'] as const) {
      world.sandbox.control.inject(partnerId, { kind: 'quota-full', on: false })
    }
    expect(await total()).toBe(5)
    expect((await create()).json.code).toBe(0)
    expect((await createList()).status).toBe(200)
  })

  it('refuses empty lists at Pinterest while asked to', async () => {
    const create = (records: string) =>
      world.pinterest(`/ad_accounts/${pinterestAccountId}/customer_lists`, {
        method: 'POST',
        token: pinterestToken,
        body: { name: 'L', records },
      })
    world.sandbox.control.inject('pinterest', { kind: 'refuse-empty-lists', on: true })
    expect((await create(' , ')).status).toBe(400)
    expect((await create('a@example.com')).status).toBe(200)
  })

  it('refuses a whole batch for one marked row, without naming it', async () => {
    const audienceId = await world.makeTikTokAudience(tiktokToken)
    const { listId } = await world.makePinterestAudience(pinterestToken)
    for (const partnerId of ['tiktok', 'pinterest'] as const) {
      world.sandbox.control.inject(partnerId, { kind: 'refuse-rows', digests: [sha256('bad').toUpperCase()] })
    }
    const refused = await world.map(tiktokToken, audienceId, ['good', 'bad'])
    expect(refused.json.code).toBe(40000)
    expect(refused.text).not.toContain(sha256('bad'))
    expect((await world.map(tiktokToken, audienceId, ['good'])).json.code).toBe(0)
    const list = await world.patchList(pinterestToken, listId, `${sha256('good')},${sha256('bad')}`)
    expect(list.status).toBe(400)
    expect(list.text).not.toContain(sha256('bad'))
    expect(world.sandbox.control.members('pinterest', listId)).toEqual({})
  })

  it('deletes an audience as somebody in the ads manager would: at Pinterest its list goes with it', async () => {
    const audienceId = await world.makeTikTokAudience(tiktokToken)
    const pinterest = await world.makePinterestAudience(pinterestToken, 'a@example.com')
    world.sandbox.control.inject('tiktok', { kind: 'delete-audience', audienceId })
    world.sandbox.control.inject('pinterest', { kind: 'delete-audience', audienceId: pinterest.audienceId })
    expect((await world.map(tiktokToken, audienceId, ['a'])).json.code).toBe(40007)
    expect((await world.patchList(pinterestToken, pinterest.listId, 'b@example.com')).status).toBe(404)
    expect(() => world.sandbox.control.inject('tiktok', { kind: 'delete-audience', audienceId })).toThrow(audienceId)
  })

  it('takes one ad account away from the person, and gives it back', async () => {
    const audienceId = await world.makeTikTokAudience(tiktokToken)
    const lose = (on: boolean) => {
      world.sandbox.control.inject('tiktok', { kind: 'lose-account-access', adAccountId: tiktokAccountId, on })
      world.sandbox.control.inject('pinterest', { kind: 'lose-account-access', adAccountId: pinterestAccountId, on })
    }
    const path = `/ad_accounts/${pinterestAccountId}/audiences`
    lose(true)
    expect((await world.map(tiktokToken, audienceId, ['a'])).json.code).toBe(40001)
    expect(await world.pinterest(path, { token: pinterestToken })).toMatchObject({ status: 403, json: { code: 29 } })
    expect((await world.pinterest('/ad_accounts', { token: pinterestToken })).json.items).toHaveLength(4)
    lose(false)
    expect((await world.map(tiktokToken, audienceId, ['a'])).json.code).toBe(0)
    expect((await world.pinterest(path, { token: pinterestToken })).status).toBe(200)
  })

  it('adds an audience that takes no members', async () => {
    world.sandbox.control.inject('tiktok', {
      kind: 'add-wrong-type-audience',
      adAccountId: tiktokAccountId,
      name: 'Alike',
    })
    const added = world.sandbox.control.ledger().audiences.find((one) => one.name === 'Alike')
    expect((await world.map(tiktokToken, added?.audienceId ?? '', ['a'])).json.code).toBe(40002)
    expect(() =>
      world.sandbox.control.inject('pinterest', { kind: 'add-wrong-type-audience', adAccountId: '1', name: 'Alike' }),
    ).toThrow('1')
  })

  it('answers with any code, in the vendor’s form, to the requests it is meant for and so often', async () => {
    const audienceId = await world.makeTikTokAudience(tiktokToken)
    const fault = { kind: 'answer-with-code', purpose: 'members', status: 200, code: 40133, answers: 2 } as const
    world.sandbox.control.inject('tiktok', fault)
    expect((await askTikTok()).json.code).toBe(0)
    expect((await world.map(tiktokToken, audienceId, ['a'])).json.code).toBe(40133)
    expect(world.sandbox.control.activeFaults()).toMatchObject([{ fault: { answers: 1 } }])
    expect((await world.map(tiktokToken, audienceId, ['a'])).json.code).toBe(40133)
    expect(world.sandbox.control.activeFaults()).toEqual([])
    expect(world.sandbox.control.members('tiktok', audienceId)).toEqual({})
    const { listId } = await world.makePinterestAudience(pinterestToken)
    world.sandbox.control.inject('pinterest', { ...fault, status: 409, code: 7, seconds: 30 })
    expect(await world.patchList(pinterestToken, listId, sha256('a'))).toMatchObject({ status: 409, json: { code: 7 } })
    await world.clock.advanceBy(30_000)
    expect((await world.patchList(pinterestToken, listId, sha256('a'))).status).toBe(200)
  })

  it.each(['not-json', 'empty', 'wrong-shape', 'huge'] as const)(
    'does the work and spoils the answer: %s',
    async (shape) => {
      const audienceId = await world.makeTikTokAudience(tiktokToken)
      world.sandbox.control.inject('tiktok', { kind: 'malformed-answers', shape, answers: 1 })
      const answer = await world.map(tiktokToken, audienceId, ['a']).catch(() => null)
      // The huge one would tell the truth to whoever read it to its end.
      if (shape === 'huge') expect(answer?.text.length).toBeGreaterThan(10_000_000)
      else expect(answer?.json?.code).not.toBe(0)
      expect(world.sandbox.control.members('tiktok', audienceId)).toEqual({ EMAIL_SHA256: [sha256('a')] })
      expect((await world.map(tiktokToken, audienceId, ['b'])).json.code).toBe(0)
    },
  )

  it('redirects and answers unheard-of codes without doing the work', async () => {
    const audienceId = await world.makeTikTokAudience(tiktokToken)
    world.sandbox.control.inject('tiktok', { kind: 'malformed-answers', shape: 'redirect', answers: 1 })
    const answer = await world.map(tiktokToken, audienceId, ['a'])
    expect([answer.status, answer.headers.location]).toEqual([307, 'http://localhost/elsewhere'])
    world.sandbox.control.inject('tiktok', { kind: 'malformed-answers', shape: 'unknown-code', answers: 1 })
    const unheard = await world.map(tiktokToken, audienceId, ['a'])
    expect([unheard.status, unheard.json.code]).toEqual([200, 98_765])
    expect(world.sandbox.control.members('tiktok', audienceId)).toEqual({})
  })

  it('sees whoever follows a redirect', async () => {
    await world.ask('/elsewhere', { method: 'POST', body: {} })
    expect(world.sandbox.control.requests(0).at(-1)).toMatchObject({ lane: 'trap', path: '/elsewhere' })
  })

  it.each(['drip', 'cut-off'] as const)('never comes to the end of its answer: %s', async (shape) => {
    world.sandbox.control.inject('tiktok', { kind: 'malformed-answers', shape, answers: 1 })
    let end = 'none yet'
    const asked = askTikTok().then(
      () => (end = 'whole'),
      () => (end = 'broken'),
    )
    await world.clock.advanceBy(600_000)
    if (shape === 'drip') {
      expect([end, world.sandbox.holding()]).toEqual(['none yet', 1])
      await world.sandbox.stop()
      world = await openFreshSandbox()
    }
    await asked
    expect(end).toBe('broken')
    expect(world.sandbox.holding()).toBe(0)
  })
})
