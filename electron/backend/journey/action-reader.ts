// Reads what people did, in the order it arrived, a block at a time, and does what running canvases make of it: conversions are
// noted, people who wait for it leave, people it brings enter. The cursor moves in the same transaction.
import { dayMs, type Instant } from '#shared/core/clock.ts'
import { isWithinWindow } from '#shared/steps/entry/entry-schedule.ts'
import { type ActionTrigger, actionKinds, triggerHolds } from '#shared/steps/person-action.ts'
import type { AwaitedActions } from '#shared/steps/step-definition.ts'
import type { Database } from '../store/sqlite.ts'
import type { Accounting } from '../sync/accounting.ts'
import { actionFrom, actionSources, type ReadAction } from './action-rows.ts'
import type { Block } from './block.ts'
import type { BlockMover } from './block-mover.ts'
import type { Caller, EntryDoor } from './entry-door.ts'
import type { RunningCanvas } from './running-canvas.ts'
import type { WaitingEntries } from './waiting-entries.ts'

type Kind = (typeof actionKinds)[number]

/** An action that one of a step's ways waits for. */
interface Hit {
  readonly action: ReadAction
  readonly rank: number
}

export class ActionReader {
  private readonly parts: {
    readonly database: Database
    readonly accounting: Accounting
    readonly mover: BlockMover
    readonly waiting: WaitingEntries
    readonly door: EntryDoor
    /** Launched canvases: the active ones let in and move, stopped ones still count conversions. */
    readonly canvases: () => readonly { readonly canvas: RunningCanvas; readonly isActive: boolean }[]
    readonly blockSize: number
    readonly moved: (canvas: RunningCanvas) => void
  }

  constructor(parts: ActionReader['parts']) {
    this.parts = parts
  }

  /** True while something was done that nobody has read. */
  hasMore(): boolean {
    return this.unreadKind() !== undefined
  }

  /** Reads one block. False when there was none. */
  readOne(now: Instant): boolean {
    const kind = this.unreadKind()
    if (kind === undefined) return false
    const { database, blockSize } = this.parts
    const interested = this.parts.canvases().filter(({ canvas }) => listensTo(canvas, kind))
    if (interested.length === 0) {
      this.moveCursor(kind, this.lastOf(kind))
      return true
    }
    const { table, columns } = actionSources[kind]
    const actions = database
      .allAsArrays(
        `select ${columns} from ${table} a where a.id > ? order by a.id limit ?`,
        this.cursor(kind),
        blockSize,
      )
      .map((row) => actionFrom(kind, row))
    database.transaction(() => {
      for (const { canvas, isActive } of interested) {
        this.convert(canvas, actions)
        if (!isActive) continue
        this.release(canvas, actions, now)
        this.bringIn(canvas, actions, now)
      }
      this.moveCursor(kind, actions.at(-1)?.id ?? this.lastOf(kind))
    })
    for (const { canvas } of interested) this.parts.moved(canvas)
    return true
  }

  /** One conversion per event and entry, of the entry the person was last in when it happened. */
  private convert(canvas: RunningCanvas, actions: readonly ReadAction[]): void {
    for (const { id, trigger, withinDays } of canvas.entry?.config.conversions ?? []) {
      for (const action of actions) {
        if (!triggerHolds(trigger, action)) continue
        this.parts.database.run(
          `insert into conversions (entry_id, conversion, canvas_id, at, revenue)
           select id, ?, canvas_id, ?, ? from entries where canvas_id = ? and person_id = ? and entered_at between ? and ?
           order by entered_at desc, id desc limit 1 on conflict do nothing`,
          id,
          action.at,
          action.revenue,
          canvas.id,
          action.personId,
          action.at - (withinDays ?? 0) * dayMs,
          action.at,
        )
      }
    }
  }

  private release(canvas: RunningCanvas, actions: readonly ReadAction[], now: Instant): void {
    for (const { stepId, awaits } of canvas.waits) {
      const rankOf = (action: ReadAction) => awaits.ways.findIndex(({ triggers }) => holdsAny(triggers, action))
      const hits = actions.map((action) => ({ action, rank: rankOf(action) })).filter(({ rank }) => rank >= 0)
      if (hits.length === 0) continue
      const key = this.parts.accounting.findStep(canvas.id, stepId)
      if (key === undefined) continue
      const ranks = this.bestWays(key, canvas, hits, awaits)
      awaits.ways.forEach(({ port }, rank) => {
        const block = blockOf([...ranks].filter(([, best]) => best.rank === rank))
        if (block.entries.length === 0) return
        if (awaits.ranked) this.parts.waiting.turn(key, block.entries, port)
        else {
          this.parts.waiting.take(key, block.entries)
          this.parts.mover.leave(canvas, stepId, port, block, now)
        }
      })
    }
  }

