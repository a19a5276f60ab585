// The audiences both pretended partners hold, as rows: create, find, page, rename, delete. Knows no vendor's shapes and no members.
import type { Database, Row } from '#electron/backend/store/sqlite.ts'
import type { Clock } from '#shared/core/clock.ts'
import { type PartnerId, partnerIdSchema } from '#shared/partners/partner-id.ts'

/** 'made' through the API · 'seed' there from the start · 'pool' one of the thousands that test the picker · 'filler' fills a quota. */
const origins = ['made', 'seed', 'pool', 'filler'] as const
export type Origin = (typeof origins)[number]

export function originOf(text: unknown): Origin {
  return origins.find((origin) => origin === text) ?? 'made'
}

export interface AudienceRow {
  readonly key: number
  readonly partnerId: PartnerId
  readonly id: string
  readonly account: string
  readonly name: string
  readonly description: string
  readonly type: string
  readonly holder: number | null
  readonly listId: string | null
  readonly origin: Origin
  readonly requests: number
  readonly createdAt: number
  readonly updatedAt: number
  readonly settlesAt: number
}

export interface NewAudience {
  readonly account: string
  readonly name: string
  readonly description?: string
  readonly type: string
  readonly holder: number | null
  readonly listId?: string
  readonly origin: Origin
  readonly createdAt: number
  readonly settlesAt: number
}

// 19 digits at TikTok, beyond JavaScript's safe integers as the real ones are (A1); at most 18 at Pinterest (B1).
const idForms: Readonly<Record<PartnerId, { prefix: string; digits: number }>> = {
  tiktok: { prefix: '74', digits: 17 },
  pinterest: { prefix: '2542', digits: 11 },
}

export class AudienceRegister {
  private readonly database: Database
  private readonly clock: Clock

  constructor(database: Database, clock: Clock) {
    this.database = database
    this.clock = clock
  }

  create(partnerId: PartnerId, input: NewAudience): AudienceRow {
    const key = Number(this.database.get('select coalesce(max(audience), 0) + 1 as next from audiences')?.next ?? 1)
    const { prefix, digits } = idForms[partnerId]
    // Spread over the range, so that nothing can be read out of an id and a truncated one is noticed.
    const id = `${prefix}${String(key * 7_919_317).padStart(digits, '0')}`
    this.database.run(
      `insert into audiences (audience, partner, id, account, name, description, type, holder, list_id, origin, created_at, updated_at, settles_at)
       values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11, ?12)`,
      key,
      partnerId,
      id,
      input.account,
      input.name,
      input.description ?? '',
      input.type,
      input.holder,
      input.listId ?? null,
      input.origin,
      input.createdAt,
      input.settlesAt,
    )
    return {
      key,
      partnerId,
      id,
      account: input.account,
      name: input.name,
      description: input.description ?? '',
      type: input.type,
      holder: input.holder,
      listId: input.listId ?? null,
      origin: input.origin,
      requests: 0,
      createdAt: input.createdAt,
      updatedAt: input.createdAt,
      settlesAt: input.settlesAt,
    }
  }

  find(partnerId: PartnerId, id: string): AudienceRow | undefined {
    const row = this.database.get(
      'select * from audiences where partner = ? and id = ? and deleted_at is null',
      partnerId,
      id,
    )
    return row && audienceOf(row)
  }

  /** Newest first by default, `after` being the last key already shown. */
  page(
    partnerId: PartnerId,
    account: string,
    range: { limit: number; offset?: number; after?: number; oldestFirst?: boolean },
  ): AudienceRow[] {
    const where = 'partner = ?1 and account = ?2 and deleted_at is null'
    const after = range.after ?? null
    const sql = range.oldestFirst
      ? `select * from audiences where ${where} and (?3 is null or audience > ?3) order by audience limit ?4 offset ?5`
      : `select * from audiences where ${where} and (?3 is null or audience < ?3) order by audience desc limit ?4 offset ?5`
    return this.database.all(sql, partnerId, account, after, range.limit, range.offset ?? 0).map(audienceOf)
  }

  count(partnerId: PartnerId, account: string): number {
    const row = this.database.get(
      'select count(*) as n from audiences where partner = ? and account = ? and deleted_at is null',
      partnerId,
      account,
    )
    return Number(row?.n ?? 0)
  }

  /** Those the account itself made; what is shared with it does not fill its quota. */
  countOwned(partnerId: PartnerId, account: string): number {
    const row = this.database.get(
      `select count(*) as n from audiences where partner = ? and account = ? and origin <> 'pool' and deleted_at is null`,
      partnerId,
      account,
    )
    return Number(row?.n ?? 0)
  }

  /** Everything worth showing: of the pool only what somebody wrote to. */
  listShown(partnerId: PartnerId): AudienceRow[] {
    return this.database
      .all(
        `select * from audiences where partner = ? and deleted_at is null and origin <> 'filler' and (origin <> 'pool' or requests > 0) order by audience desc`,
        partnerId,
      )
      .map(audienceOf)
  }

  change(audience: AudienceRow, input: { name?: string; description?: string }): void {
    this.database.run(
      'update audiences set name = ?, description = ?, updated_at = ? where audience = ?',
      input.name ?? audience.name,
      input.description ?? audience.description,
      this.clock.now(),
      audience.key,
    )
  }

  noteWrite(key: number): void {
    this.database.run(
      'update audiences set requests = requests + 1, updated_at = ? where audience = ?',
      this.clock.now(),
      key,
    )
  }

  noteWriteToList(listId: string): void {
    this.database.run('update audiences set requests = requests + 1 where list_id = ? and deleted_at is null', listId)
  }

  deleteFillers(partnerId: PartnerId): void {
    this.database.run(
      `update audiences set deleted_at = ? where partner = ? and origin = 'filler' and deleted_at is null`,
      this.clock.now(),
      partnerId,
    )
  }

  delete(key: number): void {
    this.database.run('update audiences set deleted_at = ? where audience = ?', this.clock.now(), key)
  }
}

function audienceOf(row: Row): AudienceRow {
  return {
    key: Number(row.audience),
    partnerId: partnerIdSchema.parse(row.partner),
    id: String(row.id),
    account: String(row.account),
    name: String(row.name),
    description: String(row.description),
    type: String(row.type),
    holder: row.holder === null || row.holder === undefined ? null : Number(row.holder),
    listId: row.list_id === null || row.list_id === undefined ? null : String(row.list_id),
    origin: originOf(row.origin),
    requests: Number(row.requests),
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
    settlesAt: Number(row.settles_at),
  }
}
