// What each data partner's page shows of its own: one line each.
import type { ComponentType } from 'react'
import type { DataPartnerId } from '#shared/people/data-partners/data-partner-catalog.ts'
import { OutgrowCards } from './outgrow/outgrow-cards.tsx'
import { TinycluesCards } from './tinyclues/tinyclues-cards.tsx'

export const dataPartnerCards: Readonly<Record<DataPartnerId, ComponentType>> = {
  tinyclues: TinycluesCards,
  outgrow: OutgrowCards,
}
