// The workspace's one database and its migrations, oldest first. A released migration never changes; a new one is added.
import { join } from 'node:path'
import { journeyTables } from './journey/journey-tables.ts'
import { partnerTables } from './partners/partner-tables.ts'
import { peopleTables } from './people/people-tables.ts'
import { type Database, openDatabase } from './store/sqlite.ts'
import { accountingTables } from './sync/accounting-tables.ts'
import { historyTables } from './sync/counter-history.ts'
import { pauseTables } from './sync/sync-pauses.ts'
import { openBatchIndexes, syncTables } from './sync/sync-tables.ts'

const migrations = [
  peopleTables,
  partnerTables,
  accountingTables,
  syncTables,
  journeyTables,
  openBatchIndexes,
  pauseTables,
  historyTables,
]

/** Opens `<dataDir>/workspace.db`, or a database in memory for a rehearsal or a test. */
export function openWorkspaceDatabase(where: { dataDir: string } | 'memory'): Database {
  return openDatabase(where === 'memory' ? ':memory:' : join(where.dataDir, 'workspace.db'), migrations)
}
