import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findJsonFault } from './json-fault.ts'

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

it.each([
  ['', 1, 1],
  ['{ not json', 1, 3],
  ['{\n  "a": 1,\n  oops\n}', 3, 3],
  ['{"a": [1, 2', 1, 12],
  ['{"a": "never ends', 1, 7],
  ['{"a": 1,}', 1, 9],
  ['[1 2]', 1, 4],
  ['{}\n{}', 2, 1],
  ['{"이름": 별}', 1, 8],
])('%j stops being JSON at line %i, column %i', (text, line, column) => {
  expect(findJsonFault(text)).toEqual({ line, column })
})

it('finds a fault exactly where the parser does: in good JSON nowhere, in damaged JSON somewhere', () => {
  const damaged = fc
    .tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.nat(3), fc.constantFrom('', '"', ',', '}', ']', '\\', '0', '\n', 'e'))
    .map(([text, at, cut, put]) => {
      const place = at % (text.length + 1)
      return text.slice(0, place) + put + text.slice(place + cut)
    })
  fc.assert(
    fc.property(damaged, (text) => {
      expect(findJsonFault(text) === null).toBe(parses(text))
    }),
    { numRuns: 3_000 },
  )
})
