// What moves people through canvases, one block and one transaction at a time: what people did is read, who is called or scheduled
// enters, who has waited long enough goes on. Sends nothing, asks no partner.
import type { Clock, Instant } from '#shared/core/clock.ts'
import { type CanvasId, canvasIdSchema, type StepId } from '#shared/core/ids.ts'
import { isWithinWindow } from '#shared/steps/entry/entry-schedule.ts'
import type { Database } from '../store/sqlite.ts'
import type { Accounting } from '../sync/accounting.ts'
import type { SyncIntake } from '../sync/sync-intake.ts'
import { ActionReader } from './action-reader.ts'
import { BlockMover, type JourneyPeople } from './block-mover.ts'
import type { CanvasLives } from './canvas-lives.ts'
import { type Caller, EntryDoor } from './entry-door.ts'
import { runningCanvas } from './running-canvas.ts'
import { WaitingEntries } from './waiting-entries.ts'
import type { WebhookIntake } from './webhook-intake.ts'

/** People moved in one transaction: large enough to be quick, small enough that the window never waits. */
const blockSize = 5_000

/** Why a call to a canvas lets nobody in. */
export type CallTrouble = 'unknown-canvas' | 'not-running' | 'not-by-api' | 'outside-window'

export class JourneyEngine {
  private readonly parts: {
    readonly database: Database
    readonly clock: Clock
    readonly lives: CanvasLives
    readonly accounting: Accounting
    readonly intake: SyncIntake
    readonly webhooks: WebhookIntake
    readonly people: JourneyPeople
    /** The workspace's. */
    readonly timeZone: () => string
    /** Called after a block moved, with its canvas. */
    readonly moved: (canvasId: CanvasId) => void
  }
  private readonly waiting: WaitingEntries
  private readonly mover: BlockMover
  private readonly door: EntryDoor
  private readonly actions: ActionReader

  constructor(parts: JourneyEngine['parts']) {
    this.parts = parts
    this.waiting = new WaitingEntries(parts.database)
    this.mover = new BlockMover({ ...parts, waiting: this.waiting })
    this.door = new EntryDoor({ ...parts, mover: this.mover, blockSize })
    this.actions = new ActionReader({
      ...parts,
      mover: this.mover,
      waiting: this.waiting,
      door: this.door,
      blockSize,
      canvases: () => this.launched(),
      moved: (canvas) => parts.moved(canvas.id),
    })
  }

  /** Opens the entry of a launched canvas: from now on its schedule counts. */
  open(canvasId: CanvasId): void {
    const document = this.parts.lives.findRunning(canvasId)
    if (document) this.door.open(runningCanvas(document), this.parts.clock.now())
  }

  /** People who wait in a step that is gone go on to another, when their wait ends (EDIT). */
  redirect(canvasId: CanvasId, from: StepId, to: StepId): void {
    this.parts.database.run(
      `insert into step_redirects (canvas_id, step_id, to_step_id) values (?, ?, ?)
       on conflict do update set to_step_id = excluded.to_step_id`,
      canvasId,
      from,
      to,
    )
  }

  /** People called in from outside, written down and let in on the next advances. Nothing is written where there is trouble. */
  callIn(canvasId: CanvasId, callers: readonly Caller[] | { readonly everybody: string | null }): CallTrouble | null {
    const { database, clock, lives } = this.parts
    const now = clock.now()
    const document = lives.findRunning(canvasId)
    if (!document) return 'unknown-canvas'
    if (!lives.running().includes(canvasId)) return 'not-running'
    const config = runningCanvas(document).entry?.config
    if (config?.schedule !== 'api') return 'not-by-api'
    if (!isWithinWindow(config, now)) return 'outside-window'
    if ('everybody' in callers)
      database.run('update launches set after_person = 0, done = 0, opens_at = ? where canvas_id = ?', now, canvasId)
    else
      database.run(
        `insert into called_people (canvas_id, person_id, context, at)
         select ?, value ->> 0, value ->> 1, ? from json_each(?) order by key`,
        canvasId,
        now,
        JSON.stringify(callers.map(({ personId, context }) => [personId, context])),
      )
    return null
  }

  /** Moves one block of whoever is due, over all running canvases. Returns true while more may be due. */
  advance(now: Instant): boolean {
    if (this.actions.readOne(now)) return true
    if (this.letCalledIn(now)) return true
    for (const { canvas, isActive } of this.launched()) {
      if (!isActive || !this.door.letIn(canvas, now)) continue
      this.parts.moved(canvas.id)
      return true
    }
    return this.moveDue(now)
  }

  /** When somebody is next due to move on; `now` while people are still being let in; null when nobody waits. */
  nextDueAt(now: Instant): Instant | null {
    const { database } = this.parts
    if (this.actions.hasMore() || this.isSomebodyCalled()) return now
    const opens = database.get(
      "select min(l.opens_at) as next from launches l join canvases c on c.id = l.canvas_id where l.done = 0 and c.state = 'active'",
    )
    const moments = [opens?.next, this.waiting.firstDueAt()].flatMap((at) => (typeof at === 'number' ? [at] : []))
    return moments.length === 0 ? null : Math.max(Math.min(...moments), 0)
  }

  private launched() {
    const { lives } = this.parts
    return lives.launched().flatMap(({ id, isActive }) => {
      const document = lives.findRunning(id)
      return document ? [{ canvas: runningCanvas(document), isActive }] : []
    })
  }

  private isSomebodyCalled(): boolean {
    return this.parts.database.get('select 1 as one from called_people limit 1') !== undefined
  }

  private letCalledIn(now: Instant): boolean {
    const { database, lives } = this.parts
    if (!this.isSomebodyCalled()) return false
    const [first, ...rest] = database.all('select * from called_people order by id limit ?', blockSize)
    if (!first) return false
    const rows = [first, ...rest.filter((row) => row.canvas_id === first.canvas_id)]
    const canvasId = canvasIdSchema.parse(first.canvas_id)
    const document = lives.running().includes(canvasId) ? lives.findRunning(canvasId) : undefined
    database.transaction(() => {
      database.run(
        'delete from called_people where id in (select value from json_each(?))',
        JSON.stringify(rows.map((row) => Number(row.id))),
      )
      if (!document) return
      const callers = rows.map(
        (row): Caller => ({
          personId: Number(row.person_id),
          context: row.context === null ? null : String(row.context),
        }),
      )
      this.door.offer(runningCanvas(document), callers, now)
    })
    this.parts.moved(canvasId)
    return true
  }

  private moveDue(now: Instant): boolean {
    const { accounting, database, lives } = this.parts
    const movedIn = database.transaction(() => {
      const due = this.waiting.takeDue(now, blockSize)
      if (!due) return undefined
      const { stepKey, port, block } = due
      const { canvasId, stepId } = accounting.placeOf(stepKey)
      const document = lives.running().includes(canvasId) ? lives.findRunning(canvasId) : undefined
      // Stopped or deleted: people in a delay stay, and leave the canvas when it ends (STAT).
      if (document) this.mover.leave(runningCanvas(document), stepId, port, block, now)
      else this.mover.exit(stepKey, port, block, now)
      return canvasId
    })
    if (movedIn === undefined) return false
    this.parts.moved(movedIn)
    return true
  }
}
