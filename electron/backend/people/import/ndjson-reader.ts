// Reads one JSON object a line, as people are exported here, as the records of a table: names become columns, values become cells.
// The columns of a file are all names of all its lines, so it is read once for them and once for its people. Pure.

import { partnerIds } from '#shared/partners/partner-id.ts'
import { phrase } from '#shared/words/say.ts'
import type { CsvRecord } from './csv-reader.ts'
import { consentNames } from './header-names-table.ts'

/** A longer line has lost its line breaks. */
const longestLine = 100_000
export const mostNames = 1_000

type Cells = ReadonlyMap<string, string>
/** `cells` is undefined where the line is no JSON object. */
export interface NdjsonLine {
  readonly line: number
  readonly cells: Cells | undefined
}

export function startsAsNdjson(start: string): boolean {
  return /^\s*\{/.test(start)
}

export class NdjsonReader {
  private rest = ''
  private line = 1
  /** Inside a line that is too long: what is left of it is passed over. */
  private isOverlong = false

  /** The lines that are complete now. Blank ones are passed over. */
  push(text: string): NdjsonLine[] {
    const lines = (this.rest + text).split('\n')
    this.rest = lines.pop() ?? ''
    const read = lines.flatMap((one) => this.take(one))
    if (this.rest.length > longestLine) {
      this.isOverlong = true
      this.rest = ''
    }
    return read
  }

  /** What is left when the file ends. */
  end(): NdjsonLine[] {
    return this.take(this.rest)
  }

  private take(text: string): NdjsonLine[] {
    const line = this.line++
    const isBroken = this.isOverlong || text.length > longestLine
    this.isOverlong = false
    if (isBroken) return [{ line, cells: undefined }]
    return text.trim() === '' ? [] : [{ line, cells: cellsOf(text) }]
  }
}

/** Gathers the names of a file's lines, in the order they first appear. */
export class NdjsonNames {
  private readonly names = new Set<string>()

  see(lines: readonly NdjsonLine[]): void {
    for (const { cells } of lines)
      for (const name of cells?.keys() ?? []) if (this.names.size < mostNames) this.names.add(name)
  }

  get headers(): readonly string[] {
    return [...this.names]
  }

  /** A line as a row below those headers. */
  record({ line, cells }: NdjsonLine): CsvRecord {
    if (!cells) return { line, cells: undefined, fault: phrase('import.row.json') }
    for (const name of cells.keys())
      if (!this.names.has(name))
        return { line, cells: undefined, fault: phrase('import.row.names', { limit: mostNames }) }
    return { line, cells: this.headers.map((name) => cells.get(name) ?? '') }
  }
}

function cellsOf(text: string): Cells | undefined {
  const whole = parsed(text)
  if (!isObject(whole)) return undefined
  const cells = new Map<string, string>()
  const nested: [string, unknown][] = []
  for (const [name, value] of Object.entries(whole))
    if (name === 'consent' && isObject(value))
      nested.push(...Object.entries(value).map(([whom, agreed]): [string, unknown] => [consentHeader(whom), agreed]))
    else if (isGroup(name) && isObject(value)) nested.push(...Object.entries(value))
    else cells.set(name, cellOf(value))
  for (const [name, value] of nested) if (!cells.has(name)) cells.set(name, cellOf(value))
  return cells
}

/** What an export keeps apart is one row here. */
function isGroup(name: string): boolean {
  return name === 'fields' || name === 'attributes' || name === 'custom_attributes'
}

function consentHeader(whom: string): string {
  const partnerId = partnerIds.find((one) => one === whom)
  return (partnerId && consentNames[partnerId][0]) ?? `consent ${whom}`
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
