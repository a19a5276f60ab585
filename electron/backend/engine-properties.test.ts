// Whatever happens, in whatever order: after every action the counters add up, and once all is well again the partner holds exactly
// whom it should. A thousand small nights without sockets and a few of full size; ENGINE_RUNS plays more, a failing one prints how to
// play it again.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hourMs, minuteMs, secondMs } from '#shared/core/clock.ts'
import type { CanvasId, StepId } from '#shared/core/ids.ts'
import { normaliseIdentifier } from '#shared/partners/identifier.ts'
import { columnsOf, type MatchField } from '#shared/partners/match-field.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import { malformedShapes } from '#shared/partners/sandbox-view.ts'
import { WholeBackend } from '../testing/whole-backend.ts'

const runs = Number(process.env.ENGINE_RUNS ?? 1_000)
const fullRuns = Number(process.env.ENGINE_FULL_RUNS ?? 6)
const seed = Number(process.env.ENGINE_SEED ?? 20_261_122)
const path = process.env.ENGINE_PATH

const fieldsOf: Readonly<Record<PartnerId, readonly MatchField[]>> = {
  tiktok: ['email', 'phone', 'mobileId'],
  pinterest: ['email', 'mobileId'],
}
const segments = ['segment-everyone', 'segment-cart-abandoned', 'segment-loyal', 'segment-high-value'] as const

const seconds = fc.integer({ min: 1, max: 120 })
const actions = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('pass'), ms: fc.integer({ min: 0, max: 12_000 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('slow down'), seconds, retryAfter: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('server errors'), seconds }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('lose an answer') }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('malform'),
      shape: fc.constantFrom(...malformedShapes),
      answers: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('fall silent', 'slow answers'), seconds }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('refuse rows'), which: fc.array(fc.nat(), { minLength: 1, maxLength: 2 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('revoke', 'disconnect') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('connect') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('restart') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('stop', 'resume', 'update') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('jump'), ms: fc.integer({ min: -hourMs, max: hourMs }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('take out again'), segment: fc.constantFrom(...segments) }) },
)
type Action = typeof actions extends fc.Arbitrary<infer Value> ? Value : never

const scenarios = fc.constantFrom<PartnerId>('tiktok', 'pinterest').chain((partnerId) =>
  fc.record({
    partnerId: fc.constant(partnerId),
    fields: fc.subarray([...fieldsOf[partnerId]], { minLength: 1 }),
    segment: fc.constantFrom(...segments),
    delayed: fc.boolean(),
    actions: fc.array(actions, { minLength: 3, maxLength: 14 }),
  }),
)
type Scenario = typeof scenarios extends fc.Arbitrary<infer Value> ? Value : never

interface Running {
  readonly canvas: CanvasId
  readonly stepId: StepId
  readonly people: readonly number[]
}

class World {
  private readonly app: WholeBackend
  private readonly scenario: Scenario
  private readonly digestsOf: ReadonlyMap<number, readonly string[]>
  private readonly add: Running
  private readonly audienceId: string
  private removal: Running | undefined
  private signedIn = true

  private constructor(app: WholeBackend, scenario: Scenario, add: Running, audienceId: string) {
    this.app = app
    this.scenario = scenario
    this.add = add
    this.audienceId = audienceId
    this.digestsOf = modelOf(app.dataDir, scenario.fields)
  }

  static async open(app: WholeBackend, scenario: Scenario): Promise<World> {
    await app.connect(scenario.partnerId)
    const { id } = await app.client.call('canvases.create', {
      from: { kind: 'template', template: scenario.delayed ? 'abandoned-cart' : 'loyal-suppression' },
    })
    const { connections } = await app.client.call('connections.list', {})
    const connection = connections[0]
    const account = connection?.accounts.find((one) => one.chosen)
    if (!connection || !account) throw new Error('not connected')
    const { audience } = await app.during(
      app.client.call('audiences.create', {
        connectionId: connection.id,
        adAccountId: account.id,
        name: 'under test',
      }),
    )
    const stepId = await configure(app, id, scenario.segment, {
      partnerId: scenario.partnerId,
      connectionId: connection.id,
      adAccount: { id: account.id, name: account.name },
      audience,
      action: 'add',
      fields: scenario.fields,
    })
    await app.launch(id)
    // Everybody is inside before anything happens, so that an addition comes before the removal that follows it.
    await app.pass(1)
    const people = await segmentPeople(app, scenario.segment)
    return new World(app, scenario, { canvas: id, stepId, people }, audience.id)
  }

