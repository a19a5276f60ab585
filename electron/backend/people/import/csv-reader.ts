// Cuts CSV text into records as it streams in, knowing on which line of the file each began. Our own, because the library at hand
// (csv-parse 7.0.3, tried 2026-11) counts a line break inside quotes twice when it is CR LF, and loses the rest of a file after one
// quotation mark that is never closed. Here such a record is named by its line, and reading goes on with the next line.
import { csvDelimiters } from '#shared/contract/people-calls.ts'
import type { Phrase } from '#shared/words/say.ts'

export interface CsvRecord {
  /** The line the record begins on, from 1. */
  readonly line: number
  /** Undefined where quotation marks do not pair up, or `fault` says what else is wrong. */
  readonly cells: readonly string[] | undefined
  readonly fault?: Phrase
}

export interface CsvDialect {
  readonly delimiter: (typeof csvDelimiters)[number]
  readonly lineBreak: '\n' | '\r'
}

/** A record longer than this is a quotation mark that was never closed, not a person. */
const longestRecord = 100_000

interface Cut {
  readonly cells: string[] | undefined
  readonly end: number
}

export class CsvReader {
  private readonly dialect: CsvDialect
  private rest = ''
  private line = 1

  constructor(dialect: CsvDialect) {
    this.dialect = dialect
  }

  /** The records that are complete now. Blank lines are passed over. */
  push(text: string): CsvRecord[] {
    return this.read(text, false)
  }

  /** What is left when the file ends. */
  end(): CsvRecord[] {
    return this.read('', true)
  }

  private read(text: string, final: boolean): CsvRecord[] {
    const buffer = this.rest + text
    const records: CsvRecord[] = []
    let at = 0
    while (at < buffer.length) {
      const cut = this.cut(buffer, at, final)
      if (!cut) break
      if (cut.cells?.length !== 1 || cut.cells[0] !== '') records.push({ line: this.line, cells: cut.cells })
      this.line += countOf(this.dialect.lineBreak, buffer, at, cut.end)
      at = cut.end
    }
    this.rest = buffer.slice(at)
    return records
  }

  /** One record from `from`, or undefined when the buffer ends before it does. */
  private cut(buffer: string, from: number, final: boolean): Cut | undefined {
    const { delimiter, lineBreak } = this.dialect
    const lineEnd = buffer.indexOf(lineBreak, from)
    if (lineEnd < 0 && !final)
      return buffer.length - from > longestRecord ? { cells: undefined, end: buffer.length } : undefined
    const end = lineEnd < 0 ? buffer.length : lineEnd
    const line = buffer.slice(from, end > from && buffer[end - 1] === '\r' ? end - 1 : end)
    const next = lineEnd < 0 ? buffer.length : lineEnd + 1
    if (!line.includes('"')) return { cells: line.split(delimiter), end: next }
    const broken: Cut = { cells: undefined, end: next }
    const cells: string[] = []
    for (let at = from; ; ) {
      const start = startOfCell(buffer, at)
      if (buffer[start] !== '"') {
        const stop = endOfBareCell(buffer, at, delimiter, lineBreak)
        cells.push(withoutReturn(buffer.slice(at, stop), buffer[stop] !== delimiter))
        if (buffer[stop] !== delimiter) return { cells, end: Math.min(stop + 1, buffer.length) }
        at = stop + 1
        continue
      }
      const close = closingQuote(buffer, start + 1)
      const endless = (close < 0 ? buffer.length : close) - from > longestRecord
      if (endless) return broken
      if (close < 0) return final ? broken : undefined
      if (close + 2 >= buffer.length && !final) return undefined
      cells.push(buffer.slice(start + 1, close).replaceAll('""', '"'))
      let after = close + 1
      while (buffer[after] === ' ') after++
      if (after >= buffer.length && !final) return undefined
      if (buffer[after] === '\r' && lineBreak === '\n') after++
      if (after >= buffer.length) return { cells, end: buffer.length }
      if (buffer[after] === lineBreak) return { cells, end: after + 1 }
      if (buffer[after] !== delimiter) return broken
      at = after + 1
    }
  }
}

/** Blanks before a quotation mark do not belong to the cell. */
function startOfCell(buffer: string, at: number): number {
  let start = at
  while (buffer[start] === ' ') start++
  return start
}

/** The mark that ends a quoted cell; doubled marks are text. -1 when the buffer ends first. */
function closingQuote(buffer: string, from: number): number {
  let at = buffer.indexOf('"', from)
  while (at >= 0 && buffer[at + 1] === '"') at = buffer.indexOf('"', at + 2)
  return at
}

function endOfBareCell(buffer: string, from: number, delimiter: string, lineBreak: string): number {
  let at = from
  while (at < buffer.length && buffer[at] !== delimiter && buffer[at] !== lineBreak) at++
  return at
}

function withoutReturn(cell: string, last: boolean): string {
  return last && cell.endsWith('\r') ? cell.slice(0, -1) : cell
}

function countOf(mark: string, text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf(mark, from); at >= 0 && at < to; at = text.indexOf(mark, at + 1)) count++
  return count
}

/** Which of comma, semicolon and tab cuts the first lines most evenly, and how lines end. Pure. */
export function detectDialect(start: string): CsvDialect {
  const bare = start.replace(/"(?:[^"]|"")*"/g, '')
  const lineBreak = bare.includes('\n') ? '\n' : bare.includes('\r') ? '\r' : '\n'
  const lines = bare
    .split(lineBreak)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  const score = (delimiter: string) => {
    const [header = 0, ...others] = lines.map((line) => line.split(delimiter).length - 1)
    return header * 100 + others.filter((count) => count === header).length * Math.min(header, 1)
  }
  const delimiter = csvDelimiters.reduce((best, one) => (score(one) > score(best) ? one : best))
  return { delimiter, lineBreak }
}
