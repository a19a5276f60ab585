// Makes batches: every 5 s after the first person waits, or when full (S38, S76), people leave their blocks for a batch or are
// Not synced with a reason, in one transaction. Sends nothing.
import { type Instant, secondMs } from '#shared/core/clock.ts'
import type { MatchColumn } from '#shared/partners/match-field.ts'
import type { RequestLimits } from '../partners/request-limits.ts'
import { identityRevision } from '../people/people-revision.ts'
import { joinIds, packIds, unpackIds } from '../store/packed-ids.ts'
import type { Database } from '../store/sqlite.ts'
import type { Accounting } from './accounting.ts'
import { type FreshRows, storeRows } from './batch-rows.ts'
import type { IdentifierRows } from './identifier-rows.ts'
import { countRecords, type OwnedRows, sliceRows } from './owned-rows.ts'
import type { HashedBlock } from './people-hashing.ts'
import { cutByLimit, type RequestCut } from './request-cuts.ts'
import { freeBlocks, isPaused } from './sync-pauses.ts'
import type { SyncTarget, SyncTargets } from './sync-target.ts'
import { type ConsentNeeds, withoutConsent } from './withheld-people.ts'

export const flushAfterMs = 5 * secondMs
/** People hashed and written in one transaction: a large request's worth, so that the first leaves soon and the window is never blocked. */
const peoplePerTransaction = 10_000
/** One is being written while the next are hashed. */
const mostAhead = 4

/** Hashes people for a target, in the order given. */
export type HashPeople = (
  target: SyncTarget,
  people: Uint32Array,
  columns: readonly MatchColumn[],
) => HashedBlock | Promise<HashedBlock>

interface Run {
  readonly targetId: number
  readonly stepKey: number
  readonly blocks: number[]
}

interface HashedRun {
  readonly run: Run
  readonly target: SyncTarget
  readonly entries: Uint32Array
  readonly people: Uint32Array
  /** Of people's identities, when the hashing began. */
  readonly revision: number
  /** Hashed on this thread. */
  readonly isHere: boolean
  block: HashedBlock | undefined
}

export class BatchBuilder {
  private readonly database: Database
  private readonly accounting: Accounting
  private readonly targets: SyncTargets
  private readonly rows: IdentifierRows
  private readonly fresh: FreshRows
  private readonly consentNeeds: ConsentNeeds
  private readonly limitsOf: (target: SyncTarget) => RequestLimits
  private readonly built: (stepKey: number) => void
  private readonly hash: HashPeople
  private readonly hashed: (failure?: unknown) => void
  private readonly prepareHashing: () => void
  /** Due people wait behind paused ones: looked at again then. */
  private heldUntil: Instant | null = null
  /** Runs whose people are being hashed or are hashed, in the order they are to be built in. */
  private ahead: HashedRun[] = []
  /** Hashing or writing failed: not tried again at once. */
  private brokenUntil: Instant = Number.NEGATIVE_INFINITY

  constructor(parts: {
    database: Database
    accounting: Accounting
    targets: SyncTargets
    rows: IdentifierRows
    fresh: FreshRows
    consentNeeds: ConsentNeeds
    hash: HashPeople
    /** Called when a run was hashed on another thread, or could not be: look again. */
    hashed: (failure?: unknown) => void
    /** Called when people wait, paused or not: they will be hashed soon. */
    prepareHashing: () => void
    limitsOf: (target: SyncTarget) => RequestLimits
    /** Called after a step's people were put into batches. */
    built: (stepKey: number) => void
  }) {
    this.database = parts.database
    this.accounting = parts.accounting
    this.targets = parts.targets
    this.rows = parts.rows
    this.fresh = parts.fresh
    this.consentNeeds = parts.consentNeeds
    this.hash = parts.hash
    this.hashed = parts.hashed
    this.prepareHashing = parts.prepareHashing
    this.limitsOf = parts.limitsOf
    this.built = parts.built
  }

  /** When the next batch is due, or null while nobody waits who may go. Who waits behind a pause will go the moment it ends. */
  nextFlushAt(now: Instant): Instant | null {
    // Being hashed: its end is told by `hashed`.
    if (this.ahead.length > 0) return this.ahead[0]?.block ? now : null
    const free = `min(b.arrived_at) filter (where not ${isPaused})`
    const row = this.database.get(`select count(*) as blocks, ${free} as first from sync_blocks b`)
    if (Number(row?.blocks) > 0) this.prepareHashing()
    if (row?.first === null || row?.first === undefined) return null
    return Math.max(Math.min(Number(row.first), now) + flushAfterMs, this.heldUntil ?? 0, this.brokenUntil)
  }

  /** Blocks were taken away and put in by hand: a number of one hashed ahead may mean another by now. */
  startOver(): void {
    this.ahead = []
  }

  /**
   * What was built was undone with the transaction it was in. Nothing behind it may come before it: the order of a person's additions
   * and removals is the order of the blocks.
   */
  undone(now: Instant): void {
    this.ahead = []
    this.brokenUntil = now + flushAfterMs
  }

