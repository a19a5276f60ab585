// The request inspector's store: every exchange with a partner, already redacted, in a file of its own. Written in small batches, kept
// as long as the person says and no larger than they say. A trouble here never holds up a request.
import { rmSync } from 'node:fs'
import type { KeptRequest } from '#shared/contract/inspect-calls.ts'
import { type CancelTimer, type Clock, dayMs, hourMs, secondMs } from '#shared/core/clock.ts'
import { connectionIdOf, connectionKinds } from '#shared/partners/connection.ts'
import { partnerIds } from '#shared/partners/partner-id.ts'
import type { Exchange, ExchangeRecorder } from '../http/exchange-recorder.ts'
import type { Log } from '../log/log.ts'
import { type Database, openDatabase } from '../store/sqlite.ts'
import { repeat } from '../system/repeat.ts'
import { requestTables } from './inspect-tables.ts'
import { judgeExchange } from './judge-exchange.ts'

export interface RequestRetention {
  /** 0: nothing is kept. */
  readonly days: number
  readonly megabytes: number
}

const flushAfterMs = secondMs
const flushAtRows = 200
const summaryLength = 200
/** Room is made before the size is reached, and more than one write needs, so that not every write deletes. */
const fullFrom = 0.95
const fullUntil = 0.85

export class RequestLog implements ExchangeRecorder {
  readonly database: Database
  private readonly clock: Clock
  private readonly log: Log
  private readonly retention: () => RequestRetention
  private readonly changed: () => void
  private waiting: Exchange[] = []
  private cancelFlush: CancelTimer | undefined
  private cancelPurge: CancelTimer | undefined

  constructor(parts: {
    file: string
    clock: Clock
    log: Log
    retention: () => RequestRetention
    /** Something was kept or forgotten. */
    changed: () => void
  }) {
    this.clock = parts.clock
    this.log = parts.log
    this.retention = parts.retention
    this.changed = parts.changed
    this.database = openOrRenew(parts.file, parts.log)
  }

  /** Purges now and every hour from now on. */
  start(): void {
    this.cancelPurge = repeat({
      clock: this.clock,
      everyMs: hourMs,
      work: () => this.purge(),
      failed: (failure) => this.log.error('old requests could not be forgotten', { failure }),
    })
  }

  record(exchange: Exchange): void {
    if (this.retention().days === 0 || !this.database.open) return
    this.waiting.push(exchange)
    if (this.waiting.length >= flushAtRows) this.flush()
    else this.cancelFlush ??= this.clock.after(flushAfterMs, () => this.flush())
  }

  /** Writes what waits. Whoever reads calls it first, so that a screen never lags behind. */
  flush(): void {
    this.cancelFlush?.()
    this.cancelFlush = undefined
    const exchanges = this.waiting
    this.waiting = []
    if (exchanges.length === 0) return
    try {
      this.database.transaction(() => {
        for (const exchange of exchanges) this.write(exchange)
      })
      this.purgeBySize()
    } catch (failure) {
      this.log.error('requests could not be kept for the inspector', { requests: exchanges.length, failure })
    }
    this.changed()
  }

  /** Deletes what is older than the person wants, and the oldest of what is too much. */
  purge(): void {
    this.flush()
    const { days } = this.retention()
    if (days === 0) {
      this.forgetAll()
      return
    }
    this.deleteWhere('at < ?', this.clock.now() - days * dayMs)
    this.purgeBySize()
  }

  /** Deletes every request, and gives the disk its room back. */
  forgetAll(): number {
    this.waiting = []
    const count = Number(this.database.get('select count(*) as n from requests')?.n)
    if (count === 0) return 0
    this.deleteWhere('1 = ?', 1)
    this.database.script('vacuum')
    this.changed()
    return count
  }

  close(): void {
    this.cancelPurge?.()
    this.flush()
    this.cancelFlush?.()
    this.database.close()
  }

  /** Deletes the oldest while there is too much. Their pages are used again, so the file stays below the size as well. */
  private purgeBySize(): void {
    const used = this.usedBytes()
    const allowed = this.retention().megabytes * 1_000_000
    if (used <= allowed * fullFrom) return
    const count = Number(this.database.get('select count(*) as n from requests')?.n)
    const tooMany = Math.ceil(count * (1 - (allowed * fullUntil) / used))
    const row = this.database.get('select id from requests order by id limit 1 offset ?', tooMany)
    if (row) this.deleteWhere('id < ?', Number(row.id))
  }

  private usedBytes(): number {
    const pragma = (name: string) => Number(this.database.get(`pragma ${name}`)?.[name])
    return (pragma('page_count') - pragma('freelist_count')) * pragma('page_size')
  }

  private deleteWhere(condition: string, value: number): void {
    this.database.transaction(() => {
      this.database.run(`delete from request_texts where id in (select id from requests where ${condition})`, value)
      this.database.run(`delete from requests where ${condition}`, value)
    })
  }

  private write(exchange: Exchange): void {
    const { database } = this
    const { outcome, answerCode } = judgeExchange(exchange)
    const requestHeaders = JSON.stringify(exchange.requestHeaders)
    const answerHeaders = JSON.stringify(exchange.answerHeaders)
    const body = exchange.body?.excerpt ?? null
    const answer = exchange.answerExcerpt
    const { lastId } = database.run(
      `insert into requests (at, partner_id, connection_id, step_key, batch_id, attempt, method, address, records, outcome, status,
       network_code, answer_code, duration_ms, summary) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      exchange.at,
      partnerOf(exchange.connectionId),
      exchange.connectionId,
      stepKeyOf(exchange.claimant),
      exchange.batch?.id ?? null,
      exchange.batch?.attempt ?? null,
      exchange.method,
      exchange.address,
      exchange.records,
      outcome,
      exchange.status,
      exchange.networkCode,
      answerCode,
      Math.max(0, Math.round(exchange.durationMs)),
      answer.slice(0, summaryLength),
    )
    database.run(
      'insert into request_texts (id, request_headers, body, body_bytes, answer_headers, answer) values (?, ?, ?, ?, ?, ?)',
      lastId,
      requestHeaders,
      body,
      exchange.body?.bytes ?? 0,
      answerHeaders,
      answer,
    )
  }
}

/** Nothing else lives in this file: one that cannot be opened is begun anew rather than keeping the app from starting. */
function openOrRenew(file: string, log: Log): Database {
  const open = () => {
    const database = openDatabase(file, [requestTables])
    // A killed app loses nothing; only a power cut may take the last seconds of what explains, never of what counts.
    database.script('pragma synchronous = normal')
    return database
  }
  try {
    return open()
  } catch (failure) {
    log.error('the inspector’s file could not be opened and is begun anew', { failure })
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
    return open()
  }
}

function partnerOf(connectionId: string): KeptRequest['partnerId'] {
  const found = partnerIds.find((id) => connectionKinds.some((kind) => connectionIdOf(id, kind) === connectionId))
  if (!found) throw new Error(`no partner has the connection ${connectionId}`)
  return found
}

/** The sync engine asks in the name of a step: `step 12`. */
function stepKeyOf(claimant: string): number | null {
  const key = /^step (\d+)$/.exec(claimant)?.[1]
  return key === undefined ? null : Number(key)
}
