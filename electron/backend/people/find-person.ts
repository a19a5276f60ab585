// Finds whom a written fact is about (reference canvas-and-ingest.md §6.1). Reads only; it never makes anybody.
import type { Database } from '../store/sqlite.ts'
import { identifierKey } from './identifier-key.ts'
import { numberCell, textCell } from './sql-cell.ts'

/** One of these names a person; where several are given the first one counts. */
export interface PersonKey {
  readonly externalId?: string | undefined
  readonly alias?: { readonly label: string; readonly name: string } | undefined
  readonly personId?: number | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
  readonly deviceId?: string | undefined
}

export class PersonFinder {
  private readonly db: Database
  private readonly defaultRegion: () => string | null

  constructor(db: Database, defaultRegion: () => string | null) {
    this.db = db
    this.defaultRegion = defaultRegion
  }

  find({ externalId, alias, personId, email, phone, deviceId }: PersonKey): number | undefined {
    if (externalId !== undefined) return this.one('select id from people where external_id = ?', externalId)
    if (alias)
      return this.one('select person_id as id from aliases where label = ? and name = ?', alias.label, alias.name)
    if (personId !== undefined) return this.one('select id from people where id = ?', personId)
    if (email !== undefined) return this.newest('email', email)
    if (phone !== undefined) return this.newest('phone', phone)
    if (deviceId !== undefined) return this.one('select person_id as id from devices where device_id = ?', deviceId)
    return undefined
  }

  /** Many external ids at one go; those nobody has are absent. */
  byExternalIds(externalIds: readonly string[]): Map<string, number> {
    const rows = this.db.allAsArrays(
      'select people.external_id, people.id from json_each(?) asked cross join people on people.external_id = asked.value',
      JSON.stringify(externalIds),
    )
    return new Map(rows.map(([externalId, id]) => [textCell(externalId), numberCell(id)]))
  }

  /** Whoever has this as any of their ids, written whole: the way a person looks for a person. */
  lookUp(text: string): number | undefined {
    const typed = text.trim()
    return (
      this.find({ externalId: typed }) ??
      this.one('select person_id as id from aliases where name = ? order by label limit 1', typed) ??
      this.find({ deviceId: typed }) ??
      this.find({ email: typed }) ??
      this.find({ phone: typed }) ??
      this.mobile(typed) ??
      (/^\d{1,15}$/.test(typed) ? this.find({ personId: Number(typed) }) : undefined)
    )
  }

  private mobile(raw: string): number | undefined {
    const key = identifierKey('idfa', raw, null)
    return key === null
      ? undefined
      : this.one('select id from people where idfa_key = ? or gaid_key = ? limit 1', key, key)
  }

  /** Of several with one address: the newest changed that has an external id, else the newest changed. */
  private newest(column: 'email' | 'phone', raw: string): number | undefined {
    const key = identifierKey(column, raw, this.defaultRegion())
    if (key === null) return undefined
    return this.one(
      `select id from people where ${column}_key = ? order by external_id is null, changed_at desc, id desc limit 1`,
      key,
    )
  }

  private one(sql: string, ...values: (string | number)[]): number | undefined {
    const row = this.db.get(sql, ...values)
    return row && numberCell(row.id)
  }
}
