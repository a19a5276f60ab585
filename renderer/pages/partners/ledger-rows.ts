// Which audiences of the sandbox's ledger are shown, and in which order. Pure.
import { searchForm, searchWords } from '#shared/core/search-form.ts'
import type { LedgerAudience } from '#shared/partners/sandbox-view.ts'

export interface LedgerQuestion {
  readonly query: string
  /** `written`: only audiences that were sent something or made by us; the sandbox starts with thousands of others. */
  readonly scope: 'written' | 'all'
}

/** The audience last written to comes first. */
export function findInLedger(audiences: readonly LedgerAudience[], { query, scope }: LedgerQuestion): LedgerAudience[] {
  const words = searchWords(query)
  return audiences
    .filter((audience) => scope === 'all' || isWritten(audience))
    .filter((audience) => {
      const text = searchForm(
        `${audience.name} ${audience.audienceId} ${audience.adAccountName} ${audience.adAccountId}`,
      )
      return words.every((word) => text.includes(word))
    })
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
