// Makes batches: every 5 s after the first person waits, or when full (S38, S76), people leave their blocks for a batch or are
// Not synced with a reason, in one transaction. Sends nothing.
import { type Instant, secondMs } from '#shared/core/clock.ts'
import type { MatchColumn } from '#shared/partners/match-field.ts'
import type { RequestLimits } from '../partners/request-limits.ts'
import { packIds, unpackIds } from '../store/packed-ids.ts'
import type { Database } from '../store/sqlite.ts'
import type { Accounting } from './accounting.ts'
import { type IdentifierRows, packRows, type SendablePerson } from './identifier-rows.ts'
import { freeBlocks, isPaused } from './sync-pauses.ts'
import type { SyncTarget, SyncTargets } from './sync-target.ts'

export const flushAfterMs = 5 * secondMs
/** People hashed and written in one transaction, so that a large intake never blocks the window for long. */
const peoplePerTransaction = 20_000
/** A JSON cell with its hash, keys and audience id; what the byte limit is turned into rows with. */
const bytesPerRecord = 130

interface Run {
  readonly targetId: number
  readonly stepKey: number
  readonly blocks: number[]
}

export class BatchBuilder {
  private readonly database: Database
  private readonly accounting: Accounting
  private readonly targets: SyncTargets
  private readonly rows: IdentifierRows
  private readonly limitsOf: (target: SyncTarget) => RequestLimits
  private readonly built: (stepKey: number) => void
  /** Due people wait behind paused ones: looked at again then. */
  private heldUntil: Instant | null = null

  constructor(parts: {
    database: Database
    accounting: Accounting
    targets: SyncTargets
    rows: IdentifierRows
    limitsOf: (target: SyncTarget) => RequestLimits
    /** Called after a step's people were put into batches. */
    built: (stepKey: number) => void
  }) {
    this.database = parts.database
    this.accounting = parts.accounting
    this.targets = parts.targets
    this.rows = parts.rows
    this.limitsOf = parts.limitsOf
    this.built = parts.built
  }

  /** When the next batch is due, or null while nobody waits. */
  nextFlushAt(now: Instant): Instant | null {
    const row = this.database.get(`select min(b.arrived_at) as first from sync_blocks b where not ${isPaused}`)
    if (row?.first === null || row?.first === undefined) return null
    return Math.max(Math.min(Number(row.first), now) + flushAfterMs, this.heldUntil ?? 0)
  }

  /** Makes the batches of one transaction's worth of people of a due target. Returns true while more may be due. */
  buildNext(now: Instant): boolean {
    this.heldUntil = null
    for (const due of this.dueTargets(now)) {
      const [run] = this.runsBefore(due)
      if (run) {
        this.database.transaction(() => this.buildRun(run, now))
        this.built(run.stepKey)
        return true
      }
      this.heldUntil = now + flushAfterMs
    }
    return false
  }

  private *dueTargets(now: Instant): Iterable<{ target: SyncTarget; lastBlock: number }> {
    const waiting = this.database.all(
      `select target_id, min(arrived_at) as first, sum(count) as people, max(id) as last_block from sync_blocks b
       where not ${isPaused} group by target_id order by first`,
    )
    for (const row of waiting) {
      const target = this.targets.get(Number(row.target_id))
      const full = Number(row.people) >= this.limitsOf(target).recordsPerRequest
      // Arrived later than now: the clock was set back, and they have waited long enough.
      const waited = Number(row.first) + flushAfterMs <= now || Number(row.first) > now
      if (full || waited) yield { target, lastBlock: Number(row.last_block) }
    }
  }

