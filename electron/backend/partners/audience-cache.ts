// What a partner last said of its audiences, searchable at once: an account may hold 10,000 of them (decisions.md 22).
// Also remembers which audiences were made here, so that one name in one account is made once.
import { type ConnectionId, connectionIdSchema } from '#shared/core/ids.ts'
import { queryMatcher } from '#shared/core/search-form.ts'
import { type Audience, type AudienceRef, audienceSchema } from '#shared/partners/audience.ts'
import type { Database, Row } from '../store/sqlite.ts'

/** An ad account of a connection. */
export interface AccountKey {
  readonly connectionId: ConnectionId
  readonly adAccountId: string
}

export interface MadeAudience {
  readonly localId: string
  readonly name: string
  /** Null while the partner does not have it yet. */
  readonly partnerId: string | null
  readonly target: string | null
}

/** A list component fed 10,000 rows takes half a second to open; nobody reads more than this. */
const rowsShown = 200

export class AudienceCache {
  private readonly database: Database

  constructor(database: Database) {
    this.database = database
  }

  /** Puts a page of audiences in; those not seen again by the end of a listing are dropped by `finishListing`. */
  put(key: AccountKey, audiences: readonly Audience[], seenAt: number): void {
    this.database.transaction(() => {
      for (const audience of audiences) {
        this.database.run(
          `insert or replace into audience_cache (connection_id, ad_account_id, id, name, name_key, target, usable, unusable, type, size, state, seen_at)
           values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          key.connectionId,
          key.adAccountId,
          audience.id,
          audience.name,
          nameKey(audience.name),
          audience.target,
          audience.usable ? 1 : 0,
          audience.unusable,
          audience.type,
          audience.size,
          audience.state,
          seenAt,
        )
      }
    })
  }

  finishListing(key: AccountKey, startedAt: number, complete: boolean): void {
    this.database.transaction(() => {
      if (complete) {
        this.database.run(
          "delete from audience_cache where connection_id = ? and ad_account_id = ? and seen_at < ? and state not in ('draft', 'missing')",
          key.connectionId,
          key.adAccountId,
          startedAt,
        )
      }
      this.database.run(
        'insert or replace into audience_listings (connection_id, ad_account_id, as_of, complete) values (?, ?, ?, ?)',
        key.connectionId,
        key.adAccountId,
        startedAt,
        complete ? 1 : 0,
      )
    })
  }

  listing(key: AccountKey): { asOf: number; complete: boolean } | undefined {
    const row = this.database.get(
      'select as_of, complete from audience_listings where connection_id = ? and ad_account_id = ?',
      key.connectionId,
      key.adAccountId,
    )
    return row && { asOf: Number(row.as_of), complete: Number(row.complete) === 1 }
  }

  search(key: AccountKey, query: string): { audiences: Audience[]; total: number; exact: Audience | null } {
    const fits = queryMatcher(query)
    const found = this.database
      .all(
        `select id, name from audience_cache where connection_id = ? and ad_account_id = ?
         order by usable desc, name_key, id`,
        key.connectionId,
        key.adAccountId,
      )
      .filter(({ id, name }) => fits(String(name)) || id === query.trim())
    const audiences = found.slice(0, rowsShown).flatMap(({ id }) => this.find(key, String(id)) ?? [])
    return { audiences, total: found.length, exact: this.findByName(key, query) ?? null }
  }

  findByName(key: AccountKey, name: string): Audience | undefined {
    const row = this.database.get(
      'select * from audience_cache where connection_id = ? and ad_account_id = ? and name_key = ? order by usable desc, id limit 1',
      key.connectionId,
      key.adAccountId,
      nameKey(name),
    )
    return row && audienceFrom(row)
  }

  find(key: AccountKey, audienceId: string): Audience | undefined {
    const row = this.database.get(
      'select * from audience_cache where connection_id = ? and ad_account_id = ? and id = ?',
      key.connectionId,
      key.adAccountId,
      audienceId,
    )
    return row && audienceFrom(row)
  }

  /** The partner says it no longer has this audience; it stays listed as missing, so that a step can say so. */
  markMissing(key: AccountKey, { id, name, target }: AudienceRef, seenAt: number): boolean {
    return (
      this.database.run(
        `insert into audience_cache (connection_id, ad_account_id, id, name, name_key, target, usable, unusable, type, size, state, seen_at)
         values (?, ?, ?, ?, ?, ?, 0, null, '', null, 'missing', ?)
         on conflict do update set state = 'missing', usable = 0 where state != 'missing'`,
        key.connectionId,
        key.adAccountId,
        id,
        name,
        nameKey(name),
        target,
        seenAt,
      ).changes > 0
    )
  }

  /** Also for a draft's id, when the audience it became is gone. */
  isMissing(connectionId: string, audienceId: string): boolean {
    const row = this.database.get(
      `select 1 as one from audience_cache where connection_id = ? and state = 'missing'
       and id = coalesce((select partner_id from made_audiences where local_id = ?), ?)`,
      connectionId,
      audienceId,
      audienceId,
    )
    return row !== undefined
  }

  /** Every audience that is missing, under each id a step may know it by: the partner's own and a draft's. */
  missing(): { connectionId: ConnectionId; audienceId: string }[] {
    return this.database
      .all(
        `select c.connection_id, c.id from audience_cache c where c.state = 'missing'
         union select m.connection_id, m.local_id from made_audiences m join audience_cache c
         on c.connection_id = m.connection_id and c.id = m.partner_id where c.state = 'missing'`,
      )
      .map((row) => ({ connectionId: connectionIdSchema.parse(row.connection_id), audienceId: String(row.id) }))
  }

  made(key: AccountKey, name: string): MadeAudience | undefined {
    return this.madeFrom(
      this.database.get(
        'select * from made_audiences where connection_id = ? and ad_account_id = ? and name_key = ?',
        key.connectionId,
        key.adAccountId,
        nameKey(name),
      ),
    )
  }

  madeById(localId: string): MadeAudience | undefined {
    return this.madeFrom(this.database.get('select * from made_audiences where local_id = ?', localId))
  }

  /** Written before the partner is asked, so that a crash in between leads to a look-up by name, not to a second audience. */
  intendToMake(key: AccountKey, made: { localId: string; name: string; at: number }): void {
    this.database.run(
      'insert into made_audiences (connection_id, ad_account_id, name_key, local_id, name, made_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing',
      key.connectionId,
      key.adAccountId,
      nameKey(made.name),
      made.localId,
      made.name,
      made.at,
    )
  }

  /** From now on the audience is listed under the partner's id only. */
  wasMade(localId: string, partnerId: string, target: string): void {
    this.database.transaction(() => {
      this.database.run(
        'update made_audiences set partner_id = ?, target = ? where local_id = ?',
        partnerId,
        target,
        localId,
      )
      this.database.run('delete from audience_cache where id = ?', localId)
    })
  }

  forgetMade(localId: string): void {
    this.database.run('delete from made_audiences where local_id = ?', localId)
  }

  private madeFrom(row: Row | undefined): MadeAudience | undefined {
    return (
      row && {
        localId: String(row.local_id),
        name: String(row.name),
        partnerId: row.partner_id === null ? null : String(row.partner_id),
        target: row.target === null ? null : String(row.target),
      }
    )
  }
}

/** How names are compared: composed, trimmed, without case. */
export function nameKey(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}

function audienceFrom(row: Row): Audience {
  return audienceSchema.parse({ ...row, usable: Number(row.usable) === 1 })
}
