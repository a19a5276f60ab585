// F6 goes round the regions in both directions, also from nowhere.
import { expect, it } from 'vitest'
import { neighbourRegion } from './neighbour-region.ts'

const regions = ['rail', 'page', 'status']

it.each([
  ['rail', 1, 'page'],
  ['status', 1, 'rail'],
  ['rail', -1, 'status'],
  ['nowhere', 1, 'rail'],
  ['nowhere', -1, 'status'],
] as const)('from %s by %i to %s', (from, by, to) => {
  expect(neighbourRegion(regions, regions.indexOf(from), by)).toBe(to)
})

it('has nowhere to go without regions', () => {
  expect(neighbourRegion([], -1, 1)).toBeUndefined()
})
