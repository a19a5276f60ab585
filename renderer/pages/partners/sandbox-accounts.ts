// The ad accounts a fault of the sandbox panel can concern, with their names. Pure.
import type { Connection } from '#shared/partners/connection.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { ActiveFault, LedgerAudience } from '#shared/partners/sandbox-view.ts'
import type { NamedAccount } from './fault-rows.ts'

/**
 * Those the sign-in can use; before there is a sign-in, those the ledger names. One whose access was taken away is no longer in
 * the partner's list, and must stay here to be given back.
 */
export function sandboxAccounts(
  partnerId: PartnerId,
  connection: Connection | undefined,
  sandbox: { readonly audiences: readonly LedgerAudience[]; readonly faults: readonly ActiveFault[] },
): NamedAccount[] {
  const known = new Map<string, string>()
  for (const audience of sandbox.audiences)
    if (audience.partnerId === partnerId) known.set(audience.adAccountId, audience.adAccountName)
  const usable = connection?.accounts.filter((account) => account.usable).map(({ id, name }) => ({ id, name }))
  const accounts = usable ?? [...known].map(([id, name]) => ({ id, name }))
  const lost = sandbox.faults.flatMap(({ fault, partnerId: its }) =>
    its === partnerId && fault.kind === 'lose-account-access' ? [fault.adAccountId] : [],
  )
  const missing = lost.filter((id) => accounts.every((account) => account.id !== id))
  return [...accounts, ...missing.map((id) => ({ id, name: known.get(id) ?? id }))]
}
