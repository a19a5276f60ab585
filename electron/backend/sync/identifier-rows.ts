// Turns people into the rows of a request: normalised, hashed, packed; or says why a person cannot be sent.
// For removals every identifier ever sent for a person goes along (decisions.md 9).

import type { MatchColumn } from '#shared/partners/match-field.ts'
import { columnsOf } from '#shared/partners/match-field.ts'
import { cellsOfRow, faultsOfPerson } from '../partners/hash-identifiers.ts'
import type { SyncRows } from '../partners/partner.ts'
import { unpackIds } from '../store/packed-ids.ts'
import type { Database } from '../store/sqlite.ts'
import { findRows } from './batch-rows.ts'
import { type Cells, type OwnedRows, packRows, pickRows } from './owned-rows.ts'
import type { HashedBlock } from './people-hashing.ts'
import type { SyncTarget } from './sync-target.ts'

/** Why a person is Not synced: no chosen field at all, only unusable values, no longer in the workspace, or without consent. */
export type NotSyncedReason = 'missing' | 'invalid' | 'opted-out' | 'gone' | 'no-consent'

export interface PreparedPeople extends OwnedRows {
  /** Indices, into the people asked about, of those who can be sent; `rowPeople` points in here. */
  readonly sendable: Uint32Array
  readonly unsendable: readonly { readonly index: number; readonly reason: NotSyncedReason }[]
}

export class IdentifierRows {
  private readonly database: Database

  constructor(database: Database) {
    this.database = database
  }

  columns(target: SyncTarget): readonly MatchColumn[] {
    return columnsOf(target.action === 'remove' ? ['email', 'phone', 'mobileId'] : target.fields)
  }

  /** Sorts people into those with at least one usable chosen field and the rest (decisions.md 3). */
  prepare(
    target: SyncTarget,
    people: Uint32Array,
    hashed: HashedBlock,
    unwilling: ReadonlySet<number> = new Set(),
  ): PreparedPeople {
    if (target.action === 'remove') return this.prepareRemoval(target, people, hashed)
    return prepareAddition(hashed, people, unwilling)
  }

  private prepareRemoval(target: SyncTarget, people: Uint32Array, hashed: HashedBlock): PreparedPeople {
    const { columns } = hashed.rows
    const sentBefore = this.everSent(target, people, columns)
    const chosen = new Set(columnsOf(target.fields))
    const sendable: number[] = []
    const rowsOfSendable: Cells[][] = []
    const unsendable: { index: number; reason: NotSyncedReason }[] = []
    people.forEach((person, index) => {
      const rows: Cells[] = [...(sentBefore.get(person) ?? [])]
      const now = cellsOfRow(hashed.rows, index).map((cell, at) => (chosen.has(columns[at] ?? 'email') ? cell : null))
      if (now.some((cell) => cell !== null)) addRow(rows, now)
      if (rows.length > 0) {
        sendable.push(index)
        rowsOfSendable.push(rows)
      } else unsendable.push({ index, reason: reasonOf(hashed, index) })
    })
    return { ...packRows(columns, rowsOfSendable), sendable: Uint32Array.from(sendable), unsendable }
  }

  /**
   * Every row ever handed to this audience for these people, or about to be: batches keep what they sent. Digests are read only
   * of batches that hold one of these people; an audience of a million is 100 MB of them.
   */
  everSent(target: SyncTarget, people: Uint32Array, columns: readonly MatchColumn[]) {
    const wanted = new Set(people)
    const found = new Map<number, Cells[]>()
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
      const sent = findRows(this.database, Number(id))
      if (!sent) continue
      const { rows: packed, rowPeople } = sent
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

function cellOf(rows: SyncRows, row: number, column: MatchColumn): Uint8Array | null {
  const at = rows.columns.indexOf(column)
  const cell = row * rows.columns.length + at
  return at < 0 || rows.present[cell] !== 1 ? null : rows.digests.slice(cell * 32, cell * 32 + 32)
}

function addRow(rows: Cells[], cells: Cells): void {
  const same = rows.some((row) => row.every((cell, at) => sameCell(cell, cells[at] ?? null)))
  if (!same) rows.push(cells)
}

function sameCell(left: Uint8Array | null, right: Uint8Array | null): boolean {
  if (left === null || right === null) return left === right
  return Buffer.compare(left, right) === 0
}

/** One row for each person who has a usable cell: everybody's, as hashed, when nobody has to be left out. */
function prepareAddition(hashed: HashedBlock, people: Uint32Array, unwilling: ReadonlySet<number>): PreparedPeople {
  const { rows } = hashed
  if (unwilling.size === 0 && !hashed.sendable.includes(0)) {
    const everybody = new Uint32Array(rows.count)
    for (let index = 0; index < rows.count; index++) everybody[index] = index
    return { rows, rowPeople: everybody, sendable: everybody, unsendable: [] }
  }
  const sendable: number[] = []
  const unsendable: { index: number; reason: NotSyncedReason }[] = []
  for (let index = 0; index < rows.count; index++) {
    const isUnwilling = unwilling.has(people[index] ?? 0)
    if (isUnwilling) unsendable.push({ index, reason: 'no-consent' })
    else if (hashed.sendable[index] === 1) sendable.push(index)
    else unsendable.push({ index, reason: reasonOf(hashed, index) })
  }
  return {
    rows: pickRows(rows, sendable),
    rowPeople: Uint32Array.from(sendable.keys()),
    sendable: Uint32Array.from(sendable),
    unsendable,
  }
}

function reasonOf(hashed: HashedBlock, index: number): NotSyncedReason {
  if (hashed.gone[index] === 1) return 'gone'
  if (hashed.sendable[index] === 1) return 'missing'
  const faults = faultsOfPerson(hashed, index)
  if (faults.includes('invalid')) return 'invalid'
  return faults.includes('opted-out') ? 'opted-out' : 'missing'
}
