// Every documented status and body of /users/track (reference canvas-and-ingest.md §6), through the server.
import { beforeEach, describe, expect, it } from 'vitest'
import { IngestTrial } from './fixtures/ingest-trial.ts'

let trial: IngestTrial
beforeEach(() => {
  trial = new IngestTrial()
})
const track = (body: unknown, key?: string | null) => trial.send('/users/track', body, key === undefined ? {} : { key })
const time = '2026-11-22T09:00:00Z'

describe('/users/track answers (§6.3)', () => {
  it('counts only the arrays that were sent', async () => {
    expect(await track({ attributes: [{ external_id: 'a', plan: 'gold' }] })).toMatchObject({
      status: 201,
      body: { attributes_processed: 1, message: 'success' },
    })
    const all = await track({
      attributes: [{ external_id: 'a' }],
      events: [{ external_id: 'a', name: 'quiz', time }],
      purchases: [{ external_id: 'a', product_id: 'p', currency: 'EUR', price: 9.5, time }],
    })
    expect(all.body).toEqual({
      attributes_processed: 1,
      events_processed: 1,
      purchases_processed: 1,
      message: 'success',
    })
    expect([trial.count('people'), trial.count('events'), trial.count('purchases')]).toEqual([1, 1, 1])
  })

  it('takes what is right and names what is not, by array and index', async () => {
    const answer = await track({
      attributes: [{ plan: 'nobody' }, { external_id: 'a', plan: 'x'.repeat(256), city: 'Seoul' }],
      events: [
        { external_id: 'a', name: 'quiz', time },
        { external_id: 'a', name: 'quiz', time: 'yesterday' },
      ],
      purchases: [{ external_id: 'a', product_id: 'p', currency: 'EUR', price: 1, quantity: 101, time }],
    })
    expect(answer).toMatchObject({
      status: 201,
      body: { attributes_processed: 1, events_processed: 1, purchases_processed: 0, message: 'success' },
    })
    expect(answer.body.errors).toEqual([
      {
        type: "'external_id', 'braze_id', 'user_alias', 'email' or 'phone' is required",
        input_array: 'attributes',
        index: 0,
      },
      { type: "'time' is not valid", input_array: 'events', index: 1 },
      { type: "'quantity' is not valid", input_array: 'purchases', index: 0 },
      { type: "The value provided for the 'plan' field is too long.", input_array: 'attributes', index: 1 },
    ])
    expect(trial.attributesOf('a')).toEqual({ city: 'Seoul' })
  })

  it.each([
    ['nothing at all', {}],
    ['empty arrays', { attributes: [], events: [] }],
    ['nobody named', { attributes: [{ plan: 'gold' }] }],
    ['no e-mail', { attributes: [{ email: 'not an address', plan: 'gold' }] }],
    ['an external id too long', { attributes: [{ external_id: 'x'.repeat(988) }] }],
    ['an event without a name', { events: [{ external_id: 'a', time }] }],
    ['a purchase without a price', { purchases: [{ external_id: 'a', product_id: 'p', currency: 'EUR', time }] }],
    ['no objects', { attributes: ['a', 7, null] }],
  ])('400 where nothing is valid: %s', async (_, body) => {
    const answer = await track(body)
    expect(answer.status).toBe(400)
    expect(answer.body.message).toBe(
      "Valid data must be provided in the 'attributes', 'events', or 'purchases' fields.",
    )
    expect(trial.count('people')).toBe(0)
  })

  it('400 over 75 of a kind, 201 at 75 of each; bulk takes 1,000 together', async () => {
    const some = (count: number) => Array.from({ length: count }, (_, at) => ({ external_id: `p${at}` }))
    const events = (count: number) => some(count).map((one) => ({ ...one, name: 'e', time }))
    const purchases = (count: number) =>
      some(count).map((one) => ({ ...one, product_id: 'p', currency: 'KRW', price: 1, time }))
    expect(await track({ attributes: some(76) })).toMatchObject({
      status: 400,
      body: { message: 'Max Input Length Exceeded' },
    })
    expect(trial.count('people')).toBe(0)
    expect(await track({ attributes: some(75), events: events(75), purchases: purchases(75) })).toMatchObject({
      status: 201,
      body: { attributes_processed: 75, events_processed: 75, purchases_processed: 75 },
    })
    expect((await trial.send('/users/track/bulk', { attributes: some(1_000) })).body.attributes_processed).toBe(1_000)
    expect((await trial.send('/users/track/bulk', { attributes: some(1_000), events: events(1) })).status).toBe(400)
  })

  it('401 for no key, a wrong one, a revoked one and one without the permission; never with the key in it', async () => {
    const revoked = trial.keys.create({ kind: 'rest', partner: null, name: 'Old', permissions: ['users.track'] })
    trial.keys.revoke(revoked.key.id)
    const body = { attributes: [{ external_id: 'a' }] }
    const other = trial.keyWith('users.delete')
    for (const [key, message] of [
      [null, 'An API key is required'],
      ['guess', 'Invalid API key'],
      [revoked.secret, 'Invalid API key: it was revoked.'],
      [other, "This API key does not have the permission 'users.track'."],
      [trial.dataKey, 'Invalid API key'],
    ] as const) {
      const answer = await track(body, key)
      expect(answer.status).toBe(401)
      expect(answer.body.message).toContain(message)
      if (key) expect(JSON.stringify(answer)).not.toContain(key)
    }
    expect((await track(body, 'guess')).headers).toMatchObject({
      'x-ratelimit-limit': '',
      'x-ratelimit-remaining': '',
      'x-ratelimit-reset': '',
    })
    expect(trial.count('people')).toBe(0)
  })

  it('takes a key in the body as older clients send it, and never as an attribute', async () => {
    const answer = await track({ api_key: trial.key, attributes: [{ external_id: 'a', plan: 'x' }] }, null)
    expect(answer.status).toBe(201)
    expect(JSON.stringify(trial.db.all('select * from people'))).not.toContain(trial.key)
  })
})

