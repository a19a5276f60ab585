// What the pretended Pinterest holds, per audience; a list whose audience is gone still holds people and is shown by itself.
import type { LedgerAudience } from '#shared/partners/sandbox-view.ts'
import type { TwinParts } from '../partner-twin.ts'
import type { CustomerListRegister } from './customer-list-register.ts'
import type { PinterestAudiences } from './pinterest-audiences.ts'

export function showPinterestLedger(
  parts: TwinParts,
  lists: CustomerListRegister,
  audiences: PinterestAudiences,
  accountNameOf: (accountId: string) => string,
): LedgerAudience[] {
  const shown = parts.audiences.listShown('pinterest').map((audience): LedgerAudience => {
    const { status, size } = audiences.stateOf(audience)
    return {
      partnerId: 'pinterest',
      adAccountId: audience.account,
      adAccountName: accountNameOf(audience.account),
      audienceId: audience.id,
      name: audience.name,
      type: audience.type,
      state: status,
      shownSize: size,
      identifiers: audience.holder === null ? {} : parts.members.counts(audience.holder),
      requests: audience.requests,
      createdAt: audience.createdAt,
      updatedAt: audience.updatedAt,
    }
  })
  const orphans = lists.listOrphans().map((list): LedgerAudience => {
    const { settled, size } = parts.members.sizeOf(list.holder)
    const large = (size ?? 0) >= parts.settings.pinterest.sizeShownFrom
    return {
      partnerId: 'pinterest',
      adAccountId: list.account,
      adAccountName: accountNameOf(list.account),
      audienceId: list.id,
      name: list.name,
      type: 'customerlist',
      state: settled ? (large ? 'READY' : 'TOO_SMALL') : 'PROCESSING',
      shownSize: settled && large ? size : null,
      identifiers: parts.members.counts(list.holder),
      requests: list.batches,
      createdAt: list.createdAt,
      updatedAt: list.updatedAt,
    }
  })
  return [...shown, ...orphans]
}
