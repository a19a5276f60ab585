import { describe, expect, it } from 'vitest'
import { segmentIdSchema } from '#shared/core/ids.ts'
import type { Segment } from '#shared/people/segment.ts'
import { everyone, type GroupFilter } from '#shared/people/segment-filter.ts'
import { sayIn } from '#shared/words/say.ts'
import { copyOf, draftOf, draftWithin, isFinished, isSameDraft, newDraft } from './segment-draft.ts'

const filterOn = (value: string): GroupFilter => ({
  ...everyone,
  filters: [{ kind: 'attribute', attribute: 'country', type: 'string', operator: 'is', value }],
})
const segment = (name: string, change: Partial<Segment> = {}): Segment => ({
  id: segmentIdSchema.parse('segment-1'),
  name,
  filter: filterOn('KR'),
  origin: 'made',
  size: 1,
  changedAt: 0,
  ...change,
})
const say = sayIn('en')

describe('what a new segment starts as', () => {
  it('a copy has the same conditions and a name nobody has', () => {
    const original = segment('Loyal')
    const others = [original, segment('Loyal (copy)'), segment('Loyal (copy) 2')]
    expect(copyOf(original, others, say)).toEqual({ name: 'Loyal (copy) 3', filter: original.filter })
    expect(copyOf(segment('x'.repeat(120)), [], say).name).toHaveLength(120)
  })

  it('from an import: the people of that import, to be narrowed down', () => {
    const imported = segment('Import', { origin: 'import' })
    expect(draftWithin(imported).filter.filters).toEqual([{ kind: 'segment', segmentId: imported.id, member: true }])
    expect(draftWithin(segment('Everyone', { origin: 'everyone' })).filter).toEqual(everyone)
  })

  it('the sample segments are edited by the name the reader sees', () => {
    const sample = segment('Loyal customers', { namePhrase: { key: 'segment.name.loyal' } })
    expect(draftOf(sample, sayIn('ko')).name).toBe('충성 고객')
  })
})

describe('a draft', () => {
  it('is unchanged when only blanks around its name differ', () => {
    expect(isSameDraft(newDraft('A'), { name: ' A ', filter: everyone })).toBe(true)
    expect(isSameDraft(newDraft('A'), { name: 'A', filter: filterOn('KR') })).toBe(false)
  })

  it('with a condition that compares with nothing is unfinished, however deep', () => {
    expect(isFinished(filterOn('KR'))).toBe(true)
    expect(isFinished({ ...everyone, filters: [filterOn(' ')] })).toBe(false)
    const known: GroupFilter = {
      ...everyone,
      filters: [{ kind: 'attribute', attribute: 'email', type: 'string', operator: 'is-set', value: null }],
    }
    expect(isFinished(known)).toBe(true)
  })
})
