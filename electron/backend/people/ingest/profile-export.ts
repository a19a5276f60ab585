// One person as /users/export/ids gives them (reference §6.4). Raw on purpose: the endpoint's permission is what guards it.
import { z } from 'zod'
import type { Database, Row } from '../../store/sqlite.ts'
import { numberCell, optionalText, textCell } from '../sql-cell.ts'
import { fieldColumns } from '../standard-value.ts'
import { brazeIdOf } from './person-key.ts'

/** Mobile ids have no name of their own in this shape. */
const plainColumns = ['external_id', ...fieldColumns.filter((column) => column !== 'idfa' && column !== 'gaid')]

const recordSchema = z.record(z.string(), z.unknown())

export class ProfileExport {
  private readonly db: Database

  constructor(db: Database) {
    this.db = db
  }

  /** Null, false and empty are left out, as the platform does. `fields` narrows it. */
  of(personId: number, fields: readonly string[] | undefined): Record<string, unknown> | undefined {
    const row = this.db.get('select * from people where id = ?', personId)
    if (!row) return undefined
    const whole: Record<string, unknown> = {
      ...Object.fromEntries(plainColumns.map((column) => [column, optionalText(row[column])])),
      ...recordSchema.parse(JSON.parse(textCell(row.details))),
      braze_id: brazeIdOf(personId),
      created_at: iso(numberCell(row.created_at)),
      user_aliases: this.db
        .all('select label, name from aliases where person_id = ? order by label, name', personId)
        .map(({ label, name }) => ({ alias_name: name, alias_label: label })),
      devices: this.db
        .all('select device_id from devices where person_id = ? order by device_id', personId)
        .map(({ device_id }) => ({ device_id })),
      custom_attributes: this.customAttributes(row),
      custom_events: this.counted(
        'select name, count(*) as count, min(at) as first, max(at) as last from events where person_id = ? group by name order by name',
        personId,
      ),
      purchases: this.counted(
        'select product_id as name, sum(quantity) as count, min(at) as first, max(at) as last from purchases where person_id = ? group by product_id order by product_id',
        personId,
      ),
      cohorts: this.db
        .all(
          'select name from cohorts join cohort_people on cohort_key = key where person_id = ? and name is not null order by name',
          personId,
        )
        .map(({ name }) => ({ cohort_name: name })),
    }
    const wanted = fields && new Set(fields)
    return Object.fromEntries(
      Object.entries(whole).filter(([name, value]) => !isEmpty(value) && (!wanted || wanted.has(name))),
    )
  }

  private customAttributes(row: Row): Record<string, unknown> {
    const times = new Set(this.db.all("select name from attributes where type = 'time'").map(({ name }) => name))
    const attributes = recordSchema.parse(JSON.parse(textCell(row.attributes)))
    return Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [
        name,
        typeof value === 'number' && times.has(name) ? iso(value) : value,
      ]),
    )
  }

  private counted(sql: string, personId: number) {
    return this.db.all(sql, personId).map(({ name, count, first, last }) => ({
      name,
      count,
      first: iso(numberCell(first)),
      last: iso(numberCell(last)),
    }))
  }
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === false) return true
  return Array.isArray(value) ? value.length === 0 : typeof value === 'object' && Object.keys(value).length === 0
}

function iso(at: number): string {
  return new Date(at).toISOString()
}
