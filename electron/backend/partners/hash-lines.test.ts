import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { MatchColumn } from '#shared/partners/match-field.ts'
import { hashIdentifiers, roomForHashes } from './hash-identifiers.ts'
import { hashLines } from './hash-lines.ts'

const columns: readonly MatchColumn[] = ['email', 'phone', 'idfa']
const place = { fromPerson: 0, columnIndex: 0 }

function asLines(values: readonly (string | null)[], rules: Parameters<typeof hashLines>[3]) {
  const hashed = roomForHashes(values.length / columns.length, columns)
  columns.forEach((_, columnIndex) => {
    const lines = values.filter((_, index) => index % columns.length === columnIndex).map((value) => value ?? '')
    const count = lines.length
    expect(hashLines(hashed, { fromPerson: 0, count, columnIndex }, lines.join('\n'), rules)).toBe(true)
  })
  return hashed
}

const values = fc.oneof(
  fc.constantFrom(null, '', '@', 'a@b', 'a@b.', '@b.c', 'a@b..c', 'a@@b.c', '+', '+0123456789', '+1234567890123456'),
  fc.emailAddress(),
  fc.emailAddress().map((address) => address.toLowerCase()),
  fc.string({ unit: fc.constantFrom(...'aZ9.@+-_ ａß\u{1f600}'), maxLength: 70 }),
  fc.integer({ min: 1, max: 999_999_999 }).map((digits) => `+${digits}`),
  fc.integer({ min: 1_000_000, max: 9_999_999 }).map((digits) => `010${digits}`),
  fc.string({ unit: fc.constantFrom(...'0123456789abcdefABCDEF'), minLength: 64, maxLength: 64 }),
  fc.uuid(),
)

it('says of every line what is said of a single value', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(values, values, values), { minLength: 1, maxLength: 40 }),
      fc.constantFrom('e164' as const, 'digits' as const),
      (people, phoneForm) => {
        const rules = { defaultRegion: 'KR', phoneForm } as const
        expect(asLines(people.flat(), rules)).toEqual(hashIdentifiers(people.flat(), columns, rules))
      },
    ),
    { numRuns: 300 },
  ))

it('does nothing with more lines than people, fewer, or too much text', () => {
  const rules = { defaultRegion: null, phoneForm: 'e164' } as const
  for (const text of ['a@b.co', 'a@b.co\nc@d.co\ne@f.co', `${'x'.repeat(90_000)}\n`]) {
    const hashed = roomForHashes(2, columns)
    expect(hashLines(hashed, { ...place, count: 2 }, text, rules)).toBe(false)
    expect(hashed).toEqual(roomForHashes(2, columns))
  }
})
