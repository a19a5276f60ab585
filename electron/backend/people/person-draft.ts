// One person while a batch of updates passes over them: read once, changed in memory, written once.
import type { AttributeType, AttributeValue } from '#shared/people/person.ts'
import type { Database, SqlValue } from '../store/sqlite.ts'
import { writeCustomValue } from './custom-value.ts'
import { identifierKey } from './identifier-key.ts'
import { searchTextFunction } from './people-functions.ts'
import { textCell } from './sql-cell.ts'
import {
  detailFields,
  droppedField,
  type FieldColumn,
  fieldColumns,
  readField,
  readSubscriptionGroups,
  subscriptionGroupsField,
} from './standard-value.ts'

const refusalReasons = [
  'reserved-name',
  'not-a-name',
  'not-a-value',
  'not-an-email',
  'not-a-phone',
  'too-long',
  'wrong-type',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** Which custom attributes exist; names first seen in this batch are added as it goes. */
export interface AttributeTypes {
  /** Undefined for a name nobody has; null for one that cannot be had. */
  typeOf(name: string): AttributeType | undefined | null
  seen(name: string, type: AttributeType): void
}

const columns: ReadonlySet<string> = new Set(fieldColumns)
const details: ReadonlySet<string> = new Set(detailFields)
const identifying: readonly string[] = ['email', 'phone', 'idfa', 'gaid']
const searched: readonly string[] = ['email', 'first_name', 'last_name']
const ownNames: ReadonlySet<string> = new Set(['external_id', 'consent', 'random_bucket'])

export class PersonDraft {
  readonly id: number
  private readonly attributes: Map<string, AttributeValue>
  private readonly fields = new Map<string, SqlValue>()
  private readonly details: Record<string, unknown> = {}
  private readonly subscriptions: Record<string, string> = {}
  private attributesChanged = false
  private touched = false

  constructor(id: number, attributes: string) {
    this.id = id
    const stored: Readonly<Record<string, AttributeValue>> = attributes === '{}' ? {} : JSON.parse(attributes)
    this.attributes = new Map(Object.entries(stored))
  }

  static read(db: Database, id: number): PersonDraft {
    return new PersonDraft(id, textCell(db.get('select attributes from people where id = ?', id)?.attributes))
  }

  /** True while somebody found by an identifier might be found differently once this is written. */
  get changesIdentity(): boolean {
    return identifying.some((field) => this.fields.has(field))
  }

  /** Takes one value in, or says why not. */
  write(name: string, given: unknown, types: AttributeTypes, defaultRegion: string | null): RefusalReason | undefined {
    this.touched = true
    const type = types.typeOf(name)
    if (type === null || type === undefined) {
      const standard = this.writeStandard(name, given, defaultRegion)
      if (standard !== 'custom') return standard
      if (type === null) return name.startsWith('$') ? 'reserved-name' : 'not-a-name'
    }
    const written = writeCustomValue(this.attributes.get(name), given, type)
    if (written.kind === 'refused') return written.reason
    if (written.kind === 'remove') {
      this.attributesChanged = this.attributes.delete(name) || this.attributesChanged
      return undefined
    }
    if (type === undefined) types.seen(name, written.type)
    this.attributes.set(name, written.value)
    this.attributesChanged = true
    return undefined
  }

  save(db: Database, now: number): void {
    if (!this.touched) return
    if (this.fields.size > 0) this.saveFields(db)
    if (Object.keys(this.details).length > 0)
      db.run('update people set details = json_patch(details, ?) where id = ?', JSON.stringify(this.details), this.id)
    if (Object.keys(this.subscriptions).length > 0)
      db.run(
        'update people set subscriptions = json_patch(subscriptions, ?) where id = ?',
        JSON.stringify(this.subscriptions),
        this.id,
      )
    if (this.attributesChanged)
      db.run(
        'update people set attributes = ?, changed_at = ? where id = ?',
        JSON.stringify(Object.fromEntries(this.attributes)),
        now,
        this.id,
      )
    else db.run('update people set changed_at = ? where id = ?', now, this.id)
    this.fields.clear()
    this.attributesChanged = false
    this.touched = false
  }

  private saveFields(db: Database): void {
    const names = [...this.fields.keys()].sort()
    db.run(
      `update people set ${names.map((name) => `${name} = ?`).join(', ')} where id = ?`,
      ...names.map((name) => this.fields.get(name) ?? null),
      this.id,
    )
    // Of the row as it is now: in the statement above the columns would still read as they were.
    if (searched.some((name) => this.fields.has(name)))
      db.run(
        `update people set search_text = ${searchTextFunction}(external_id, first_name, last_name, email) where id = ?`,
        this.id,
      )
  }

  private writeStandard(
    name: string,
    given: unknown,
    defaultRegion: string | null,
  ): RefusalReason | undefined | 'custom' {
    const column = columns.has(name) ? fieldColumns.find((field) => field === name) : undefined
    if (column) return this.writeField(column, given, defaultRegion)
    if (details.has(name)) {
      if (JSON.stringify(given ?? null).length > 10_000) return 'too-long'
      this.details[name] = given ?? null
      return undefined
    }
    if (name === subscriptionGroupsField) {
      const groups = readSubscriptionGroups(given)
      if (!groups) return 'not-a-value'
      for (const [group, state] of groups) this.subscriptions[group] = state
      return undefined
    }
    if (name === droppedField) return undefined
    return ownNames.has(name) ? 'reserved-name' : 'custom'
  }

  private writeField(field: FieldColumn, given: unknown, defaultRegion: string | null): RefusalReason | undefined {
    const read = readField(field, given, defaultRegion)
    if ('refused' in read) return read.refused
    this.fields.set(field, read.text)
    if (field === 'email' || field === 'phone' || field === 'idfa' || field === 'gaid')
      this.fields.set(`${field}_key`, identifierKey(field, read.text, defaultRegion))
    return undefined
  }
}
