// Turns people into the rows of a request: normalised, hashed, packed; or says why a person cannot be sent.
// For removals every identifier ever sent for a person goes along (decisions.md 9).

import type { IdentifierFault } from '#shared/partners/identifier.ts'
import { columnsOf, type MatchColumn } from '#shared/partners/match-field.ts'
import type { SyncRows } from '../partners/partner.ts'
import { unpackIds } from '../store/packed-ids.ts'
import type { Database } from '../store/sqlite.ts'
import type { SyncTarget } from './sync-target.ts'

/** Why a person is Not synced: no chosen field at all, only unusable values, or no longer in the workspace. */
export type NotSyncedReason = 'missing' | 'invalid' | 'opted-out' | 'gone'

export type PersonCells = { readonly kind: 'cells'; readonly digests: readonly (Uint8Array | null)[] }
export type PersonFault = { readonly kind: 'fault'; readonly faults: readonly IdentifierFault[] }

/** Hashes the chosen columns of people, in the order given; undefined where the person is no longer there. */
export type HashPeople = (
  target: SyncTarget,
  people: Uint32Array,
  columns: readonly MatchColumn[],
) => (PersonCells | PersonFault | undefined)[]

export interface SendablePerson {
  readonly entry: number
  readonly person: number
  /** One row normally; several for a removal whose identifiers changed over time. Cells are aligned with the columns. */
  readonly rows: readonly (readonly (Uint8Array | null)[])[]
}
export interface UnsendablePerson {
  readonly entry: number
  readonly person: number
  readonly reason: NotSyncedReason
}

export class IdentifierRows {
  private readonly database: Database
  private readonly hashPeople: HashPeople

  constructor(database: Database, hashPeople: HashPeople) {
    this.database = database
    this.hashPeople = hashPeople
  }

  columns(target: SyncTarget): readonly MatchColumn[] {
    return columnsOf(target.action === 'remove' ? ['email', 'phone', 'mobileId'] : target.fields)
  }

  /** Sorts people into those with at least one usable chosen field and the rest (decisions.md 3). */
  prepare(
    target: SyncTarget,
    entries: Uint32Array,
    people: Uint32Array,
  ): { sendable: SendablePerson[]; unsendable: UnsendablePerson[] } {
    const columns = this.columns(target)
    const hashed = this.hashPeople(target, people, columns)
    const sentBefore = target.action === 'remove' ? this.everSent(target, people, columns) : undefined
    const chosen = new Set(columnsOf(target.fields))
    const sendable: SendablePerson[] = []
    const unsendable: UnsendablePerson[] = []
    for (let index = 0; index < people.length; index++) {
      const entry = entries[index] ?? 0
      const person = people[index] ?? 0
      const current = hashed[index]
      const rows = [...(sentBefore?.get(person) ?? [])]
      if (current?.kind === 'cells') {
        const cells = current.digests.map((digest, at) => (chosen.has(columns[at] ?? 'email') ? digest : null))
        if (cells.some((cell) => cell !== null)) addRow(rows, cells)
      }
      if (rows.length > 0) sendable.push({ entry, person, rows })
      else unsendable.push({ entry, person, reason: reasonOf(current) })
    }
    return { sendable, unsendable }
  }

  /**
   * Every row ever handed to this audience for these people, or about to be: batches keep what they sent. Digests are read only
   * of batches that hold one of these people; an audience of a million is 100 MB of them.
   */
  private everSent(target: SyncTarget, people: Uint32Array, columns: readonly MatchColumn[]) {
    const wanted = new Set(people)
    const found = new Map<number, (Uint8Array | null)[][]>()
    const batches = this.database.iterate(
      `select b.id, b.people from batches b join sync_targets t on t.id = b.target_id
       where t.connection_id = ? and t.ad_account_id = ? and t.audience_id = ? and t.action = 'add'
       and (b.attempts > 0 or b.finished_at is null)`,
      target.connectionId,
      target.adAccount.id,
      target.audience.id,
    )
    for (const { id, people: packedOwners } of batches) {
      const owners = unpackIds(packedOwners)
      if (!owners.some((person) => wanted.has(person))) continue
      const batch = this.database.get(
        'select columns, row_count, digests, present, row_people from batches where id = ?',
        Number(id),
      )
      if (!batch) continue
      const rowPeople = unpackIds(batch.row_people)
      const packed = unpackRows(batch)
      for (let row = 0; row < rowPeople.length; row++) {
        const person = owners[rowPeople[row] ?? 0] ?? 0
        if (!wanted.has(person)) continue
        const rows = found.get(person) ?? []
        addRow(
          rows,
          columns.map((column) => cellOf(packed, row, column)),
        )
        found.set(person, rows)
      }
    }
    return found
  }
}

