// Sends what waits: several batches in flight for each connection, fair between steps, in order for each person, write first and
// then act. Failures become plans (retry-policy) and plans become rows (batch-books). Reads no partner's answer itself.
import { type Clock, type Instant, minuteMs } from '#shared/core/clock.ts'
import type { Random } from '#shared/core/random.ts'
import type { AudienceRef } from '#shared/partners/audience.ts'
import type { PartnerFailure } from '#shared/partners/partner-failure.ts'
import type { PartnerHttp } from '../http/partner-request.ts'
import { planRetry } from '../http/retry-policy.ts'
import type { Log } from '../log/log.ts'
import type { Partner } from '../partners/partner.ts'
import type { Database } from '../store/sqlite.ts'
import type { BatchBooks, StoredBatch } from './batch-books.ts'
import { distinctRows } from './owned-rows.ts'
import { PartnerStorms } from './partner-storms.ts'
import { SendingOrder } from './sending-order.ts'
import { isPaused } from './sync-pauses.ts'
import type { SyncTarget, SyncTargets } from './sync-target.ts'

/** Enough to keep a 50-a-second limit busy at 100 ms an answer; more would only hold memory. */
const inFlightPerConnection = 8
/** A batch whose outcome could not be written down (a full disk): sent again after this, not at once. */
const putBackAfterMs = minuteMs
/** A connection as the sender needs it. */
export interface SyncConnections {
  /** Bound to the connection; sending through it waits for the partner's rate limit. */
  open(connectionId: string): { partner: Partner; http: PartnerHttp }
  /** A failure that concerns more than one batch: the state of connection and audience follows from it. */
  refused(target: SyncTarget, failure: PartnerFailure): void
  worked(target: SyncTarget): void
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
    /** How long a failed batch is tried again, as set now. */
    readonly retryWindowMs: () => number
    /** Called after each answer: counters moved, a slot is free. */
    readonly answered: (stepKey: number) => void
  }
  private readonly flying = new Map<string, Set<number>>()
  /** Sendings under way, to be heard out before the book is closed. */
  private readonly ways = new Set<Promise<void>>()
  /** Batches on disk as sending that nobody sends any more, and when to put them back. */
  private readonly unwritten = new Map<number, Instant>()
  private backSinceAt: Instant | undefined
  private stopped = false

  private readonly storms: PartnerStorms
  private readonly order: SendingOrder

  constructor(parts: SyncSender['parts']) {
    this.parts = parts
    this.storms = new PartnerStorms(parts.database)
    this.order = new SendingOrder(parts.database, parts.targets)
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

  /** No new batch is begun; those in flight are recovered at the next start. */
  stop(): void {
    this.stopped = true
  }

  /** When nothing is under way any more: the book may be closed. */
  async settled(): Promise<void> {
    while (this.ways.size > 0) await Promise.allSettled(this.ways)
  }

  /**
   * When a batch becomes ready next. One that is ready and was not begun waits for a free place, which an answer brings, or for an
   * earlier batch, which is on its way or counted here.
   */
  nextTryAt(now: Instant): Instant | null {
    const row = this.parts.database.get(
      `select b.next_try_at as next from batches b indexed by batches_open_by_time
       where b.finished_at is null and b.state != 'sending' and b.next_try_at > ? and not ${isPaused} order by b.next_try_at limit 1`,
      now,
    )
    const known = [...this.unwritten.values()]
    if (row?.next !== null && row?.next !== undefined) known.push(Number(row.next))
    return known.length === 0 ? null : Math.min(...known)
  }

  /**
   * Begins as many ready batches as there are free places, in the same transaction as `build` makes new ones: one trip to the disk for
   * what is made and what leaves. Returns what `build` returns.
   */
  pump(build: () => boolean = () => false): boolean {
    if (this.stopped) return false
    const { clock, books, database } = this.parts
    const now = clock.now()
    for (const [id, at] of this.unwritten) {
      if (at > now) continue
      books.putBack(id, now)
      this.unwritten.delete(id)
    }
    const { hasMore, begun } = database.transaction(() => ({ hasMore: build(), begun: this.beginReady(now) }))
    for (const { connectionId, batch } of begun) this.fly(connectionId, batch)
    return hasMore
  }

  private beginReady(now: Instant): { readonly connectionId: string; readonly batch: StoredBatch }[] {
    const begun: { connectionId: string; batch: StoredBatch }[] = []
    for (const [connectionId, lines] of this.order.openLines()) {
      for (let places = this.placesOf(connectionId); places > 0; places--) {
        const id = this.order.next(connectionId, lines, now)
        if (id === undefined) break
        begun.push({ connectionId, batch: this.parts.books.begin(id, now) })
      }
    }
    return begun
  }

  private placesOf(connectionId: string): number {
    return (this.storms.isOn(connectionId) ? 1 : inFlightPerConnection) - this.inFlightOf(connectionId)
  }

  /** After what is begun is on disk. */
  private fly(connectionId: string, batch: StoredBatch): void {
    const flying = this.flying.get(connectionId) ?? new Set()
    this.flying.set(connectionId, flying.add(batch.id))
    const way = this.send(connectionId, batch)
      .catch((cause) => this.handleTrouble(batch, cause))
      .finally(() => {
        flying.delete(batch.id)
        this.ways.delete(way)
        if (!this.stopped) this.parts.answered(batch.stepKey)
      })
    this.ways.add(way)
  }

  /** Our own fault, not the partner's: tried again like one of theirs, also when not even that can be written down. */
  private handleTrouble(batch: StoredBatch, cause: unknown): void {
    // Cut off by the stop: on disk it is sending, and the next start sends it again.
    if (this.stopped) return
    const { clock, log, targets } = this.parts
    log.error('a batch could not be handled', { batch: batch.id, cause })
    try {
      this.handleFailure(targets.get(batch.targetId), batch, { kind: 'unknown', partnerCode: 'internal' }, 0)
    } catch (failure) {
      log.error('the outcome of a batch could not be written down', { batch: batch.id, failure })
      this.unwritten.set(batch.id, clock.now() + putBackAfterMs)
    }
  }

  private async send(connectionId: string, batch: StoredBatch): Promise<void> {
    const { books, connections, targets, clock } = this.parts
    const target = targets.get(batch.targetId)
    const audience = await connections.ensureAudience(target, batch)
    if ('kind' in audience) return this.handleFailure(target, batch, audience, 0)
    targets.audienceCameToBe(target, audience)
    const { partner, http } = connections.open(connectionId)
    const write = partner.encodeWrite({
      action: target.action,
      adAccountId: target.adAccount.id,
      audience,
      rows: distinctRows(batch.rows),
    })
    const answer = await http.send(
      { ...write, batch: { id: batch.id, attempt: batch.attempts } },
      { claimant: `step ${batch.stepKey}` },
    )
    const outcome = partner.readWrite(answer)
    if (outcome.kind === 'refused') {
      return this.handleFailure(target, batch, await connections.lookCloser(target, outcome.failure), answer.durationMs)
    }
    books.taken(batch, { at: clock.now(), durationMs: answer.durationMs })
    this.storms.end(connectionId, clock.now())
    connections.worked(target)
  }

  private handleFailure(target: SyncTarget, batch: StoredBatch, failure: PartnerFailure, durationMs: number): void {
    const { books, clock, connections, random } = this.parts
    const now = clock.now()
    const windowMs = this.parts.retryWindowMs()
    const answered = { at: now, durationMs }
    const firstFailedAt = batch.firstFailedAt ?? now
    const plan = planRetry({
      failure,
      attempt: batch.attempts,
      firstFailedAt,
      now,
      random,
      windowMs,
      divisible: batch.count > 1,
      ...(this.backSinceAt === undefined ? {} : { backSinceAt: this.backSinceAt }),
    })
    const givesUpAt = firstFailedAt + windowMs
    const { connectionId } = target
    if (plan.kind === 'retry') {
      const nextTryAt = this.storms.hold(connectionId, failure.kind, { at: plan.at, now, givesUpAt })
      books.tryAgain(batch, answered, failure, { state: 'retrying', nextTryAt, givesUpAt })
    } else if (plan.kind === 'wait-for-person') {
      books.tryAgain(batch, answered, failure, { state: 'needs-person', nextTryAt: plan.lookAgainAt, givesUpAt })
    } else if (plan.kind === 'split') {
      books.halve(batch, answered, failure)
      this.storms.end(connectionId, now)
    } else {
      books.giveUp(batch, answered, failure)
      if (books.familyIsHopeless(batch)) books.giveUpFamily(batch, now, failure)
    }
    connections.refused(target, failure)
  }

  /** Another retry time was chosen: who waits, waits by it, and has its last attempt no later than it ends. */
  retryWindowChanged(): void {
    const windowMs = this.parts.retryWindowMs()
    this.parts.database.run(
      `update batches set gives_up_at = first_failed_at + ?, next_try_at = min(next_try_at, first_failed_at + ?)
       where finished_at is null and state in ('retrying', 'needs-person') and gives_up_at is not null`,
      windowMs,
      windowMs,
    )
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
