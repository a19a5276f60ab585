// 20,000 bodies nobody should send, at every endpoint, from a fixed seed: a 4xx with JSON each, nothing written, the server alive.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { IngestTrial } from './fixtures/ingest-trial.ts'

const bodies = 20_000

const broken = fc.oneof(
  // Cut off in the middle, or spoilt by one byte.
  fc
    .tuple(fc.json({ maxDepth: 3 }), fc.nat())
    .map(([text, at]) => Buffer.from(`{"attributes":[${text}`.slice(0, 1 + (at % 40)))),
  fc
    .uint8Array({ minLength: 1, maxLength: 60 })
    .map((bytes) => Buffer.concat([Buffer.from('{"a":"'), bytes, Buffer.from([0xff])])),
  fc
    .constantFrom('[]', '7', 'null', '"text"', '{"a":1}{"b":2}', "{'a':1}", '{"a":NaN}', '{"a":01}', '\u0000')
    .map((text) => Buffer.from(text)),
  fc
    .integer({ min: 33, max: 5_000 })
    .map((depth) => Buffer.from(`{"attributes":${'['.repeat(depth)}${']'.repeat(depth)}}`)),
  fc
    .constantFrom('__proto__', 'constructor', 'prototype', '\\u005f_proto__')
    .map((name) => Buffer.from(`{"attributes":[{"external_id":"poison","${name}":{"admin":true}}]}`)),
)
/** Well-formed, and yet no endpoint can do anything with it. */
const senseless = fc
  .record(
    Object.fromEntries(
      [
        'attributes',
        'events',
        'purchases',
        'user_aliases',
        'aliases_to_identify',
        'cohort_changes',
        'recipients',
        'canvas_id',
        'external_ids',
        'cohort_id',
      ].map((name) => [
        name,
        fc.oneof(
          fc.constantFrom<unknown>(
            'x',
            7,
            true,
            {},
            "'; drop table people; --",
            [[]],
            [null],
            [7],
            [{ external_id: { $ne: 1 } }],
            [{ external_id: '' }],
          ),
          fc.array(
            fc.dictionary(fc.constantFrom('plan', 'name', 'time', 'drop'), fc.jsonValue({ maxDepth: 2 }), {
              maxKeys: 3,
            }),
            { minLength: 1, maxLength: 3 },
          ),
        ),
      ]),
    ),
    { requiredKeys: ['cohort_changes'] },
  )
  .map((body) => (keys: object) => Buffer.from(JSON.stringify({ ...body, ...keys })))
const paths = [
  '/users/track',
  '/users/track/bulk',
  '/users/export/ids',
  '/users/delete',
  '/users/alias/new',
  '/users/identify',
  '/canvas/trigger/send',
  '/partners/tinyclues/cohorts',
  '/partners/tinyclues/cohorts/users',
] as const

it('answers all of them with a 4xx in JSON, writes nothing and lives', { timeout: 120_000 }, async () => {
  const trial = new IngestTrial()
  const samples = fc.sample(
    fc.tuple(
      fc.constantFrom(...paths),
      fc.oneof({ weight: 2, arbitrary: broken }, { weight: 3, arbitrary: senseless }),
    ),
    { numRuns: bodies, seed: 20_261_122 },
  )
  const seen = new Map<number, number>()
  const keys = { partner_api_key: 'partner', client_secret: trial.dataKey }
  for (const [path, sample] of samples) {
    const body = typeof sample === 'function' ? sample(keys) : sample
    const { status, body: answer } = await trial.send(path, body)
    seen.set(status, (seen.get(status) ?? 0) + 1)
    if (status < 400 || status >= 500 || typeof answer.message !== 'string')
      throw new Error(`${path} answered ${status} to ${body.toString().slice(0, 300)}`)
    // The windows of an hour and a minute are not what is tried here.
    if (status === 429) await trial.clock.advanceTo(trial.clock.now() + 60_000)
  }
  expect([...seen.keys()].sort()).toEqual([400, 429])
  expect(seen.get(400)).toBeGreaterThan(bodies * 0.9)
  for (const table of ['people', 'events', 'purchases', 'aliases', 'cohorts', 'cohort_people'] as const)
    expect(trial.count(table)).toBe(0)
  expect(trial.triggers).toHaveLength(0)
  await trial.clock.advanceTo(trial.clock.now() + 3_600_000)
  expect((await trial.send('/users/track', { attributes: [{ external_id: 'alive' }] })).status).toBe(201)
  expect(trial.count('people')).toBe(1)
})

it('takes names that look like SQL as names', async () => {
  const trial = new IngestTrial()
  const name = `x'); drop table people; --"`
  await trial.send('/users/track', {
    attributes: [{ external_id: name, plan: name }],
    events: [{ external_id: name, name, time: '2026-11-22' }],
  })
  expect(trial.attributesOf(name)).toEqual({ plan: name })
})

it('refuses bodies over 4 MB, other types, other methods, other hosts and pages elsewhere', async () => {
  const trial = new IngestTrial()
  const large = Buffer.from(JSON.stringify({ attributes: [{ external_id: 'a', plan: 'x'.repeat(4 * 1024 * 1024) }] }))
  expect(await trial.send('/users/track', large)).toMatchObject({ status: 413, body: { message: expect.any(String) } })
  expect((await trial.send('/users/track', {}, { headers: { 'content-type': 'text/plain' } })).status).toBe(415)
  expect((await trial.send('/users/track', undefined, { method: 'GET' })).status).toBe(404)
  expect((await trial.send('/nowhere', {})).status).toBe(404)
  expect((await trial.send('/users/track', {}, { headers: { host: 'evil.example' } })).status).toBe(421)
  const preflight = await trial.app.inject({
    method: 'OPTIONS',
    url: '/users/track',
    headers: { host: '127.0.0.1', origin: 'https://shop.example', 'access-control-request-method': 'POST' },
  })
  expect(preflight.statusCode).toBe(404)
  expect(Object.keys(preflight.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  expect(trial.count('people')).toBe(0)
})
