// Moves people through canvases. A block of people goes through every step that does not make it wait, in one transaction with
// its counters and its sync intake; where it waits, the rows say for what and until when. Sends nothing, asks no partner.

import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { Clock, Instant } from '#shared/core/clock.ts'
import { type CanvasId, type SegmentId, type StepId, stepIdSchema } from '#shared/core/ids.ts'
import type { SegmentFilter } from '#shared/people/segment-filter.ts'
import { entryConfigSchema } from '#shared/steps/entry/entry-step.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import type { StepPorts } from '#shared/steps/step-definition.ts'
import { packIds } from '../store/packed-ids.ts'
import type { Database } from '../store/sqlite.ts'
import type { Accounting } from '../sync/accounting.ts'
import type { SyncIntake } from '../sync/sync-intake.ts'
import type { CanvasLives } from './canvas-lives.ts'

/** People moved in one transaction: large enough to be quick, small enough that the window never waits. */
const blockSize = 5_000

/** Who may enter and who matches: the people room's answers. */
export interface JourneyPeople {
  /** Ids of a segment in order, after a given id. */
  pageOfSegment(segmentId: SegmentId, afterId: number, limit: number): number[]
  matching(filter: SegmentFilter, ids: readonly number[]): ReadonlySet<number>
}

interface Block {
  readonly entries: readonly number[]
  readonly people: readonly number[]
}

export class JourneyEngine {
  private readonly parts: {
    readonly database: Database
    readonly clock: Clock
    readonly lives: CanvasLives
    readonly accounting: Accounting
    readonly intake: SyncIntake
    readonly people: JourneyPeople
    /** Called after a block moved, with its canvas. */
    readonly moved: (canvasId: CanvasId) => void
  }

  constructor(parts: JourneyEngine['parts']) {
    this.parts = parts
  }

  /** Opens the door of a launched canvas: its segment enters, block by block, on the next advances. */
  open(canvasId: CanvasId): void {
    this.parts.database.run(
      'insert into launches (canvas_id, after_person, done) values (?, 0, 0) on conflict do update set after_person = 0, done = 0',
      canvasId,
    )
  }

  /** Moves one block of whoever is due, over all running canvases. Returns true while more may be due. */
  advance(now: Instant): boolean {
    for (const canvasId of this.parts.lives.running()) if (this.letIn(canvasId, now)) return true
    return this.moveDue(now)
  }

  /** When somebody is next due to move on; `now` while people are still being let in; null when nobody waits. */
  nextDueAt(now: Instant): Instant | null {
    const entering = this.parts.database.get(
      "select 1 as one from launches l join canvases c on c.id = l.canvas_id where l.done = 0 and c.state = 'active' limit 1",
    )
    if (entering) return now
    const row = this.parts.database.get('select min(due_at) as next from entries where due_at is not null')
    return row?.next === null || row?.next === undefined ? null : Number(row.next)
  }

  private letIn(canvasId: CanvasId, now: Instant): boolean {
    const { database } = this.parts
    const launch = database.get('select after_person from launches where canvas_id = ? and done = 0', canvasId)
    if (!launch) return false
    const document = this.parts.lives.findRunning(canvasId)
    const [entry] = document ? graphOf(document).entries : []
    if (!document || !entry) return false
    const config = entryConfigSchema.parse(entry.config)
    const afterId = Number(launch.after_person)
    const ids = config.segmentId === null ? [] : this.parts.people.pageOfSegment(config.segmentId, afterId, blockSize)
    database.transaction(() => {
      const people = this.notYetIn(canvasId, ids)
      const last = ids.at(-1) ?? afterId
      database.run(
        'update launches set after_person = ?, done = ? where canvas_id = ?',
        last,
        ids.length < blockSize ? 1 : 0,
        canvasId,
      )
      if (people.length > 0)
        this.arrive(document, entry.id, { entries: this.newEntries(canvasId, people, now), people }, now)
    })
    this.parts.moved(canvasId)
    return true
  }

  /** Re-entry is off: whoever was in this canvas before does not enter again (REEL). */
  private notYetIn(canvasId: CanvasId, ids: readonly number[]): number[] {
    const inside = new Set(
      this.parts.database
        .allAsArrays(
          'select person_id from entries where canvas_id = ? and person_id in (select value from json_each(?))',
          canvasId,
          JSON.stringify(ids),
        )
        .map(([id]) => Number(id)),
    )
    return ids.filter((id) => !inside.has(id))
  }

