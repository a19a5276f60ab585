// Who enters a canvas: whoever its schedule, an action or a call brings, if the audience, the rule for coming again and the cap let
// them. Whom it does not take is counted with the reason; nobody is turned away silently.

import { longestJourneyMs } from '#shared/canvas/journey-rules.ts'
import { type Instant, secondMs } from '#shared/core/clock.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import { audienceOf, type EntryConfig } from '#shared/steps/entry/entry-config.ts'
import { firstOpening, nextOpening, periodStart } from '#shared/steps/entry/entry-schedule.ts'
import type { Database } from '../store/sqlite.ts'
import type { BlockMover, JourneyPeople } from './block-mover.ts'
import { RefusedPeople } from './refused-people.ts'
import type { RunningCanvas } from './running-canvas.ts'

/** Somebody something calls in, with what came along (JSON). */
export interface Caller {
  readonly personId: number
  readonly context: string | null
}

export class EntryDoor {
  private readonly parts: {
    readonly database: Database
    readonly people: JourneyPeople
    readonly mover: BlockMover
    readonly timeZone: () => string
    readonly blockSize: number
  }

  private readonly refused: RefusedPeople

  constructor(parts: EntryDoor['parts']) {
    this.parts = parts
    this.refused = new RefusedPeople(parts.database)
  }

  /** A canvas was launched, or its entry changed: from now on its schedule counts. */
  open(canvas: RunningCanvas, now: Instant): void {
    const opensAt = canvas.entry ? firstOpening(canvas.entry.config, now, this.parts.timeZone()) : null
    this.parts.database.run(
      `insert into launches (canvas_id, after_person, done, opens_at) values (?, 0, ?, ?)
       on conflict do update set after_person = 0, done = excluded.done, opens_at = excluded.opens_at, context = null`,
      canvas.id,
      opensAt === null ? 1 : 0,
      opensAt ?? now,
    )
  }

  /** Lets in one block of whoever the schedule brings now. False when it brings nobody. */
  letIn(canvas: RunningCanvas, now: Instant): boolean {
    const { database, people, blockSize } = this.parts
    const launch = database.get(
      'select after_person, opens_at, context from launches where canvas_id = ? and done = 0 and opens_at <= ?',
      canvas.id,
      now,
    )
    if (!launch || !canvas.entry) return false
    const { config } = canvas.entry
    const afterId = Number(launch.after_person)
    const audience = audienceOf(config)
    const ids = audience ? people.pageOf(audience, afterId, blockSize) : []
    database.transaction(() => {
      if (ids.length < blockSize) this.close(canvas, config, now)
      else database.run('update launches set after_person = ? where canvas_id = ?', ids.at(-1) ?? afterId, canvas.id)
      const context = launch.context === null ? null : String(launch.context)
      const callers = ids.map((personId): Caller => ({ personId, context }))
      this.admit(canvas, callers, Number(launch.opens_at), now)
    })
    return true
  }

  /** People an action or a call brings: the audience is asked first. Inside the caller's transaction. */
  offer(canvas: RunningCanvas, callers: readonly Caller[], now: Instant): void {
    const audience = canvas.entry && audienceOf(canvas.entry.config)
    if (!audience || callers.length === 0) return
    const inAudience = this.parts.people.matching(
      audience,
      callers.map(({ personId }) => personId),
    )
    const wanted = callers.filter(({ personId }) => inAudience.has(personId))
    this.refused.note(canvas.id, 'not-in-audience', peopleBut(callers, wanted), now)
    this.admit(canvas, wanted, now, now)
  }

  /** Everybody has come in; a recurring entry opens again. One missed while the app was closed is caught up, not each of them. */
  private close(canvas: RunningCanvas, config: EntryConfig, now: Instant): void {
    const next = nextOpening(config, now, this.parts.timeZone())
    this.parts.database.run(
      'update launches set after_person = 0, done = ?, opens_at = coalesce(?, opens_at) where canvas_id = ?',
      next === null ? 1 : 0,
      next,
      canvas.id,
    )
  }

