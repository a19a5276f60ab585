// Where one person was and is, canvas by canvas, what was said to them, and how each of their syncs went. Reads only: entries, messages, and the batches of the sync
// steps of canvases they entered.
import type { Moment, SyncMoment } from '#shared/contract/profile-calls.ts'
import { canvasIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import { unpackIds } from '../store/packed-ids.ts'
import type { Database, Row } from '../store/sqlite.ts'
import type { StepNames } from '../sync/error-inbox.ts'
import { PersonMessages } from './person-messages.ts'

/** A block or a batch, with how it went. */
const outcomes = `
  select b.entries, b.people, b.arrived_at as at, 'pending' as state, t.audience_name as audience
    from sync_blocks b join sync_targets t on t.id = b.target_id where b.step_key = ?
  union all
  select b.entries, b.people, coalesce(b.finished_at, b.created_at), b.state, t.audience_name
    from batches b join sync_targets t on t.id = b.target_id
    where b.step_key = ? and b.state not in ('split', 'redirected', 'requeued')`

export class PersonJourneys {
  private readonly database: Database
  private readonly names: StepNames
  private readonly messages: PersonMessages

  constructor(parts: { database: Database; names: StepNames }) {
    this.database = parts.database
    this.names = parts.names
    this.messages = new PersonMessages(parts)
  }

  moments(personId: number): Moment[] {
    const entries = this.database.all(
      'select id, canvas_id, entered_at from entries where canvas_id in (select id from canvases) and person_id = ?',
      personId,
    )
    return entries.flatMap((entry) => {
      const canvasId = canvasIdSchema.parse(entry.canvas_id)
      const where = { canvasId, canvasName: this.names.canvas(canvasId) }
      const until = this.exitOf(entry)
      const left = until === null ? [] : [{ kind: 'left' as const, at: until, ...where }]
      return [
        { kind: 'entered' as const, at: Number(entry.entered_at), ...where },
        ...left,
        ...this.messages.of({ id: Number(entry.id), personId, since: Number(entry.entered_at), until }, where),
        ...this.syncs(entry, where),
      ]
    })
  }

  /** When an entry left its canvas; null while it is inside. */
  private exitOf(entry: Row): number | null {
    const exits = this.database.iterate(
      `select m.at, m.entries from steps s join moves m on m.step_key = s.key
       where s.canvas_id = ? and m.exits = 1 and m.at >= ?`,
      ...[String(entry.canvas_id), Number(entry.entered_at)],
    )
    for (const { at, entries } of exits) if (unpackIds(entries).includes(Number(entry.id))) return Number(at)
    return null
  }

  private syncs(entry: Row, where: Pick<SyncMoment, 'canvasId' | 'canvasName'>): SyncMoment[] {
    const steps = this.database.all(
      'select key, step_id from steps where canvas_id = ? and is_sync = 1',
      where.canvasId,
    )
    return steps.flatMap((step) => {
      const stepId = stepIdSchema.parse(step.step_id)
      const found = this.outcome(Number(step.key), Number(entry.id))
      return found
        ? { kind: 'sync', ...where, stepId, stepName: this.names.step(where.canvasId, stepId), ...found }
        : []
    })
  }

  /** The last word on an entry at a step. */
  private outcome(stepKey: number, entryId: number): Pick<SyncMoment, 'at' | 'audience' | 'result'> | undefined {
    const refused = this.database.get('select at from not_synced where step_key = ? and entry_id = ?', stepKey, entryId)
    if (refused) return { at: Number(refused.at), audience: '', result: 'not-synced' }
    let last: Row | undefined
    for (const row of this.database.iterate(outcomes, stepKey, stepKey))
      if (unpackIds(row.entries).includes(entryId) && Number(row.at) >= Number(last?.at ?? 0)) last = row
    return last && { at: Number(last.at), audience: String(last.audience), result: resultOf(String(last.state)) }
  }
}

function resultOf(state: string): SyncMoment['result'] {
  if (state === 'synced' || state === 'errored') return state
  return state === 'cancelled' ? 'not-synced' : 'pending'
}
