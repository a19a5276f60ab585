// The journey engine alone, over a database in memory and a virtual clock: for asking what each step does to people. No partner.
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { emptyCanvas } from '#shared/canvas/canvas-document.ts'
import type { EntryRefusal } from '#shared/contract/standing-calls.ts'
import type { Instant } from '#shared/core/clock.ts'
import { canvasIdSchema, linkIdSchema, type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import type { GroupFilter } from '#shared/people/segment-filter.ts'
import { entryConfigSchema } from '#shared/steps/entry/entry-config.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import type { StepKind } from '#shared/steps/step-kind.ts'
import { CanvasLives } from '../backend/journey/canvas-lives.ts'
import { JourneyEngine } from '../backend/journey/journey-engine.ts'
import { journeyPeople } from '../backend/journey/journey-people.ts'
import { Standing } from '../backend/journey/standing.ts'
import { WebhookIntake } from '../backend/journey/webhook-intake.ts'
import { PeopleWriter } from '../backend/people/people-writer.ts'
import { SegmentStore } from '../backend/people/segment-store.ts'
import type { Database } from '../backend/store/sqlite.ts'
import { Accounting } from '../backend/sync/accounting.ts'
import { SyncIntake } from '../backend/sync/sync-intake.ts'
import { SyncTargets } from '../backend/sync/sync-target.ts'
import { openWorkspaceDatabase } from '../backend/workspace-database.ts'

export type DrawnStep = readonly [id: string, kind: StepKind, config?: object]
/** `a yes b`: from step a by its way "yes" to b; `a b` by "next". */
export type DrawnLink = string

export interface TrialCounts {
  readonly entered: number
  readonly proceeded: number
  readonly exited: number
  readonly here: number
}

export const trialStart = Date.UTC(2026, 10, 22, 9)

export class JourneyTrial {
  readonly clock: VirtualClock
  readonly database: Database
  readonly accounting: Accounting
  readonly writer: PeopleWriter
  readonly lives: CanvasLives
  readonly engine: JourneyEngine
  readonly segments: SegmentStore
  readonly webhookHosts: string[] = []

  constructor(startsAt: Instant = trialStart, timeZone = 'UTC') {
    this.clock = new VirtualClock(startsAt)
    this.database = openWorkspaceDatabase('memory')
    const { clock, database } = this
    this.accounting = new Accounting(database)
    this.segments = new SegmentStore(database, clock)
    this.writer = new PeopleWriter(database, clock, { defaultRegion: () => null })
    this.lives = new CanvasLives(database, clock)
    this.engine = new JourneyEngine({
      database,
      clock,
      lives: this.lives,
      accounting: this.accounting,
      intake: new SyncIntake({
        database,
        accounting: this.accounting,
        targets: new SyncTargets(database, (audience) => audience),
      }),
      webhooks: new WebhookIntake(database, () => this.webhookHosts),
      people: journeyPeople({ database, segments: this.segments, writer: this.writer }),
      timeZone: () => timeZone,
      moved: () => {},
    })
  }

  /** People `p1` to `p<count>`, each with these attributes. */
  addPeople(count: number, attributes: (place: number) => Readonly<Record<string, unknown>> = () => ({})): number[] {
    const results = this.writer.upsert(
      Array.from({ length: count }, (_, index) => ({
        externalId: `p${index + 1}`,
        updateOnly: false,
        attributes: attributes(index + 1),
      })),
    )
    return results.map(({ personId }) => personId ?? 0)
  }

  draw(steps: readonly DrawnStep[], links: readonly DrawnLink[], entry: object = {}): CanvasDocument {
    const document = emptyCanvas(canvasIdSchema.parse('canvas-trial'), 'Trial')
    const whole: DrawnStep[] = [
      [
        'entry',
        'entry',
        { ...entryConfigSchema.parse({ schedule: 'at-launch', segmentId: 'segment-everyone' }), ...entry },
      ],
      ...steps,
    ]
    for (const [id, kind, config] of whole)
      document.logic.steps.push({
        id: stepIdSchema.parse(id),
        kind,
        version: stepCatalog[kind].version,
        config: { ...stepCatalog[kind].defaults(), ...config },
      })
    links.forEach((link, index) => {
      const words = link.split(' ')
      const [from, to] = [words[0], words.at(-1)].map((id) => stepIdSchema.parse(id))
      const port = words.length === 3 ? (words[1] ?? 'next') : 'next'
      if (from && to) document.logic.links.push({ id: linkIdSchema.parse(`link-${index}`), from, port, to })
    })
    return document
  }

  launch(document: CanvasDocument): void {
    this.database.transaction(() => {
      this.lives.launch(document, `revision-${this.clock.now()}`)
      this.engine.open(document.id)
    })
    this.settle()
  }

  /** The next version; people of steps that are gone go on where they are redirected to. */
  update(document: CanvasDocument, redirects: readonly (readonly [string, string])[] = []): void {
    this.lives.launch(document, `revision-${this.clock.now()}`)
    for (const [from, to] of redirects)
      this.engine.redirect(document.id, stepIdSchema.parse(from), stepIdSchema.parse(to))
    this.settle()
  }

  /** Somebody does something now (or at another time). */
  act(person: number, name: string, properties: Readonly<Record<string, unknown>> = {}, at = this.clock.now()): void {
    this.writer.recordEvents([{ personId: person, updateOnly: true, name, at, properties }])
    this.settle()
  }

  /** Lets time pass, stopping wherever somebody is due. */
  async pass(ms: number): Promise<void> {
    const end = this.clock.now() + ms
    for (let next = this.engine.nextDueAt(this.clock.now()); next !== null && next <= end; ) {
      await this.clock.advanceTo(Math.max(next, this.clock.now()))
      this.settle()
      next = this.engine.nextDueAt(this.clock.now())
    }
    await this.clock.advanceTo(end)
    this.settle()
  }

  settle(): void {
    const now = this.clock.now()
    while (this.engine.advance(now));
  }

  /** The counters of a step, after a recount from rows that found nothing wrong. */
  counts(step: string): TrialCounts {
    const wrong = this.accounting.recount()
    if (wrong.length > 0) throw new Error(`the books do not balance: ${JSON.stringify(wrong)}`)
    const books = this.accounting.booksOf(canvasIdSchema.parse('canvas-trial')).find(({ stepId }) => stepId === step)
    const { entered = 0, proceeded = 0, exited = 0 } = books ?? {}
    return { entered, proceeded, exited, here: entered - proceeded - exited }
  }

  /** Who went through a step, in order of arrival. */
  peopleAt(step: string): number[] {
    const key = this.keyOf(stepIdSchema.parse(step))
    return this.database
      .all('select people from moves where step_key = ? and port is null order by id', key)
      .flatMap(({ people }) =>
        people instanceof Uint8Array ? [...new Uint32Array(new Uint8Array(people).buffer)] : [],
      )
  }

  /** Moments at which somebody left a step. */
  leftAt(step: string): Instant[] {
    const key = this.keyOf(stepIdSchema.parse(step))
    return this.database
      .all('select at from moves where step_key = ? and port is not null order by id', key)
      .map(({ at }) => Number(at))
  }

  refusals(): Record<string, number> {
    const refusals = new Standing(this.database).ofEntry(canvasIdSchema.parse('canvas-trial'))
    return Object.fromEntries(refusals.map(({ reason, people }) => [reason, people]))
  }

  /** Whom the entry refused for a reason, newest first. */
  refusedPeople(reason: EntryRefusal): number[] {
    const { refused } = new Standing(this.database).refusedAt(canvasIdSchema.parse('canvas-trial'), reason, null)
    return refused.map(({ personId }) => personId)
  }

  private keyOf(step: StepId): number {
    return this.accounting.findStep(canvasIdSchema.parse('canvas-trial'), step) ?? -1
  }
}

/** Somebody does this. */
export const event = (name: string, where: readonly object[] = []) => ({ kind: 'event', name, where })
/** People of the trial whose tier is "vip"; `tiers` makes the first two such. */
export const vip: GroupFilter = {
  kind: 'group',
  join: 'and',
  exclude: false,
  filters: [{ kind: 'attribute', attribute: 'tier', type: 'string', operator: 'is', value: 'vip' }],
}
export const tiers = (place: number) => ({ tier: place <= 2 ? 'vip' : 'basic' })

export function trial(people: number, attributes?: (place: number) => Readonly<Record<string, unknown>>) {
  const journey = new JourneyTrial()
  const ids = journey.addPeople(people, attributes)
  return { journey, ids }
}
