// Finds people who stand in a journey where nothing will move them as it is drawn, and says why. Moves nobody unasked. Sync trouble is the inbox's to tell; a person in a sync step has moved on already.
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { type StuckGroup, stuckReasons } from '#shared/contract/stuck-calls.ts'
import { type Clock, dayMs, type Instant, minuteMs, secondMs } from '#shared/core/clock.ts'
import { type CanvasId, canvasIdSchema, type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { unpackIds } from '../store/packed-ids.ts'
import type { Database, Row } from '../store/sqlite.ts'
import type { CanvasLives } from './canvas-lives.ts'
import { WaitingEntries } from './waiting-entries.ts'

/** So late that the engine cannot just be busy. */
const overdueMs = 10 * minuteMs
/** A step that let somebody go so lately is catching up, after a sleep for example. */
const catchingUpMs = minuteMs
/** No step keeps people so long unless a date was mistyped. */
const farAwayMs = 366 * dayMs
/** A look reads every position once: screens that ask in between hear the same again. */
const keptMs = 10 * secondMs

type Found = Omit<StuckGroup, 'canvasName' | 'stepName' | 'kind'>

export class StuckPeople {
  private readonly parts: {
    readonly database: Database
    readonly clock: Clock
    readonly lives: CanvasLives
    readonly canvasName: (id: CanvasId) => string
  }
  private kept: { readonly at: Instant; readonly versions: string; readonly groups: readonly StuckGroup[] } | undefined

  constructor(parts: StuckPeople['parts']) {
    this.parts = parts
  }

  of(canvasId: CanvasId | null): StuckGroup[] {
    const groups = this.look()
    return groups.filter((group) => canvasId === null || group.canvasId === canvasId)
  }

  /** Whoever stands there and waits for no moment is due now; the engine moves them. */
  release(canvasId: CanvasId, stepId: StepId): number {
    this.kept = undefined
    const { database, clock } = this.parts
    const now = clock.now()
    return database.transaction(() => {
      const step = database.get('select key from steps where canvas_id = ? and step_id = ?', canvasId, stepId)
      if (!step) return 0
      const stepKey = Number(step.key)
      const standing = this.withoutWait(stepKey)
      const block = { entries: [...standing.keys()], people: [...standing.values()] }
      new WaitingEntries(database).put(block, { stepKey, port: this.lastWay(canvasId, stepId), dueAt: now, since: now })
      return standing.size
    })
  }

  /** The person of each entry that came to a step, has not left it, and is not among those who wait there. */
  private withoutWait(stepKey: number): ReadonlyMap<number, number> {
    const { database } = this.parts
    const standing = new Map<number, number>()
    for (const { entries, people } of database.all(
      'select entries, people from moves where step_key = ? and port is null',
      stepKey,
    )) {
      const persons = unpackIds(people)
      for (const [place, entry] of unpackIds(entries).entries()) standing.set(entry, persons[place] ?? 0)
    }
    for (const { entries } of database.all(
      'select entries from moves where step_key = ? and port is not null union all select entries from waits where step_key = ?',
      ...[stepKey, stepKey],
    ))
      for (const entry of unpackIds(entries)) standing.delete(entry)
    return standing
  }

  /** Where a step leads whoever nothing else applies to: the only way, or “Everyone else”, which is always the last. */
  private lastWay(canvasId: CanvasId, stepId: StepId): string {
    const step = this.parts.lives.newestWith(canvasId, stepId)?.logic.steps.find(({ id }) => id === stepId)
    return (step && stepCatalog[step.kind].ports(step.config).at(-1)?.id) ?? 'next'
  }

  private look(): readonly StuckGroup[] {
    const { database, clock } = this.parts
    const now = clock.now()
    const versions = JSON.stringify(database.all('select id, state, version from canvases'))
    const { kept } = this
    if (kept?.versions === versions && now >= kept.at && now - kept.at < keptMs) return kept.groups
    const groups = [...this.lost(), ...this.standing(now)]
      .map((found) => this.named(found))
      .sort(
        (left, right) =>
          stuckReasons.indexOf(left.reason) - stuckReasons.indexOf(right.reason) || right.people - left.people,
      )
    this.kept = { at: now, versions, groups }
    return groups
  }

  /** Inside and in no step: entries of a canvas less those its steps account for. */
  private lost(): Found[] {
    return this.parts.database
      .all(
        `select c.id, (select count(*) from entries e where e.canvas_id = c.id)
           - (select coalesce(sum(s.entered - s.proceeded), 0) from steps s where s.canvas_id = c.id) as people
         from canvases c where c.version is not null`,
      )
      .filter((row) => Number(row.people) > 0)
      .map((row) => ({
        canvasId: canvasIdSchema.parse(row.id),
        stepId: null,
        reason: 'lost',
        people: Number(row.people),
        at: null,
      }))
  }

  private standing(now: Instant): Found[] {
    const { database, lives } = this.parts
    // Ranges at both ends of the line of waiting people: what lies between is well and may be a million.
    const overdue = this.byStep('due_at <= ?', now - overdueMs)
    const far = this.byStep('due_at > ?', now + farAwayMs)
    const steps = database.all(
      'select key, canvas_id, step_id, entered - proceeded - exited as here from steps where here > 0',
    )
    const waiting = Number(database.get('select sum(count) as n from waits')?.n)
    const waitingAt = sum(steps, 'here') > waiting ? this.byStep('due_at >= ?', 0) : undefined
    const running = new Set<string>(lives.running())
    return steps.flatMap((step) => {
      const key = Number(step.key)
      const canvasId = canvasIdSchema.parse(step.canvas_id)
      const stepId = stepIdSchema.parse(step.step_id)
      // Stopped: whoever waits leaves when the wait ends, wherever that is; the canvas itself says so.
      const drawn = running.has(canvasId) ? lives.findRunning(canvasId) : undefined
      const found = [
        ...(waitingAt ? this.withoutMoment(Number(step.here), waitingAt.get(key) ?? []) : []),
        ...this.lateAt(key, overdue.get(key) ?? [], now),
        ...(drawn ? this.ofGone(drawn, canvasId, stepId, key) : []),
        ...farAt(far.get(key) ?? []),
      ]
      return found.map((one) => ({ canvasId, stepId, ...one }))
    })
  }

  /** Waiting people of whom something holds, by step. */
  private byStep(condition: string, value: number): ReadonlyMap<number, readonly Row[]> {
    const rows = this.parts.database.all(
      `select step_key, sum(count) as people, min(due_at) as first, max(due_at) as last
       from waits where ${condition} group by step_key`,
      value,
    )
    return Map.groupBy(rows, (row) => Number(row.step_key))
  }

  private withoutMoment(here: number, ways: readonly Row[]): Omit<Found, 'canvasId' | 'stepId'>[] {
    const people = here - sum(ways, 'people')
    return people > 0 ? [{ reason: 'no-moment', people, at: null }] : []
  }

  private lateAt(key: number, ways: readonly Row[], now: Instant): Omit<Found, 'canvasId' | 'stepId'>[] {
    const people = sum(ways, 'people')
    if (people === 0) return []
    const left = this.parts.database.get(
      'select max(at) as at from moves where step_key = ? and port is not null and at > ?',
      key,
      now - catchingUpMs,
    )
    if (left?.at !== null && left?.at !== undefined) return []
    return [{ reason: 'overdue', people, at: Math.min(...ways.map((way) => Number(way.first))) }]
  }

  /** Their step, or the way out they wait for, is not drawn any more: they leave the canvas when their wait ends. */
  private ofGone(
    drawn: CanvasDocument,
    canvasId: CanvasId,
    stepId: StepId,
    key: number,
  ): Omit<Found, 'canvasId' | 'stepId'>[] {
    const step = graphOf(drawn).steps.get(stepId)
    const ways = () =>
      this.parts.database.all(
        'select port, sum(count) as people, min(due_at) as first from waits where step_key = ? group by port',
        key,
      )
    const groupOf = (reason: 'step-gone' | 'way-gone', rows: readonly Row[]) =>
      rows.length === 0
        ? []
        : [{ reason, people: sum(rows, 'people'), at: Math.min(...rows.map((row) => Number(row.first))) }]
    if (!step) return this.isRedirected(drawn, canvasId, stepId) ? [] : groupOf('step-gone', ways())
    const kind = stepCatalog[step.kind]
    // A path that exits has no way out to draw, yet people wait to leave by it.
    const awaits = kind.awaits(step.config)
    // Only where a wait has several ends can one of them be taken out.
    if (!awaits) return []
    const ports = new Set(
      [...kind.ports(step.config), ...awaits.ways.map(({ port }) => ({ id: port }))].map(({ id }) => id),
    )
    return groupOf(
      'way-gone',
      ways().filter((way) => !ports.has(String(way.port))),
    )
  }

  private isRedirected(drawn: CanvasDocument, canvasId: CanvasId, stepId: StepId): boolean {
    const row = this.parts.database.get(
      'select to_step_id from step_redirects where canvas_id = ? and step_id = ?',
      canvasId,
      stepId,
    )
    const to = stepIdSchema.safeParse(row?.to_step_id)
    return to.success && graphOf(drawn).steps.has(to.data)
  }

  private named(found: Found): StuckGroup {
    const canvasName = this.parts.canvasName(found.canvasId)
    const { stepId } = found
    const drawn = stepId === null ? undefined : this.parts.lives.newestWith(found.canvasId, stepId)
    return {
      ...found,
      canvasName,
      stepName: (stepId !== null && drawn?.wording.steps[stepId]) || '',
      kind: (stepId !== null && drawn && graphOf(drawn).steps.get(stepId)?.kind) || null,
    }
  }
}

function farAt(ways: readonly Row[]): Omit<Found, 'canvasId' | 'stepId'>[] {
  const people = sum(ways, 'people')
  return people === 0 ? [] : [{ reason: 'far-away', people, at: Math.max(...ways.map((way) => Number(way.last))) }]
}

function sum(rows: readonly Row[], column: string): number {
  return rows.reduce((total, row) => total + Number(row[column]), 0)
}