  private newEntries(canvasId: CanvasId, people: readonly number[], now: Instant): number[] {
    const { lastId } = this.parts.database.run(
      'insert into entries (canvas_id, person_id, entered_at) select ?, value, ? from json_each(?) order by key',
      canvasId,
      now,
      JSON.stringify(people),
    )
    return people.map((_, index) => lastId - people.length + 1 + index)
  }

  private moveDue(now: Instant): boolean {
    const { database } = this.parts
    const due = database.get(
      `select e.step_key, e.port, e.canvas_id, s.step_id from entries e join steps s on s.key = e.step_key
       where e.due_at <= ? order by e.due_at limit 1`,
      now,
    )
    if (!due) return false
    const canvasId = String(due.canvas_id)
    const life = this.parts.lives.running().find((id) => id === canvasId)
    const stepKey = Number(due.step_key)
    const port = String(due.port)
    const rows = database.allAsArrays(
      // In the order of entries_due; the plus keeps SQLite from sorting a million waiting people by way of their step.
      'select id, person_id from entries where due_at <= ? and +step_key = ? and port = ? order by due_at, step_key, port limit ?',
      now,
      stepKey,
      port,
      blockSize,
    )
    const block: Block = { entries: rows.map(([id]) => Number(id)), people: rows.map(([, person]) => Number(person)) }
    const document = life ? this.parts.lives.findRunning(life) : undefined
    database.transaction(() => {
      // Stopped or deleted: people in a delay stay, and leave the canvas when it ends (STAT).
      if (!document) this.exit(stepKey, port, block, now)
      else this.leave(document, stepIdSchema.parse(due.step_id), stepKey, port, block, now)
    })
    if (life) this.parts.moved(life)
    return true
  }

  private arrive(document: CanvasDocument, stepId: StepId, block: Block, now: Instant): void {
    const step = graphOf(document).steps.get(stepId)
    if (!step || block.entries.length === 0) return
    const { accounting } = this.parts
    const key = accounting.ensureStep(document.id, stepId)
    accounting.enter(key, block.entries.length)
    this.log(key, null, block, now)
    const indexOf = new Map(block.people.map((person, index) => [person, index]))
    for (const departure of stepCatalog[step.kind].execute(step.config, block.people, this.portsFor(key, block, now))) {
      const part = departure.people === 'all' ? block : pick(block, indexOf, departure.people)
      if (part.entries.length === 0) continue
      if (departure.at !== null && departure.at > now) this.wait(key, departure.port, part, departure.at)
      else this.leave(document, stepId, key, departure.port, part, now)
    }
  }

  private leave(document: CanvasDocument, stepId: StepId, key: number, port: string, block: Block, now: Instant): void {
    const link = graphOf(document).linkAt(stepId, port)
    if (!link) {
      this.exit(key, port, block, now)
      return
    }
    this.parts.accounting.leave(key, port, block.entries.length, false)
    this.log(key, port, block, now)
    this.parts.database.run(
      'update entries set step_key = null, port = null, due_at = null where step_key is not null and id in (select value from json_each(?))',
      JSON.stringify(block.entries),
    )
    this.arrive(document, link.to, block, now)
  }

  private wait(key: number, port: string, block: Block, until: Instant): void {
    this.parts.database.run(
      'update entries set step_key = ?, port = ?, due_at = ? where id in (select value from json_each(?))',
      key,
      port,
      until,
      JSON.stringify(block.entries),
    )
  }

  private exit(key: number, port: string, block: Block, now: Instant): void {
    this.parts.accounting.leave(key, port, block.entries.length, true)
    this.log(key, port, block, now, true)
    this.parts.database.run(
      `update entries set step_key = null, port = null, due_at = null, exited_at = ?, exit_step_key = ?
       where id in (select value from json_each(?))`,
      now,
      key,
      JSON.stringify(block.entries),
    )
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

  private portsFor(stepKey: number, block: Block, now: Instant): StepPorts {
    const { database, intake, people } = this.parts
    return {
      now,
      matching: (filter) => people.matching(filter, block.people),
      syncAudience: (config) => intake.receive(stepKey, config, block.entries, block.people, now),
      recordMessage: (config) => {
        database.run(
          'insert into messages (step_key, at, count, config) values (?, ?, ?, ?)',
          stepKey,
          now,
          block.people.length,
          JSON.stringify(config),
        )
      },
    }
  }
}

function pick(block: Block, indexOf: ReadonlyMap<number, number>, people: readonly number[]): Block {
  return { people, entries: people.map((person) => block.entries[indexOf.get(person) ?? 0] ?? 0) }
}
