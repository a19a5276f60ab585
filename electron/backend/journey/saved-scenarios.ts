// Scenarios kept with their canvas, and what each reached when it was last played. A reach counts as long as the canvas is drawn as it was
// then; layout and words may change.
import { createHash } from 'node:crypto'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { type RehearsalCoverage, rehearsalCoverageSchema } from '#shared/contract/rehearsal-calls.ts'
import type { SavedCoverage, SavedScenario } from '#shared/contract/scenario-calls.ts'
import { AppError } from '#shared/core/app-error.ts'
import type { Clock } from '#shared/core/clock.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import { failureKinds } from '#shared/partners/partner-failure.ts'
import { type Scenario, scenarioSchema } from '#shared/rehearsal/scenario.ts'
import { templateScenario } from '#shared/rehearsal/template-scenarios.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { sayIn } from '#shared/words/say.ts'
import type { Language } from '#shared/words/word-table.ts'
import type { Database } from '../store/sqlite.ts'
import type { CanvasOrigin } from './canvas-library.ts'

/** One migration of workspace.db. */
export const scenarioTable = `
  create table scenarios (
    canvas_id text not null,
    name text not null,
    scenario text not null,
    saved_at integer not null,
    -- What it reached (JSON) of the canvas drawn as this mark says; null until it was played.
    coverage text,
    drawn text,
    primary key (canvas_id, name)
  ) strict, without rowid;
`

const syncCounters = ['synced', 'notSynced', 'pending', 'errored'] as const

export class SavedScenarios {
  private readonly database: Database
  private readonly clock: Clock
  private readonly language: () => Language
  private readonly tell: (event: 'scenarios.changed', where: { canvasId: CanvasId }) => void

  constructor(parts: {
    database: Database
    clock: Clock
    language: () => Language
    tell: (event: 'scenarios.changed', where: { canvasId: CanvasId }) => void
  }) {
    this.database = parts.database
    this.clock = parts.clock
    this.language = parts.language
    this.tell = parts.tell
  }

  /** By name. One that this build cannot read is left out, and kept. */
  list(document: CanvasDocument): SavedScenario[] {
    const drawn = markOf(document)
    return this.database
      .all('select name, scenario, saved_at, drawn from scenarios where canvas_id = ? order by name', document.id)
      .flatMap((row) => {
        const scenario = scenarioSchema.safeParse(JSON.parse(String(row.scenario))).data
        if (!scenario) return []
        return [
          { name: String(row.name), scenario, savedAt: Number(row.saved_at), isPlayed: String(row.drawn) === drawn },
        ]
      })
  }

  get(document: CanvasDocument, name: string): Scenario {
    const found = this.list(document).find((one) => one.name === name)
    if (!found) throw new AppError('not-found', { parameters: { what: name }, where: document.id })
    return found.scenario
  }

  /** What a template comes with, for a canvas made from it. */
  bringAlong(canvasId: CanvasId, origin: CanvasOrigin): void {
    if (origin.kind !== 'template') return
    const { name, scenario } = templateScenario(origin.template, this.clock.now())
    this.save(canvasId, sayIn(this.language())(name), scenario)
  }

  save(canvasId: CanvasId, name: string, scenario: Scenario): void {
    this.database.run(
      'insert or replace into scenarios (canvas_id, name, scenario, saved_at) values (?, ?, ?, ?)',
      canvasId,
      name,
      JSON.stringify(scenario),
      this.clock.now(),
    )
    this.tell('scenarios.changed', { canvasId })
  }

  delete(canvasId: CanvasId, name: string): void {
    this.database.run('delete from scenarios where canvas_id = ? and name = ?', canvasId, name)
    this.tell('scenarios.changed', { canvasId })
  }

  /** It was played through this drawing. */
  reached(document: CanvasDocument, name: string, coverage: RehearsalCoverage): void {
    this.database.run(
      'update scenarios set coverage = ?, drawn = ? where canvas_id = ? and name = ?',
      JSON.stringify(coverage),
      markOf(document),
      document.id,
      name,
    )
    this.tell('scenarios.changed', { canvasId: document.id })
  }

  /** Everything that could be reached, and by which scenarios it was. */
  coverage(document: CanvasDocument): SavedCoverage {
    const played = this.database
      .all(
        'select name, coverage from scenarios where canvas_id = ? and drawn = ? order by name',
        document.id,
        markOf(document),
      )
      .map((row) => ({
        name: String(row.name),
        reached: reachedIn(rehearsalCoverageSchema.parse(JSON.parse(String(row.coverage)))),
      }))
    const by = (what: string) => played.filter(({ reached }) => reached.has(what)).map(({ name }) => name)
    const { steps } = document.logic
    return {
      ways: steps.flatMap((step) =>
        stepCatalog[step.kind].ports(step.config).map(({ id }) => ({
          stepId: step.id,
          port: id,
          by: by(`way ${step.id} ${id}`),
        })),
      ),
      counters: steps
        .filter(({ kind }) => kind === 'audience-sync')
        .flatMap(({ id }) =>
          syncCounters.map((counter) => ({ stepId: id, counter, by: by(`counter ${id} ${counter}`) })),
        ),
      failures: failureKinds.map((kind) => ({ kind, by: by(`failure ${kind}`) })),
    }
  }
}

function reachedIn({ ways, counters, failures }: RehearsalCoverage): ReadonlySet<string> {
  return new Set([
    ...ways.filter(({ people }) => people > 0).map(({ stepId, port }) => `way ${stepId} ${port}`),
    ...counters.filter(({ people }) => people > 0).map(({ stepId, counter }) => `counter ${stepId} ${counter}`),
    ...failures.filter(({ isMet }) => isMet).map(({ kind }) => `failure ${kind}`),
  ])
}

function markOf({ logic }: CanvasDocument): string {
  return createHash('sha256').update(JSON.stringify(logic)).digest('hex')
}
