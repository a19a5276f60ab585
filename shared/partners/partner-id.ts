// Which ad partners exist. A new partner is one word here, its folder and its sandbox folder (design.md §4).
import { z } from 'zod'

export const partnerIds = ['tiktok', 'pinterest'] as const
export const partnerIdSchema = z.enum(partnerIds)
export type PartnerId = (typeof partnerIds)[number]
