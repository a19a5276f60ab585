// A number that grows whenever people or segments change, so that counts are remembered exactly as long as they are true.
import type { Database } from '../store/sqlite.ts'
import { numberCell } from './sql-cell.ts'

export function peopleRevision(db: Database): number {
  return numberCell(db.get('select revision from people_state')?.revision)
}

/** Call it in the transaction that changes people, imports or segments. */
export function markPeopleChanged(db: Database): void {
  db.run('update people_state set revision = revision + 1')
}