  /**
   * The waiting blocks of the due audience in order of arrival, as runs of one step each. A run ends where the action turns, so
   * that a person who was added and then removed is sent in that order (issue 2 of the engine: order per person).
   */
  private runsBefore({ target, lastBlock }: { target: SyncTarget; lastBlock: number }): Run[] {
    const blocks = this.database.all(
      `select b.id, b.target_id, b.step_key, b.count, t.action, ${isPaused} as paused from sync_blocks b join sync_targets t on t.id = b.target_id
       where t.connection_id = ? and t.ad_account_id = ? and t.audience_id = ? and b.id <= ? order by b.id`,
      target.connectionId,
      target.adAccount.id,
      target.audience.id,
      lastBlock,
    )
    const runs: Run[] = []
    let open = new Map<string, Run & { people: number }>()
    let action: unknown
    for (const block of freeBlocks(this.database, blocks)) {
      if (block.action !== action) open = new Map()
      action = block.action
      const name = `${block.target_id} ${block.step_key}`
      let run = open.get(name)
      if (!run || run.people >= peoplePerTransaction) {
        run = { targetId: Number(block.target_id), stepKey: Number(block.step_key), blocks: [], people: 0 }
        open.set(name, run)
        runs.push(run)
      }
      run.blocks.push(Number(block.id))
      run.people += Number(block.count)
    }
    return runs
  }

  private buildRun(run: Run, now: Instant): void {
    const target = this.targets.get(run.targetId)
    const taken = run.blocks.map((id) => this.database.get('select entries, people from sync_blocks where id = ?', id))
    const entries = joinIds(taken.map((row) => unpackIds(row?.entries)))
    const people = joinIds(taken.map((row) => unpackIds(row?.people)))
    const { sendable, unsendable } = this.rows.prepare(target, entries, people)
    for (const id of run.blocks) this.database.run('delete from sync_blocks where id = ?', id)
    for (const { entry, person, reason } of unsendable) {
      this.database.run(
        'insert into not_synced (step_key, entry_id, person_id, reason, at) values (?, ?, ?, ?, ?)',
        run.stepKey,
        entry,
        person,
        reason,
        now,
      )
    }
    if (unsendable.length > 0)
      this.accounting.moveSync(run.stepKey, { pending: -unsendable.length, notSynced: unsendable.length })
    const columns = this.rows.columns(target)
    for (const part of cutByLimit(sendable, columns, this.limitsOf(target))) this.insertBatch(run, columns, part, now)
  }

  private insertBatch(
    run: Run,
    columns: readonly MatchColumn[],
    people: readonly SendablePerson[],
    now: Instant,
  ): void {
    const { rows, rowPeople, records } = packRows(columns, people)
    this.database.run(
      `insert into batches (target_id, step_key, state, count, records, entries, people, columns, row_count, digests, present, row_people, created_at)
       values (?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      run.targetId,
      run.stepKey,
      people.length,
      records,
      packIds(people.map((person) => person.entry)),
      packIds(people.map((person) => person.person)),
      JSON.stringify(columns),
      rows.count,
      rows.digests,
      rows.present,
      packIds(rowPeople),
      now,
    )
  }
}

/** Cuts people into requests: TikTok counts people, Pinterest counts identifiers (decisions.md 8); both have bytes. */
export function cutByLimit(
  people: readonly SendablePerson[],
  columns: readonly MatchColumn[],
  limits: RequestLimits,
): SendablePerson[][] {
  const parts: SendablePerson[][] = []
  let part: SendablePerson[] = []
  let records = 0
  let bytes = 0
  for (const person of people) {
    const identifiers = person.rows.reduce((sum, cells) => sum + cells.filter((cell) => cell !== null).length, 0)
    const weight = limits.recordsCount === 'people' ? person.rows.length : identifiers
    const size = person.rows.length * columns.length * bytesPerRecord
    if (part.length > 0 && (records + weight > limits.recordsPerRequest || bytes + size > limits.bytesPerRequest)) {
      parts.push(part)
      part = []
      records = 0
      bytes = 0
    }
    part.push(person)
    records += weight
    bytes += size
  }
  if (part.length > 0) parts.push(part)
  return parts
}

function joinIds(parts: readonly Uint32Array[]): Uint32Array {
  const joined = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
