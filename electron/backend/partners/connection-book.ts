// Connections as rows: who is signed in where, with which ad accounts, in which state. Holds no token and asks nobody.
import { z } from 'zod'
import type { Clock } from '#shared/core/clock.ts'
import type { ConnectionId } from '#shared/core/ids.ts'
import {
  adAccountSchema,
  type Connection,
  type ConnectionState,
  connectionSchema,
} from '#shared/partners/connection.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { Database, Row } from '../store/sqlite.ts'

export class ConnectionBook {
  private readonly database: Database
  private readonly clock: Clock
  private readonly changed: () => void

  /** `changed` is called after every change, so that screens ask again. */
  constructor(parts: { database: Database; clock: Clock; changed: () => void }) {
    this.database = parts.database
    this.clock = parts.clock
    this.changed = parts.changed
  }

  list(): Connection[] {
    return this.database.all('select * from connections order by partner_id, kind').map(connectionFrom)
  }

  find(id: string): Connection | undefined {
    const row = this.database.get('select * from connections where id = ?', id)
    return row && connectionFrom(row)
  }

  put(connection: Connection): void {
    this.database.run(
      `insert or replace into connections (id, partner_id, kind, state, signed_in_as, token_kept, accounts, connected_at, checked_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      connection.id,
      connection.partnerId,
      connection.kind,
      connection.state,
      connection.signedInAs,
      connection.tokenKept,
      JSON.stringify(connection.accounts),
      connection.connectedAt,
      connection.checkedAt,
    )
    this.changed()
  }

  /** Returns true when the state is a new one. */
  setState(id: ConnectionId, state: ConnectionState): boolean {
    const changes = this.database.run(
      'update connections set state = ?, checked_at = ? where id = ? and state != ?',
      state,
      this.clock.now(),
      id,
      state,
    ).changes
    if (changes > 0) this.changed()
    return changes > 0
  }

  remove(id: ConnectionId): void {
    this.database.run('delete from connections where id = ?', id)
    this.changed()
  }

  checkedItems(partnerId: PartnerId): string[] {
    return this.database
      .all('select item from checked_items where partner_id = ?', partnerId)
      .map((row) => String(row.item))
  }

  checkItem(partnerId: PartnerId, item: string, done: boolean): void {
    this.database.run(
      done
        ? 'insert into checked_items (partner_id, item) values (?, ?) on conflict do nothing'
        : 'delete from checked_items where partner_id = ? and item = ?',
      partnerId,
      item,
    )
  }
}

function connectionFrom(row: Row): Connection {
  return connectionSchema.parse({
    id: row.id,
    partnerId: row.partner_id,
    kind: row.kind,
    state: row.state,
    signedInAs: row.signed_in_as,
    tokenKept: row.token_kept,
    accounts: z.array(adAccountSchema).parse(JSON.parse(String(row.accounts))),
    connectedAt: row.connected_at,
    checkedAt: row.checked_at,
  })
}
