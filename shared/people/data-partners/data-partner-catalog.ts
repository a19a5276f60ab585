// Every data partner, one line each. Nothing else names them one by one.
import { z } from 'zod'
import type { DataPartner } from './data-partner.ts'
import { outgrow } from './outgrow/manifest.ts'
import { tinyclues } from './tinyclues/manifest.ts'

export const dataPartners = [tinyclues, outgrow] as const satisfies readonly DataPartner[]

export type DataPartnerId = (typeof dataPartners)[number]['id']
export const dataPartnerIdSchema = z.enum(dataPartners.map(({ id }) => id))

export function getDataPartner(id: DataPartnerId): DataPartner {
  for (const partner of dataPartners) if (partner.id === id) return partner
  throw new Error(`no data partner ${id}`)
}
