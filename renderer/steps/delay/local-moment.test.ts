// What the field shows is what it reads back, to the minute, in whatever zone this computer is.
import { expect, it } from 'vitest'
import { fromLocalText, toLocalText } from './local-moment.ts'

it('reads back what it shows, across a year', () => {
  for (let day = 0; day < 366; day += 7) {
    const at = Date.UTC(2026, 0, 1 + day, (day * 5) % 24, (day * 7) % 60)
    expect(fromLocalText(toLocalText(at))).toBe(at)
  }
})

it('shows nothing for nothing, and reads nothing from a half-typed moment', () => {
  expect(toLocalText(null)).toBe('')
  expect(fromLocalText('')).toBeNull()
  expect(fromLocalText('2026-13-40T99:99')).toBeNull()
})