  async act(action: Action): Promise<void> {
    const { app } = this
    const { partnerId } = this.scenario
    const { control } = app.sandbox
    if ('which' in action) {
      const all = [...new Set([...this.digestsOf.values()].flat())].sort()
      control.inject(partnerId, {
        kind: 'refuse-rows',
        digests: action.which.map((index) => all[index % all.length] ?? ''),
      })
    } else if ('shape' in action) {
      control.inject(partnerId, { kind: 'malformed-answers', shape: action.shape, answers: action.answers })
    } else if (action.do === 'fall silent') {
      control.inject(partnerId, { kind: 'time-outs', seconds: action.seconds })
    } else if (action.do === 'slow answers') {
      control.inject(partnerId, { kind: 'slow-answers', seconds: action.seconds, delayMs: 5 * secondMs })
    } else if ('retryAfter' in action) {
      const { seconds: lasting, retryAfter } = action
      control.inject(partnerId, { kind: 'too-many-requests', seconds: lasting, retryAfter })
    } else if ('seconds' in action) control.inject(partnerId, { kind: 'server-errors', seconds: action.seconds })
    else if ('segment' in action) await this.takeOut(action.segment)
    else if ('ms' in action && action.do === 'pass') await app.pass(action.ms)
    else if ('ms' in action) await app.clock.jumpTo(app.clock.now() + action.ms)
    else if (action.do === 'lose an answer') control.inject(partnerId, { kind: 'lose-next-answer' })
    else if (action.do === 'restart') await app.crashAndStart()
    else if (action.do === 'connect') await this.connect()
    else if (action.do === 'revoke') {
      control.inject(partnerId, { kind: 'revoke-sign-in' })
      this.signedIn = false
    } else if (action.do === 'disconnect') await this.disconnect()
    else await this.steer(action.do)
  }

  /** Both identities, on every step of every canvas, and the recount from rows. */
  async check(): Promise<void> {
    for (const running of [this.add, this.removal]) {
      if (!running) continue
      const counters = await this.app.counters(running.canvas)
      expect(counters.addsUp).toBe(true)
      for (const { entered, proceeded, exited, here, sync } of counters.steps) {
        expect(entered).toBe(proceeded + exited + here)
        if (sync) expect(entered).toBe(sync.synced + sync.notSynced + sync.pending + sync.errored)
      }
    }
  }

  async endWell(): Promise<void> {
    const { app } = this
    app.sandbox.control.clearFaults(this.scenario.partnerId)
    await this.connect()
    await this.steer('resume')
    await app.pass(3 * hourMs)
    await this.check()
    const added = await this.outcome(this.add)
    const removed = this.removal ? await this.outcome(this.removal) : new Set<string>()
    const held = Object.values(app.sandbox.control.members(this.scenario.partnerId, this.audienceId)).flat()
    const expected = [...added].filter((digest) => !removed.has(digest))
    expect([...new Set(held)].sort()).toEqual(expected.sort())
  }

  /** Everybody is accounted for; returns the digests that came through. Errored are only people the partner refused by name. */
  private async outcome({ canvas, stepId, people }: Running): Promise<Set<string>> {
    const step = (await this.app.counters(canvas)).steps.find((one) => one.stepId === stepId)
    // Stopped while they waited in the delay: all of them left the canvas there.
    if (!step?.sync || step.entered === 0) {
      expect(this.scenario.delayed).toBe(true)
      return new Set()
    }
    const sendable = people.filter((person) => (this.digestsOf.get(person) ?? []).length > 0)
    expect(step.entered).toBe(people.length)
    expect(step.sync.pending).toBe(0)
    expect(step.sync.notSynced).toBe(people.length - sendable.length)
    const errored = new Set(await this.errored(canvas, stepId))
    expect(errored.size).toBe(step.sync.errored)
    for (const person of errored)
      expect((this.digestsOf.get(person) ?? []).some((digest) => this.refused.has(digest))).toBe(true)
    return new Set(sendable.filter((person) => !errored.has(person)).flatMap((one) => this.digestsOf.get(one) ?? []))
  }

  private get refused(): ReadonlySet<string> {
    const all = [...new Set([...this.digestsOf.values()].flat())].sort()
    return new Set(
      this.scenario.actions.flatMap((action) =>
        'which' in action ? action.which.map((index) => all[index % all.length] ?? '') : [],
      ),
    )
  }

  private async errored(canvas: CanvasId, stepId: StepId): Promise<number[]> {
    const { people } = await this.app.client.call('canvases.counterPeople', {
      canvasId: canvas,
      stepId,
      counter: 'errored',
      cursor: null,
    })
    return people.map(({ person }) => person.id)
  }

  private async takeOut(segment: (typeof segments)[number]): Promise<void> {
    const { app, scenario } = this
    // With a delay the addition may come later than the removal; then there is nothing to say about who is left.
    if (this.removal || scenario.delayed || !this.signedIn) return
    const { id } = await app.client.call('canvases.create', {
      from: { kind: 'template', template: 'loyal-suppression' },
    })
    const opened = await app.client.call('canvases.open', { id: this.add.canvas })
    const config = opened.document.logic.steps.find((step) => step.id === this.add.stepId)?.config
    const stepId = await configure(app, id, segment, { ...config, action: 'remove' })
    const { problems } = await app.client.call('canvases.planLaunch', { id })
    if (problems.some((problem) => problem.level === 'error')) return
    await app.launch(id)
    await app.pass(1)
    this.removal = { canvas: id, stepId, people: await segmentPeople(app, segment) }
  }

