// The fields a marketer may choose to match people on, and the columns they become on the wire.
import { z } from 'zod'

export const matchFields = ['email', 'phone', 'mobileId'] as const
export const matchFieldSchema = z.enum(matchFields)
export type MatchField = (typeof matchFields)[number]

/** One kind of digest. A mobile id is an iOS IDFA or an Android GAID, two columns of one field. */
export const matchColumns = ['email', 'phone', 'idfa', 'gaid'] as const
export type MatchColumn = (typeof matchColumns)[number]

const columnsOfField: Readonly<Record<MatchField, readonly MatchColumn[]>> = {
  email: ['email'],
  phone: ['phone'],
  mobileId: ['idfa', 'gaid'],
}

/** The columns of the chosen fields, always in the same order. */
export function columnsOf(fields: readonly MatchField[]): readonly MatchColumn[] {
  return matchColumns.filter((column) => fields.some((field) => columnsOfField[field].includes(column)))
}
