// THE registration of partners: one line each. A new partner is its folder, its sandbox folder and its line here.
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { Partner } from './partner.ts'
import { pinterest } from './pinterest/pinterest.ts'
import { tiktok } from './tiktok/tiktok.ts'

export const partners: Readonly<Record<PartnerId, Partner>> = {
  tiktok,
  pinterest,
}

export function getPartner(partnerId: PartnerId): Partner {
  return partners[partnerId]
}
