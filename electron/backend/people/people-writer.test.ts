import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { peopleDatabase, stillClock } from './fixtures/people-workspace.ts'
import { peopleRevision } from './people-revision.ts'
import { PeopleWriter } from './people-writer.ts'

let db: ReturnType<typeof peopleDatabase>
let writer: PeopleWriter
let now: number
beforeEach(() => {
  db = peopleDatabase()
  now = stillClock.now()
  writer = new PeopleWriter(db, { ...stillClock, now: () => now }, { defaultRegion: () => 'KR' })
})

const put = (externalId: string, attributes: Record<string, unknown>) =>
  writer.upsert([{ externalId, updateOnly: false, attributes }])[0]
const attributesOf = (externalId: string) =>
  JSON.parse(String(db.get('select attributes from people where external_id = ?', externalId)?.attributes))
const count = () => Number(db.get('select count(*) as n from people')?.n)

describe('custom attributes', () => {
  it('are set, counted up, and removed by null', () => {
    put('a', { points: 5, tier: 'gold', seen: '2026-11-01', vip: true })
    put('a', { points: { inc: -2 }, fresh: { inc: 3 }, tier: null })
    expect(attributesOf('a')).toEqual({ points: 3, fresh: 3, seen: Date.UTC(2026, 10, 1), vip: true })
  })

  it('keep lists as sets: adding again moves to the end, the oldest of more than 500 goes', () => {
    put('a', { likes: ['x', 'y', 'x'] })
    expect(attributesOf('a')).toEqual({ likes: ['y', 'x'] })
    put('a', { likes: { add: ['y', 'z'], remove: ['x'] } })
    expect(attributesOf('a')).toEqual({ likes: ['y', 'z'] })
    put('a', { likes: { add: Array.from({ length: 600 }, (_, at) => `n${at}`) } })
    expect(attributesOf('a').likes).toHaveLength(500)
    expect(attributesOf('a').likes.at(-1)).toBe('n599')
  })

  it('keep objects, and lists of objects found by one of their values', () => {
    put('a', { address: { city: 'Seoul', geo: { lat: 1 } }, pets: [{ id: 1, name: 'Rex' }] })
    put('a', { pets: { $add: [{ id: 2, name: 'Tom' }] } })
    put('a', { pets: { $update: [{ $identifier_key: 'id', $identifier_value: 1, $new_object: { name: 'Max' } }] } })
    put('a', { pets: { $remove: [{ $identifier_key: 'id', $identifier_value: 2 }] } })
    expect(attributesOf('a')).toEqual({ address: { city: 'Seoul', geo: { lat: 1 } }, pets: [{ id: 1, name: 'Max' }] })
  })

  it('drop all nested values of an attribute for one bad one, and nothing else of the update', () => {
    put('a', { address: { city: 'Seoul' } })
    const result = put('a', { address: { city: 'Busan', note: 'x'.repeat(256) }, tier: 'gold' })
    expect(result?.refused).toEqual([{ attribute: 'address', reason: 'not-a-value' }])
    expect(attributesOf('a')).toEqual({ address: { city: 'Seoul' }, tier: 'gold' })
  })

  it.each([
    ['points', 'many', 'wrong-type'],
    ['points', true, 'wrong-type'],
    ['vip', 3, 'wrong-type'],
    ['tier', 'x'.repeat(256), 'too-long'],
    ['tier', ['x'], 'wrong-type'],
    ['likes', { add: [{ no: 1 }] }, 'wrong-type'],
    ['points', { inc: 1.5 }, 'not-a-value'],
    ['$hidden', 'x', 'reserved-name'],
    ['say "hi"', 'x', 'not-a-name'],
    ['external_id', 'x', 'reserved-name'],
    ['email', 'nobody', 'not-an-email'],
    ['gender', 'X', 'not-a-value'],
    ['dob', '2026-02-30', 'not-a-value'],
    ['time_zone', 'Mars/Olympus', 'not-a-value'],
  ])('%s cannot become %j: %s', (attribute, value, reason) => {
    put('a', { points: 5, tier: 'gold', vip: true, likes: ['x'] })
    expect(put('a', { [attribute]: value })?.refused).toEqual([{ attribute, reason }])
    expect(attributesOf('a')).toEqual({ points: 5, tier: 'gold', vip: true, likes: ['x'] })
  })

  it('may be called anything, also what objects have of their own', () => {
    const given = JSON.parse('{"constructor":"c","__proto__":"p","toString":{"__proto__":{"x":1}}}')
    put('a', given)
    expect(JSON.stringify(attributesOf('a'))).toBe(
      '{"constructor":"c","__proto__":"p","toString":{"__proto__":{"x":1}}}',
    )
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
  })

  it('end as they would one update at a time, whatever the batches', () => {
    const update = fc.record({
      externalId: fc.constantFrom('a', 'b', 'c'),
      updateOnly: fc.boolean(),
      attributes: fc.dictionary(
        fc.constantFrom('points', 'likes', 'tier', 'first_name', 'email'),
        fc.oneof(
          fc.integer({ min: -5, max: 5 }),
          fc.constantFrom('x', 'y@example.com', null, 'z'),
          fc.array(fc.constantFrom('p', 'q', 'r'), { maxLength: 3 }),
          fc.record({ inc: fc.integer({ min: -3, max: 3 }) }),
          fc.record({ add: fc.array(fc.constantFrom('p', 'q'), { maxLength: 2 }) }),
        ),
      ),
    })
    const dump = (of: typeof db) =>
      of.all('select external_id, email, email_key, first_name, attributes, search_text from people order by id')
    fc.assert(
      fc.property(fc.array(update, { maxLength: 12 }), (updates) => {
        const [whole, single] = [peopleDatabase(), peopleDatabase()]
        new PeopleWriter(whole, stillClock, { defaultRegion: () => null }).upsert(updates)
        const one = new PeopleWriter(single, stillClock, { defaultRegion: () => null })
        for (const each of updates) one.upsert([each])
        expect(dump(whole)).toEqual(dump(single))
        whole.close()
        single.close()
      }),
      { numRuns: 150 },
    )
  })
})

