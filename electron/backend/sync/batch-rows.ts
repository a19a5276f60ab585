// What batches send, kept apart from how they fare: half a megabyte of digests is written once and read once, while a batch's state
// changes at every attempt. Kept for good: a removal must find every identifier ever sent (decisions.md 9).
import { packIds, unpackIds } from '../store/packed-ids.ts'
import type { Database } from '../store/sqlite.ts'
import type { OwnedRows } from './owned-rows.ts'

export const batchRowsTable = `
-- Rows of identifiers: digests of 32 bytes a cell, one presence byte a cell, and for each row whose it is (index into the batch's people).
-- Batches that were never filled (cancelled while they waited) have none.
create table batch_rows (
  batch_id integer primary key references batches(id),
  columns text not null,
  row_count integer not null,
  row_people blob not null,
  present blob not null,
  digests blob not null
) strict;
insert into batch_rows select id, columns, row_count, row_people, present, digests from batches where row_count > 0;
alter table batches drop column columns;
alter table batches drop column row_count;
alter table batches drop column row_people;
alter table batches drop column present;
alter table batches drop column digests;
`

export function storeRows(database: Database, batchId: number, { rows, rowPeople }: OwnedRows): void {
  database.run(
    'insert into batch_rows (batch_id, columns, row_count, row_people, present, digests) values (?, ?, ?, ?, ?, ?)',
    batchId,
    JSON.stringify(rows.columns),
    rows.count,
    packIds(rowPeople),
    rows.present,
    rows.digests,
  )
}

/**
 * The rows of batches just built, and of those that were turned away a moment ago: what was just in hand need not be read again. A
 * few of them only, and the first built are the first sent; whatever is not here is on disk.
 */
export class FreshRows {
  private readonly kept = new Map<number, OwnedRows>()

  keep(batchId: number, rows: OwnedRows): void {
    // A number comes again when the transaction that gave it was undone.
    this.kept.delete(batchId)
    if (this.kept.size < mostFresh) this.kept.set(batchId, { rows: rows.rows, rowPeople: rows.rowPeople })
  }

  /** Those built before it were passed over (paused, cancelled): their places are needed. */
  take(batchId: number): OwnedRows | undefined {
    const rows = this.kept.get(batchId)
    for (const id of this.kept.keys()) if (id <= batchId) this.kept.delete(id)
    return rows
  }
}
const mostFresh = 16

export function findRows(database: Database, batchId: number): OwnedRows | undefined {
  const stored = database.get('select * from batch_rows where batch_id = ?', batchId)
  if (!stored) return undefined
  const { columns, row_count, row_people, digests, present } = stored
  if (!(digests instanceof Uint8Array) || !(present instanceof Uint8Array)) throw new TypeError('not rows of a batch')
  return {
    rows: { columns: JSON.parse(String(columns)), count: Number(row_count), digests, present },
    rowPeople: unpackIds(row_people),
  }
}
