// One scheduler serves live and rehearsal (decisions.md 14): whatever canvas is drawn, its launch and its rehearsal move the same people by
// the same ways at the same distances from the start, and sync the same.
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hourMs, minuteMs } from '#shared/core/clock.ts'
import { type CanvasId, linkIdSchema, type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { usualRules } from '#shared/rehearsal/rehearsed-rules.ts'
import { newScenario } from '#shared/rehearsal/scenario.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import type { StepKind } from '#shared/steps/step-kind.ts'
import { unpackIds } from '../backend/store/packed-ids.ts'
import { type Database, openForReading } from '../backend/store/sqlite.ts'
import { SyncTrial } from '../testing/sync-trial.ts'
import { WholeBackend } from '../testing/whole-backend.ts'
import { Rehearsal } from './rehearsal.ts'

const runs = Number(process.env.SAME_RUNS ?? 25)
const peopleInWorkspace = 300

interface Drawn {
  readonly kind: StepKind
  readonly config: object
  /** Where the other way out leads: nowhere, or to this step of the row. */
  readonly otherwise: number | null
}

const everybody = { kind: 'group', join: 'and', exclude: false } as const
const country = fc.constantFrom('KR', 'JP', 'US').map((value) => ({
  ...everybody,
  filters: [{ kind: 'attribute', attribute: 'country', type: 'string', operator: 'is', value }],
}))
const otherwise = fc.option(fc.nat(7), { nil: null })
const steps = fc.oneof(
  fc.record({
    kind: fc.constant('delay'),
    config: fc.record({
      mode: fc.constant('for'),
      amount: fc.integer({ min: 1, max: 25 }),
      unit: fc.constantFrom('seconds', 'minutes'),
    }),
    otherwise: fc.constant(null),
  }),
  fc.record({ kind: fc.constant('decision-split'), config: fc.record({ filter: country }), otherwise }),
  fc.record({
    kind: fc.constant('message'),
    config: fc.constant({ channel: 'email', title: 'Hello', body: 'Hello' }),
    otherwise: fc.constant(null),
  }),
  fc.record({ kind: fc.constant('audience-sync'), config: fc.constant({}), otherwise: fc.constant(null) }),
) satisfies fc.Arbitrary<Drawn>
const canvases = fc.record({
  segment: fc.constantFrom('segment-everyone', 'segment-loyal', 'segment-cart-abandoned'),
  row: fc.array(steps, { minLength: 1, maxLength: 7 }),
})

let app: WholeBackend
let trial: SyncTrial
let sync: object
beforeAll(async () => {
  app = await new WholeBackend({ people: peopleInWorkspace, inProcess: true }).start()
  trial = new SyncTrial(app)
  sync = await trial.audienceOn('tiktok', 'Both')
})
afterAll(() => app.stop())

it('moves the same people by the same ways at the same times, live and rehearsed', async () => {
  await fc.assert(
    fc.asyncProperty(canvases, async ({ segment, row }) => {
      const id = await draw(segment, row)
      const { document } = await app.client.call('canvases.open', { id })
      const startsAt = app.clock.now()
      const rehearsal = await Rehearsal.open({
        document,
        scenario: newScenario(startsAt),
        source: { workspaceFile: join(app.dataDir, 'workspace.db'), csv: undefined },
        rules: { ...usualRules, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
        language: 'en',
      })
      try {
        await rehearsal.passAll()
        await app.launch(id)
        await app.pass(3 * hourMs + minuteMs)
        const live = openForReading(join(app.dataDir, 'workspace.db'))
        const [played, happened] = [movesIn(rehearsal.inside.database, id, startsAt), movesIn(live, id, startsAt)]
        live.close()
        expect(happened.size).toBeGreaterThan(0)
        expect(played).toEqual(happened)
        const counters = await app.counters(id)
        expect(numbersOf(rehearsal.countersAt(rehearsal.now).steps)).toEqual(numbersOf(counters.steps))
      } finally {
        await rehearsal.close()
      }
    }),
    { numRuns: runs, seed: 20_261_122 },
  )
}, 120_000)

/** The row one after another; a split's other way leads on to a later step or nowhere. */
async function draw(segment: string, row: readonly Drawn[]): Promise<CanvasId> {
  const { canvas: id } = await trial.canvas({}, segment)
  const opened = await app.client.call('canvases.open', { id })
  const document = structuredClone(opened.document)
  const entry = document.logic.steps.find(({ kind }) => kind === 'entry')
  if (!entry) throw new Error('no entry')
  const ids = row.map((_, index) => stepIdSchema.parse(`step-${index}`))
  document.logic.steps = [
    entry,
    ...row.map(({ kind, config }, index) => ({
      id: stepAt(ids, index),
      kind,
      version: stepCatalog[kind].version,
      config: { ...stepCatalog[kind].defaults(), ...config, ...(kind === 'audience-sync' ? sync : {}) },
    })),
  ]
  document.logic.links = []
  const link = (from: StepId, port: string, to: StepId) =>
    document.logic.links.push({ id: linkIdSchema.parse(`link-${from}-${port}`), from, port, to })
  link(entry.id, 'next', stepAt(ids, 0))
  row.forEach(({ kind, otherwise: other }, index) => {
    if (index + 1 < row.length)
      link(stepAt(ids, index), kind === 'decision-split' ? 'yes' : 'next', stepAt(ids, index + 1))
    if (kind === 'decision-split' && other !== null && other > index && other < row.length)
      link(stepAt(ids, index), 'no', stepAt(ids, other))
  })
  document.layout = Object.fromEntries(document.logic.steps.map((step, index) => [step.id, { x: 0, y: index * 100 }]))
  document.wording.steps = {}
  await app.client.call('canvases.save', { document, baseRevision: opened.revision })
  return id
}

function stepAt(ids: readonly StepId[], index: number): StepId {
  const id = ids[index]
  if (!id) throw new Error(`no step ${index}`)
  return id
}

/** Who went where and when, however the engine cut them into blocks. */
function movesIn(database: Database, canvasId: CanvasId, startsAt: number): Map<string, number[]> {
  const moves = new Map<string, number[]>()
  const rows = database.all(
    'select s.step_id, m.port, m.exits, m.at, m.people from moves m join steps s on s.key = m.step_key where s.canvas_id = ?',
    canvasId,
  )
  for (const { step_id, port, exits, at, people } of rows) {
    const name = `${step_id} ${port} ${exits} ${Number(at) - startsAt}`
    moves.set(
      name,
      [...(moves.get(name) ?? []), ...unpackIds(people)].sort((left, right) => left - right),
    )
  }
  return moves
}

function numbersOf(steps: readonly { readonly stepId: string; readonly attention: unknown }[]) {
  return new Map(steps.map(({ attention: _, ...numbers }) => [numbers.stepId, numbers]))
}
