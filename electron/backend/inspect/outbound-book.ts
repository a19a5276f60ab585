// What left this computer, by host: the outbound gate counts since the start, this book keeps the counts over restarts, by day.
// Holds counts only.
import { gateRefusals, type OutboundPeriod, type OutboundTotals } from '#shared/contract/inspect-calls.ts'
import type { Clock, Instant } from '#shared/core/clock.ts'
import { matchColumns } from '#shared/partners/match-field.ts'
import type { OutboundCount } from '../http/outbound-gate.ts'
import type { Log } from '../log/log.ts'
import type { Database } from '../store/sqlite.ts'

export interface OutboundHost extends Readonly<Record<OutboundPeriod, OutboundTotals>> {
  readonly host: string
  readonly isThisComputer: boolean
}

export interface OutboundView {
  readonly startedAt: Instant
  readonly countedSince: Instant
  readonly hosts: OutboundHost[]
}

type Measures = ReadonlyMap<string, number>

export class OutboundBook {
  private readonly database: Database
  private readonly clock: Clock
  private readonly log: Log
  private readonly counts: () => Promise<readonly OutboundCount[]>
  private readonly startedAt: Instant
  /** What the gate had counted when it was last written down. */
  private kept: ReadonlyMap<string, Measures> = new Map()
  private keeping: Promise<void> = Promise.resolve()

  constructor(parts: { database: Database; clock: Clock; log: Log; counts: () => Promise<readonly OutboundCount[]> }) {
    this.database = parts.database
    this.clock = parts.clock
    this.log = parts.log
    this.counts = parts.counts
    this.startedAt = parts.clock.now()
  }

  /** Writes down what the gate counted since the last time. One after the other, or a count would be added twice. */
  keep(): Promise<void> {
    this.keeping = this.keeping
      .then(() => this.keepNow())
      .catch((failure: unknown) => {
        this.log.error('what left this computer could not be written down', { failure })
      })
    return this.keeping
  }

  async view(): Promise<OutboundView> {
    await this.keep()
    const today = this.measuresWhere('day = ?', dayOf(this.clock.now()))
    const allTime = this.measuresWhere('day >= ?', '')
    const first = this.database.get('select min(day) as day from outbound_counts')?.day
    return {
      startedAt: this.startedAt,
      countedSince: first ? new Date(`${String(first)}T00:00:00`).getTime() : this.startedAt,
      hosts: [...allTime.keys()].sort().map((host) => ({
        host,
        isThisComputer: isThisComputer(host),
        today: totalsOf(today.get(host)),
        sinceStart: totalsOf(this.kept.get(host)),
        allTime: totalsOf(allTime.get(host)),
      })),
    }
  }

  private async keepNow(): Promise<void> {
    const counted = new Map((await this.counts()).map((count) => [count.host, measuresOf(count)]))
    // The book is closed last; an answer that comes later than that has nowhere to go.
    if (!this.database.open) return
    const day = dayOf(this.clock.now())
    this.database.transaction(() => {
      for (const [host, measures] of counted) {
        for (const [measure, amount] of measures) {
          const more = amount - (this.kept.get(host)?.get(measure) ?? 0)
          if (more === 0) continue
          this.database.run(
            `insert into outbound_counts (day, host, measure, amount) values (?, ?, ?, ?)
             on conflict (day, host, measure) do update set amount = amount + excluded.amount`,
            day,
            host,
            measure,
            more,
          )
        }
      }
    })
    this.kept = counted
  }

  private measuresWhere(condition: string, value: string): ReadonlyMap<string, Measures> {
    const found = new Map<string, Map<string, number>>()
    for (const row of this.database.all(
      `select host, measure, sum(amount) as amount from outbound_counts where ${condition} group by host, measure`,
      value,
    )) {
      const host = String(row.host)
      const measures = found.get(host) ?? new Map<string, number>()
      found.set(host, measures.set(String(row.measure), Number(row.amount)))
    }
    return found
  }
}

function measuresOf({ requests, bytes, identifiers, refused }: OutboundCount): Measures {
  return new Map([
    ['requests', requests],
    ['bytes', bytes],
    ...Object.entries(identifiers).map(([kind, count]) => [`sent ${kind}`, count] as const),
    ...Object.entries(refused).map(([reason, count]) => [`refused ${reason}`, count] as const),
  ])
}

function totalsOf(measures: Measures = new Map()): OutboundTotals {
  const amount = (measure: string) => measures.get(measure) ?? 0
  return {
    requests: amount('requests'),
    bytes: amount('bytes'),
    identifiers: matchColumns
      .map((column) => ({ column, hash: 'sha256' as const, count: amount(`sent ${column} sha256`) }))
      .filter(({ count }) => count > 0),
    refused: gateRefusals
      .map((reason) => ({ reason, count: amount(`refused ${reason}`) }))
      .filter(({ count }) => count > 0),
  }
}

function isThisComputer(host: string): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host)
}

/** The person's own day, as their calendar has it. */
function dayOf(at: Instant): string {
  const day = new Date(at)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
