// A person steers while things go wrong: pauses, resumes, cancels and queues again, in any order, between faults, crashes and
// removals. After every action the counters add up; in the end the partner holds whom the outcomes say, and nobody else.
// OPERATE_RUNS plays more scenarios; a failing one prints how to play it again.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CounterName } from '#shared/contract/canvas-calls.ts'
import type { AppContract } from '#shared/contract/contract.ts'
import type { OutputOf } from '#shared/contract/contract-kit.ts'
import type { SyncScope } from '#shared/contract/operate-calls.ts'
import { hourMs, minuteMs, secondMs } from '#shared/core/clock.ts'
import { normaliseIdentifier } from '#shared/partners/identifier.ts'
import { columnsOf, type MatchField } from '#shared/partners/match-field.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import { SyncTrial, type TrialSync } from '../testing/sync-trial.ts'
import { WholeBackend } from '../testing/whole-backend.ts'

type PeoplePage = OutputOf<AppContract, 'canvases.counterPeople'>
const runs = Number(process.env.OPERATE_RUNS ?? 20)
const seed = Number(process.env.OPERATE_SEED ?? 20_261_122)
const path = process.env.OPERATE_PATH

const scopes = fc.constantFrom('add', 'remove', 'connection', 'everything')
const actions = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('pass'), ms: fc.integer({ min: 0, max: 12_000 }) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('pause', 'resume', 'cancel', 'retry'), scope: scopes }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('slow down'), seconds: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('lose an answer') }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('refuse rows'), which: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('take rows again') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('outage') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('take out again') }) },
)
type Action = typeof actions extends fc.Arbitrary<infer Value> ? Value : never

const scenarios = fc.record({
  partnerId: fc.constantFrom<PartnerId>('tiktok', 'pinterest'),
  segment: fc.constantFrom('segment-cart-abandoned', 'segment-loyal', 'segment-high-value'),
  actions: fc.array(actions, { minLength: 4, maxLength: 16 }),
})
type Scenario = typeof scenarios extends fc.Arbitrary<infer Value> ? Value : never

/** How a person's sync ended. `unsendable` has nothing to send, `dropped` was cancelled or overtaken and may yet have been sent once. */
type End = 'synced' | 'unsendable' | 'dropped'

class World {
  private readonly app: WholeBackend
  private readonly trial: SyncTrial
  private readonly scenario: Scenario
  private readonly target: Awaited<ReturnType<SyncTrial['audienceOn']>>
  private readonly digestsOf: ReadonlyMap<number, readonly string[]>
  private readonly add: TrialSync
  private removal: TrialSync | undefined

  private constructor(app: WholeBackend, scenario: Scenario, target: World['target'], add: TrialSync) {
    this.app = app
    this.trial = new SyncTrial(app)
    this.scenario = scenario
    this.target = target
    this.add = add
    this.digestsOf = modelOf(app.dataDir, target.fields)
  }

  static async open(app: WholeBackend, scenario: Scenario): Promise<World> {
    const trial = new SyncTrial(app)
    const target = await trial.audienceOn(scenario.partnerId, 'under test')
    return new World(app, scenario, target, await trial.launched(target, scenario.segment))
  }

  async act(action: Action): Promise<void> {
    const { app } = this
    const { partnerId } = this.scenario
    const { control } = app.sandbox
    if ('scope' in action) await this.steer(action.do, this.scopeOf(action.scope))
    else if ('ms' in action) await app.pass(action.ms)
    else if ('seconds' in action)
      control.inject(partnerId, { kind: 'too-many-requests', seconds: action.seconds, retryAfter: false })
    else if ('which' in action) {
      const all = [...new Set([...this.digestsOf.values()].flat())].sort()
      const digests = action.which.map((index) => all[index % all.length] ?? '')
      control.inject(partnerId, { kind: 'refuse-rows', digests })
    } else if (action.do === 'take rows again') control.inject(partnerId, { kind: 'refuse-rows', digests: [] })
    else if (action.do === 'lose an answer') control.inject(partnerId, { kind: 'lose-next-answer' })
    else if (action.do === 'restart') await app.crashAndStart()
    else if (action.do === 'take out again') await this.takeOut()
    else {
      control.inject(partnerId, { kind: 'server-errors', seconds: 14 * 3_600 })
      await app.pass(13.5 * hourMs)
    }
  }

  async check(): Promise<void> {
    for (const sync of [this.add, this.removal]) {
      if (!sync) continue
      const { entered, synced, notSynced, pending, errored, paused } = await this.trial.counted(sync)
      expect(entered).toBe(synced + notSynced + pending + errored)
      expect(paused?.people ?? 0).toBeLessThanOrEqual(pending)
    }
  }

  async endWell(): Promise<void> {
    const { app, scenario } = this
    app.sandbox.control.clearFaults(scenario.partnerId)
    const { pauses } = await app.client.call('sync.pauses', {})
    for (const { scope } of pauses) await this.steer('resume', scope)
    await app.pass(hourMs)
    const first = await this.steer('retry', { kind: 'everything' })
    expect(await this.steer('retry', { kind: 'everything' })).toBe(0)
    if (first > 0) await app.pass(hourMs)
    await this.check()
    const added = await this.endsOf(this.add)
    const removed = this.removal ? await this.endsOf(this.removal) : new Map<number, End>()
    this.judge(added, removed)
  }

