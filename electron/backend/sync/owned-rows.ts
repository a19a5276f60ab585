// Rows of packed identifiers with their owners: packing, slicing, picking, halving, finding what is said twice. Pure, and hot: half a
// million people a second pass here.
import type { MatchColumn } from '#shared/partners/match-field.ts'
import type { SyncRows } from '../partners/partner.ts'

/** Cells are aligned with the columns. */
export type Cells = readonly (Uint8Array | null)[]

/** Rows with their owners: `rowPeople` is, for each row, an index into the people they belong to. */
export interface OwnedRows {
  readonly rows: SyncRows
  readonly rowPeople: Uint32Array
}

/** Packs people's rows, one list for each person. */
export function packRows(columns: readonly MatchColumn[], people: readonly (readonly Cells[])[]): OwnedRows {
  const count = people.reduce((sum, rows) => sum + rows.length, 0)
  const digests = new Uint8Array(count * columns.length * 32)
  const present = new Uint8Array(count * columns.length)
  const rowPeople = new Uint32Array(count)
  let row = 0
  people.forEach((rows, owner) => {
    for (const cells of rows) {
      rowPeople[row] = owner
      cells.forEach((cell, column) => {
        if (!cell) return
        const at = row * columns.length + column
        present[at] = 1
        digests.set(cell, at * 32)
      })
      row++
    }
  })
  return { rows: { columns, count, digests, present }, rowPeople }
}

/** Identifiers in rows. */
export function countRecords({ present }: SyncRows): number {
  let records = 0
  for (let cell = 0; cell < present.length; cell++) records += present[cell] ?? 0
  return records
}

/** Rows `from` up to `to`, without a copy. */
export function sliceRows({ columns, digests, present }: SyncRows, from: number, to: number): SyncRows {
  const width = columns.length
  return {
    columns,
    count: to - from,
    digests: digests.subarray(from * width * 32, to * width * 32),
    present: present.subarray(from * width, to * width),
  }
}

/** The rows named, in that order. */
export function pickRows(rows: SyncRows, picked: ArrayLike<number>): SyncRows {
  const width = rows.columns.length
  const digests = new Uint8Array(picked.length * width * 32)
  const present = new Uint8Array(picked.length * width)
  for (let at = 0; at < picked.length; at++) {
    const row = picked[at] ?? 0
    digests.set(rows.digests.subarray(row * width * 32, (row + 1) * width * 32), at * width * 32)
    present.set(rows.present.subarray(row * width, (row + 1) * width), at * width)
  }
  return { columns: rows.columns, count: picked.length, digests, present }
}

/** The rows of some of a batch's people, for halving it. */
export function rowsOfPeople({ rows, rowPeople }: OwnedRows, from: number, to: number): OwnedRows {
  const picked = [...rowPeople.keys()].filter((row) => (rowPeople[row] ?? 0) >= from && (rowPeople[row] ?? 0) < to)
  return { rows: pickRows(rows, picked), rowPeople: Uint32Array.from(picked, (row) => (rowPeople[row] ?? 0) - from) }
}

/**
 * Rows that say the same are sent once: two people who share an address are both Synced by it (decisions.md 3). The first of each, in
 * order; the very same rows when nothing is said twice.
 */
export function distinctRows(rows: SyncRows): SyncRows {
  const width = rows.columns.length
  const table = new Int32Array(2 ** Math.ceil(Math.log2(rows.count * 2 + 1))).fill(-1)
  const words = new DataView(rows.digests.buffer, rows.digests.byteOffset, rows.digests.byteLength)
  const kept = new Uint32Array(rows.count)
  let count = 0
  for (let row = 0; row < rows.count; row++) {
    // A digest is random throughout, so a few of its bytes place the row; empty cells are zeros.
    let place = 0
    for (let column = 0; column < width; column++) place ^= words.getUint32((row * width + column) * 32) >>> column
    place &= table.length - 1
    while (table[place] !== -1 && !isSame(rows, row, table[place] ?? 0)) place = (place + 1) & (table.length - 1)
    if (table[place] !== -1) continue
    table[place] = row
    kept[count++] = row
  }
  return count === rows.count ? rows : pickRows(rows, kept.subarray(0, count))
}

function isSame({ columns, digests, present }: SyncRows, left: number, right: number): boolean {
  const width = columns.length
  for (let cell = 0; cell < width; cell++)
    if (present[left * width + cell] !== present[right * width + cell]) return false
  for (let at = 0; at < width * 32; at++)
    if (digests[left * width * 32 + at] !== digests[right * width * 32 + at]) return false
  return true
}
