// Where each column of a file of people goes, and how the file is written: what a person chooses of an import, and what a replay of it needs.
import { z } from 'zod'
import { partnerIdSchema } from '../partners/partner-id.ts'

/** The standard fields a column may go to. */
export const importFields = [
  'external_id',
  'email',
  'phone',
  'idfa',
  'gaid',
  'first_name',
  'last_name',
  'country',
  'language',
] as const

/** Where a column of a file goes: a standard field, a custom attribute, or nowhere. */
export const importTargetSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('field'),
    field: z.enum(importFields),
  }),
  z.object({ kind: z.literal('attribute'), name: z.string().min(1).max(255) }),
  z.object({ kind: z.literal('consent'), partnerId: partnerIdSchema }),
  z.object({ kind: z.literal('skip') }),
])
export type ImportTarget = z.infer<typeof importTargetSchema>

export const csvEncodings = ['utf-8', 'cp949', 'shift_jis'] as const
export type CsvEncoding = (typeof csvEncodings)[number]