  private admit(canvas: RunningCanvas, callers: readonly Caller[], occurrence: Instant, now: Instant): void {
    if (!canvas.entry || callers.length === 0) return
    const { stepId, config } = canvas.entry
    const fresh = this.mayComeAgain(canvas, config, callers, now)
    this.refused.note(canvas.id, 'was-inside', peopleBut(callers, fresh), now)
    const room = this.roomFor(canvas.id, config, occurrence, now)
    const taken = fresh.length > room ? fresh.slice(0, room) : fresh
    this.refused.note(canvas.id, 'full', peopleBut(fresh, taken), now)
    if (taken.length === 0) return
    if (config.limit)
      this.parts.database.run(
        'update entry_periods set entered = entered + ? where canvas_id = ?',
        taken.length,
        canvas.id,
      )
    const entries = this.newEntries(canvas.id, taken, now)
    this.parts.mover.arrive(canvas, stepId, { entries, people: taken.map(({ personId }) => personId) }, now)
  }

  /** Without re-entry once only; else when their last entry is long enough ago. Window 0 lets everybody in each time (REEL). */
  private mayComeAgain(canvas: RunningCanvas, config: EntryConfig, callers: readonly Caller[], now: Instant): Caller[] {
    const { reentry } = config
    const windowMs =
      reentry === null
        ? Number.POSITIVE_INFINITY
        : reentry.after === 'duration'
          ? longestJourneyMs(canvas.document, now)
          : (reentry.seconds ?? 0) * secondMs
    if (windowMs === 0) return [...callers]
    const lastEntered = new Map(
      this.parts.database
        .allAsArrays(
          `select person_id, max(entered_at) from entries
           where canvas_id = ? and person_id in (select value from json_each(?)) group by person_id`,
          canvas.id,
          JSON.stringify(callers.map(({ personId }) => personId)),
        )
        .map(([person, at]) => [Number(person), Number(at)]),
    )
    return callers.filter(({ personId }) => {
      const last = lastEntered.get(personId)
      if (last !== undefined && last + windowMs > now) return false
      // Somebody called twice at once comes in once.
      lastEntered.set(personId, now)
      return true
    })
  }

  /** How many more the cap lets in now. */
  private roomFor(canvasId: CanvasId, config: EntryConfig, occurrence: Instant, now: Instant): number {
    if (!config.limit) return Number.POSITIVE_INFINITY
    const begins = periodStart(config.limit.per, now, occurrence)
    const period = this.parts.database.get('select begins_at, entered from entry_periods where canvas_id = ?', canvasId)
    const entered = period && Number(period.begins_at) === begins ? Number(period.entered) : 0
    this.parts.database.run(
      `insert into entry_periods (canvas_id, begins_at, entered) values (?, ?, ?)
       on conflict do update set begins_at = excluded.begins_at, entered = excluded.entered`,
      canvasId,
      begins,
      entered,
    )
    return Math.max(0, (config.limit.most ?? 0) - entered)
  }

  private newEntries(canvasId: CanvasId, callers: readonly Caller[], now: Instant): number[] {
    const { lastId } = this.parts.database.run(
      `insert into entries (canvas_id, person_id, entered_at, context)
       select ?, value ->> 0, ?, value ->> 1 from json_each(?) order by key`,
      canvasId,
      now,
      JSON.stringify(callers.map(({ personId, context }) => [personId, context])),
    )
    return callers.map((_, index) => lastId - callers.length + 1 + index)
  }
}

/** The people of those who were not picked. */
function peopleBut(callers: readonly Caller[], picked: readonly Caller[]): number[] {
  if (callers.length === picked.length) return []
  const kept = new Set(picked)
  return callers.filter((caller) => !kept.has(caller)).map(({ personId }) => personId)
}
