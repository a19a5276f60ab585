// Cuts people into requests by the partner's limits: TikTok counts people, Pinterest counts identifiers (decisions.md 8); both have
// bytes. Pure.
import type { RequestLimits } from '../partners/request-limits.ts'
import type { OwnedRows } from './owned-rows.ts'

/** Some of the people, one after another, with their rows; `to` is the first that is not in it. */
export interface RequestCut {
  readonly fromPerson: number
  readonly toPerson: number
  readonly fromRow: number
  readonly toRow: number
}

/** A JSON cell with its hash, keys and audience id; what the byte limit is turned into rows with. */
const bytesPerRecord = 130

/** Rows must be in the order of their people. A person's rows stay together, beyond a limit only when that person is alone. */
export function cutByLimit({ rows, rowPeople }: OwnedRows, people: number, limits: RequestLimits): RequestCut[] {
  const width = rows.columns.length
  const cuts: RequestCut[] = []
  let fromPerson = 0
  let fromRow = 0
  let records = 0
  let bytes = 0
  let row = 0
  for (let person = 0; person < people; person++) {
    const firstRow = row
    while (row < rows.count && rowPeople[row] === person) row++
    let weight = row - firstRow
    if (limits.recordsCount === 'identifiers') {
      weight = 0
      for (let cell = firstRow * width; cell < row * width; cell++) weight += rows.present[cell] ?? 0
    }
    const size = (row - firstRow) * width * bytesPerRecord
    const isFull = records + weight > limits.recordsPerRequest || bytes + size > limits.bytesPerRequest
    if (person > fromPerson && isFull) {
      cuts.push({ fromPerson, toPerson: person, fromRow, toRow: firstRow })
      fromPerson = person
      fromRow = firstRow
      records = 0
      bytes = 0
    }
    records += weight
    bytes += size
  }
  if (people > fromPerson) cuts.push({ fromPerson, toPerson: people, fromRow, toRow: row })
  return cuts
}