describe('whom an object is about (§6.1)', () => {
  it('creates by external id, e-mail and phone; by alias only when told to', async () => {
    await track({
      attributes: [
        { external_id: 'a', plan: '1' },
        { email: 'b@example.com', plan: '2' },
        { phone: '+821012345678', plan: '3' },
        { user_alias: { alias_label: 'crm', alias_name: 'd' }, plan: '4' },
      ],
    })
    expect(trial.count('people')).toBe(3)
    await track({
      attributes: [{ user_alias: { alias_label: 'crm', alias_name: 'd' }, _update_existing_only: false, plan: '4' }],
    })
    expect([trial.count('people'), trial.count('aliases')]).toEqual([4, 1])
  })

  it('makes nobody when only existing people are to be updated', async () => {
    const answer = await track({ attributes: [{ external_id: 'a', _update_existing_only: true, plan: '1' }] })
    expect(answer).toMatchObject({ status: 201, body: { attributes_processed: 1 } })
    expect(trial.count('people')).toBe(0)
    expect((await track({ attributes: [{ external_id: 'a', _update_existing_only: 'yes' }] })).status).toBe(400)
  })

  it('prefers e-mail to phone, and of several with one e-mail the newest that has an external id', async () => {
    await track({ attributes: [{ external_id: 'old', email: 'x@example.com' }] })
    await trial.clock.advanceTo(trial.clock.now() + 1_000)
    await track({ attributes: [{ external_id: 'new', email: 'x@example.com' }] })
    await trial.clock.advanceTo(trial.clock.now() + 1_000)
    await track({ attributes: [{ email: 'X@Example.com', phone: '+821012345678', plan: 'gold' }] })
    expect(trial.attributesOf('new')).toEqual({ plan: 'gold' })
    expect(trial.attributesOf('old')).toEqual({})
    expect(trial.count('people')).toBe(2)
  })

  it('finds somebody again by the braze_id an export gave', async () => {
    await track({ attributes: [{ external_id: 'a' }] })
    const { body } = await trial.send('/users/export/ids', { external_ids: ['a'] })
    await track({ attributes: [{ braze_id: body.users[0].braze_id, plan: 'gold' }] })
    expect(trial.attributesOf('a')).toEqual({ plan: 'gold' })
  })
})

it('counts up, adds, removes and forgets, over requests that arrive together', async () => {
  await Promise.all([
    track({ attributes: [{ external_id: 'a', points: 5, tags: ['x', 'y'], seen: '2026-01-02', gone: 'soon' }] }),
    track({ attributes: [{ external_id: 'a', points: { inc: 2 }, tags: { add: ['z', 'x'], remove: ['y'] } }] }),
    track({ attributes: [{ external_id: 'a', points: { inc: -1 }, gone: null }] }),
    track({ attributes: [{ nobody: true }] }),
  ])
  expect(trial.attributesOf('a')).toEqual({ points: 6, tags: ['z', 'x'], seen: Date.UTC(2026, 0, 2) })
})

it('lets 3,000 through in any 3 seconds, says so in every header clients read, and none more', async () => {
  const body = { attributes: [{ external_id: 'a' }] }
  const answers = await Promise.all(Array.from({ length: 3_020 }, () => track(body)))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(3_000)
  const late = answers.at(-1)
  expect(late).toMatchObject({ status: 429, body: { message: 'Rate limited' } })
  const resetAt = (trial.clock.now() + 3_000) / 1_000
  expect(late?.headers).toMatchObject({
    'x-ratelimit-limit': '3000',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(resetAt),
    'x-ratelimit-retry-after': '3',
  })
  await trial.clock.advanceTo(trial.clock.now() + 2_999)
  expect((await track(body)).status).toBe(429)
  await trial.clock.advanceTo(trial.clock.now() + 1)
  expect((await track(body)).headers).toMatchObject({ 'x-ratelimit-remaining': '2999' })
})

it('notes what came, with masked people and no value', async () => {
  await track({
    attributes: [
      { external_id: 'customer-4711', email: 'mina@example.com', outgrow_quiz_scor: 87, plan: 'secretvalue' },
    ],
  })
  trial.calls.flush()
  const [call] = trial.calls.list({ partner: null, before: null, limit: 5 })
  expect(call).toMatchObject({ path: '/users/track', status: 201, summary: { accepted: 1, created: 1 } })
  expect(call?.summary.names).toEqual(['outgrow_quiz_scor', 'plan'])
  expect(JSON.stringify(call)).not.toMatch(/customer-4711|mina|secretvalue|87/)
})
