// Who takes part in a rehearsal, put into its database in memory: a copy of the workspace's people, invented ones, or a file's.
// Reads the workspace and never writes there.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '#shared/core/app-error.ts'
import type { Clock } from '#shared/core/clock.ts'
import type { SegmentId } from '#shared/core/ids.ts'
import { seededRandom } from '#shared/core/random.ts'
import { sampleSegmentIds } from '#shared/people/sample-segments.ts'
import type { RehearsedRules } from '#shared/rehearsal/rehearsed-rules.ts'
import type { Scenario } from '#shared/rehearsal/scenario.ts'
import { CsvImport } from '../backend/people/import/csv-import.ts'
import { markPeopleChanged } from '../backend/people/people-revision.ts'
import { seedSample } from '../backend/people/sample/seed-sample.ts'
import type { SegmentStore } from '../backend/people/segment-store.ts'
import type { Database } from '../backend/store/sqlite.ts'

/** What is known of people; parents before what points at them. */
const peopleTables = [
  'people',
  'attributes',
  'imports',
  'import_people',
  'segments',
  'aliases',
  'devices',
  'events',
  'purchases',
  'cohorts',
  'cohort_people',
]

export interface PeopleSource {
  /** The workspace's own database file; undefined outside a workspace. */
  readonly workspaceFile: string | undefined
  /** Nobody but this person is copied. */
  readonly onlyPerson?: number
  /** The file a scenario names. */
  readonly csv: Uint8Array | undefined
}

/** Fills `database`; gives the segment that enters, or null for the canvas's own. */
export async function bringPeople(parts: {
  database: Database
  clock: Clock
  segments: SegmentStore
  scenario: Scenario
  source: PeopleSource
  rules: RehearsedRules
}): Promise<SegmentId | null> {
  const { database, clock, scenario, source, segments, rules } = parts
  const { people } = scenario
  if (people.kind === 'invented') {
    seedSample(database, clock, seededRandom(scenario.seed), people.count, { unsearched: true })
    bringSegments(segments, rules)
    return sampleSegmentIds.everyone
  }
  if (source.workspaceFile !== undefined) copyTables(database, source.workspaceFile, peopleTables, source.onlyPerson)
  bringSegments(segments, rules)
  if (people.kind === 'workspace') return people.segmentId
  if (source.csv === undefined) throw new AppError('rehearsal-no-file', { parameters: { name: people.fileName } })
  return importFile(parts, people.fileName, source.csv)
}

/** As the rules say them, also where this workspace says something else by now. */
function bringSegments(segments: SegmentStore, { segments: named }: RehearsedRules): void {
  for (const segment of named) segments.put({ ...segment, origin: 'made', namePhrase: undefined })
}

function copyTables(database: Database, file: string, tables: readonly string[], onlyPerson?: number): void {
  database.run('attach database ? as workspace', file)
  try {
    database.transaction(() => {
      for (const table of tables) {
        const columns = database.all(`select name from pragma_table_info('${table}')`).map((row) => String(row.name))
        const names = columns.map((name) => `"${name}"`).join(', ')
        const owner = table === 'people' ? 'id' : columns.find((name) => name === 'person_id')
        const isOne = onlyPerson !== undefined && owner !== undefined
        database.run(`delete from main.${table}`)
        database.run(
          `insert into main.${table} (${names}) select ${names} from workspace.${table} ${isOne ? `where ${owner} = ?` : ''}`,
          ...(isOne ? [onlyPerson] : []),
        )
      }
      markPeopleChanged(database)
    })
  } finally {
    database.script('detach database workspace')
  }
}

/** Read as any import is, by way of a folder that is gone afterwards. */
async function importFile(
  parts: { database: Database; clock: Clock; segments: SegmentStore; rules: RehearsedRules },
  name: string,
  csv: Uint8Array,
): Promise<SegmentId> {
  const folder = await mkdtemp(join(tmpdir(), 'audience-canvas-rehearsal-'))
  try {
    const imports = new CsvImport(parts.database, parts.clock, {
      folder,
      segments: parts.segments,
      defaultRegion: () => parts.rules.defaultRegion,
    })
    const { uploadId } = await imports.begin(name)
    await imports.append(uploadId, Buffer.from(csv).toString('base64'))
    const { encoding, targets } = await imports.preview(uploadId, { encoding: null, targets: null })
    return (await imports.commit(uploadId, { encoding, targets })).segmentId
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
