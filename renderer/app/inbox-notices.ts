// Which desktop notices the inbox gives rise to: one when a cause begins, one when it is over, none for what was there when the
// window opened. Pure. Holds causes and counts, nobody's data.
import type { InboxCause } from '#shared/contract/operate-calls.ts'
import { minuteMs } from '#shared/core/clock.ts'

/** Partners slow us down every day and it passes: what heals by itself is worth a notice only when it lasts. */
const lastsAfterMs = minuteMs

export interface Notice {
  readonly kind: 'began' | 'over'
  readonly name: string
  readonly cause: InboxCause
}

export interface NoticeBook {
  /** Causes somebody was told of, or that were there from the beginning. */
  readonly told: ReadonlyMap<string, InboxCause>
  readonly notices: readonly Notice[]
}

export function nextNotices(before: NoticeBook | null, causes: readonly InboxCause[], now: number): NoticeBook {
  const named = new Map(causes.map((cause) => [nameOf(cause), cause]))
  if (!before) return { told: named, notices: [] }
  const told = new Map<string, InboxCause>()
  const notices: Notice[] = []
  for (const [name, cause] of named) {
    const isKnown = before.told.has(name)
    if (!isKnown && cause.state === 'waiting' && now - cause.since < lastsAfterMs) continue
    told.set(name, cause)
    if (!isKnown) notices.push({ kind: 'began', name, cause })
  }
  for (const [name, cause] of before.told) {
    // People who errored are no recovery, and people queued again are the person's own doing.
    const hasErrored = named.has(`${nameOf({ ...cause, state: 'errored' })}`)
    if (!named.has(name) && cause.state !== 'errored' && !hasErrored) notices.push({ kind: 'over', name, cause })
  }
  return { told, notices }
}

function nameOf({ connectionId, kind, partnerCode, state }: InboxCause): string {
  return [connectionId, kind, partnerCode, state === 'errored' ? 'errored' : 'open'].join(' ')
}
