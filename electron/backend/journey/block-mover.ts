// Moves a block of people through a canvas, from one step to the next until they wait or leave, inside the caller's transaction:
// positions, counters, log and what steps do to people are written together. It asks nobody who may enter and no clock for the time.
import type { CanvasStep } from '#shared/canvas/canvas-document.ts'
import type { Instant } from '#shared/core/clock.ts'
import { type StepId, stepIdSchema } from '#shared/core/ids.ts'
import type { AttributeValue } from '#shared/people/person.ts'
import type { SegmentFilter } from '#shared/people/segment-filter.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import type { Departure, StepPorts } from '#shared/steps/step-definition.ts'
import type { UserUpdateConfig } from '#shared/steps/user-update/user-update-config.ts'
import { packIds } from '../store/packed-ids.ts'
import type { Database } from '../store/sqlite.ts'
import type { Accounting } from '../sync/accounting.ts'
import type { SyncIntake } from '../sync/sync-intake.ts'
import { type Block, picked } from './block.ts'
import { placesThatExit } from './exit-rules.ts'
import type { RunningCanvas } from './running-canvas.ts'
import type { WaitingEntries } from './waiting-entries.ts'
import type { WebhookIntake } from './webhook-intake.ts'

/** Who matches, what is known of them, and writing it: the people room's answers. */
export interface JourneyPeople {
  /** Ids a filter holds, in order, after a given id. */
  pageOf(filter: SegmentFilter, afterId: number, limit: number): number[]
  matching(filter: SegmentFilter, ids: readonly number[]): ReadonlySet<number>
  valuesOf(attribute: string, ids: readonly number[]): ReadonlyMap<number, AttributeValue>
  update(ids: readonly number[], update: UserUpdateConfig, at: Instant): void
}

/** Left by an exit rule: no way out of any step is called so. */
export const exitRulePort = 'exit-rule'

export class BlockMover {
  private readonly parts: {
    readonly database: Database
    readonly accounting: Accounting
    readonly waiting: WaitingEntries
    readonly intake: SyncIntake
    readonly webhooks: WebhookIntake
    readonly people: JourneyPeople
    readonly timeZone: () => string
  }

  constructor(parts: BlockMover['parts']) {
    this.parts = parts
  }

  arrive(canvas: RunningCanvas, stepId: StepId, block: Block, now: Instant): void {
    // A list, not recursion: a canvas may be thousands of steps long.
    const arriving: { stepId: StepId; block: Block }[] = [{ stepId, block }]
    for (let next = arriving.shift(); next; next = arriving.shift()) {
      for (const onward of this.passOne(canvas, next.stepId, next.block, now)) arriving.push(onward)
    }
  }

  /** Whoever waited in a step, and has been taken out of those who wait, leaves it. */
  leave(canvas: RunningCanvas, stepId: StepId, port: string, block: Block, now: Instant): void {
    const onward = this.depart(canvas, stepId, port, block, now)
    if (onward) this.arrive(canvas, onward.stepId, onward.block, now)
  }

  exit(stepKey: number, port: string, block: Block, now: Instant): void {
    if (block.entries.length === 0) return
    this.parts.accounting.leave(stepKey, port, block.entries.length, true)
    this.log(stepKey, port, block, now, true)
  }

  /** One step: people arrive, some begin to wait, the others are handed on. */
  private passOne(
    canvas: RunningCanvas,
    stepId: StepId,
    block: Block,
    now: Instant,
  ): { stepId: StepId; block: Block }[] {
    const step = canvas.graph.steps.get(stepId)
    if (!step || block.entries.length === 0) return []
    const key = this.parts.accounting.ensureStep(canvas.id, stepId)
    this.parts.accounting.enter(key, block.entries.length)
    this.log(key, null, block, now)
    const onwards: { stepId: StepId; block: Block }[] = []
    for (const departure of this.departures(canvas, step, key, block, now)) {
      const part = picked(block, departure.who)
      if (part.entries.length === 0) continue
      if (departure.at !== null && departure.at > now)
        this.parts.waiting.put(part, { stepKey: key, port: departure.port, dueAt: departure.at, since: now })
      else {
        const onward = this.depart(canvas, stepId, departure.port, part, now)
        if (onward) onwards.push(onward)
      }
    }
    return onwards
  }

