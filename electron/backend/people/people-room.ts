// Builds the parts of this room and says what they may ask of the others.
import { join } from 'node:path'
import type { Clock } from '#shared/core/clock.ts'
import type { Log } from '../log/log.ts'
import type { Database } from '../store/sqlite.ts'
import { AttributeRegistry } from './attribute-registry.ts'
import { PeopleExport } from './export-people.ts'
import { FactRetention, type FactRetentionNeeds } from './fact-retention.ts'
import { CsvImport, type CsvImportOptions } from './import/csv-import.ts'
import { ImportHistory } from './import/import-history.ts'
import { PeopleStore } from './people-store.ts'
import { PeopleWriter, type PeopleWriterOptions } from './people-writer.ts'
import { Profiles } from './profile.ts'
import { SegmentInsight } from './segment-insight.ts'
import { SegmentStore, type SegmentStoreOptions } from './segment-store.ts'

export interface PeopleRoom {
  readonly people: PeopleStore
  readonly segments: SegmentStore
  readonly imports: CsvImport
  readonly importHistory: ImportHistory
  readonly writer: PeopleWriter
  readonly insight: SegmentInsight
  readonly profiles: Profiles
  readonly exporting: PeopleExport
  readonly retention: FactRetention
  /** Before anybody asks for people: takes up what a crash left, forgets what is too old. */
  start(): Promise<void>
  stop(): Promise<void>
}

export function buildPeopleRoom(
  parts: {
    readonly database: Database
    readonly clock: Clock
    readonly dataDir: string
    readonly importMoved?: CsvImportOptions['moved']
  } & FactRetentionNeeds &
    PeopleWriterOptions &
    SegmentStoreOptions,
): PeopleRoom {
  const { database, clock, dataDir, defaultRegion } = parts
  const segments = new SegmentStore(database, clock, parts)
  const people = new PeopleStore(database, clock, segments, { defaultRegion })
  const writer = new PeopleWriter(database, clock, parts)
  const importHistory = buildImportHistory({ database, clock, log: parts.log, segments, writer })
  const imports = new CsvImport(database, {
    ...{ folder: join(dataDir, 'uploads'), history: importHistory, defaultRegion },
    ...(parts.importMoved ? { moved: parts.importMoved } : {}),
  })
  const insight = new SegmentInsight({ database, clock, segments, finder: writer.finder })
  const profiles = new Profiles(database, people.registry)
  const exporting = new PeopleExport(database, segments, people.registry)
  const retention = new FactRetention(database, clock, parts)
  return {
    ...{ people, segments, imports, importHistory, writer, insight, profiles, exporting, retention },
    async start() {
      await imports.ensureClean()
      segments.trash.empty()
      retention.start()
    },
    async stop() {
      await Promise.all([imports.stop(), retention.stop()])
    },
  }
}

/** Whom an import brought goes by the same door as anybody who is erased. */
export function buildImportHistory(parts: {
  readonly database: Database
  readonly clock: Clock
  readonly log: Pick<Log, 'error'>
  readonly segments: SegmentStore
  readonly writer: PeopleWriter
}): ImportHistory {
  const { database, clock, log, segments, writer } = parts
  return new ImportHistory({
    ...{ db: database, clock, log, segments },
    registry: new AttributeRegistry(database),
    erase: (ids) => writer.deletePeople(ids.map((personId) => ({ personId }))),
  })
}
