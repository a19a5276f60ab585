import { beforeEach, expect, it } from 'vitest'
import { carelessNegatives } from '#shared/people/careless-negatives.ts'
import { everyone, type GroupFilter, type SegmentFilter } from '#shared/people/segment-filter.ts'
import { peopleWorkspace } from './fixtures/people-workspace.ts'

const is = (attribute: string, value: string): SegmentFilter => ({
  kind: 'attribute',
  attribute,
  type: 'string',
  operator: 'is',
  value,
})
const group = (join: 'and' | 'or', ...filters: SegmentFilter[]): GroupFilter => ({ ...everyone, join, filters })
const done: SegmentFilter = { kind: 'event', event: 'quiz done', comparison: 'at-least', count: 2, days: null }

let workspace: ReturnType<typeof peopleWorkspace>
beforeEach(() => {
  workspace = peopleWorkspace('unused')
  const { writer, db } = workspace
  const put = (externalId: string, attributes: Record<string, unknown>) =>
    writer.upsert([{ externalId, updateOnly: false, attributes }])
  put('a', { country: 'KR', tier: 'gold', email: 'ada@example.com', note: 'write to ada@example.com' })
  put('b', { country: 'KR', tier: 'silver' })
  put('c', { country: 'JP', tier: 'gold' })
  writer.recordEvents(
    ['a', 'a', 'b'].map((externalId) => ({ externalId, updateOnly: true, name: 'quiz done', at: 1, properties: {} })),
  )
  db.run("insert into cohorts (key, partner, cohort_id, name, changed_at) values (1, 'tinyclues', 'c1', 'Primary', 0)")
})

it('counts condition by condition, alone and together', async () => {
  const { insight } = workspace
  const filters = [is('country', 'KR'), is('tier', 'gold'), done]
  expect(await insight.funnel(group('and', ...filters))).toEqual({
    people: 3,
    rows: [
      { alone: 2, together: 2 },
      { alone: 2, together: 1 },
      { alone: 1, together: 1 },
    ],
  })
  const { rows } = await insight.funnel(group('or', ...filters))
  expect(rows.map(({ together }) => together)).toEqual([2, 3, 3])
})

it('counts who is in both of two segments', async () => {
  const { insight, segments } = workspace
  const [left, right] = await Promise.all([
    segments.save({ id: null, name: 'Korea', filter: group('and', is('country', 'KR')) }),
    segments.save({ id: null, name: 'Gold', filter: group('and', is('tier', 'gold')) }),
  ])
  expect(await insight.overlap(left.id, right.id)).toEqual({ left: 2, right: 2, both: 1 })
  const both = group('and', { kind: 'segment', segmentId: left.id, member: true })
  await segments.save({ id: null, name: 'On top', filter: both })
  expect(segments.users(left.id)).toEqual({ canvases: [], segments: ['On top'] })
})

it.each(['a', 'ADA@example.com', '1'])('says why somebody found by %s is in or out, with nothing raw in it', (who) => {
  const filter = group(
    'and',
    is('country', 'KR'),
    group('or', is('tier', 'silver'), done),
    is('email', 'x'),
    is('note', 'y'),
  )
  const answer = workspace.insight.explain(filter, who)
  expect(answer?.verdict).toMatchObject({
    isMet: false,
    inner: [
      { isMet: true, found: 'KR' },
      {
        isMet: true,
        inner: [
          { isMet: false, found: 'gold' },
          { isMet: true, found: 2 },
        ],
      },
      { isMet: false, found: 'a•••@e•••.com' },
      { isMet: false, found: 'write to a•••' },
    ],
  })
  expect(JSON.stringify(answer)).not.toContain('ada@')
  expect(workspace.insight.explain(filter, 'nobody')).toBe(null)
})

it('knows what there is to filter by', () => {
  expect(workspace.insight.vocabulary()).toEqual({
    events: ['quiz done'],
    products: [],
    cohorts: [{ partner: 'tinyclues', cohortId: 'c1', name: 'Primary' }],
    subscriptionGroups: [],
    values: { country: ['KR'], tier: ['gold'] },
  })
})

it('offers what several people have in common, the usual first, and nothing that names somebody', () => {
  const { writer, insight } = workspace
  const put = (externalId: string, attributes: Record<string, unknown>) =>
    writer.upsert([{ externalId, updateOnly: false, attributes }])
  for (const each of ['d', 'e', 'f'])
    put(each, { country: 'JP', tier: 'silver', first_name: 'Mina', note: 'ask eve@example.com', points: 3 })
  for (let each = 0; each < 102; each++) put(`many ${each}`, { code: `code ${each % 51}`, tier: 'gold' })
  expect(insight.vocabulary().values).toEqual({ country: ['JP', 'KR'], tier: ['gold', 'silver'] })
})

it('sees two negatives on one thing joined by "or", however deep, and nothing else', () => {
  const not = (value: string): SegmentFilter => ({
    kind: 'attribute',
    attribute: 'tier',
    type: 'string',
    operator: 'is-not',
    value,
  })
  expect(carelessNegatives(group('and', not('a'), not('b')))).toEqual([])
  expect(carelessNegatives(group('or', not('a'), is('tier', 'b')))).toEqual([])
  expect(carelessNegatives(group('and', is('x', 'y'), group('or', not('a'), not('b'))))).toEqual(['tier'])
})
