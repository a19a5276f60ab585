// Consent of a person, per partner and purpose, as stored and as asked for: true, false, or never said.
import { z } from 'zod'
import type { PartnerId } from '../partners/partner-id.ts'

/** `audiences`: being put into the partner's audiences at all. `personal-ads`: being shown ads chosen for this person. */
export const consentPurposes = ['audiences', 'personal-ads'] as const
export const consentPurposeSchema = z.enum(consentPurposes)
export type ConsentPurpose = z.infer<typeof consentPurposeSchema>

/** The name inside a person's `consent`; the first purpose is the partner's own name, as imports have always written it. */
export function consentName(partnerId: PartnerId, purpose: ConsentPurpose): string {
  return purpose === 'audiences' ? partnerId : `${partnerId}/${purpose}`
}

/** What a workspace asks for before somebody is sent to a partner: nothing, or these purposes. */
export const consentDemands = ['none', 'audiences', 'personal-ads'] as const
export const consentDemandSchema = z.enum(consentDemands)
export type ConsentDemand = z.infer<typeof consentDemandSchema>

/** The consents a person must have given; personalised ads need both. */
export function consentsNeeded(partnerId: PartnerId, demand: ConsentDemand): readonly string[] {
  if (demand === 'none') return []
  const audiences = consentName(partnerId, 'audiences')
  return demand === 'audiences' ? [audiences] : [audiences, consentName(partnerId, 'personal-ads')]
}