  /** By entry that waits there: what it did first, or (ranked) the best that beats what it has. */
  private bestWays(key: number, canvas: RunningCanvas, hits: readonly Hit[], awaits: AwaitedActions) {
    const { ranked, onePerAction, ways } = awaits
    const entries = this.parts.database.allAsArrays(
      'select id from entries where canvas_id = ? and person_id in (select value from json_each(?))',
      canvas.id,
      JSON.stringify([...new Set(hits.map(({ action }) => action.personId))]),
    )
    const waiting = this.parts.waiting.at(
      key,
      entries.map(([id]) => Number(id)),
    )
    const hitsOf = Map.groupBy(hits, ({ action }) => action.personId)
    const best = new Map<number, { person: number; rank: number }>()
    const used = new Set<Hit>()
    for (const { entry, person, since, dueAt, port } of waiting) {
      const counted = (hitsOf.get(person) ?? []).filter(
        (hit) => !used.has(hit) && hit.action.at >= since && hit.action.at <= dueAt,
      )
      const held = ranked ? ways.findIndex((way) => way.port === port) : -1
      const [first] = counted.toSorted((left, right) =>
        ranked ? left.rank - right.rank : left.action.at - right.action.at || left.action.id - right.action.id,
      )
      if (!first || (held >= 0 && first.rank >= held)) continue
      if (onePerAction) used.add(first)
      best.set(entry, { person, rank: first.rank })
    }
    return best
  }

  private bringIn(canvas: RunningCanvas, actions: readonly ReadAction[], now: Instant): void {
    const config = canvas.entry?.config
    if (config?.schedule !== 'action') return
    const launchedAt = this.parts.database.get('select opens_at from launches where canvas_id = ?', canvas.id)
    const since = Number(launchedAt?.opens_at ?? 0)
    const callers = actions
      .filter((action) => action.at >= since && isWithinWindow(config, action.at) && holdsAny(config.triggers, action))
      .map((action): Caller => ({ personId: action.personId, context: contextOf(action) }))
    this.parts.door.offer(canvas, callers, now)
  }

  /** Asked at every beat: one question for all kinds. */
  private unreadKind(): Kind | undefined {
    const row = this.parts.database.get(`select source from journey_cursors where ${isUnread} order by source limit 1`)
    return actionKinds.find((kind) => kind === row?.source)
  }

  private lastOf(kind: Kind): number {
    const row = this.parts.database.get(`select max(id) as last from ${actionSources[kind].table}`)
    return Number(row?.last ?? 0)
  }

  private cursor(kind: Kind): number {
    return Number(this.parts.database.get('select last_id from journey_cursors where source = ?', kind)?.last_id ?? 0)
  }

  private moveCursor(kind: Kind, lastId: number): void {
    this.parts.database.run('update journey_cursors set last_id = ? where source = ?', lastId, kind)
  }
}

const isUnread = actionKinds
  .map((kind) => `(source = '${kind}' and last_id < (select max(id) from ${actionSources[kind].table}))`)
  .join(' or ')

function listensTo({ entry, waits }: RunningCanvas, kind: Kind): boolean {
  const triggers = [
    ...(entry?.config.schedule === 'action' ? entry.config.triggers : []),
    ...(entry?.config.conversions.map(({ trigger }) => trigger) ?? []),
    ...waits.flatMap(({ awaits }) => awaits.ways.flatMap((way) => way.triggers)),
  ]
  return triggers.some((trigger) => trigger.kind === kind)
}

function holdsAny(triggers: readonly ActionTrigger[], action: ReadAction): boolean {
  return triggers.some((trigger) => triggerHolds(trigger, action))
}

function contextOf(action: ReadAction): string {
  return JSON.stringify({ event: { name: action.name, ...action.properties } })
}

function blockOf(found: readonly (readonly [number, { readonly person: number }])[]): Block {
  return { entries: found.map(([entry]) => entry), people: found.map(([, { person }]) => person) }
}
