// What a new workspace comes with: 5,000 invented people, segments and three example canvases. Put in once; deleting it is final.
import { sampleTemplateIds } from '#shared/canvas/canvas-templates.ts'
import type { Clock } from '#shared/core/clock.ts'
import { seededRandom } from '#shared/core/random.ts'
import { seedSample } from '../people/sample/seed-sample.ts'
import type { Database } from '../store/sqlite.ts'
import type { CanvasLibrary } from './canvas-library.ts'

const seed = 20_261_122

export function ensureSampleWorkspace(database: Database, clock: Clock, library: CanvasLibrary): void {
  if (!hasFact(database, 'sample-people')) {
    database.transaction(() => {
      seedSample(database, clock, seededRandom(seed))
      addFact(database, 'sample-people')
    })
  }
  // The list shows the latest first: the one a newcomer should open comes last.
  for (const template of [...sampleTemplateIds].reverse()) {
    if (hasFact(database, `sample-canvas ${template}`)) continue
    library.create({ kind: 'template', template })
    addFact(database, `sample-canvas ${template}`)
  }
}

function hasFact(database: Database, name: string): boolean {
  return database.get('select 1 as one from workspace_facts where name = ?', name) !== undefined
}

function addFact(database: Database, name: string): void {
  database.run("insert into workspace_facts (name, value) values (?, 'done') on conflict do nothing", name)
}
