// The customer lists the pretended Pinterest holds, as rows with the vendor's counters (B1). There is no delete at the API: only
// somebody in the ads manager (a fault) makes one go away.
import type { Database, Row } from '#electron/backend/store/sqlite.ts'
import type { Clock } from '#shared/core/clock.ts'
import { type Origin, originOf } from '../audience-register.ts'

export interface CustomerListRow {
  readonly key: number
  readonly id: string
  readonly account: string
  readonly name: string
  readonly listType: string
  readonly holder: number
  readonly origin: Origin
  readonly batches: number
  readonly uploaded: number
  readonly removed: number
  readonly createdAt: number
  readonly updatedAt: number
}

export class CustomerListRegister {
  private readonly database: Database
  private readonly clock: Clock

  constructor(database: Database, clock: Clock) {
    this.database = database
    this.clock = clock
  }

  create(input: {
    account: string
    name: string
    listType: string
    holder: number
    origin: Origin
    uploaded: number
    createdAt: number
  }): string {
    const key = Number(this.database.get('select coalesce(max(list), 0) + 1 as next from customer_lists')?.next ?? 1)
    const id = `8105${String(key * 7_919_317).padStart(11, '0')}`
    this.database.run(
      `insert into customer_lists (list, id, account, name, list_type, holder, origin, batches, uploaded, removed, created_at, updated_at)
       values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8, 0, ?9, ?9)`,
      key,
      id,
      input.account,
      input.name,
      input.listType,
      input.holder,
      input.origin,
      input.uploaded,
      input.createdAt,
    )
    return id
  }

  find(id: string): CustomerListRow | undefined {
    const row = this.database.get('select * from customer_lists where id = ? and deleted_at is null', id)
    return row && listOf(row)
  }

  page(account: string, range: { limit: number; after: number | null; oldestFirst: boolean }): CustomerListRow[] {
    const where = 'account = ?1 and deleted_at is null'
    const sql = range.oldestFirst
      ? `select * from customer_lists where ${where} and (?2 is null or list > ?2) order by list limit ?3`
      : `select * from customer_lists where ${where} and (?2 is null or list < ?2) order by list desc limit ?3`
    return this.database.all(sql, account, range.after, range.limit).map(listOf)
  }

  /** Lists that no living audience shows: what an API delete of an audience leaves behind (B2). */
  listOrphans(): CustomerListRow[] {
    return this.database
      .all(
        `select * from customer_lists where deleted_at is null and origin = 'made' and not exists
           (select 1 from audiences where list_id = customer_lists.id and deleted_at is null) order by list desc`,
      )
      .map(listOf)
  }

  /** Counts even repeats and even absent ones, as the vendor does (B1). */
  noteBatch(key: number, change: { uploaded: number; removed: number }): void {
    this.database.run(
      'update customer_lists set batches = batches + 1, uploaded = uploaded + ?, removed = removed + ?, updated_at = ? where list = ?',
      change.uploaded,
      change.removed,
      this.clock.now(),
      key,
    )
  }

  delete(key: number): void {
    this.database.run('update customer_lists set deleted_at = ? where list = ?', this.clock.now(), key)
  }
}

function listOf(row: Row): CustomerListRow {
  return {
    key: Number(row.list),
    id: String(row.id),
    account: String(row.account),
    name: String(row.name),
    listType: String(row.list_type),
    holder: Number(row.holder),
    origin: originOf(row.origin),
    batches: Number(row.batches),
    uploaded: Number(row.uploaded),
    removed: Number(row.removed),
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
  }
}
