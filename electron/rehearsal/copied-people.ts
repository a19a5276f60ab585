// Who takes part in a rehearsal, put into its database in memory: a copy of the workspace's people, invented ones, or a file's.
// Reads the workspace and never writes there.
import { AppError } from '#shared/core/app-error.ts'
import type { Clock } from '#shared/core/clock.ts'
import type { SegmentId } from '#shared/core/ids.ts'
import { seededRandom } from '#shared/core/random.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { sampleSegmentIds } from '#shared/people/sample-segments.ts'
import { type RehearsedRules, usualRules } from '#shared/rehearsal/rehearsed-rules.ts'
import type { RehearsalPeople, Scenario } from '#shared/rehearsal/scenario.ts'
import { silentLog } from '../backend/log/log.ts'
import { CsvImport } from '../backend/people/import/csv-import.ts'
import { markPeopleChanged } from '../backend/people/people-revision.ts'
import { buildImportHistory } from '../backend/people/people-room.ts'
import { PeopleWriter } from '../backend/people/people-writer.ts'
import { seedSample } from '../backend/people/sample/seed-sample.ts'
import { SegmentStore } from '../backend/people/segment-store.ts'
import type { Database } from '../backend/store/sqlite.ts'
import { openWorkspaceDatabase } from '../backend/workspace-database.ts'

type FileOfPeople = Extract<RehearsalPeople, { kind: 'file' }>

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
  return importFile(parts, people, source.csv)
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

/** Read as any import is, in memory alone. */
async function importFile(parts: ImportParts, people: FileOfPeople, csv: Uint8Array): Promise<SegmentId> {
  const { imports, uploadId } = await uploaded(parts, people.fileName, csv)
  const { encoding, targets } = await imports.preview(uploadId, people)
  return (await imports.commit(uploadId, { encoding, targets })).segmentId
}

/** What a file would bring, before anybody rehearses with it. */
export async function previewFile(people: FileOfPeople, csv: Uint8Array, defaultRegion: string | null) {
  const database = openWorkspaceDatabase('memory')
  try {
    const clock = new VirtualClock(0)
    const segments = new SegmentStore(database, clock)
    const rules = { ...usualRules, defaultRegion }
    const { imports, uploadId } = await uploaded({ database, clock, segments, rules }, people.fileName, csv)
    const preview = await imports.preview(uploadId, people)
    await imports.discard(uploadId)
    return preview
  } finally {
    database.close()
  }
}

interface ImportParts {
  readonly database: Database
  readonly clock: Clock
  readonly segments: SegmentStore
  readonly rules: RehearsedRules
}

async function uploaded({ database, clock, segments, rules }: ImportParts, name: string, csv: Uint8Array) {
  const defaultRegion = () => rules.defaultRegion
  const writer = new PeopleWriter(database, clock, { defaultRegion })
  const history = buildImportHistory({ database, clock, log: silentLog, segments, writer })
  const imports = new CsvImport(database, { folder: null, history, defaultRegion })
  const { uploadId } = await imports.begin(name)
  await imports.append(uploadId, Buffer.from(csv).toString('base64'))
  return { imports, uploadId }
}
