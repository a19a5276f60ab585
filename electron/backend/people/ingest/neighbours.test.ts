// Every documented status and body of the endpoints beside /users/track (reference §5, §6.4), through the server.
import { beforeEach, describe, expect, it } from 'vitest'
import { IngestTrial, trialCanvas } from './fixtures/ingest-trial.ts'

let trial: IngestTrial
beforeEach(() => {
  trial = new IngestTrial()
})
const people = (...ids: string[]) =>
  trial.writer.upsert(ids.map((externalId) => ({ externalId, updateOnly: false, attributes: {} })))

describe('cohorts (§5)', () => {
  it('names, fills and empties a cohort with existing people only', async () => {
    people('a', 'b')
    trial.writer.addAliases([{ label: 'crm', name: 'b-alias', externalId: 'b' }])
    const named = await trial.cohort('', { name: 'Primary cohort', created_at: '2026-11-22T09:00:00Z' })
    expect(named).toMatchObject({ status: 201, body: { message: 'success' } })
    const filled = await trial.cohort('/users', {
      cohort_changes: [
        { user_ids: ['a', 'stranger'], aliases: [{ alias_name: 'b-alias', alias_label: 'crm' }] },
        { user_ids: ['a'], should_remove: true },
      ],
    })
    expect(filled.status).toBe(201)
    expect(trial.cohorts.list('tinyclues')).toMatchObject([{ name: 'Primary cohort', people: 1 }])
    expect(trial.count('people')).toBe(2)
    expect(trial.db.all('select added, removed, unchanged, unknown from cohort_imports')).toEqual([
      { added: 1, removed: 0, unchanged: 2, unknown: 1 },
    ])
  })

  it('finds anonymous people by device, and refuses the device of somebody who is identified by now (S107, S108)', async () => {
    trial.writer.upsert([
      { deviceId: 'device-anonymous', updateOnly: false, attributes: {} },
      { deviceId: 'device-known', updateOnly: false, attributes: {} },
    ])
    const known = trial.writer.finder.find({ deviceId: 'device-known' })
    trial.writer.identify([{ externalId: 'now-known', as: { personId: known } }])
    await trial.cohort('/users', { cohort_changes: [{ device_ids: ['device-anonymous', 'device-known', 'device-x'] }] })
    expect(trial.db.all('select added, unknown, refused, examples from cohort_imports')).toMatchObject([
      { added: 1, unknown: 1, refused: 1 },
    ])
    expect(JSON.stringify(trial.db.all('select examples from cohort_imports'))).not.toContain('device-known')
  })

  it('calls an alias without a label ambiguous when several people have it', async () => {
    people('a', 'b')
    trial.writer.addAliases([
      { label: 'crm', name: 'twin', externalId: 'a' },
      { label: 'shop', name: 'twin', externalId: 'b' },
      { label: 'shop', name: 'alone', externalId: 'b' },
    ])
    await trial.cohort('/users', {
      cohort_changes: [{ aliases: ['twin', { alias_name: 'alone' }, { alias_label: 'crm' }] }],
    })
    expect(trial.db.all('select added, ambiguous, refused from cohort_imports')).toEqual([
      { added: 1, ambiguous: 1, refused: 1 },
    ])
  })

  it('takes people before the name, an empty change, and 1,000 ids', async () => {
    people('a')
    const ids = ['a', ...Array.from({ length: 999 }, (_, at) => `x${at}`)]
    expect((await trial.cohort('/users', { cohort_changes: [{ user_ids: ids }] })).status).toBe(201)
    expect((await trial.cohort('/users', { cohort_changes: [] })).status).toBe(201)
    expect(trial.cohorts.list()).toMatchObject([{ name: null, people: 1 }])
    expect(trial.count('people')).toBe(1)
  })

  it.each([
    ['/users', { cohort_id: '' }, "'cohort_id' must be a valid string."],
    ['/users', { cohort_id: 7 }, "'cohort_id' must be a valid string."],
    ['/users', {}, "'cohort_changes' must be an array"],
    ['/users', { cohort_changes: [{}] }, "'cohort_changes' must be an array"],
    ['/users', { cohort_changes: [{ user_ids: 'a' }] }, "'cohort_changes' must be an array"],
    ['/users', { cohort_changes: [{ user_ids: Array.from({ length: 1_001 }, String) }] }, 'Only 1000 IDs are allowed'],
    ['', { name: '', created_at: '2026-11-22' }, "'name' must be a non-empty string."],
    ['', { name: 'A', created_at: 'yesterday' }, "'created_at' must be an ISO-8601 date."],
  ] as const)('400 at cohorts%s for %o', async (path, body, message) => {
    const answer = await trial.cohort(path, body)
    expect(answer.status).toBe(400)
    expect(answer.body.message).toContain(message)
    expect(trial.count('cohorts')).toBe(0)
  })

  it('401 for a wrong client secret, another partner, a REST key, and another partner key than the first', async () => {
    const change = { cohort_changes: [] }
    for (const wrong of [
      { client_secret: 'guess' },
      { client_secret: trial.key },
      { client_secret: undefined },
      { partner_api_key: '' },
    ])
      expect(await trial.cohort('/users', { ...change, ...wrong })).toMatchObject({ status: 401 })
    expect(await trial.cohort('/users', change, 'segment')).toMatchObject({
      status: 401,
      body: { message: 'This partner is not enabled for that client secret.' },
    })
    expect((await trial.cohort('/users', change)).status).toBe(201)
    expect(await trial.cohort('/users', { ...change, partner_api_key: 'another' })).toMatchObject({
      status: 401,
      body: { message: 'Invalid partner API key' },
    })
  })
})

