import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { importIdSchema, segmentIdSchema } from '#shared/core/ids.ts'
import { type FilterSubject, matches } from '#shared/people/evaluate-filter.ts'
import type { AttributeValue } from '#shared/people/person.ts'
import { everyone, type GroupFilter, operators, type SegmentFilter } from '#shared/people/segment-filter.ts'
import type { Database } from '../store/sqlite.ts'
import { fixtureNow, segmentWorkspace } from './fixtures/people-workspace.ts'
import { readFacts } from './person-facts.ts'
import type { SegmentStore } from './segment-store.ts'

/** A few names and values, so that filters and people meet often; odd ones, because those are where two evaluators part. */
const standard = ['first_name', 'country', 'email'] as const
const custom = ['tier', '등급', 'a.b', "o'clock", '$', '[0]', 'with "quotes"', 'a\\b', 'constructor', 'value']
const texts = [
  '',
  'k',
  'K',
  '\u212A',
  'İ',
  'i',
  'ß',
  'SS',
  'Σ',
  'ς',
  'gold',
  'GOLD',
  '김민준',
  '민',
  'é',
  'É',
  '100',
  '1',
  '%',
  '_',
  'true',
  'Ａ',
  '가나 ABC',
]
const numbers = [
  0,
  1,
  -1,
  100,
  0.1,
  1e21,
  2 ** 53,
  -(2 ** 53),
  2 ** 60,
  fixtureNow,
  fixtureNow - 86_400_000,
  fixtureNow + 1,
  fixtureNow - 3 * 86_400_000,
]
const imports = ['import-a', 'import-b'].map((id) => importIdSchema.parse(id))
const nested = ['segment-n1', 'segment-n2', 'segment-gone'].map((id) => segmentIdSchema.parse(id))

const text = fc.oneof(
  fc.constantFrom(...texts),
  fc.string({ unit: 'grapheme', maxLength: 4 }).map((one) => one.replaceAll('\0', '')),
)
const number = fc.oneof(fc.constantFrom(...numbers), fc.double({ noNaN: true, noDefaultInfinity: true }))
const item = fc.oneof(text, fc.constantFrom('gold', 'k', 1, 100, true))
const dates = ['2026-11-20', '2020-11-23T09:00:00Z', '1988-02-29', 'no date']
const inner: fc.Arbitrary<AttributeValue> = fc.oneof(
  item,
  number,
  fc.constantFrom(...dates, null),
  fc.array(item, { maxLength: 2 }),
)
const record = fc.dictionary(
  fc.constantFrom('id', 'when', 'a'),
  fc.oneof(inner, fc.record({ id: inner }), fc.array(fc.record({ id: inner }), { maxLength: 2 })),
  { maxKeys: 3 },
)
const value: fc.Arbitrary<AttributeValue> = fc.oneof(
  record,
  fc.array(record, { maxLength: 3 }),
  text,
  number,
  fc.boolean(),
  fc.constant(null),
  fc.array(item, { maxLength: 3 }),
  fc.constantFrom({ gold: 1 }, {}, [{ id: 'gold' }]),
)
const patterns = ['^g', 'OLD$', '[a-c가-나]', '.', '', '(', '(a+)+$', 'ß', 'k', '\\d+', '^$']

/** What people did and were put into, from a few choices as well. */
const names = ['quiz done', 'app opened', "it's; --"]
const cohorts = ['primary', 'other', 'gone']
const groups = ['weekly', '"odd.[0]"']
const days = [0, 1, 1.5, 3, 7, 8, 40].map((age) => fixtureNow - age * 86_400_000)
const often = {
  comparison: fc.constantFrom('at-least' as const, 'fewer-than' as const),
  count: fc.integer({ min: 1, max: 3 }),
  days: fc.constantFrom(null, 1, 3, 7, 40),
}
const fact: fc.Arbitrary<SegmentFilter> = fc.oneof(
  fc.record({ kind: fc.constant('event' as const), event: fc.constantFrom(...names), ...often }),
  fc.record({ kind: fc.constant('purchase' as const), product: fc.constantFrom(null, ...names), ...often }),
  fc.record({
    kind: fc.constant('cohort' as const),
    partner: fc.constantFrom('tinyclues', 'another'),
    cohortId: fc.constantFrom(...cohorts),
    member: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('consent' as const),
    partnerId: fc.constantFrom('tiktok' as const, 'pinterest' as const),
    purpose: fc.constantFrom('audiences' as const, 'personal-ads' as const),
    state: fc.constantFrom('agreed' as const, 'refused' as const, 'unknown' as const),
  }),
  fc.record({
    kind: fc.constant('subscription' as const),
    group: fc.constantFrom(...groups),
    state: fc.constantFrom('subscribed' as const, 'unsubscribed' as const, 'unknown' as const),
  }),
  fc.record({
    kind: fc.constant('bucket' as const),
    from: fc.integer({ min: 0, max: 9_999 }),
    to: fc.integer({ min: 0, max: 9_999 }),
  }),
)

