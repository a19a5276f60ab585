// Builds what watches: the request log, the outbound book, the audit log. It hears of every exchange and of nothing else; the engine
// does not know that it is there.
import { join } from 'node:path'
import { gateRefusals } from '#shared/contract/inspect-calls.ts'
import type { Settings } from '#shared/contract/workspace-calls.ts'
import { type CancelTimer, type Clock, hourMs, secondMs } from '#shared/core/clock.ts'
import type { Exchange, ExchangeRecorder } from '../http/exchange-recorder.ts'
import type { OutboundCount } from '../http/outbound-gate.ts'
import type { Log } from '../log/log.ts'
import type { Database } from '../store/sqlite.ts'
import { AuditLog } from './audit-log.ts'
import { OutboundBook } from './outbound-book.ts'
import { RequestList } from './request-list.ts'
import { RequestLog } from './request-log.ts'

export interface InspectRoom {
  readonly recorder: ExchangeRecorder
  readonly requests: RequestLog
  readonly list: RequestList
  readonly outbound: OutboundBook
  readonly audit: AuditLog
  start(): void
  /** Before the wire is closed: what it counted is written down. */
  settle(): Promise<void>
  close(): void
}

const keepCountsAfterMs = 2 * secondMs
/** A refused batch is tried again and again: one entry an hour says it, the outbound book counts each. */
const sameRefusalMs = hourMs

export function buildInspectRoom(needs: {
  readonly dataDir: string
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  readonly settings: { readonly settings: Settings }
  readonly counts: () => Promise<readonly OutboundCount[]>
  readonly changed: (event: 'requests.changed' | 'audit.changed') => void
}): InspectRoom {
  const { dataDir, database, clock, log } = needs
  const requests = new RequestLog({
    file: join(dataDir, 'inspector.sqlite'),
    clock,
    log,
    retention: () => {
      const { requestsKeptDays, requestsKeptMegabytes } = needs.settings.settings
      return { days: requestsKeptDays, megabytes: requestsKeptMegabytes }
    },
    changed: () => needs.changed('requests.changed'),
  })
  const outbound = new OutboundBook({ database, clock, log, counts: needs.counts })
  const audit = new AuditLog({ dataDir, database, clock, log, changed: () => needs.changed('audit.changed') })

  let cancelKeep: CancelTimer | undefined
  const keepSoon = () => {
    cancelKeep ??= clock.after(keepCountsAfterMs, () => {
      cancelKeep = undefined
      void outbound.keep()
    })
  }
  const auditedRefusals = new Map<string, number>()
  const auditRefusal = ({ address, answerExcerpt, connectionId }: Exchange) => {
    const reason = gateRefusals.find((known) => known === answerExcerpt)
    if (!reason) return
    const { host } = new URL(address)
    const now = clock.now()
    const last = auditedRefusals.get(`${host} ${reason}`)
    if (last !== undefined && now - last < sameRefusalMs) return
    auditedRefusals.set(`${host} ${reason}`, now)
    audit.add(`gate.${reason}`, connectionId, { host })
  }

  return {
    recorder: {
      record(exchange) {
        requests.record(exchange)
        if (exchange.networkCode === 'blocked') auditRefusal(exchange)
        keepSoon()
      },
    },
    requests,
    list: new RequestList(requests),
    outbound,
    audit,
    start: () => requests.start(),
    async settle() {
      cancelKeep?.()
      await outbound.keep()
    },
    close() {
      requests.close()
      audit.close()
    },
  }
}