  private async connect(): Promise<void> {
    const { app } = this
    if (app.sandbox.control.activeFaults().some(({ fault }) => fault.kind !== 'refuse-rows')) return
    await app.connect(this.scenario.partnerId)
    this.signedIn = true
  }

  private async disconnect(): Promise<void> {
    const { connections } = await this.app.client.call('connections.list', {})
    const [connection] = connections
    if (!connection) return
    await this.app.during(this.app.client.call('connections.disconnect', { connectionId: connection.id }))
    this.signedIn = false
  }

  private async steer(what: string): Promise<void> {
    const { canvas } = this.add
    const { state, revision } = await this.app.client.call('canvases.open', { id: canvas })
    if (what === 'stop' && state === 'active') await this.app.client.call('canvases.stop', { id: canvas })
    if (what === 'resume' && state === 'stopped') await this.app.client.call('canvases.resume', { id: canvas })
    if (what !== 'update' || state !== 'active') return
    const { problems } = await this.app.client.call('canvases.planLaunch', { id: canvas })
    if (problems.every((problem) => problem.level !== 'error'))
      await this.app.client.call('canvases.update', { id: canvas, revision })
  }
}

async function configure(
  app: WholeBackend,
  id: CanvasId,
  segmentId: string,
  config: Readonly<Record<string, unknown>>,
): Promise<StepId> {
  const opened = await app.client.call('canvases.open', { id })
  const document = structuredClone(opened.document)
  const entry = document.logic.steps.find((step) => step.kind === 'entry')
  const sync = document.logic.steps.find((step) => step.kind === 'audience-sync')
  if (!entry || !sync) throw new Error('the template lacks a step')
  entry.config = { ...entry.config, segmentId }
  sync.config = { ...sync.config, ...config }
  await app.client.call('canvases.save', { document, baseRevision: opened.revision })
  return sync.id
}

async function segmentPeople(app: WholeBackend, segmentId: string): Promise<number[]> {
  const { segments: known } = await app.client.call('segments.list', {})
  const segment = known.find((one) => one.id === segmentId)
  if (!segment) throw new Error(`no segment ${segmentId}`)
  const ids: number[] = []
  for (let cursor: number | null = 0; cursor !== null; ) {
    const page: { people: { id: number }[]; nextCursor: number | null } = await app.client.call('people.list', {
      query: '',
      segmentId: segment.id,
      cursor: cursor === 0 ? null : cursor,
    })
    ids.push(...page.people.map((person) => person.id))
    cursor = page.nextCursor
  }
  return ids
}

/** What each person looks like to a partner: a model of its own, not the engine's. */
function modelOf(dataDir: string, fields: readonly MatchField[]): Map<number, string[]> {
  const database = new DatabaseSync(join(dataDir, 'workspace.db'), { readOnly: true })
  const rows = database.prepare('select id, email, phone, idfa, gaid from people').all()
  database.close()
  return new Map(
    rows.map((row) => [
      Number(row.id),
      columnsOf(fields).flatMap((column) => {
        const raw = row[column]
        const normal = normaliseIdentifier(column, typeof raw === 'string' ? raw : null, {
          defaultRegion: null,
          phoneForm: 'e164',
        })
        return normal.kind === 'text' ? [createHash('sha256').update(normal.text).digest('hex')] : []
      }),
    ]),
  )
}

async function play(app: WholeBackend, scenario: Scenario): Promise<void> {
  await app.start()
  try {
    const world = await World.open(app, scenario)
    for (const action of scenario.actions) {
      await world.act(action)
      await world.check()
    }
    await world.endWell()
  } finally {
    await app.stop()
  }
}

async function playAll(name: string, numRuns: number, makeApp: () => WholeBackend): Promise<void> {
  const outcome = await fc.check(
    fc.asyncProperty(scenarios, (scenario) => play(makeApp(), scenario)),
    { numRuns, seed, endOnFailure: true, ...(path === undefined ? {} : { path }) },
  )
  if (!outcome.failed) return
  const replay = `ENGINE_SEED=${outcome.seed} ENGINE_PATH=${outcome.counterexamplePath} npm run test:unit -- electron/backend/engine-properties.test.ts -t "${name}"`
  throw new Error(`${fc.defaultReportMessage(outcome)}\nPlay it again: ${replay}`, { cause: outcome.errorInstance })
}

const pools = { tiktok: { poolAudiences: 200 }, pinterest: { poolAudiences: 200 } }

it(`${runs} small nights lose nobody and count nobody twice`, { timeout: runs * 2 * secondMs + minuteMs }, () =>
  playAll('small nights', runs, () => new WholeBackend({ people: 250, inProcess: true, sandbox: pools })),
)

it(
  `${fullRuns} nights of full size lose nobody and count nobody twice`,
  { timeout: fullRuns * 20 * secondMs + minuteMs },
  () => playAll('nights of full size', fullRuns, () => new WholeBackend()),
)