describe('whom an update is about', () => {
  it('is made where nobody has the key, unless only who exists is to be changed', () => {
    const results = writer.upsert([
      { externalId: 'a', updateOnly: true, attributes: {} },
      { externalId: 'a', updateOnly: false, attributes: { first_name: 'Ada' } },
      { alias: { label: 'shop', name: '7' }, updateOnly: false, attributes: { tier: 'new' } },
      { email: 'Someone@Example.com', updateOnly: false, attributes: {} },
      { deviceId: 'd1', updateOnly: false, attributes: {} },
      { personId: 999, updateOnly: false, attributes: {} },
      { updateOnly: false, attributes: {} },
      { externalId: 'é'.repeat(494), updateOnly: false, attributes: {} },
      { email: 'not one', updateOnly: false, attributes: {} },
    ])
    expect(results.map(({ created, trouble }) => [created, trouble])).toEqual([
      [false, 'unknown'],
      [true, null],
      [true, null],
      [true, null],
      [true, null],
      [false, 'unknown'],
      [false, 'no-key'],
      [false, 'external-id-too-long'],
      [false, 'not-an-email'],
    ])
    expect(count()).toBe(4)
    expect(db.get("select search_text from people where external_id = 'a'")?.search_text).toContain('ada')
    expect(db.get('select email_key from people where email is not null')?.email_key).toBe('someone@example.com')
  })

  it('by e-mail is the newest changed who has an external id, else the newest changed', () => {
    writer.upsert([{ email: 'x@example.com', updateOnly: false, attributes: {} }])
    now += 1
    put('old', { email: 'X@example.com' })
    now += 1
    put('new', { email: 'x@Example.com' })
    now += 1
    put('old', { tier: 'gold' })
    const [hit] = writer.upsert([{ email: 'x@example.com', updateOnly: true, attributes: { found: true } }])
    expect(db.get('select external_id from people where id = ?', hit?.personId ?? 0)?.external_id).toBe('old')
    writer.deletePeople([{ externalId: 'old' }, { externalId: 'new' }])
    const [other] = writer.upsert([{ email: 'x@example.com', updateOnly: true, attributes: { found: true } }])
    expect(other?.personId).toBe(1)
  })

  it('is found by an address that the same batch has just written', () => {
    const [first, second] = writer.upsert([
      { externalId: 'a', updateOnly: false, attributes: { phone: '010-1234-5678' } },
      { phone: '+82 10 1234 5678', updateOnly: true, attributes: { tier: 'gold' } },
    ])
    expect(second?.personId).toBe(first?.personId)
    expect(attributesOf('a')).toEqual({ tier: 'gold' })
  })
})

