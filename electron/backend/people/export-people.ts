// People as a file, a piece at a time: CSV or one JSON object a line. Without being asked for, no identifier is in it, not even one that
// strayed into another value; who asks for them is written into the audit log by the caller.
import type { AttributeType, AttributeValue } from '#shared/people/person.ts'
import type { GroupFilter } from '#shared/people/segment-filter.ts'
import type { Database, Row } from '../store/sqlite.ts'
import type { AttributeRegistry } from './attribute-registry.ts'
import { valueMask } from './mask-person.ts'
import type { SegmentStore } from './segment-store.ts'
import { optionalText, textCell } from './sql-cell.ts'
import { fieldColumns } from './standard-value.ts'

export interface ExportWish {
  /** Null for everybody. */
  readonly filter: GroupFilter | null
  readonly form: 'csv' | 'ndjson'
  readonly withIdentifiers: boolean
  /** Where the piece before ended. */
  readonly cursor: number | null
}

const pieceSize = 2_000
const identifiers: readonly string[] = ['email', 'phone', 'idfa', 'gaid']

export class PeopleExport {
  private readonly db: Database
  private readonly segments: SegmentStore
  private readonly registry: AttributeRegistry

  constructor(db: Database, segments: SegmentStore, registry: AttributeRegistry) {
    this.db = db
    this.segments = segments
    this.registry = registry
  }

  piece({ filter, form, withIdentifiers, cursor }: ExportWish): { text: string; nextCursor: number | null } {
    const { where, values } = filter ? this.segments.compile(filter) : { where: '1', values: [] }
    const rows = this.db.all(
      `select * from people where people.id > ? and ${where} order by people.id limit ?`,
      cursor ?? 0,
      ...values,
      pieceSize + 1,
    )
    const fields = ['external_id', ...fieldColumns.filter((name) => withIdentifiers || !identifiers.includes(name))]
    const types = this.registry.types()
    const attributes = [...types]
    const lines = rows.slice(0, pieceSize).map((row) => {
      const known = this.valuesOf(row, fields, withIdentifiers)
      if (form === 'ndjson') return `${JSON.stringify({ ...known, attributes: withTimes(known.attributes, types) })}\n`
      const custom = attributes.map(([name, type]) => shown(known.attributes[name], type === 'time'))
      return csvLine([...fields.map((name) => shown(known.fields[name], false)), ...custom])
    })
    const head = form === 'csv' && cursor === null ? csvLine([...fields, ...attributes.map(([name]) => name)]) : ''
    const last = rows.length > pieceSize ? rows[pieceSize - 1] : undefined
    return { text: head + lines.join(''), nextCursor: last ? Number(last.id) : null }
  }

  private valuesOf(row: Row, fields: readonly string[], withIdentifiers: boolean) {
    const mask = withIdentifiers ? (_: string, value: AttributeValue) => value : valueMask(row)
    const custom: Readonly<Record<string, AttributeValue>> = JSON.parse(textCell(row.attributes))
    return {
      fields: Object.fromEntries(
        fields.flatMap((name) => {
          const value = optionalText(row[name])
          return value === null ? [] : [[name, mask('', value)]]
        }),
      ),
      attributes: Object.fromEntries(Object.entries(custom).map(([name, value]) => [name, mask('', value)])),
      consent: JSON.parse(textCell(row.consent)),
    }
  }
}

/** Times as text, so that whoever reads the file knows them for times. */
function withTimes(
  attributes: Readonly<Record<string, AttributeValue>>,
  types: ReadonlyMap<string, AttributeType>,
): Record<string, AttributeValue> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      types.get(name) === 'time' && typeof value === 'number' ? new Date(value).toISOString() : value,
    ]),
  )
}

function shown(value: AttributeValue | undefined, isTime: boolean): string {
  if (value === null || value === undefined) return ''
  if (isTime && typeof value === 'number') return new Date(value).toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Quoted where it must be. A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers and phones do not. */
function csvLine(cells: readonly string[]): string {
  const safe = cells.map((cell) => (/^[=@\t\r]|^[+-](?![\d .()-]+$)/.test(cell) ? `'${cell}` : cell))
  return `${safe.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`
}
