// Data folders of trials: made from a prepared one, so that inventing the sample people is done once for each number of them.
// In memory where the system has a folder there: a trial needs no disk to outlive it.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampleTemplateIds } from '#shared/canvas/canvas-templates.ts'
import type { Clock } from '#shared/core/clock.ts'
import { seededRandom } from '#shared/core/random.ts'
import { seedSample } from '../backend/people/sample/seed-sample.ts'
import { openWorkspaceDatabase } from '../backend/workspace-database.ts'

const memoryFolder = '/dev/shm'
const prepared = new Map<number, string>()

function newFolder(name: string): string {
  return mkdtempSync(join(existsSync(memoryFolder) ? memoryFolder : tmpdir(), name))
}

/** `people` sample people are already in it; null leaves it empty, and the app puts in its own. */
export function trialFolder(clock: Clock, people: number | null): string {
  const folder = newFolder('whole-backend-')
  if (people !== null) cpSync(preparedWith(people, clock), folder, { recursive: true })
  return folder
}

function preparedWith(people: number, clock: Clock): string {
  const known = prepared.get(people)
  if (known !== undefined) return known
  const folder = newFolder('prepared-workspace-')
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const database = openWorkspaceDatabase({ dataDir: folder })
  seedSample(database, clock, seededRandom(people), people)
  // Nor does it get the example canvases.
  for (const fact of ['sample-people', ...sampleTemplateIds.map((template) => `sample-canvas ${template}`)])
    database.run("insert into workspace_facts (name, value) values (?, 'done')", fact)
  database.close()
  prepared.set(people, folder)
  return folder
}
