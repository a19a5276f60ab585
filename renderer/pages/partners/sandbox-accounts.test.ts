// Which ad accounts the sandbox panel offers.
import { expect, it } from 'vitest'
import { type Connection, connectionIdOf } from '#shared/partners/connection.ts'
import type { ActiveFault, LedgerAudience } from '#shared/partners/sandbox-view.ts'
import { sandboxAccounts } from './sandbox-accounts.ts'

const inLedger = (adAccountId: string, adAccountName: string): LedgerAudience => ({
  partnerId: 'tiktok',
  adAccountId,
  adAccountName,
  audienceId: `of ${adAccountId}`,
  name: 'Buyers',
  type: 'Customer File',
  state: 'ready',
  shownSize: null,
  identifiers: {},
  requests: 0,
  createdAt: 0,
  updatedAt: 0,
})
const account = { role: 'Admin', currency: null, timeZone: null, chosen: false }
const connection: Connection = {
  id: connectionIdOf('tiktok', 'sandbox'),
  partnerId: 'tiktok',
  kind: 'sandbox',
  state: 'connected',
  signedInAs: 'Mina',
  accounts: [
    { ...account, id: 'kr', name: 'Brand KR', usable: true, unusable: null },
    { ...account, id: 'eu', name: 'Brand EU', usable: false, unusable: 'disabled' },
  ],
  tokenKept: 'session',
  connectedAt: 0,
  checkedAt: 0,
}
const lost: ActiveFault = {
  partnerId: 'tiktok',
  fault: { kind: 'lose-account-access', adAccountId: 'jp', on: true },
  endsAt: null,
}
const audiences = [inLedger('kr', 'Brand KR'), inLedger('jp', 'Brand JP')]

it('offers what the sign-in can use', () =>
  expect(sandboxAccounts('tiktok', connection, { audiences, faults: [] })).toEqual([{ id: 'kr', name: 'Brand KR' }]))

it('offers what the ledger names before there is a sign-in', () =>
  expect(sandboxAccounts('tiktok', undefined, { audiences, faults: [] })).toEqual([
    { id: 'kr', name: 'Brand KR' },
    { id: 'jp', name: 'Brand JP' },
  ]))

it('keeps an ad account whose access was taken away, so that it can be given back', () =>
  expect(sandboxAccounts('tiktok', connection, { audiences, faults: [lost] })).toContainEqual({
    id: 'jp',
    name: 'Brand JP',
  }))
