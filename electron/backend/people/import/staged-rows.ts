// The rows of one file, read and checked, in a database file of their own beside it: nothing of them is among the people yet.
// It never touches the workspace's database.
import type { AttributeType } from '#shared/people/person.ts'
import { type Database, openDatabase } from '../../store/sqlite.ts'
import { personSearchText } from '../people-functions.ts'
import { readAttribute } from './attribute-value.ts'
import type { ImportRow } from './read-row.ts'

/**
 * `person_id`: the person the row is about, where there is one. `newcomer`: what rows about the same new person have in common; the first
 * of them is the newcomer's `row_number`. `known`: everybody who is somebody's `person_id`. The indexes are there from the start: made
 * later, of a million rows, each would take a second in one piece.
 */
const stagedTables = `
  create table rows (
    number integer primary key,
    external_id text, email text, phone text, idfa text, gaid text,
    first_name text, last_name text, country text, language text,
    attributes text not null, consent text not null,
    email_key text, phone_key text, idfa_key text, gaid_key text,
    search_text text not null,
    person_id integer, newcomer text, newcomer_number integer
  );
  ${['external_id', 'email_key', 'phone_key', 'idfa_key', 'gaid_key']
    .map((key) => `create index rows_by_${key} on rows (${key}) where ${key} is not null;`)
    .join('\n  ')}
  create table newcomers (
    number integer primary key, newcomer text not null unique, row_number integer not null unique, person_id integer
  );
  create table known (person_id integer primary key);
`
/** 16 MiB of the staged file are kept in memory: it is gone through from its beginning to its end. */
export const stagedCacheSize = -16_384
const typedAttributesFunction = 'typed_attributes'

export class StagedRows {
  readonly file: string
  private readonly db: Database

  constructor(file: string) {
    this.file = file
    this.db = openDatabase(file, [stagedTables])
    // Lost with the app, on purpose: a file half read is read again.
    this.db.script(`pragma journal_mode = off; pragma synchronous = off; pragma cache_size = ${stagedCacheSize}`)
  }

  /** Adds a block of rows. */
  add(rows: readonly ImportRow[]): void {
    this.db.transaction(() => {
      for (const { fields, keys, attributes, consent } of rows)
        this.db.run(
          `insert into rows (external_id, email, phone, idfa, gaid, first_name, last_name, country, language, attributes, consent,
           email_key, phone_key, idfa_key, gaid_key, search_text) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          fields.external_id ?? null,
          fields.email ?? null,
          fields.phone ?? null,
          fields.idfa ?? null,
          fields.gaid ?? null,
          fields.first_name ?? null,
          fields.last_name ?? null,
          fields.country ?? null,
          fields.language ?? null,
          JSON.stringify(attributes),
          JSON.stringify(consent),
          keys.email ?? null,
          keys.phone ?? null,
          keys.idfa ?? null,
          keys.gaid ?? null,
          personSearchText(
            fields.external_id ?? '',
            fields.first_name ?? '',
            fields.last_name ?? '',
            fields.email ?? '',
          ),
        )
    })
  }

  /** Gives the texts of new attributes the type found for their column, block by block. */
  async giveTypes(types: ReadonlyMap<string, AttributeType>, pause: () => Promise<void>): Promise<void> {
    const changing = [...types].filter(([, type]) => type !== 'string')
    if (changing.length === 0) return
    this.db.define(typedAttributesFunction, (json) => {
      const attributes: unknown = JSON.parse(String(json))
      const typed = { ...(typeof attributes === 'object' ? attributes : {}) } satisfies object
      const entries = new Map<string, unknown>(Object.entries(typed))
      for (const [name, type] of changing) {
        const text = entries.get(name)
        if (typeof text === 'string') entries.set(name, readAttribute(text, type) ?? text)
      }
      return JSON.stringify(Object.fromEntries(entries))
    })
    const last = Number(this.db.get('select max(number) as last from rows')?.last ?? 0)
    for (let after = 0; after < last; after += 5_000) {
      this.db.run(
        `update rows set attributes = ${typedAttributesFunction}(attributes) where number > ? and number <= ?`,
        after,
        after + 5_000,
      )
      await pause()
    }
  }

  close(): void {
    this.db.close()
  }
}
