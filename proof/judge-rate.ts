// Reads a sandbox's own log: how many requests came within one sliding second at most, and how much of the limit was used. Pure.
import type { SandboxRequest } from '#shared/partners/sandbox-view.ts'

export interface RateLimit {
  readonly partnerId: SandboxRequest['partnerId']
  readonly lane: string
  readonly perSecond: number
}

export interface RateVerdict {
  readonly requests: number
  /** The most that came within any 1,000 ms, wherever they begin. */
  readonly mostInOneSecond: number
  /** Requests against what the limit would have allowed from the first to the last of them. */
  readonly achievedShare: number
  readonly broken: string | null
}

const secondMs = 1_000

export function judgeRate(log: readonly SandboxRequest[], limit: RateLimit): RateVerdict {
  const instants = log
    .filter((request) => request.partnerId === limit.partnerId && request.lane === limit.lane)
    .map((request) => request.at)
    .sort((left, right) => left - right)
  let most = 0
  let first = 0
  for (let last = 0; last < instants.length; last++) {
    while ((instants[last] ?? 0) - (instants[first] ?? 0) >= secondMs) first++
    most = Math.max(most, last - first + 1)
  }
  const lastedMs = Math.max(secondMs, (instants.at(-1) ?? 0) - (instants[0] ?? 0))
  return {
    requests: instants.length,
    mostInOneSecond: most,
    // The first one only begins the time.
    achievedShare: Math.max(0, instants.length - 1) / ((lastedMs / secondMs) * limit.perSecond),
    broken:
      most > limit.perSecond
        ? `${most} requests to ${limit.partnerId} (${limit.lane}) came within one second; ${limit.perSecond} are allowed.`
        : null,
  }
}