const leaf: fc.Arbitrary<SegmentFilter> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('attribute' as const),
      attribute: fc.constantFrom(...standard, ...custom),
      path: fc.constantFrom(undefined, undefined, undefined, 'id', 'when', 'a', 'a.id', 'constructor'),
      yearly: fc.constantFrom(undefined, undefined, true),
      type: fc.constantFrom('string' as const, 'time' as const, 'array' as const),
      operator: fc.constantFrom(...operators),
      value: fc.oneof(
        text,
        number,
        fc.constantFrom(1, 3, '3', 'not a number', ...patterns),
        fc.array(fc.oneof(text, fc.constantFrom('100', ' ', 'GOLD')), { maxLength: 3 }),
        fc.constant(null),
      ),
    }),
  },
  { weight: 4, arbitrary: fact },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('import' as const), importId: fc.constantFrom(...imports) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('segment' as const),
      segmentId: fc.constantFrom(...nested),
      member: fc.boolean(),
    }),
  },
)
const group: fc.Arbitrary<GroupFilter> = fc.letrec<{ group: GroupFilter; filter: SegmentFilter }>((tie) => ({
  filter: fc.oneof({ maxDepth: 3, depthSize: 'small' }, leaf, tie('group')),
  group: fc.record({
    kind: fc.constant('group' as const),
    join: fc.constantFrom('and' as const, 'or' as const),
    exclude: fc.boolean(),
    filters: fc.array(tie('filter'), { maxLength: 4 }),
  }),
})).group

