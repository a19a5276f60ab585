// The values of a condition in SQL, in the order their question marks stand in it. Write conditions from left to right.
import type { SqlValue } from '../store/sqlite.ts'

export class BoundValues {
  readonly values: SqlValue[] = []
  /** Set once the answer changes with time alone. */
  timed = false

  /** Stands for the value in the SQL. */
  put(value: SqlValue): '?' {
    this.values.push(value)
    return '?'
  }
}
