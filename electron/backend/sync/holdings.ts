// What is in an audience by our own account: whom we added and removed, and who is left, from the batches the partner took in the
// order it took them. Reads only; the partner's own number is the partner's to tell.
import type { Holding, HoldingStep } from '#shared/contract/operate-calls.ts'
import { canvasIdSchema, connectionIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import { partnerIdSchema } from '#shared/partners/partner-id.ts'
import { syncActions } from '#shared/steps/audience-sync/audience-sync-config.ts'
import { unpackIds } from '../store/packed-ids.ts'
import type { Database, Row } from '../store/sqlite.ts'
import type { StepNames } from './error-inbox.ts'

export interface HoldingKey {
  readonly connectionId: string
  readonly adAccountId: string
  readonly audienceId: string
}

interface Folded {
  readonly added: number
  readonly removed: number
  /** Ids of the people held now, in order. */
  readonly held: readonly number[]
}

const pageSize = 100
/** Test people are in the audience like everybody; those who were erased are taken out apart from any step. */
const wasTaken = `(b.state = 'synced' or (b.state in ('test', 'erasure')
  and exists (select 1 from batch_attempts a where a.batch_id = b.id and a.outcome = 'taken')))`
const ofAudience = 't.connection_id = ? and t.ad_account_id = ? and t.audience_id = ?'

export class Holdings {
  private readonly database: Database
  private readonly names: StepNames

  constructor(parts: { database: Database; names: StepNames }) {
    this.database = parts.database
    this.names = parts.names
  }

  /** Every audience a batch of ours was taken by, the one written to last first. */
  list(): Holding[] {
    const rows = this.database.all(
      `select t.partner_id, t.connection_id, t.ad_account_id, t.ad_account_name, t.audience_id, t.audience_name, max(b.finished_at) as at
       from batches b join sync_targets t on t.id = b.target_id where ${wasTaken}
       group by t.connection_id, t.ad_account_id, t.audience_id order by at desc`,
    )
    return rows.map((row) => this.holdingFrom(row))
  }

  people(key: HoldingKey, cursor: number | null): { people: readonly number[]; nextCursor: number | null } {
    const { held } = this.fold(key)
    const from = cursor ?? 0
    const to = from + pageSize
    return { people: held.slice(from, to), nextCursor: to < held.length ? to : null }
  }

  private holdingFrom(row: Row): Holding {
    const key = {
      connectionId: connectionIdSchema.parse(row.connection_id),
      adAccountId: String(row.ad_account_id),
      audienceId: String(row.audience_id),
    }
    const { added, removed, held } = this.fold(key)
    return {
      ...key,
      partnerId: partnerIdSchema.parse(row.partner_id),
      adAccountName: String(row.ad_account_name),
      name: String(row.audience_name),
      added,
      removed,
      held: held.length,
      lastWriteAt: Number(row.at),
      steps: this.stepsOf(key),
    }
  }

  private stepsOf({ connectionId, adAccountId, audienceId }: HoldingKey): HoldingStep[] {
    const rows = this.database.all(
      `select s.canvas_id, s.step_id, t.action, sum(b.count) as people, max(b.finished_at) as at
       from batches b join sync_targets t on t.id = b.target_id join steps s on s.key = b.step_key
       where ${ofAudience} and b.state = 'synced' group by b.step_key, t.action order by at desc`,
      connectionId,
      adAccountId,
      audienceId,
    )
    return rows.map((row) => {
      const canvasId = canvasIdSchema.parse(row.canvas_id)
      const stepId = stepIdSchema.parse(row.step_id)
      return {
        canvasId,
        canvasName: this.names.canvas(canvasId),
        stepId,
        stepName: this.names.step(canvasId, stepId),
        action: syncActions.find((action) => action === row.action) ?? 'add',
        people: Number(row.people),
        lastWriteAt: Number(row.at),
      }
    })
  }

  /** One byte a person says what the last batch that was taken did with them: a million people are read in a moment. */
  private fold({ connectionId, adAccountId, audienceId }: HoldingKey): Folded {
    const most = Number(this.database.get('select coalesce(max(id), 0) as n from people')?.n)
    let marks = new Uint8Array(most + 1)
    const batches = this.database.iterate(
      `select t.action, b.people from batches b join sync_targets t on t.id = b.target_id
       where ${ofAudience} and ${wasTaken} order by b.finished_at, b.id`,
      connectionId,
      adAccountId,
      audienceId,
    )
    for (const { action, people } of batches) {
      for (const person of unpackIds(people)) {
        // Somebody who is no longer in the workspace is in the audience still.
        if (person >= marks.length) marks = grown(marks, person)
        const before = marks[person] ?? 0
        marks[person] = action === 'add' ? before | wasAdded | isHeld : (before | wasRemoved) & ~isHeld
      }
    }
    const held: number[] = []
    let added = 0
    let removed = 0
    marks.forEach((mark, person) => {
      if (mark & wasAdded) added++
      if (mark & wasRemoved) removed++
      if (mark & isHeld) held.push(person)
    })
    return { added, removed, held }
  }
}

const wasAdded = 1
const wasRemoved = 2
const isHeld = 4

function grown(marks: Uint8Array<ArrayBuffer>, person: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(person * 2)
  larger.set(marks)
  return larger
}