interface Made {
  readonly columns: readonly (string | null)[]
  readonly attributes: Readonly<Record<string, AttributeValue>>
  readonly imports: readonly boolean[]
  readonly events?: readonly (readonly [string, number])[]
  readonly purchases?: readonly (readonly [string, number])[]
  readonly cohorts?: readonly string[]
  readonly consent?: Readonly<Record<string, boolean>>
  readonly subscriptions?: Readonly<Record<string, string>>
}
const deeds = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...days, fixtureNow + 5)), { maxLength: 4 })
const made: fc.Arbitrary<Made> = fc.record({
  columns: fc.tuple(...standard.map(() => fc.oneof(text, fc.constant(null)))),
  attributes: fc.dictionary(fc.constantFrom(...custom.filter((name) => !/["\\]/.test(name))), value, { maxKeys: 5 }),
  imports: fc.tuple(fc.boolean(), fc.boolean()),
  events: deeds,
  purchases: deeds,
  cohorts: fc.subarray(cohorts.filter((one) => one !== 'gone')),
  consent: fc.dictionary(fc.constantFrom('tiktok', 'pinterest', 'tiktok/personal-ads'), fc.boolean()),
  subscriptions: fc.dictionary(fc.constantFrom(...groups), fc.constantFrom('subscribed', 'unsubscribed')),
})

let db: Database
let segments: SegmentStore
beforeEach(() => {
  ;({ db, segments } = segmentWorkspace())
  for (const [at, id] of imports.entries())
    db.run('insert into imports (number, id, name, at, people) values (?, ?, ?, 0, 0)', at + 1, id, id)
  for (const [at, id] of cohorts.entries())
    if (id !== 'gone')
      db.run(
        "insert into cohorts (key, partner, cohort_id, name, changed_at) values (?, 'tinyclues', ?, ?, 0)",
        at + 1,
        id,
        id,
      )
  const put = (id: string, filter: GroupFilter) =>
    segments.put({ id: segmentIdSchema.parse(id), name: id, namePhrase: undefined, filter, origin: 'made' })
  put('segment-n1', {
    ...everyone,
    filters: [{ kind: 'attribute', attribute: 'tier', type: 'string', operator: 'is', value: 'gold' }],
  })
  put('segment-n2', {
    ...everyone,
    exclude: true,
    filters: [{ kind: 'segment', segmentId: segmentIdSchema.parse('segment-n1'), member: true }],
  })
})

function store(people: readonly Made[]): FilterSubject[] {
  db.run('delete from people')
  return people.map((person, at) => {
    const id = at + 1
    const [first, country, email] = person.columns
    db.run(
      `insert into people (id, first_name, country, email, attributes, consent, subscriptions, created_at, changed_at)
       values (?, ?, ?, ?, ?, ?, ?, 0, 0)`,
      id,
      first ?? null,
      country ?? null,
      email ?? null,
      JSON.stringify(person.attributes),
      JSON.stringify(person.consent ?? {}),
      JSON.stringify(person.subscriptions ?? {}),
    )
    for (const [name, when] of person.events ?? [])
      db.run('insert into events (person_id, name, at) values (?, ?, ?)', id, name, when)
    for (const [name, when] of person.purchases ?? [])
      db.run(
        "insert into purchases (person_id, product_id, currency, price, quantity, at) values (?, ?, 'KRW', 1, 1, ?)",
        id,
        name,
        when,
      )
    for (const one of person.cohorts ?? [])
      db.run('insert into cohort_people values (?, ?)', cohorts.indexOf(one) + 1, id)
    const timesOf = (deeds: Made['events'], name: string | null) =>
      (deeds ?? []).flatMap(([one, when]) => (name === null || one === name ? when : []))
    const consent = new Map(Object.entries(person.consent ?? {}))
    const subscriptions = new Map(Object.entries(person.subscriptions ?? {}))
    person.imports.forEach((inside, number) => {
      if (inside) db.run('insert into import_people values (?, ?)', number + 1, id)
    })
    const subject: FilterSubject = {
      id,
      attribute: (name) => {
        const column = standard.findIndex((one) => one === name)
        return column >= 0
          ? person.columns[column]
          : Object.hasOwn(person.attributes, name)
            ? person.attributes[name]
            : undefined
      },
      inImport: (importId) => person.imports[imports.findIndex((one) => one === importId)] ?? false,
      inSegment: (segmentId) => {
        const filter = segments.find(segmentId)?.filter
        return filter !== undefined && matches(filter, subject, fixtureNow)
      },
      eventTimes: (name) => timesOf(person.events, name),
      purchaseTimes: (product) => timesOf(person.purchases, product),
      inCohort: (partner, cohortId) => partner === 'tinyclues' && (person.cohorts ?? []).includes(cohortId),
      consent: (name) => consent.get(name),
      subscription: (group) => subscriptions.get(group),
    }
    return subject
  })
}

describe('a filter in SQL', () => {
  it('holds exactly the people the shared evaluator holds', () => {
    fc.assert(
      fc.property(
        fc.array(made, { minLength: 1, maxLength: 12 }),
        fc.array(group, { minLength: 1, maxLength: 4 }),
        (people, filters) => {
          const subjects = store(people)
          for (const filter of filters) {
            const expected = subjects.filter((person) => matches(filter, person, fixtureNow)).map(({ id }) => id)
            expect(segments.pageOfIds(filter, 0, 100)).toEqual(expected)
            const reread = subjects.filter(({ id }) => {
              const stored = readFacts(db, id, { now: fixtureNow, findSegment: (one) => segments.find(one)?.filter })
              return stored && matches(filter, stored, fixtureNow)
            })
            expect(reread.map(({ id }) => id)).toEqual(expected)
            const asked = subjects.map(({ id }) => id).filter((id) => id % 2 === 1)
            expect([...segments.idsMatching(filter, [...asked, 9_999])].sort((a, b) => a - b)).toEqual(
              expected.filter((id) => id % 2 === 1),
            )
          }
        },
      ),
      { numRuns: 1_500 },
    )
  })

  it('folds case as the shared evaluator does, for every pair of odd texts', () => {
    const subjects = store(texts.map((one) => ({ columns: [one, null, null], attributes: { tier: one }, imports: [] })))
    for (const value of texts)
      for (const operator of ['is', 'is-not', 'contains'] as const)
        for (const attribute of ['first_name', 'tier']) {
          const filter: SegmentFilter = { kind: 'attribute', attribute, type: 'string', operator, value }
          const expected = subjects.filter((person) => matches(filter, person, fixtureNow)).map(({ id }) => id)
          expect({ value, operator, ids: segments.pageOfIds(filter, 0, 100) }).toEqual({
            value,
            operator,
            ids: expected,
          })
        }
  })

  it('compares every odd value with every odd value by every operator as the shared evaluator does', () => {
    const values: AttributeValue[] = [...texts, ...numbers, true, false, [], ['gold', 1], ['K', 100], {}, [{ id: 1 }]]
    const subjects = store(
      values.map((one) => ({
        columns: [typeof one === 'string' ? one : null, null, null],
        attributes: { tier: one },
        imports: [],
      })),
    )
    const wanted = [...texts, ...numbers, ...patterns, null, 'not a number', 1, 3, ['GOLD', 'k'], ['100', ' '], []]
    for (const operator of operators)
      for (const value of wanted)
        for (const attribute of ['first_name', 'tier']) {
          const filter: SegmentFilter = { kind: 'attribute', attribute, type: 'string', operator, value }
          const ids = subjects.filter((person) => matches(filter, person, fixtureNow)).map(({ id }) => id)
          const held = segments.pageOfIds(filter, 0, 100)
          if (JSON.stringify(held) !== JSON.stringify(ids)) expect({ filter, ids: held }).toEqual({ filter, ids })
        }
  })

  it('pages without losing or repeating anybody', () => {
    store(Array.from({ length: 25 }, () => ({ columns: [null, null, null], attributes: {}, imports: [] })))
    const pages: number[][] = []
    for (let after = 0; ; ) {
      const page = segments.pageOfIds(everyone, after, 10)
      pages.push(page)
      if (page.length < 10) break
      after = page.at(-1) ?? 0
    }
    expect(pages.map((page) => page.length)).toEqual([10, 10, 5])
    expect(new Set(pages.flat()).size).toBe(25)
  })

  it('takes quotes, percent signs and SQL in values and names for what they are', () => {
    store([{ columns: ["'; drop table people; --", null, null], attributes: {}, imports: [] }])
    const contains = (value: string): GroupFilter => ({
      ...everyone,
      filters: [{ kind: 'attribute', attribute: 'first_name', type: 'string', operator: 'contains', value }],
    })
    expect(segments.pageOfIds(contains('drop table'), 0, 10)).toEqual([1])
    expect(segments.pageOfIds(contains('%'), 0, 10)).toEqual([])
    expect(segments.pageOfIds(contains('_'), 0, 10)).toEqual([])
  })

  it('refuses filters nested deeper than the database can follow, with a sentence', () => {
    let deep: GroupFilter = everyone
    for (let depth = 0; depth < 40; depth++) deep = { ...everyone, filters: [deep] }
    expect(() => segments.pageOfIds(deep, 0, 1)).toThrow('segment-too-large')
  })

  it('holds the widest and deepest filter it does allow', () => {
    const wide = (inner: readonly SegmentFilter[]): GroupFilter => ({
      ...everyone,
      join: 'or',
      filters: [
        ...Array.from(
          { length: 49 },
          (_, at): SegmentFilter => ({
            kind: 'attribute',
            attribute: 'tier',
            type: 'string',
            operator: 'contains',
            value: `v${at}`,
          }),
        ),
        ...inner,
      ],
    })
    store([{ columns: [null, null, null], attributes: { tier: 'v48' }, imports: [] }])
    let filter = wide([])
    for (let depth = 0; depth < 13; depth++) filter = wide([filter])
    expect(segments.pageOfIds(filter, 0, 5)).toEqual([1])
  })
})