/** The packed rows of a stored batch. */
export function unpackRows(batch: Readonly<Record<string, unknown>>): SyncRows {
  const { columns, row_count, digests, present } = batch
  if (!(digests instanceof Uint8Array) || !(present instanceof Uint8Array)) throw new TypeError('not a batch')
  return { columns: JSON.parse(String(columns)), count: Number(row_count), digests, present }
}

export function packRows(
  columns: readonly MatchColumn[],
  people: readonly SendablePerson[],
): { rows: SyncRows; rowPeople: Uint32Array; records: number } {
  const count = people.reduce((sum, person) => sum + person.rows.length, 0)
  const digests = new Uint8Array(count * columns.length * 32)
  const present = new Uint8Array(count * columns.length)
  const rowPeople = new Uint32Array(count)
  let row = 0
  let records = 0
  people.forEach((person, owner) => {
    for (const cells of person.rows) {
      rowPeople[row] = owner
      for (let column = 0; column < columns.length; column++) {
        const cell = cells[column]
        if (!cell) continue
        const at = row * columns.length + column
        present[at] = 1
        digests.set(cell, at * 32)
        records++
      }
      row++
    }
  })
  return { rows: { columns, count, digests, present }, rowPeople, records }
}

/** The rows of some of a batch's people, for halving it. */
export function rowsOfPeople(
  rows: SyncRows,
  rowPeople: Uint32Array,
  from: number,
  to: number,
): { rows: SyncRows; rowPeople: Uint32Array; records: number } {
  const picked = [...rowPeople.keys()].filter((row) => (rowPeople[row] ?? 0) >= from && (rowPeople[row] ?? 0) < to)
  const width = rows.columns.length
  const digests = new Uint8Array(picked.length * width * 32)
  const present = new Uint8Array(picked.length * width)
  picked.forEach((row, at) => {
    digests.set(rows.digests.subarray(row * width * 32, (row + 1) * width * 32), at * width * 32)
    present.set(rows.present.subarray(row * width, (row + 1) * width), at * width)
  })
  return {
    rows: { columns: rows.columns, count: picked.length, digests, present },
    rowPeople: Uint32Array.from(picked, (row) => (rowPeople[row] ?? 0) - from),
    records: present.reduce((sum, one) => sum + one, 0),
  }
}

/** Rows that say the same are sent once: two people who share an address are both Synced by it (decisions.md 3). */
export function distinctRows(rows: SyncRows): SyncRows {
  const width = rows.columns.length
  const seen = new Set<string>()
  const kept: number[] = []
  const bytes = Buffer.from(rows.digests.buffer, rows.digests.byteOffset, rows.digests.byteLength)
  for (let row = 0; row < rows.count; row++) {
    const cells = rows.present.subarray(row * width, (row + 1) * width).join('')
    const name = cells + bytes.toString('latin1', row * width * 32, (row + 1) * width * 32)
    if (!seen.has(name)) kept.push(row)
    seen.add(name)
  }
  if (kept.length === rows.count) return rows
  const digests = new Uint8Array(kept.length * width * 32)
  const present = new Uint8Array(kept.length * width)
  kept.forEach((row, at) => {
    digests.set(rows.digests.subarray(row * width * 32, (row + 1) * width * 32), at * width * 32)
    present.set(rows.present.subarray(row * width, (row + 1) * width), at * width)
  })
  return { columns: rows.columns, count: kept.length, digests, present }
}

function cellOf(rows: SyncRows, row: number, column: MatchColumn): Uint8Array | null {
  const at = rows.columns.indexOf(column)
  const cell = row * rows.columns.length + at
  return at < 0 || rows.present[cell] !== 1 ? null : rows.digests.slice(cell * 32, cell * 32 + 32)
}

function addRow(rows: (readonly (Uint8Array | null)[])[], cells: (Uint8Array | null)[]): void {
  const same = rows.some((row) => row.every((cell, at) => sameCell(cell, cells[at] ?? null)))
  if (!same) rows.push(cells)
}

function sameCell(left: Uint8Array | null, right: Uint8Array | null): boolean {
  if (left === null || right === null) return left === right
  return Buffer.compare(left, right) === 0
}

function reasonOf(current: PersonCells | PersonFault | undefined): NotSyncedReason {
  if (!current) return 'gone'
  if (current.kind === 'cells') return 'missing'
  if (current.faults.includes('invalid')) return 'invalid'
  return current.faults.includes('opted-out') ? 'opted-out' : 'missing'
}
