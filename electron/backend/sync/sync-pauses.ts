// What a person has paused: nobody of it is put into a batch or sent, until resumed, also after a restart. What is on its way
// finishes. The 13 hours of a batch that failed before run on by wall time, as through a sleep (decisions.md 2): nobody becomes
// Errored while paused, and after resuming there is one more attempt however late it is.
import type { SyncPause, SyncScope } from '#shared/contract/operate-calls.ts'
import { syncPauseSchema } from '#shared/contract/operate-calls.ts'
import type { Clock } from '#shared/core/clock.ts'
import { type CanvasId, canvasIdSchema } from '#shared/core/ids.ts'
import { unpackIds } from '../store/packed-ids.ts'
import type { Database, Row } from '../store/sqlite.ts'

export const pauseTables = `
-- One row for each pause; names that its kind does not use are empty.
create table sync_pauses (
  kind text not null,
  connection_id text not null default '',
  canvas_id text not null default '',
  step_id text not null default '',
  since integer not null,
  primary key (kind, connection_id, canvas_id, step_id)
) strict, without rowid;

-- Mostly empty, and then answered without looking at steps or targets: the queue asks at every beat.
create view paused_targets as
  select t.id from sync_pauses p cross join sync_targets t
  where p.kind = 'everything' or (p.kind = 'connection' and p.connection_id = t.connection_id);
create view paused_steps as
  select s.key from sync_pauses p cross join steps s
  where p.kind = 'step' and p.canvas_id = s.canvas_id and p.step_id = s.step_id;
`

/** True for a block or batch, called `b` in the query, that must wait. */
export const isPaused =
  '(b.step_key in (select key from paused_steps) or b.target_id in (select id from paused_targets))'

export type PausedBy = SyncScope['kind']

export class SyncPauses {
  private readonly database: Database
  private readonly clock: Clock

  constructor(database: Database, clock: Clock) {
    this.database = database
    this.clock = clock
  }

  pause(scope: SyncScope): void {
    this.database.run(
      'insert into sync_pauses (kind, connection_id, canvas_id, step_id, since) values (?, ?, ?, ?, ?) on conflict do nothing',
      ...columnsOf(scope),
      this.clock.now(),
    )
  }

  resume(scope: SyncScope): void {
    this.database.run(
      'delete from sync_pauses where kind = ? and connection_id = ? and canvas_id = ? and step_id = ?',
      ...columnsOf(scope),
    )
  }

  list(): SyncPause[] {
    return this.database.all('select * from sync_pauses order by since').map((row) =>
      syncPauseSchema.parse({
        scope: {
          kind: row.kind,
          ...(row.kind === 'connection' ? { connectionId: row.connection_id } : {}),
          ...(row.kind === 'step' ? { canvasId: row.canvas_id, stepId: row.step_id } : {}),
        },
        since: row.since,
      }),
    )
  }

  /** Canvases whose counters show the pause of a scope. */
  canvasesOf(scope: SyncScope): CanvasId[] {
    if (scope.kind === 'step') return [scope.canvasId]
    return this.database
      .all('select distinct canvas_id from steps where is_sync = 1')
      .map((row) => canvasIdSchema.parse(row.canvas_id))
  }
}

/** Who of a step's pending people waits for a pause to end, and the widest pause there is; null when there is none. */
export function findPauseOf(database: Database, stepKey: number): { by: PausedBy; people: number } | null {
  if (!database.get('select 1 from sync_pauses limit 1')) return null
  const row = database.get(
    `with waiting as (
       select b.step_key, b.target_id, b.count from sync_blocks b where b.step_key = :key
       union all
       select b.step_key, b.target_id, b.count from batches b where b.step_key = :key and b.finished_at is null and b.state != 'sending')
     select coalesce(sum(b.count), 0) as people, coalesce(max(b.target_id in (select id from paused_targets)), 0) as wide
     from waiting b where ${isPaused}`.replaceAll(':key', '?'),
    stepKey,
    stepKey,
  )
  const people = Number(row?.people)
  if (database.get("select 1 from sync_pauses where kind = 'everything'")) return { by: 'everything', people }
  // Where nobody waits, the step's last batch says which connection it sends by.
  const last = database.get(
    'select target_id in (select id from paused_targets) as wide from batches where step_key = ? order by id desc limit 1',
    stepKey,
  )
  if (Number(row?.wide) === 1 || Number(last?.wide) === 1) return { by: 'connection', people }
  const isStep = database.get('select 1 from paused_steps where key = ?', stepKey)
  return isStep ? { by: 'step', people } : null
}

/**
 * Of an audience's waiting blocks in order of arrival (with `action` and `paused`), those that may be built now: not paused, and
 * without anybody whom an earlier block that stays behind holds for the other action. A person's additions and removals keep their order.
 */
export function freeBlocks(database: Database, blocks: readonly Row[]): readonly Row[] {
  if (blocks.every((block) => Number(block.paused) === 0)) return blocks
  const held = new Map<string, Set<number>>()
  const hasOrder = new Set(blocks.map((block) => String(block.action))).size > 1
  return blocks.filter((block) => {
    const isFree = Number(block.paused) === 0
    if (!hasOrder) return isFree
    const people = unpackIds(database.get('select people from sync_blocks where id = ?', Number(block.id))?.people)
    const others = [...held].filter(([action]) => action !== block.action).map(([, ids]) => ids)
    if (isFree && !people.some((person) => others.some((ids) => ids.has(person)))) return true
    const mine = held.get(String(block.action)) ?? new Set()
    for (const person of people) mine.add(person)
    held.set(String(block.action), mine)
    return false
  })
}

function columnsOf(scope: SyncScope): [string, string, string, string] {
  switch (scope.kind) {
    case 'everything':
      return ['everything', '', '', '']
    case 'connection':
      return ['connection', scope.connectionId, '', '']
    case 'step':
      return ['step', '', scope.canvasId, scope.stepId]
  }
}