describe('people by name (§6.4)', () => {
  it('deletes up to 50 and counts the names sent', async () => {
    people('a', 'b')
    expect(await trial.send('/users/delete', { external_ids: ['a', 'ghost'] })).toMatchObject({
      status: 201,
      body: { deleted: 2, message: 'success' },
    })
    expect(trial.count('people')).toBe(1)
    const many = Array.from({ length: 51 }, String)
    expect((await trial.send('/users/delete', { external_ids: many })).body.message).toContain('max number')
    expect((await trial.send('/users/delete', {})).status).toBe(400)
    expect((await trial.send('/users/delete', { external_ids: [''] })).status).toBe(400)
  })

  it('gives new aliases, and says by index which could not be given', async () => {
    people('a', 'b')
    const alias = (externalId: string, name: string) => ({
      external_id: externalId,
      alias_name: name,
      alias_label: 'crm',
    })
    expect((await trial.send('/users/alias/new', { user_aliases: [alias('a', 'one')] })).body).toEqual({
      aliases_processed: 1,
      message: 'success',
    })
    const mixed = await trial.send('/users/alias/new', {
      user_aliases: [alias('b', 'one'), alias('ghost', 'two'), alias('b', 'three')],
    })
    expect(mixed).toMatchObject({ status: 201, body: { aliases_processed: 1 } })
    expect(mixed.body.errors.map(({ index }: { index: number }) => index)).toEqual([0, 1])
    expect((await trial.send('/users/alias/new', { user_aliases: [{ alias_name: 'x' }] })).status).toBe(400)
  })

  it('identifies an alias: the two become one', async () => {
    const alias = { alias_name: 'visitor', alias_label: 'web' }
    await trial.send('/users/track', {
      attributes: [{ user_alias: alias, _update_existing_only: false, plan: 'gold' }],
    })
    const answer = await trial.send('/users/identify', {
      aliases_to_identify: [{ external_id: 'a', user_alias: alias }],
    })
    expect(answer).toMatchObject({ status: 201, body: { aliases_processed: 1, message: 'success' } })
    expect(trial.attributesOf('a')).toEqual({ plan: 'gold' })
    expect((await trial.send('/users/identify', { aliases_to_identify: [{ external_id: 'a' }] })).status).toBe(400)
    expect((await trial.send('/users/identify', { aliases_to_identify: [], merge_behavior: 'x' })).status).toBe(400)
  })

  it.each([
    ['merge', { points: 1, plan: 'gold' }],
    ['none', { points: 1 }],
  ])('identifies somebody who exists with merge_behavior %s', async (merge_behavior, attributes) => {
    const alias = { alias_name: 'visitor', alias_label: 'web' }
    await trial.send('/users/track', {
      attributes: [
        { external_id: 'a', points: 1 },
        { user_alias: alias, _update_existing_only: false, plan: 'gold' },
      ],
    })
    const aliases_to_identify = [{ external_id: 'a', user_alias: alias }]
    const answer = await trial.send('/users/identify', { aliases_to_identify, merge_behavior })
    expect(answer).toMatchObject({ status: 201, body: { aliases_processed: 1 } })
    expect(trial.attributesOf('a')).toEqual(attributes)
    const { body } = await trial.send('/users/export/ids', { user_aliases: [alias] })
    expect(body.users).toMatchObject([{ external_id: 'a' }])
  })

  it('exports people with the fields asked for, and lists ids nobody has', async () => {
    await trial.send('/users/track', {
      attributes: [{ external_id: 'a', email: 'a@example.com', seen: '2026-01-02T00:00:00Z', gender: 'F' }],
      events: [{ external_id: 'a', name: 'quiz', time: '2026-01-03' }],
    })
    const all = await trial.send('/users/export/ids', { external_ids: ['a', 'ghost'] })
    expect(all).toMatchObject({ status: 201, body: { message: 'success', invalid_user_ids: ['ghost'] } })
    expect(all.body.users[0]).toMatchObject({
      external_id: 'a',
      email: 'a@example.com',
      gender: 'F',
      custom_attributes: { seen: '2026-01-02T00:00:00.000Z' },
      custom_events: [{ name: 'quiz', count: 1, first: '2026-01-03T00:00:00.000Z' }],
    })
    expect(all.body.users[0]).not.toHaveProperty('phone')
    const narrow = await trial.send('/users/export/ids', {
      email_address: 'a@example.com',
      fields_to_export: ['email'],
    })
    expect(narrow.body.users).toEqual([{ email: 'a@example.com' }])
    expect((await trial.send('/users/export/ids', {})).status).toBe(400)
  })
})

