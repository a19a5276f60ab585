// People who were erased here leave the partners' audiences, too: every identifier ever sent for them goes into removals of their own, in
// nobody's counters. They are written down with the erasure and tried until the partner takes them, however long that is.
import { type CancelTimer, type Clock, hourMs, type Instant, minuteMs } from '#shared/core/clock.ts'
import type { Log } from '../log/log.ts'
import type { RequestLimits } from '../partners/request-limits.ts'
import { packIds, unpackIds } from '../store/packed-ids.ts'
import type { Database, Row } from '../store/sqlite.ts'
import type { BatchBooks } from './batch-books.ts'
import { storeRows } from './batch-rows.ts'
import type { IdentifierRows } from './identifier-rows.ts'
import { countRecords, packRows, sliceRows } from './owned-rows.ts'
import { cutByLimit } from './request-cuts.ts'
import type { SyncConnections } from './sync-sender.ts'
import type { SyncTarget, SyncTargets } from './sync-target.ts'

export const erasureTable = `
-- Removals of erased people that no partner has taken yet. Their batch is of the state 'erasure'.
create table erasures (
  batch_id integer primary key references batches(id),
  next_try_at integer not null,
  attempts integer not null default 0
) strict;
create index erasures_by_time on erasures (next_try_at);
`

export class Erasures {
  private readonly parts: {
    readonly database: Database
    readonly clock: Clock
    readonly log: Log
    readonly books: BatchBooks
    readonly targets: SyncTargets
    readonly rows: IdentifierRows
    readonly connections: SyncConnections
    readonly limitsOf: (target: SyncTarget) => RequestLimits
  }
  private cancel: CancelTimer | undefined
  private isRunning = false
  private isSending = false

  constructor(parts: Erasures['parts']) {
    this.parts = parts
  }

  start(): void {
    this.isRunning = true
    this.lookAgain()
  }

  stop(): void {
    this.isRunning = false
    this.cancel?.()
  }

  /** In the transaction of the erasure: what the partners hold of these people, as removals to send. */
  queue(personIds: readonly number[]): void {
    const { database } = this.parts
    const audiences = database.all(
      `select min(t.id) as id, min(b.step_key) as step_key from batches b join sync_targets t on t.id = b.target_id
       where t.action = 'add' group by t.connection_id, t.ad_account_id, t.audience_id`,
    )
    for (const { id, step_key } of audiences) this.queueFor(Number(id), Number(step_key), Uint32Array.from(personIds))
    this.lookAgain()
  }

  private queueFor(addTarget: number, stepKey: number, people: Uint32Array): void {
    const { database, clock, targets, rows, limitsOf } = this.parts
    const target = targets.get(targets.ensure({ ...targets.get(addTarget), action: 'remove' }))
    const columns = rows.columns(target)
    const sent = [...rows.everSent(target, people, columns)]
    if (sent.length === 0) return
    const held = Uint32Array.from(sent, ([person]) => person)
    const packed = packRows(
      columns,
      sent.map(([, cells]) => cells),
    )
    for (const { fromPerson, toPerson, fromRow, toRow } of cutByLimit(packed, held.length, limitsOf(target))) {
      const part = sliceRows(packed.rows, fromRow, toRow)
      const { lastId } = database.run(
        `insert into batches (target_id, step_key, state, count, records, entries, people, created_at, finished_at)
         values (?, ?, 'erasure', ?, ?, ?, ?, ?, ?)`,
        target.id,
        stepKey,
        toPerson - fromPerson,
        countRecords(part),
        packIds(new Uint32Array(toPerson - fromPerson)),
        packIds(held.subarray(fromPerson, toPerson)),
        clock.now(),
        clock.now(),
      )
      const rowPeople = packed.rowPeople.subarray(fromRow, toRow).map((person) => person - fromPerson)
      storeRows(database, lastId, { rows: part, rowPeople })
      database.run('insert into erasures (batch_id, next_try_at) values (?, ?)', lastId, clock.now())
    }
  }

