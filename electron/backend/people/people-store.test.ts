import { beforeEach, describe, expect, it } from 'vitest'
import { consentName } from '#shared/people/consent.ts'
import { everyone, type GroupFilter } from '#shared/people/segment-filter.ts'
import { peopleWorkspace } from './fixtures/people-workspace.ts'
import { markPeopleChanged } from './people-revision.ts'

let workspace: ReturnType<typeof peopleWorkspace>
beforeEach(() => {
  workspace = peopleWorkspace('nowhere')
})

interface Given {
  readonly [column: string]: string
}
function add(...people: readonly Given[]): void {
  for (const person of people) {
    const columns = Object.keys(person)
    workspace.db.run(
      `insert into people (${columns.join(', ')}, created_at, changed_at) values (${columns.map(() => '?').join(', ')}, 0, 0)`,
      ...Object.values(person),
    )
  }
  workspace.db.run('update people set search_text = person_search_text(external_id, first_name, last_name, email)')
  markPeopleChanged(workspace.db)
}
const namesFor = async (query: string) =>
  (await workspace.people.list({ query, filter: null, cursor: null })).people.map(({ name }) => name)

describe('the list of people', () => {
  beforeEach(() =>
    add(
      { external_id: 'kim-minjun-1', first_name: '민준', last_name: '김', email: 'minjun@example.com' },
      { external_id: 'sato-hanako-2', first_name: 'はなこ', last_name: 'サトウ' },
      { external_id: 'x3', first_name: 'Zoë', last_name: 'O’Brien', email: 'zoe_100%@example.com' },
    ),
  )

  it.each([
    ['김민준', ['김민준']],
    ['ㄱㅁㅈ', ['김민준']],
    ['기', ['김민준']],
    ['김ㅁ', ['김민준']],
    ['김미', ['김민준']],
    ['김민주', ['김민준']],
    ['김민ㅂ', []],
    ['길', []],
    ['kim MINJUN', ['김민준']],
    ['minjun@example.com', ['김민준']],
    ['ハナコ', ['サトウ はなこ']],
    ['ｻﾄｳ', ['サトウ はなこ']],
    ['zoë', ['Zoë O’Brien']],
    ['100%', ['Zoë O’Brien']],
    ['_', ['Zoë O’Brien']],
    ["'; drop", []],
    ['minjun zoë', []],
    ['', ['김민준', 'サトウ はなこ', 'Zoë O’Brien']],
  ])('%j finds %j', async (query, names) => expect(await namesFor(query)).toEqual(names))

  it('comes in pages that neither repeat nor lose anybody, each knowing the total', async () => {
    add(...Array.from({ length: 22 }, (_, at) => ({ external_id: `more-${at}`, country: 'KR' })))
    const filter: GroupFilter = {
      ...everyone,
      filters: [{ kind: 'attribute', attribute: 'country', type: 'string', operator: 'is', value: 'KR' }],
    }
    const ids: number[] = []
    const sizes: number[] = []
    for (let cursor: number | null = null, more = true; more; more = cursor !== null) {
      const page = await workspace.people.list({ query: 'more', filter, cursor, limit: 10 })
      expect(page.total).toBe(22)
      ids.push(...page.people.map(({ id }) => id))
      sizes.push(page.people.length)
      cursor = page.nextCursor
    }
    expect(sizes).toEqual([10, 10, 2])
    expect(new Set(ids).size).toBe(22)
    add({ external_id: 'more-late', country: 'KR' })
    expect((await workspace.people.list({ query: 'more', filter, cursor: null })).total).toBe(23)
  })
})

describe('coverage', () => {
  it('counts valid values only, once for each person, and knows “any of these”', async () => {
    add(
      { email: ' A@Example.com ', phone: '+12025550100' },
      { email: 'not an address', phone: '010-1234-5678' },
      { idfa: '00000000-0000-0000-0000-000000000000', gaid: 'a0000000-0000-4000-a000-000000000001' },
      { idfa: '00000000-0000-0000-0000-000000000000' },
      { email: '' },
    )
    const counts = await workspace.people.coverage(null, ['email', 'mobileId'])
    expect(counts).toEqual({
      people: 5,
      byField: [
        { field: 'email', people: 1 },
        { field: 'phone', people: 1 },
        { field: 'mobileId', people: 1 },
      ],
      any: 2,
      unwilling: 0,
    })
    expect((await workspace.people.coverage(null, [])).any).toBe(0)
    add({ email: 'new@example.com' })
    expect((await workspace.people.coverage(null, ['email'])).any).toBe(2)
  })

  it('counts apart who could be matched and has not agreed', async () => {
    const asked = consentName('tiktok', 'audiences')
    add(
      { email: 'a@example.com', consent: JSON.stringify({ [asked]: true }) },
      { email: 'b@example.com', consent: JSON.stringify({ [asked]: false }) },
      { email: 'c@example.com' },
      { phone: '+12025550100' },
    )
    const { people, any, unwilling } = await workspace.people.coverage(null, ['email'], [asked])
    expect({ people, any, unwilling }).toEqual({ people: 4, any: 1, unwilling: 2 })
    expect((await workspace.people.coverage(null, ['email'])).any).toBe(3)
  })

  it('counts national phones once the workspace has a region', async () => {
    workspace = peopleWorkspace('nowhere', 'KR')
    add({ phone: '010-1234-5678' })
    expect((await workspace.people.coverage(null, ['phone'])).any).toBe(1)
  })
})
