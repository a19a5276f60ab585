import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MatchColumn } from '#shared/partners/match-field.ts'
import { type Cells, countRecords, distinctRows, packRows, rowsOfPeople, sliceRows } from './owned-rows.ts'
import { cutByLimit } from './request-cuts.ts'

const columns: readonly MatchColumn[] = ['email', 'phone']

const cell = fc.option(
  fc.integer({ min: 0, max: 40 }).map((value) => new Uint8Array(32).fill(value)),
  { nil: null },
)
const row = fc.tuple(cell, cell).filter((cells) => cells.some((one) => one !== null))
const person = fc.array(row, { minLength: 1, maxLength: 3 })
const people: fc.Arbitrary<Cells[][]> = fc.array(person, { minLength: 1, maxLength: 40 })

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
        const packed = packRows(columns, list)
        const { rows, rowPeople } = packed
        const middle = cut % (list.length + 1)
        const first = rowsOfPeople(packed, 0, middle)
        const second = rowsOfPeople(packed, middle, list.length)
        expect([...said(first.rows, first.rowPeople), ...said(second.rows, second.rowPeople, middle)]).toEqual(
          said(rows, rowPeople),
        )
        expect(countRecords(first.rows) + countRecords(second.rows)).toBe(countRecords(rows))
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
        const { rows, rowPeople } = packRows(columns, list)
        const cuts = cutByLimit({ rows, rowPeople }, list.length, limit)
        expect(cuts.map(({ fromPerson }) => fromPerson)).toEqual(
          [0, ...cuts.map(({ toPerson }) => toPerson)].slice(0, -1),
        )
        expect(cuts.at(-1)?.toPerson).toBe(list.length)
        const parts = cuts.map((cut) =>
          said(sliceRows(rows, cut.fromRow, cut.toRow), rowPeople.subarray(cut.fromRow, cut.toRow)),
        )
        expect(parts.flat()).toEqual(said(rows, rowPeople))
        for (const { fromPerson, toPerson, fromRow, toRow } of cuts) {
          const part = sliceRows(rows, fromRow, toRow)
          const records = limit.recordsCount === 'people' ? part.count : countRecords(part)
          if (toPerson - fromPerson > 1) expect(records).toBeLessThanOrEqual(limit.recordsPerRequest)
        }
      }),
    ))
})
