// Builds the parts of this room and says what they may ask of the others.
import { join } from 'node:path'
import type { Clock } from '#shared/core/clock.ts'
import type { Database } from '../store/sqlite.ts'
import { PeopleExport } from './export-people.ts'
import { CsvImport } from './import/csv-import.ts'
import { PeopleStore } from './people-store.ts'
import { PeopleWriter, type PeopleWriterOptions } from './people-writer.ts'
import { Profiles } from './profile.ts'
import { SegmentInsight } from './segment-insight.ts'
import { SegmentStore, type SegmentStoreOptions } from './segment-store.ts'

export interface PeopleRoom {
  readonly people: PeopleStore
  readonly segments: SegmentStore
  readonly imports: CsvImport
  readonly writer: PeopleWriter
  readonly insight: SegmentInsight
  readonly profiles: Profiles
  readonly exporting: PeopleExport
}

export function buildPeopleRoom(
  parts: { readonly database: Database; readonly clock: Clock; readonly dataDir: string } & PeopleWriterOptions &
    SegmentStoreOptions,
): PeopleRoom {
  const { database, clock, dataDir, defaultRegion } = parts
  const segments = new SegmentStore(database, clock, parts)
  const people = new PeopleStore(database, clock, segments, { defaultRegion })
  const imports = new CsvImport(database, clock, { folder: join(dataDir, 'uploads'), segments, defaultRegion })
  const writer = new PeopleWriter(database, clock, parts)
  const insight = new SegmentInsight({ database, clock, segments, finder: writer.finder })
  const profiles = new Profiles(database, people.registry)
  const exporting = new PeopleExport(database, segments, people.registry)
  return { people, segments, imports, writer, insight, profiles, exporting }
}
