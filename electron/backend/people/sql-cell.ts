// Reads single values out of SQLite rows with their types checked. It knows no table.
import type { SqlOutput } from '../store/sqlite.ts'

export function textCell(value: SqlOutput | undefined): string {
  if (typeof value !== 'string') throw new TypeError('expected text from the database')
  return value
}

export function optionalText(value: SqlOutput | undefined): string | null {
  return typeof value === 'string' ? value : null
}

export function numberCell(value: SqlOutput | undefined): number {
  if (typeof value !== 'number') throw new TypeError('expected a number from the database')
  return value
}