  /** A batch was answered: a removal that waited for it may go. */
  answered(): void {
    if (this.parts.database.get('select 1 from erasures limit 1')) this.lookAgain()
  }

  /** Whom a partner has still to be told to forget. */
  people(): number[] {
    const rows = this.parts.database.all('select b.people from erasures e join batches b on b.id = e.batch_id')
    return rows.flatMap(({ people }) => [...unpackIds(people)])
  }

  private lookAgain(): void {
    const { database, clock } = this.parts
    if (!this.isRunning || this.isSending || !database.open) return
    this.cancel?.()
    const now = clock.now()
    const next = this.nextDue(now)
      ? { at: now }
      : database.get('select min(next_try_at) as at from erasures where next_try_at > ?', now)
    if (next?.at === null || next?.at === undefined) return
    this.cancel = clock.after(Number(next.at) - now, () => void this.sendNext())
  }

  private nextDue(now: Instant): Row | undefined {
    const due = this.parts.database.all(
      `select e.batch_id, e.attempts, b.people, t.connection_id, t.ad_account_id, t.audience_id from erasures e
       join batches b on b.id = e.batch_id join sync_targets t on t.id = b.target_id where e.next_try_at <= ? order by e.next_try_at`,
      now,
    )
    return due.find((removal) => !this.isOvertaking(removal))
  }

  /** One of its people is on the way to the audience at this moment: a removal that arrives first would be undone. */
  private isOvertaking(removal: Row): boolean {
    const onTheWay = this.parts.database.all(
      `select b.people from sync_targets t join batches b indexed by batches_open_by_target on b.target_id = t.id
       where t.connection_id = ? and t.ad_account_id = ? and t.audience_id = ? and t.action = 'add'
       and b.finished_at is null and b.state = 'sending' and b.id < ?`,
      removal.connection_id ?? null,
      removal.ad_account_id ?? null,
      removal.audience_id ?? null,
      removal.batch_id ?? null,
    )
    const erased = new Set(unpackIds(removal.people))
    return onTheWay.some(({ people }) => unpackIds(people).some((person) => erased.has(person)))
  }

  private async sendNext(): Promise<void> {
    const { database, clock, log } = this.parts
    if (!this.isRunning || !database.open) return
    const due = this.nextDue(clock.now())
    if (due) {
      this.isSending = true
      const id = Number(due.batch_id)
      const attempt = Number(due.attempts) + 1
      const isTaken = await this.send(id, attempt).catch((failure) => {
        log.warn('a removal of erased people could not be sent; it is tried again', { failure })
        return false
      })
      this.isSending = false
      if (!database.open) return
      if (isTaken) database.run('delete from erasures where batch_id = ?', id)
      else
        database.run(
          'update erasures set attempts = ?, next_try_at = ? where batch_id = ?',
          attempt,
          clock.now() + Math.min(hourMs, minuteMs * 2 ** Math.min(attempt - 1, 10)),
          id,
        )
    }
    this.lookAgain()
  }

  private async send(id: number, attempt: number): Promise<boolean> {
    const { database, clock, books, connections, targets } = this.parts
    const batch = books.get(id)
    const target = targets.get(batch.targetId)
    const audience = await connections.ensureAudience(target, batch)
    if ('kind' in audience) return false
    const { partner, http } = connections.open(target.connectionId)
    const write = partner.encodeWrite({
      action: 'remove',
      adAccountId: target.adAccount.id,
      audience,
      rows: batch.rows,
    })
    database.run('update batches set attempts = ?, last_tried_at = ? where id = ?', attempt, clock.now(), id)
    const answer = await http.send({ ...write, batch: { id, attempt } }, { claimant: 'erasures' })
    if (!database.open) return false
    const outcome = partner.readWrite(answer)
    const failure = outcome.kind === 'refused' ? outcome.failure : null
    books.tested(id, { at: clock.now(), durationMs: answer.durationMs }, failure)
    return failure === null
  }
}