  /** A bypassed step lets everybody through by its first way out. */
  private departures(canvas: RunningCanvas, step: CanvasStep, key: number, block: Block, now: Instant) {
    const kind = stepCatalog[step.kind]
    const [port] = step.bypassed ? kind.ports(step.config) : []
    if (!port) return kind.execute(step.config, block.people, this.portsFor(canvas, step.id, key, block, now))
    if (kind.family === 'audience') this.parts.intake.passBy(key, block.entries, block.people, now)
    const through: Departure = { who: 'all', port: port.id, at: null }
    return [through]
  }

  /** Takes people out of a step, by its link, its redirect, or out of the canvas. */
  private depart(canvas: RunningCanvas, stepId: StepId, port: string, block: Block, now: Instant) {
    const { accounting, database, people } = this.parts
    const key = accounting.ensureStep(canvas.id, stepId)
    const to = canvas.graph.linkAt(stepId, port)?.to ?? this.redirectOf(canvas, stepId)
    if (to === undefined) {
      this.exit(key, port, block, now)
      return null
    }
    const rules = canvas.entry?.config.exit
    const leaving = rules ? placesThatExit(rules, block, now, { database, people }) : null
    if (leaving && leaving.size > 0)
      this.exit(
        key,
        exitRulePort,
        picked(
          block,
          [...leaving].sort((left, right) => left - right),
        ),
        now,
      )
    const staying =
      leaving && leaving.size > 0
        ? picked(
            block,
            block.entries.flatMap((_, place) => (leaving.has(place) ? [] : [place])),
          )
        : block
    if (staying.entries.length === 0) return null
    accounting.leave(key, port, staying.entries.length, false)
    this.log(key, port, staying, now)
    return { stepId: to, block: staying }
  }

  /** Of a step that is no longer drawn: where its people were told to go on. */
  private redirectOf(canvas: RunningCanvas, stepId: StepId): StepId | undefined {
    if (canvas.graph.steps.has(stepId)) return undefined
    const row = this.parts.database.get(
      'select to_step_id from step_redirects where canvas_id = ? and step_id = ?',
      canvas.id,
      stepId,
    )
    const to = stepIdSchema.safeParse(row?.to_step_id)
    return to.success && canvas.graph.steps.has(to.data) ? to.data : undefined
  }

  private log(key: number, port: string | null, block: Block, now: Instant, exits = false): void {
    this.parts.database.run(
      'insert into moves (step_key, port, exits, at, count, entries, people) values (?, ?, ?, ?, ?, ?, ?)',
      key,
      port,
      exits ? 1 : 0,
      now,
      block.entries.length,
      packIds(block.entries),
      packIds(block.people),
    )
  }

  private portsFor(canvas: RunningCanvas, stepId: StepId, stepKey: number, block: Block, now: Instant): StepPorts {
    const { database, intake, people, webhooks, timeZone } = this.parts
    return {
      now,
      timeZone: timeZone(),
      seed: `${canvas.id}/${stepId}`,
      entries: block.entries,
      leadsOn: (port) => canvas.graph.linkAt(stepId, port) !== undefined,
      matching: (filter) => people.matching(filter, block.people),
      valuesOf: (attribute) => people.valuesOf(attribute, block.people),
      syncAudience: (config) => intake.receive(stepKey, config, block.entries, block.people, now),
      recordMessage: (config, who) => {
        const { entries, people: receivers } = picked(block, who)
        database.run(
          'insert into messages (step_key, at, count, config, entries, people) values (?, ?, ?, ?, ?, ?)',
          stepKey,
          now,
          receivers.length,
          JSON.stringify(config),
          packIds(entries),
          packIds(receivers),
        )
      },
      sendWebhook: (request, who) => webhooks.receive(stepKey, request, picked(block, who), now),
      updatePeople: (config) => people.update(block.people, config, now),
    }
  }
}