describe('/canvas/trigger/send (§6.4)', () => {
  const send = (body: object) => trial.send('/canvas/trigger/send', body)

  it('starts for those who exist, with their own entry properties over the common ones', async () => {
    people('a')
    const answer = await send({
      canvas_id: trialCanvas,
      context: { shop: 'Seoul', colour: 'red' },
      recipients: [
        { external_user_id: 'a', context: { colour: 'blue' } },
        { external_user_id: 'ghost' },
        { external_user_id: 'new', send_to_existing_only: false, attributes: { plan: 'gold' } },
      ],
    })
    expect(answer).toMatchObject({ status: 201, body: { dispatch_id: 'dispatch-1', message: 'success' } })
    expect(trial.triggers[0]?.recipients?.map(({ properties }) => properties)).toEqual([
      { shop: 'Seoul', colour: 'blue' },
      { shop: 'Seoul', colour: 'red' },
    ])
    expect(trial.attributesOf('new')).toEqual({ plan: 'gold' })
  })

  it('broadcasts only when told to, and 250 times a minute', async () => {
    expect((await send({ canvas_id: trialCanvas })).status).toBe(400)
    const answers = await Promise.all(
      Array.from({ length: 251 }, () => send({ canvas_id: trialCanvas, broadcast: true })),
    )
    expect(answers.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(250)
    expect(answers.at(-1)?.status).toBe(429)
    await trial.clock.advanceTo(trial.clock.now() + 60_000)
    expect((await send({ canvas_id: trialCanvas, broadcast: true, recipients: [] })).status).toBe(400)
  })

  it.each([
    [{ canvas_id: 7 }],
    [{ canvas_id: trialCanvas, recipients: [{}] }],
    [{ canvas_id: trialCanvas, recipients: Array.from({ length: 51 }, () => ({ external_user_id: 'a' })) }],
    [{ canvas_id: trialCanvas, recipients: [{ external_user_id: 'a', send_to_existing_only: false }] }],
    [{ canvas_id: trialCanvas, broadcast: true, context: { text: 'x'.repeat(60_000) } }],
    [{ canvas_id: trialCanvas, broadcast: true, audience: { AND: [] } }],
  ])('400 for %o', async (body) => {
    expect((await send(body)).status).toBe(400)
    expect(trial.triggers).toHaveLength(0)
  })

  it.each(['no-such-canvas', 'not-api-triggered', 'not-running'] as const)(
    '400 and nothing written: %s',
    async (outcome) => {
      trial.triggerOutcome = outcome
      const recipients = [{ external_user_id: 'new', send_to_existing_only: false, attributes: { plan: 'gold' } }]
      expect((await send({ canvas_id: trialCanvas, recipients })).status).toBe(400)
      expect(trial.count('people')).toBe(0)
    },
  )
})

it('lists segments and canvases', async () => {
  expect(await trial.send('/segments/list')).toMatchObject({
    status: 200,
    body: { segments: [{ id: 'segment-everyone', name: 'Everyone', tags: [] }], message: 'success' },
  })
  expect(await trial.send('/canvas/list')).toMatchObject({
    status: 200,
    body: { canvases: [{ id: trialCanvas, name: 'Welcome', last_edited: '2026-11-22T09:00:00.000Z' }] },
  })
})

it('asks for each endpoint’s own permission', async () => {
  const key = trial.keyWith('segments.list')
  expect((await trial.send('/segments/list', undefined, { key })).status).toBe(200)
  for (const path of [
    '/users/track',
    '/users/track/bulk',
    '/users/export/ids',
    '/users/delete',
    '/users/alias/new',
    '/users/identify',
    '/canvas/trigger/send',
  ])
    expect((await trial.send(path, {}, { key })).body.message).toContain('does not have the permission')
  expect((await trial.send('/canvas/list', undefined, { key })).status).toBe(401)
})
