// The steps that use a partner.
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { AppOutput } from './app-link.ts'
import { type Answer, useQuestion } from './use-question.ts'

export function usePartnerUses(partnerId: PartnerId): Answer<AppOutput<'partners.uses'>> {
  return useQuestion('partners.uses', { partnerId })
}
