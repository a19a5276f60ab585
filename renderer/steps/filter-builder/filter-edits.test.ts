// What looking inside an object does to a condition: a known place brings its own comparisons, leaving it brings the object's back.
import { describe, expect, it } from 'vitest'
import type { AttributeInfo } from '#shared/people/person.ts'
import type { AttributeFilter } from '#shared/people/segment-filter.ts'
import { newAttributeFilter, withInnerType, withPath } from './filter-edits.ts'

const home: AttributeInfo = {
  ...{ name: 'home', type: 'object', people: 2 },
  inside: [
    { path: 'city', type: 'string' },
    { path: 'since', type: 'time' },
  ],
}
const fresh = newAttributeFilter(home)

describe('where inside an object a condition looks', () => {
  it('takes the type of a place that is known, and text for any other', () => {
    expect(withPath(fresh, 'since', home)).toMatchObject({
      path: 'since',
      type: 'time',
      operator: 'within-days',
      value: 7,
    })
    expect(withPath(fresh, 'rooms', home)).toMatchObject({ path: 'rooms', type: 'string', operator: 'is', value: '' })
  })

  it('keeps comparison and value while the place is typed', () => {
    const typed: AttributeFilter = { ...withPath(fresh, 'c', home), operator: 'contains', value: ['Se'] }
    expect(withPath(typed, 'city', home)).toEqual({ ...typed, path: 'city' })
  })

  it('is about the object itself again where no place is named', () => {
    const yearly: AttributeFilter = { ...withPath(fresh, 'since', home), yearly: true }
    expect(withPath(yearly, '', home)).toEqual(fresh)
  })

  it('drops what another type does not have', () => {
    const yearly: AttributeFilter = { ...withPath(fresh, 'since', home), yearly: true }
    expect(withInnerType(yearly, 'number')).toEqual({
      ...withPath(fresh, 'since', home),
      type: 'number',
      operator: 'is',
      value: 0,
      yearly: undefined,
    })
  })
})