  /** Digests shared by several people count for each of them: what one may hold, another may not have taken away. */
  private judge(added: ReadonlyMap<number, End>, removed: ReadonlyMap<number, End>): void {
    const held = new Set(this.trial.held(this.scenario.partnerId, this.target.audience.id))
    const people = [...added.keys()]
    const digests = (which: (person: number) => boolean) =>
      new Set(people.filter(which).flatMap((person) => this.digestsOf.get(person) ?? []))
    const mayHold = digests((person) => added.get(person) !== 'unsendable' && removed.get(person) !== 'synced')
    const certainlyOut = digests((person) => removed.get(person) === 'synced')
    for (const digest of held) expect(mayHold.has(digest) && !certainlyOut.has(digest), 'a stranger').toBe(true)
    const mayBeOut = digests((person) => (removed.get(person) ?? 'unsendable') !== 'unsendable')
    const mustHold = digests((person) => added.get(person) === 'synced')
    for (const digest of mustHold) if (!mayBeOut.has(digest)) expect(held.has(digest), 'somebody lost').toBe(true)
  }

  /** Everybody once, in exactly one outcome; nobody Errored or Pending is left. */
  private async endsOf(sync: TrialSync): Promise<ReadonlyMap<number, End>> {
    const { entered, pending, errored } = await this.trial.counted(sync)
    expect({ pending, errored }).toEqual({ pending: 0, errored: 0 })
    const ends = new Map<number, End>()
    for (const counter of ['synced', 'notSynced'] as const) {
      for (const { person, reason } of await this.peopleBehind(sync, counter)) {
        expect(ends.has(person)).toBe(false)
        const dropped = reason === 'notSynced.cancelled' || reason === 'notSynced.overtaken'
        ends.set(person, counter === 'synced' ? 'synced' : dropped ? 'dropped' : 'unsendable')
      }
    }
    expect(ends.size).toBe(entered)
    return ends
  }

  private async peopleBehind({ canvas, stepId }: TrialSync, counter: CounterName) {
    const found: { person: number; reason: string | undefined }[] = []
    for (let cursor: number | null = 0; cursor !== null; ) {
      const page: PeoplePage = await this.app.client.call('canvases.counterPeople', {
        canvasId: canvas,
        stepId,
        counter,
        cursor,
      })
      found.push(...page.people.map(({ person, reason }) => ({ person: person.id, reason: reason?.key })))
      cursor = page.nextCursor
    }
    return found
  }

  private async takeOut(): Promise<void> {
    if (this.removal) return
    this.removal = await this.trial.launched({ ...this.target, action: 'remove' }, this.scenario.segment)
  }

  private scopeOf(name: string): SyncScope {
    const sync = name === 'remove' ? (this.removal ?? this.add) : this.add
    if (name === 'everything') return { kind: 'everything' }
    if (name === 'connection') return { kind: 'connection', connectionId: this.target.connectionId }
    return { kind: 'step', canvasId: sync.canvas, stepId: sync.stepId }
  }

  private async steer(what: string, scope: SyncScope): Promise<number> {
    const { client } = this.app
    if (what === 'pause') await client.call('sync.pause', { scope })
    else if (what === 'resume') await client.call('sync.resume', { scope })
    else if (what === 'cancel') return (await client.call('sync.cancel', { scope })).people
    else return (await client.call('sync.retryErrored', { scope, cause: null })).people
    return 0
  }
}

/** What each person looks like to a partner: a model of its own, not the engine's. */
function modelOf(dataDir: string, fields: readonly MatchField[]): Map<number, string[]> {
  const database = new DatabaseSync(join(dataDir, 'workspace.db'), { readOnly: true })
  const rows = database.prepare('select id, email, phone, idfa, gaid from people').all()
  database.close()
  const rules = { defaultRegion: null, phoneForm: 'e164' } as const
  return new Map(
    rows.map((row) => [
      Number(row.id),
      columnsOf(fields).flatMap((column) => {
        const raw = row[column]
        const normal = normaliseIdentifier(column, typeof raw === 'string' ? raw : null, rules)
        return normal.kind === 'text' ? [createHash('sha256').update(normal.text).digest('hex')] : []
      }),
    ]),
  )
}

async function play(scenario: Scenario): Promise<void> {
  const app = await new WholeBackend().start()
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

it(`${runs} scenarios lose nobody and count nobody twice`, { timeout: runs * 20 * secondMs + minuteMs }, async () => {
  const outcome = await fc.check(fc.asyncProperty(scenarios, play), {
    numRuns: runs,
    seed,
    endOnFailure: true,
    ...(path === undefined ? {} : { path }),
  })
  if (!outcome.failed) return
  const replay = `OPERATE_SEED=${outcome.seed} OPERATE_PATH=${outcome.counterexamplePath} npm run test:unit -- electron/backend/operate-properties.test.ts`
  throw new Error(`${fc.defaultReportMessage(outcome)}\nPlay it again: ${replay}`, { cause: outcome.errorInstance })
})
