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

/** Grows when what would be sent of somebody may have changed; the sync queue hashes again then. */
export function identityRevision(db: Database): number {
  return numberCell(db.get('select identity_revision from people_state')?.identity_revision)
}

/** Call it, beside `markPeopleChanged`, where an identifier or a consent of somebody who exists changes, or where somebody goes. */
export function markIdentitiesChanged(db: Database): void {
  db.run('update people_state set identity_revision = identity_revision + 1')
}
