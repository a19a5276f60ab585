// Which audiences of the sandbox's ledger are shown, and in which order. Pure.
import { fitsQuery } from '#shared/core/search-form.ts'
import type { LedgerAudience } from '#shared/partners/sandbox-view.ts'

export interface LedgerQuestion {
  readonly query: string
  /** `written`: only audiences that were sent something or made by us; the sandbox starts with thousands of others. */
  readonly scope: 'written' | 'all'
}

/** The audience last written to comes first. */
export function findInLedger(audiences: readonly LedgerAudience[], { query, scope }: LedgerQuestion): LedgerAudience[] {
  return audiences
    .filter((audience) => scope === 'all' || isWritten(audience))
    .filter((audience) =>
      fitsQuery(`${audience.name} ${audience.audienceId} ${audience.adAccountName} ${audience.adAccountId}`, query),
    )
    .sort(
      (one, other) =>
        Number(isWritten(other)) - Number(isWritten(one)) ||
        other.updatedAt - one.updatedAt ||
        one.name.localeCompare(other.name),
    )
}

export function isWritten(audience: LedgerAudience): boolean {
  return audience.requests > 0
}
