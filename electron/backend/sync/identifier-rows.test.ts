import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MatchColumn } from '#shared/partners/match-field.ts'
import { cutByLimit } from './batch-builder.ts'
import { distinctRows, packRows, rowsOfPeople, type SendablePerson } from './identifier-rows.ts'

const columns: readonly MatchColumn[] = ['email', 'phone']

const cell = fc.option(
  fc.integer({ min: 0, max: 40 }).map((value) => new Uint8Array(32).fill(value)),
  { nil: null },
)
const row = fc.tuple(cell, cell).filter((cells) => cells.some((one) => one !== null))
const person = fc.record({ rows: fc.array(row, { minLength: 1, maxLength: 3 }) })
const people = fc
  .array(person, { minLength: 1, maxLength: 40 })
  .map((list): SendablePerson[] => list.map(({ rows }, index) => ({ entry: index + 1, person: index + 100, rows })))

/** What a packed request says, as text: owner and cells of each row. */
function said(rows: ReturnType<typeof packRows>['rows'], rowPeople: Uint32Array, from = 0): string[] {
  return Array.from({ length: rows.count }, (_, index) => {
    const cells = columns.map((_column, at) => {
      const place = index * columns.length + at
      return rows.present[place] === 1 ? String(rows.digests[place * 32]) : '-'
    })
    return `${(rowPeople[index] ?? 0) + from}:${cells.join(',')}`
  })
}

describe('rows of identifiers', () => {
  it('halving a batch keeps every row with its owner', () =>
    fc.assert(
      fc.property(people, fc.nat(), (list, cut) => {
        const { rows, rowPeople, records } = packRows(columns, list)
        const middle = cut % (list.length + 1)
        const first = rowsOfPeople(rows, rowPeople, 0, middle)
        const second = rowsOfPeople(rows, rowPeople, middle, list.length)
        expect([...said(first.rows, first.rowPeople), ...said(second.rows, second.rowPeople, middle)]).toEqual(
          said(rows, rowPeople),
        )
        expect(first.records + second.records).toBe(records)
      }),
    ))

  it('sends what is said twice once, and nothing less', () =>
    fc.assert(
      fc.property(people, (list) => {
        const { rows, rowPeople } = packRows(columns, list)
        const withoutOwners = said(rows, rowPeople).map((text) => text.slice(text.indexOf(':')))
        const distinct = distinctRows(rows)
        const kept = said(distinct, new Uint32Array(distinct.count)).map((text) => text.slice(text.indexOf(':')))
        expect(kept).toEqual([...new Set(withoutOwners)])
      }),
    ))
})

describe('cutting people into requests', () => {
  const limits = fc.record({
    recordsPerRequest: fc.integer({ min: 1, max: 12 }),
    recordsCount: fc.constantFrom('people' as const, 'identifiers' as const),
    bytesPerRequest: fc.integer({ min: 1_000, max: 5_000 }),
  })

  it('keeps everybody in order and goes beyond a limit only for one person alone', () =>
    fc.assert(
      fc.property(people, limits, (list, limit) => {
        const parts = cutByLimit(list, columns, limit)
        expect(parts.flat()).toEqual(list)
        for (const part of parts) {
          const records = part.reduce(
            (sum, one) =>
              sum +
              (limit.recordsCount === 'people'
                ? one.rows.length
                : one.rows.reduce((count, cells) => count + cells.filter((value) => value !== null).length, 0)),
            0,
          )
          if (part.length > 1) expect(records).toBeLessThanOrEqual(limit.recordsPerRequest)
        }
      }),
    ))
})
