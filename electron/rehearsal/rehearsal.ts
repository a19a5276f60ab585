// One rehearsal, from its launch to its end: lets virtual time pass, plays the scenario's events at their moments, and records on a
// tape what every number was. Runs the live engine; changes nothing outside its own world.
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { entryOf } from '#shared/canvas/journey-rules.ts'
import type { CanvasCounters } from '#shared/contract/canvas-calls.ts'
import { AppError } from '#shared/core/app-error.ts'
import { stepIdSchema } from '#shared/core/ids.ts'
import type { Scenario, ScenarioEvent } from '#shared/rehearsal/scenario.ts'
import { countersFrom, queueFrom, readingsOf, type StepQueue } from './counter-readings.ts'
import { CounterTape } from './counter-tape.ts'
import { bodyMark, RehearsalLog } from './rehearsal-log.ts'
import { openRehearsalWorld, type RehearsalWish, type RehearsalWorld } from './rehearsal-world.ts'
import { playEvent } from './scenario-events.ts'

export class Rehearsal {
  readonly tape = new CounterTape()
  readonly log = new RehearsalLog()
  readonly scenario: Scenario
  readonly document: CanvasDocument
  private readonly world: RehearsalWorld
  private readonly ahead: ScenarioEvent[]
  private lastMove = 0
  /** Step movements, in people: what a second of this machine is worth is measured in these. */
  private transitions = 0

  private constructor(world: RehearsalWorld, scenario: Scenario, log: RehearsalLog) {
    this.world = world
    this.scenario = scenario
    this.document = world.document
    this.log = log
    this.ahead = scenario.events.toSorted((left, right) => left.afterMs - right.afterMs)
  }

  static async open(wish: Omit<RehearsalWish, 'overhearing'>): Promise<Rehearsal> {
    refuseCalls(wish)
    const log = new RehearsalLog()
    let world: RehearsalWorld | undefined
    let isLaunched = false
    const at = () => world?.clock.now() ?? 0
    world = await openRehearsalWorld({
      ...wish,
      overhearing: {
        request: (address, body) => {
          if (isLaunched) log.add({ at: at(), what: 'asked', ...asked(address, body) })
        },
        answer: (address, status) => {
          if (isLaunched) log.add({ at: at(), what: 'answered', path: new URL(address).pathname, status })
        },
      },
    })
    const rehearsal = new Rehearsal(world, wish.scenario, log)
    isLaunched = true
    await world.launch()
    rehearsal.look()
    return rehearsal
  }

  get now(): number {
    return this.world.clock.now()
  }

  get endsAt(): number {
    return this.scenario.startsAt + this.scenario.lastsMs
  }

  /** Nothing more will happen, or the scenario's time is over. */
  get isOver(): boolean {
    return this.now >= this.endsAt || this.nextAt === null
  }

  get moved(): number {
    return this.transitions
  }

  /** When something happens next; null when nothing will before the end. */
  get nextAt(): number | null {
    const [event] = this.ahead
    const eventAt = event ? this.scenario.startsAt + event.afterMs : Number.POSITIVE_INFINITY
    const next = Math.min(this.world.clock.nextAt ?? Number.POSITIVE_INFINITY, eventAt)
    return next > this.endsAt ? null : next
  }

  /** Goes on to `moment`, through every moment at which anything happens. `isEnough` is asked between two of them. */
  async passTo(moment: number, isEnough: () => boolean = () => false): Promise<void> {
    const until = Math.min(moment, this.endsAt)
    for (let next = this.nextAt; next !== null && next <= until; next = this.nextAt) {
      if (isEnough()) return
      // The partner changes before anybody asks it at that moment.
      await this.playUpTo(next)
      await this.world.passTo(next)
      this.look()
    }
    // Where nothing is left to happen the clock rests, or the month after the last event would be all one sees.
    if (this.nextAt !== null && this.now < until) await this.world.passTo(until)
  }

  /** To the end, or until `isEnough`. */
  passAll(isEnough?: () => boolean): Promise<void> {
    return this.passTo(Number.MAX_SAFE_INTEGER, isEnough)
  }

  /** On until a number changes. */
  async passToNextChange(): Promise<void> {
    const before = this.tape.frames
    await this.passAll(() => this.tape.frames > before)
  }

  /** A presenter does something now: it becomes part of the scenario, so that the replay file holds it. */
  async doNow(event: ScenarioEvent): Promise<void> {
    refuseCalls({ document: this.document, scenario: { ...this.scenario, events: [event] } })
    const now = { ...event, afterMs: Math.max(0, this.now - this.scenario.startsAt) }
    this.scenario.events.push(now)
    await this.play(now)
    this.look()
  }

  countersAt(moment: number): CanvasCounters {
    return countersFrom(this.tape, this.document.id, moment)
  }

  queuesAt(moment: number): StepQueue[] {
    return queueFrom(this.tape, moment)
  }

  /** Both identities, counted again from rows. */
  addsUp(): boolean {
    return this.world.room.accounting.recount().length === 0
  }

  /** The world as it is now, for who explains one person's way in it. */
  get inside(): RehearsalWorld {
    return this.world
  }

  close(): Promise<void> {
    return this.world.close()
  }

  private async playUpTo(moment: number): Promise<void> {
    for (let event = this.ahead[0]; event && this.scenario.startsAt + event.afterMs <= moment; event = this.ahead[0]) {
      this.ahead.shift()
      await this.world.passTo(this.scenario.startsAt + event.afterMs)
      await this.play(event)
    }
  }

  private async play(event: ScenarioEvent): Promise<void> {
    this.log.add({ at: this.now, what: 'event', event: JSON.stringify(event) })
    await playEvent(this.world, event)
  }

  private look(): void {
    this.noteMoves()
    const { counters, database, document } = this.world
    const counted = counters.countersOf(document.id, { recount: false })
    this.tape.note(this.now, readingsOf(this.tape, counted, database))
  }

  private noteMoves(): void {
    const rows = this.world.database.all(
      'select m.id, s.step_id, m.port, m.exits, m.at, m.count, m.people from moves m join steps s on s.key = m.step_key where m.id > ? order by m.id',
      this.lastMove,
    )
    for (const row of rows) {
      this.lastMove = Number(row.id)
      if (row.port === null) this.transitions += Number(row.count)
      this.log.add({
        at: Number(row.at),
        what: Number(row.exits) === 1 ? 'exited' : row.port === null ? 'entered' : 'left',
        step: stepIdSchema.parse(row.step_id),
        port: row.port === null ? null : String(row.port),
        people: Number(row.count),
        who: row.people instanceof Uint8Array ? bodyMark(Buffer.from(row.people)) : '',
      })
    }
  }
}

/** A call that starts nobody would be a scenario that says nothing. */
function refuseCalls({ document, scenario }: Pick<RehearsalWish, 'document' | 'scenario'>): void {
  if (scenario.events.some(({ kind }) => kind === 'call') && entryOf(document)?.schedule !== 'api')
    throw new AppError('rehearsal-no-call', { where: document.id })
}

/** A sign-in's body is its secrets, new ones each time. */
function asked(address: string, body: unknown) {
  const path = new URL(address).pathname
  return { path, body: path.includes('/oauth') ? '' : bodyMark(body) }
}
