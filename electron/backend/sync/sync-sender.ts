// Sends what waits: several batches in flight for each connection, fair between steps, in order for each person, write first and
// then act. Failures become plans (retry-policy) and plans become rows (batch-books). Reads no partner's answer itself.
import type { Clock, Instant } from '#shared/core/clock.ts'
import type { Random } from '#shared/core/random.ts'
import type { AudienceRef } from '#shared/partners/audience.ts'
import type { PartnerFailure } from '#shared/partners/partner-failure.ts'
import type { PartnerHttp } from '../http/partner-request.ts'
import { planRetry, retryWindowMs } from '../http/retry-policy.ts'
import type { Log } from '../log/log.ts'
import type { Partner } from '../partners/partner.ts'
import { unpackIds } from '../store/packed-ids.ts'
import type { Database } from '../store/sqlite.ts'
import type { BatchBooks, StoredBatch } from './batch-books.ts'
import { distinctRows } from './identifier-rows.ts'
import type { SyncTarget, SyncTargets } from './sync-target.ts'

/** Enough to keep a 50-a-second limit busy at 100 ms an answer; more would only hold memory. */
const inFlightPerConnection = 8

/** A connection as the sender needs it. */
export interface SyncConnections {
  /** Bound to the connection; sending through it waits for the partner's rate limit. */
  open(connectionId: string): { partner: Partner; http: PartnerHttp }
  /** A failure that concerns more than one batch: the state of connection and audience follows from it. */
  refused(target: SyncTarget, failure: PartnerFailure): void
  worked(connectionId: string): void
  /** Where to write: a draft audience is created with its first rows (decisions.md 12). */
  ensureAudience(target: SyncTarget, batch: StoredBatch): Promise<AudienceRef | PartnerFailure>
  /** Some codes mean several things; a look at the audience tells which (TikTok 40002, A5). */
  lookCloser(target: SyncTarget, failure: PartnerFailure): Promise<PartnerFailure>
}

export class SyncSender {
  private readonly parts: {
    readonly database: Database
    readonly clock: Clock
    readonly random: Random
    readonly targets: SyncTargets
    readonly books: BatchBooks
    readonly connections: SyncConnections
    readonly log: Log
    /** Called after each answer: counters moved, a slot is free. */
    readonly answered: (stepKey: number) => void
  }
  private readonly flying = new Map<string, Set<number>>()
  private readonly lastStep = new Map<string, number>()
  private backSinceAt: Instant | undefined
  private stopped = false

  constructor(parts: SyncSender['parts']) {
    this.parts = parts
  }

  get inFlight(): number {
    return [...this.flying.values()].reduce((sum, batches) => sum + batches.size, 0)
  }

  inFlightOf(connectionId: string): number {
    return this.flying.get(connectionId)?.size ?? 0
  }

  /** Sets what was being sent when the process ended to be sent again. */
  start(): void {
    this.cameBack()
    this.parts.books.recover(this.parts.clock.now())
  }

  /** The machine woke or the app started: the network may need a moment. */
  cameBack(): void {
    this.backSinceAt = this.parts.clock.now()
  }

  /** No new batch is begun; those in flight finish or are recovered at the next start. */
  stop(): void {
    this.stopped = true
  }

  nextTryAt(): Instant | null {
    const row = this.parts.database.get(
      "select min(coalesce(next_try_at, 0)) as next from batches where finished_at is null and state != 'sending'",
    )
    return row?.next === null || row?.next === undefined ? null : Number(row.next)
  }

  /** Begins as many ready batches as there are free places. */
  pump(): void {
    if (this.stopped) return
    const now = this.parts.clock.now()
    for (const connectionId of this.connectionsWithWork(now)) {
      for (
        let batch = this.nextReady(connectionId, now);
        batch !== undefined;
        batch = this.nextReady(connectionId, now)
      ) {
        this.begin(connectionId, batch)
      }
    }
  }

  private connectionsWithWork(now: Instant): string[] {
    return this.parts.database
      .all(
        `select distinct t.connection_id as id from batches b join sync_targets t on t.id = b.target_id
         where b.finished_at is null and b.state != 'sending' and coalesce(b.next_try_at, 0) <= ?`,
        now,
      )
      .map((row) => String(row.id))
  }

