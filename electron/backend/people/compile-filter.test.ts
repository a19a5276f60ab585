import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { importIdSchema, segmentIdSchema } from '#shared/core/ids.ts'
import type { AttributeValue } from '#shared/people/person.ts'
import {
  everyone,
  type FilterSubject,
  type GroupFilter,
  matches,
  operators,
  type SegmentFilter,
} from '#shared/people/segment-filter.ts'
import type { Database } from '../store/sqlite.ts'
import { fixtureNow, segmentWorkspace } from './fixtures/people-workspace.ts'
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
const value: fc.Arbitrary<AttributeValue> = fc.oneof(text, number, fc.boolean(), fc.constant(null))

const leaf: fc.Arbitrary<SegmentFilter> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('attribute' as const),
      attribute: fc.constantFrom(...standard, ...custom),
      type: fc.constant('string' as const),
      operator: fc.constantFrom(...operators),
      value: fc.oneof(text, number, fc.constantFrom(1, 3, '3', 'not a number'), fc.constant(null)),
    }),
  },
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
}
const made: fc.Arbitrary<Made> = fc.record({
  columns: fc.tuple(...standard.map(() => fc.oneof(text, fc.constant(null)))),
  attributes: fc.dictionary(fc.constantFrom(...custom.filter((name) => !/["\\]/.test(name))), value, { maxKeys: 5 }),
  imports: fc.tuple(fc.boolean(), fc.boolean()),
})

let db: Database
let segments: SegmentStore
beforeEach(() => {
  ;({ db, segments } = segmentWorkspace())
  for (const [at, id] of imports.entries()) db.run('insert into imports values (?, ?, ?, 0, 0)', at + 1, id, id)
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
      'insert into people (id, first_name, country, email, attributes, created_at, changed_at) values (?, ?, ?, ?, ?, 0, 0)',
      id,
      first ?? null,
      country ?? null,
      email ?? null,
      JSON.stringify(person.attributes),
    )
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
