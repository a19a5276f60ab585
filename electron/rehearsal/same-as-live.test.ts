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
  /** Where the other ways out lead: nowhere, or to this step of the row. */
  readonly otherwise: number | null
}

const everybody = { kind: 'group', join: 'and', exclude: false } as const
const country = fc.constantFrom('KR', 'JP', 'US').map((value) => ({
  ...everybody,
  filters: [{ kind: 'attribute', attribute: 'country', type: 'string', operator: 'is', value }],
}))
const otherwise = fc.option(fc.nat(8), { nil: null })
const minutes = fc.integer({ min: 1, max: 20 }).map((amount) => ({ amount, unit: 'minutes' }))
/** What the user updates of the same canvas do, and what nobody does. */
const trigger = fc.constantFrom('did', 'never').map((name) => ({ kind: 'event', name, where: [] }))
const way = (index: number) => ({ id: `path-${index + 1}`, name: '' })
const drawn = (kind: StepKind, config: fc.Arbitrary<object>): fc.Arbitrary<Drawn> =>
  fc.record({ kind: fc.constant(kind), config, otherwise })
const steps = fc.oneof(
  drawn(
    'delay',
    fc.record({
      mode: fc.constant('for'),
      amount: fc.integer({ min: 1, max: 20 }),
      unit: fc.constantFrom('seconds', 'minutes'),
    }),
  ),
  drawn('decision-split', fc.record({ filter: country })),
  drawn(
    'audience-paths',
    fc.array(country, { minLength: 1, maxLength: 3 }).map((filters) => ({
      paths: filters.map((filter, index) => ({ ...way(index), filter })),
    })),
  ),
  drawn(
    'action-paths',
    fc
      .record({ window: minutes, ranked: fc.boolean(), triggers: fc.array(trigger, { minLength: 1, maxLength: 3 }) })
      .map(({ window, ranked, triggers }) => ({
        window,
        ranked,
        paths: triggers.map((one, index) => ({ ...way(index), triggers: [one], exits: index === 2 })),
      })),
  ),
  drawn('hold-until', fc.record({ triggers: trigger.map((one) => [one]), atMost: minutes })),
  drawn('experiment-paths', fc.constant({})),
  drawn(
    'user-update',
    fc.record({
      changes: country.map(({ filters }) => [
        { attribute: 'country', operation: 'set', value: filters[0]?.value ?? 'KR' },
      ]),
      event: fc.constantFrom('did', ''),
    }),
  ),
  drawn('webhook', fc.constant({ url: 'https://hooks.example.com/in', method: 'POST', headers: [], body: '{}' })),
  drawn(
    'message',
    fc.record({
      channel: fc.constantFrom('email', 'push', 'sms'),
      title: fc.constant('Hello'),
      body: fc.constant('Hello'),
      onlyIf: fc.option(country, { nil: null }),
    }),
  ),
  drawn('audience-sync', fc.constant({})),
)
const canvases = fc.record({
  segment: fc.constantFrom('segment-everyone', 'segment-loyal', 'segment-cart-abandoned'),
  row: fc.array(steps, { minLength: 1, maxLength: 7 }),
  /** People of this country leave as soon as a step of theirs ends; null keeps everybody. */
  leaving: fc.option(country, { nil: null }),
  endsInExit: fc.boolean(),
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
    fc.asyncProperty(canvases, async ({ segment, row, leaving, endsInExit }) => {
      const id = await draw(segment, endsInExit ? [...row, exit] : row, leaving)
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

const exit: Drawn = { kind: 'exit', config: {}, otherwise: null }

/** The row one after another; the other ways out lead on to a later step or nowhere. */
async function draw(segment: string, row: readonly Drawn[], leaving: object | null): Promise<CanvasId> {
  const { canvas: id } = await trial.canvas({}, segment)
  const opened = await app.client.call('canvases.open', { id })
  const document = structuredClone(opened.document)
  const entry = document.logic.steps.find(({ kind }) => kind === 'entry')
  if (!entry) throw new Error('no entry')
  const ids = row.map((_, index) => stepIdSchema.parse(`step-${index}`))
  const conversions = [{ id: 'conversion-1', trigger: { kind: 'event', name: 'did', where: [] }, withinDays: 3 }]
  document.logic.steps = [
    { ...entry, config: { ...entry.config, conversions, exit: leaving && { triggers: [], filter: leaving } } },
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
  row.forEach(({ otherwise: other }, index) => {
    const step = document.logic.steps[index + 1]
    const [first, ...others] = step ? stepCatalog[step.kind].ports(step.config) : []
    if (first && index + 1 < row.length) link(stepAt(ids, index), first.id, stepAt(ids, index + 1))
    if (other === null || other <= index || other >= row.length) return
    for (const { id: port } of others) link(stepAt(ids, index), port, stepAt(ids, other))
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
