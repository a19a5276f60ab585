// The ad accounts of a connection after the partner was asked or the marketer chose (S18). Pure.
import type { AdAccount, Connection } from '#shared/partners/connection.ts'

/** Accounts as the partner lists them now, those chosen before still chosen while they are usable. */
export function withAccounts(
  connection: Connection,
  accounts: readonly AdAccount[],
  chosen: ReadonlySet<string>,
  checkedAt: number,
): Connection {
  const next = accounts.map((account) => ({ ...account, chosen: account.usable && chosen.has(account.id) }))
  const state = next.some((account) => account.chosen) ? 'connected' : 'choosing'
  return { ...connection, accounts: next, state, checkedAt }
}
