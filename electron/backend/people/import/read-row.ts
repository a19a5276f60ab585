// Turns the cells of one row into what would be stored of a person, or says what is wrong with it. Pure.
// A sentence about a row names the column, never the value: it may be somebody's e-mail.

import { type MatchColumn, matchColumns } from '#shared/partners/match-field.ts'
import type { ImportTarget } from '#shared/people/import-target.ts'
import type { AttributeType, AttributeValue } from '#shared/people/person.ts'
import { type Phrase, phrase } from '#shared/words/say.ts'
import { identifierKey } from '../identifier-key.ts'
import { readAttribute, readBoolean, type TypeGuess } from './attribute-value.ts'
import type { ImportField } from './guess-targets.ts'

export interface ImportRow {
  readonly fields: Readonly<Partial<Record<ImportField, string>>>
  readonly keys: Readonly<Partial<Record<MatchColumn, string>>>
  readonly attributes: Readonly<Record<string, AttributeValue>>
  readonly consent: Readonly<Record<string, boolean>>
}
export type RowReading = { readonly row: ImportRow } | { readonly fault: Phrase } | 'blank'

export interface RowPlan {
  readonly headers: readonly string[]
  readonly targets: readonly ImportTarget[]
  readonly defaultRegion: string | null
  /** Types of the attributes the workspace knows already. */
  readonly types: ReadonlyMap<string, AttributeType>
  /** What the new ones could be, by name. */
  readonly guesses: ReadonlyMap<string, TypeGuess>
}

const longestValue = 255
const zeroMobileId = /^0{8}-0{4}-0{4}-0{4}-0{12}$/

export function readRow(cells: readonly string[], plan: RowPlan): RowReading {
  if (cells.every((cell) => cell.trim() === '')) return 'blank'
  const { headers, targets } = plan
  const surplus = cells.length > headers.length && cells.slice(headers.length).some((cell) => cell.trim() !== '')
  if (surplus || cells.length < headers.length)
    return { fault: phrase('import.row.columns', { found: cells.length, expected: headers.length }) }
  const reading = new RowUnderway(plan)
  for (const [column, target] of targets.entries()) {
    if (target.kind === 'skip') continue
    const value = tidy(cells[column] ?? '')
    if (value === '') continue
    const fault = reading.take(target, value, headers[column] ?? '')
    if (fault) return { fault }
  }
  return reading.finish()
}

/** Control characters come from broken exports; only line breaks and tabs inside a cell mean something. */
function tidy(cell: string): string {
  return cell
    .toWellFormed()
    .replace(/\p{Cc}/gu, (control) => (control === '\n' || control === '\t' ? control : ''))
    .trim()
}

class RowUnderway {
  private readonly plan: RowPlan
  private readonly fields: Partial<Record<ImportField, string>> = {}
  private readonly keys: Partial<Record<MatchColumn, string>> = {}
  private readonly attributes: Record<string, AttributeValue> = {}
  private readonly consent: Record<string, boolean> = {}
  /** Values of new attributes count towards their type only when the whole row is good. */
  private readonly seen: (readonly [TypeGuess, string])[] = []

  constructor(plan: RowPlan) {
    this.plan = plan
  }

  /** Takes one cell in; returns what is wrong with it. */
  take(target: ImportTarget, value: string, column: string): Phrase | undefined {
    if (value.includes('\uFFFD')) return phrase('import.row.unreadable', { column })
    if (value.length > longestValue && !this.isList(target))
      return phrase('import.row.tooLong', { column, limit: longestValue })
    if (target.kind === 'field') return this.takeField(target.field, value, column)
    if (target.kind === 'attribute') return this.takeAttribute(target.name, value, column)
    if (target.kind === 'skip') return undefined
    const agreed = readBoolean(value)
    if (agreed === undefined) return phrase('import.row.boolean', { column })
    this.consent[target.partnerId] = agreed
    return undefined
  }

  finish(): RowReading {
    const { fields, keys, attributes, consent } = this
    if (fields.external_id === undefined && Object.keys(keys).length === 0)
      return { fault: phrase('import.row.noIdentifier') }
    for (const [guess, text] of this.seen) guess.see(text)
    return { row: { fields, keys, attributes, consent } }
  }

  /** A list or an object has limits of its own. */
  private isList(target: ImportTarget): boolean {
    const type = target.kind === 'attribute' ? this.plan.types.get(target.name) : undefined
    return type === 'array' || type === 'object' || type === 'objects'
  }

  private takeField(field: ImportField, value: string, column: string): Phrase | undefined {
    const identifier = matchColumns.find((one) => one === field)
    if (!identifier) {
      this.fields[field] = value.normalize('NFC')
      return undefined
    }
    const key = identifierKey(identifier, value, this.plan.defaultRegion)
    const optedOut = (identifier === 'idfa' || identifier === 'gaid') && zeroMobileId.test(value)
    if (key === null && !optedOut) {
      if (identifier === 'email') return phrase('import.row.email', { column })
      return phrase(identifier === 'phone' ? 'import.row.phone' : 'import.row.mobileId', { column })
    }
    this.fields[field] = value
    if (key !== null) this.keys[identifier] = key
    return undefined
  }

  private takeAttribute(name: string, value: string, column: string): Phrase | undefined {
    const type = this.plan.types.get(name)
    if (type === undefined) {
      const guess = this.plan.guesses.get(name)
      if (guess) this.seen.push([guess, value])
      this.attributes[name] = value
      return undefined
    }
    const read = readAttribute(value, type)
    if (read === undefined) {
      if (type === 'number') return phrase('import.row.number', { column })
      return phrase(type === 'boolean' ? 'import.row.boolean' : 'import.row.time', { column })
    }
    this.attributes[name] = read
    return undefined
  }
}