  /**
   * Makes the batches of one transaction's worth of people of a due target. Returns true while more may be due. Where it fails, or the
   * transaction it is called in, `undone` must be told.
   */
  buildNext(now: Instant): boolean {
    this.hashAhead(now)
    const [head] = this.ahead
    if (!head?.block) return false
    const { block } = head
    // Somebody changed, or was cancelled, redirected or paused since: what was hashed may no longer be what is to be sent.
    if (!this.isStillSo(head)) {
      this.ahead = []
      return true
    }
    // Before the writing, so that the other thread hashes meanwhile.
    this.ahead.shift()
    this.hashAhead(now, head.run.blocks)
    this.database.transaction(() => this.buildRun(head, block, now))
    this.built(head.run.stepKey)
    return true
  }

  /** Begins to hash the next runs. Hashed on this thread they are there at once, and one is enough. */
  private hashAhead(now: Instant, beingBuilt: readonly number[] = []): void {
    this.heldUntil = null
    if (this.brokenUntil > now) return
    while (this.ahead.length < mostAhead && !this.ahead[0]?.isHere) {
      const run = this.nextRun(now, beingBuilt)
      if (!run) return
      this.ahead.push(this.beginHashing(run, now))
    }
  }

  private nextRun(now: Instant, beingBuilt: readonly number[]): Run | undefined {
    const begun = new Set([...beingBuilt, ...this.ahead.flatMap(({ run }) => run.blocks)])
    for (const due of this.dueTargets(now)) {
      const run = this.runsBefore(due, begun)[0]
      if (run) return run
      if (this.ahead.length === 0) this.heldUntil = now + flushAfterMs
    }
    return undefined
  }

  private beginHashing(run: Run, now: Instant): HashedRun {
    const target = this.targets.get(run.targetId)
    const taken = run.blocks.map((id) => this.database.get('select entries, people from sync_blocks where id = ?', id))
    const entries = joinIds(taken.map((row) => unpackIds(row?.entries)))
    const people = joinIds(taken.map((row) => unpackIds(row?.people)))
    const revision = identityRevision(this.database)
    const begun = { run, target, entries, people, revision }
    const hashing = this.hash(target, people, this.rows.columns(target))
    if (!(hashing instanceof Promise)) return { ...begun, isHere: true, block: hashing }
    const hashed: HashedRun = { ...begun, isHere: false, block: undefined }
    hashing.then(
      (block) => {
        hashed.block = block
        this.hashed()
      },
      (failure) => {
        this.undone(now)
        this.hashed(failure)
      },
    )
    return hashed
  }

  private isStillSo({ run, revision }: HashedRun): boolean {
    const there = this.database.get(
      `select count(*) as n from sync_blocks b where b.id in (select value from json_each(?)) and b.target_id = ? and not ${isPaused}`,
      JSON.stringify(run.blocks),
      run.targetId,
    )
    return Number(there?.n) === run.blocks.length && identityRevision(this.database) === revision
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
  private runsBefore(
    { target, lastBlock }: { target: SyncTarget; lastBlock: number },
    begun: ReadonlySet<number>,
  ): Run[] {
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
      if (begun.has(Number(block.id))) continue
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

  private buildRun(head: HashedRun, block: HashedBlock, now: Instant): void {
    const { run, target, entries, people } = head
    // Asked for as they are built, so that what was said a moment ago counts; removals need no consent.
    const needs = target.action === 'add' ? this.consentNeeds(target.partnerId) : []
    const prepared = this.rows.prepare(target, people, block, withoutConsent(this.database, people, needs))
    for (const id of run.blocks) this.database.run('delete from sync_blocks where id = ?', id)
    const { sendable, unsendable } = prepared
    for (const { index, reason } of unsendable) {
      this.database.run(
        'insert into not_synced (step_key, entry_id, person_id, reason, at) values (?, ?, ?, ?, ?)',
        run.stepKey,
        entries[index] ?? 0,
        people[index] ?? 0,
        reason,
        now,
      )
    }
    if (unsendable.length > 0)
      this.accounting.moveSync(run.stepKey, { pending: -unsendable.length, notSynced: unsendable.length })
    const idsOf = (ids: Uint32Array) => (unsendable.length === 0 ? ids : sendable.map((index) => ids[index] ?? 0))
    const ids = { entries: idsOf(entries), people: idsOf(people) }
    for (const cut of cutByLimit(prepared, sendable.length, this.limitsOf(target)))
      this.insertBatch(run, prepared, cut, ids, now)
  }

  private insertBatch(
    run: Run,
    { rows, rowPeople }: OwnedRows,
    { fromPerson, toPerson, fromRow, toRow }: RequestCut,
    ids: { entries: Uint32Array; people: Uint32Array },
    now: Instant,
  ): void {
    const sent = sliceRows(rows, fromRow, toRow)
    const { lastId } = this.database.run(
      `insert into batches (target_id, step_key, state, count, records, entries, people, created_at)
       values (?, ?, 'waiting', ?, ?, ?, ?, ?)`,
      run.targetId,
      run.stepKey,
      toPerson - fromPerson,
      countRecords(sent),
      packIds(ids.entries.subarray(fromPerson, toPerson)),
      packIds(ids.people.subarray(fromPerson, toPerson)),
      now,
    )
    const owners = rowPeople.subarray(fromRow, toRow).map((person) => person - fromPerson)
    storeRows(this.database, lastId, { rows: sent, rowPeople: owners })
    this.fresh.keep(lastId, { rows: sent, rowPeople: owners })
  }
}
