// Which ad accounts of a connection refused us lately: what works in one account says nothing of another. Forgets by itself.
import { type Instant, minuteMs } from '#shared/core/clock.ts'
import type { ConnectionId } from '#shared/core/ids.ts'

/** What waits for an account looks again every 15 minutes; an account nobody was refused by for longer has nobody waiting. */
const rememberedMs = 20 * minuteMs

export class RefusingAccounts {
  private readonly refusedAt = new Map<string, Map<string, Instant>>()

  note(id: ConnectionId, adAccountId: string, now: Instant): void {
    this.refusedAt.set(id, (this.refusedAt.get(id) ?? new Map()).set(adAccountId, now))
  }

  /** The account works. True when no other one of the connection refuses. */
  works(id: ConnectionId, adAccountId: string, now: Instant): boolean {
    const accounts = this.refusedAt.get(id)
    accounts?.delete(adAccountId)
    return [...(accounts?.values() ?? [])].every((at) => Math.abs(now - at) > rememberedMs)
  }

  forget(id: ConnectionId): void {
    this.refusedAt.delete(id)
  }
}