it('records events and purchases for readers with a cursor', () => {
  const event = { externalId: 'a', updateOnly: false, name: 'quiz done', at: 7, properties: { score: 3 } }
  const results = writer.recordEvents([event, { ...event, externalId: 'b', updateOnly: true }, { ...event, at: 8 }])
  expect(results.map(({ trouble }) => trouble)).toEqual([null, 'unknown', null])
  const [first] = writer.readEventsAfter(0, 1)
  expect(first).toMatchObject({ name: 'quiz done', at: 7, properties: '{"score":3}' })
  expect(writer.readEventsAfter(first?.id ?? 0, 10).map(({ at }) => at)).toEqual([8])
  expect(writer.lastEventId()).toBe(2)
  const purchase = { productId: 'p', currency: 'KRW', price: 9.5, quantity: 2, at: 9, properties: {} }
  writer.recordPurchases([{ externalId: 'a', updateOnly: false, ...purchase }])
  expect(writer.readPurchasesAfter(0, 10)).toEqual([{ id: 1, personId: 1, ...purchase, properties: '{}' }])
})

it('gives aliases, identifies, and makes two profiles one', () => {
  put('a', { points: 1, first_name: 'Ada' })
  const shop = { label: 'shop', name: '7' }
  expect(writer.addAliases([{ ...shop }, { ...shop, externalId: 'a' }, { ...shop, externalId: 'z' }])).toMatchObject([
    { trouble: null },
    { trouble: 'alias-taken' },
    { trouble: 'unknown' },
  ])
  writer.recordEvents([{ alias: shop, updateOnly: true, name: 'seen', at: 1, properties: {} }])
  writer.upsert([{ alias: shop, updateOnly: true, attributes: { points: 9, likes: ['x'], last_name: 'L' } }])
  expect(writer.identify([{ externalId: 'a', as: { alias: shop } }])).toEqual([{ personId: 1, trouble: null }])
  expect(count()).toBe(1)
  expect(attributesOf('a')).toEqual({ points: 1, likes: ['x'] })
  expect(db.get('select search_text from people')?.search_text).toContain('ada l')
  expect(writer.readEventsAfter(0, 9)[0]?.personId).toBe(1)
  expect(writer.finder.find({ alias: shop })).toBe(1)
  writer.addAliases([{ label: 'shop', name: '8' }])
  expect(writer.identify([{ externalId: 'b', as: { alias: { label: 'shop', name: '8' } } }])[0]?.trouble).toBe(null)
  expect(writer.finder.find({ externalId: 'b' })).toBe(writer.finder.find({ alias: { label: 'shop', name: '8' } }))
})

it('identifies without taking anything over: the name goes along, the rest is withdrawn from partners', () => {
  const told: number[][] = []
  writer = new PeopleWriter(db, stillClock, { defaultRegion: () => null, erasing: (ids) => told.push([...ids]) })
  const shop = { label: 'shop', name: '7' }
  put('a', { points: 1 })
  writer.addAliases([shop])
  writer.upsert([{ alias: shop, updateOnly: true, attributes: { email: 'x@example.com', likes: ['x'] } }])
  const nameless = writer.finder.find({ alias: shop })
  writer.identify([{ externalId: 'a', as: { alias: shop } }], 'none')
  expect(attributesOf('a')).toEqual({ points: 1 })
  expect(db.all('select email from people')).toMatchObject([{ email: null }])
  expect([writer.finder.find({ alias: shop }), told]).toEqual([1, [[nameless]]])
  writer.addAliases([{ label: 'shop', name: '8' }])
  writer.identify([{ externalId: 'b', as: { alias: { label: 'shop', name: '8' } } }], 'none')
  expect(writer.finder.find({ externalId: 'b' })).toBe(writer.finder.find({ alias: { label: 'shop', name: '8' } }))
})

it('erases people with all that is known of them, and tells who must forget them, too', () => {
  const told: number[][] = []
  writer = new PeopleWriter(db, stillClock, { defaultRegion: () => null, erasing: (ids) => told.push([...ids]) })
  put('a', { email: 'a@example.com' })
  put('b', {})
  writer.recordEvents([{ externalId: 'a', updateOnly: true, name: 'seen', at: 1, properties: {} }])
  writer.addAliases([{ label: 'shop', name: '7', externalId: 'a' }])
  expect(writer.deletePeople([{ externalId: 'a' }, { email: 'a@example.com' }, { externalId: 'nobody' }])).toEqual([1])
  expect(told).toEqual([[1]])
  expect([count(), db.all('select * from events'), db.all('select * from aliases')]).toEqual([1, [], []])
})

it('raises the revision whenever somebody changed, and undoes a call that fails half-way', () => {
  const before = peopleRevision(db)
  put('a', { points: 1 })
  expect(peopleRevision(db)).toBeGreaterThan(before)
  const broken = new PeopleWriter(db, stillClock, {
    defaultRegion: () => null,
    erasing: () => {
      throw new Error('pulled the plug')
    },
  })
  expect(() => broken.deletePeople([{ externalId: 'a' }])).toThrow('pulled the plug')
  expect(count()).toBe(1)
})