  /** The next batch by turns of steps; the small halves of a refused one first, so that bad rows are found quickly. */
  private nextReady(connectionId: string, now: Instant): number | undefined {
    if (this.inFlightOf(connectionId) >= inFlightPerConnection) return undefined
    const ready = this.parts.database.all(
      `select b.id, b.step_key, t.action, t.ad_account_id, t.audience_id from batches b join sync_targets t on t.id = b.target_id
       where t.connection_id = ? and b.finished_at is null and b.state != 'sending' and coalesce(b.next_try_at, 0) <= ?
       order by b.depth desc, b.id limit 256`,
      connectionId,
      now,
    )
    const steps = [...new Set(ready.map((row) => Number(row.step_key)))].sort((left, right) => left - right)
    const last = this.lastStep.get(connectionId) ?? -1
    const turns = [...steps.filter((step) => step > last), ...steps.filter((step) => step <= last)]
    for (const step of turns) {
      const row = ready.find(
        (candidate) => Number(candidate.step_key) === step && !this.mustWaitItsTurn(connectionId, candidate),
      )
      if (!row) continue
      this.lastStep.set(connectionId, step)
      return Number(row.id)
    }
    return undefined
  }

  /** Adds and removes of one person reach one audience in the order they happened. */
  private mustWaitItsTurn(connectionId: string, row: Readonly<Record<string, unknown>>): boolean {
    const earlier = this.parts.database.all(
      `select b.people from batches b join sync_targets t on t.id = b.target_id
       where t.connection_id = ? and t.ad_account_id = ? and t.audience_id = ? and t.action != ? and b.id < ? and b.finished_at is null`,
      connectionId,
      String(row.ad_account_id),
      String(row.audience_id),
      String(row.action),
      Number(row.id),
    )
    if (earlier.length === 0) return false
    const mine = new Set(
      unpackIds(this.parts.database.get('select people from batches where id = ?', Number(row.id))?.people),
    )
    return earlier.some((other) => unpackIds(other.people).some((person) => mine.has(person)))
  }

  private begin(connectionId: string, id: number): void {
    const flying = this.flying.get(connectionId) ?? new Set()
    this.flying.set(connectionId, flying.add(id))
    this.parts.books.begin(id, this.parts.clock.now())
    const batch = this.parts.books.get(id)
    void this.send(connectionId, batch)
      .catch((cause) => {
        this.parts.log.error('a batch could not be handled', { batch: id, cause })
        this.handleFailure(
          this.parts.targets.get(batch.targetId),
          batch,
          { kind: 'unknown', partnerCode: 'internal' },
          0,
        )
      })
      .finally(() => {
        flying.delete(id)
        this.parts.answered(batch.stepKey)
      })
  }

  private async send(connectionId: string, batch: StoredBatch): Promise<void> {
    const { books, connections, targets, clock } = this.parts
    const target = targets.get(batch.targetId)
    const audience = await connections.ensureAudience(target, batch)
    if ('kind' in audience) return this.handleFailure(target, batch, audience, 0)
    const { partner, http } = connections.open(connectionId)
    const answer = await http.send(
      partner.encodeWrite({
        action: target.action,
        adAccountId: target.adAccount.id,
        audience,
        rows: distinctRows(batch.rows),
      }),
      { claimant: `step ${batch.stepKey}` },
    )
    const outcome = partner.readWrite(answer)
    if (outcome.kind === 'refused') {
      return this.handleFailure(target, batch, await connections.lookCloser(target, outcome.failure), answer.durationMs)
    }
    books.taken(batch, { at: clock.now(), durationMs: answer.durationMs })
    connections.worked(connectionId)
  }

  private handleFailure(target: SyncTarget, batch: StoredBatch, failure: PartnerFailure, durationMs: number): void {
    const { books, clock, connections, random } = this.parts
    const now = clock.now()
    const answered = { at: now, durationMs }
    const firstFailedAt = batch.firstFailedAt ?? now
    const plan = planRetry({
      failure,
      attempt: batch.attempts,
      firstFailedAt,
      now,
      random,
      divisible: batch.count > 1,
      ...(this.backSinceAt === undefined ? {} : { backSinceAt: this.backSinceAt }),
    })
    const givesUpAt = firstFailedAt + retryWindowMs
    if (plan.kind === 'retry')
      books.tryAgain(batch, answered, failure, { state: 'retrying', nextTryAt: plan.at, givesUpAt })
    else if (plan.kind === 'wait-for-person') {
      books.tryAgain(batch, answered, failure, { state: 'needs-person', nextTryAt: plan.lookAgainAt, givesUpAt })
    } else if (plan.kind === 'split') books.halve(batch, answered, failure)
    else {
      books.giveUp(batch, answered, failure)
      if (books.familyIsHopeless(batch)) books.giveUpFamily(batch, now, failure)
    }
    connections.refused(target, failure)
  }

  /** Reconnected, or a person asks: everything unfinished of a connection may be tried at once. */
  tryNow(connectionId: string): number {
    return this.parts.database.run(
      `update batches set next_try_at = ? where finished_at is null and state in ('retrying', 'needs-person')
       and target_id in (select id from sync_targets where connection_id = ?)`,
      this.parts.clock.now(),
      connectionId,
    ).changes
  }
}
