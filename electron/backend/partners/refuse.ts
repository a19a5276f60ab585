// Small shared steps of the asking calls: an answer of the expected shape, or the classified refusal thrown.
import type { z } from 'zod'
import type { PartnerFailure } from '#shared/partners/partner-failure.ts'
import { PartnerRefusal } from '#shared/partners/partner-refusal.ts'

export function refuse(failure: PartnerFailure): never {
  throw new PartnerRefusal(failure)
}

/** A success whose body is not what the vendor documents is a partner in trouble, not a success (ad-partners.md E15). */
export const unreadable: PartnerFailure = { kind: 'unavailable', partnerCode: 'unreadable' }

/** A quarter of a million audiences: a partner that always names one more page is in trouble, and must not be asked for ever. */
export const mostPages = 1_000

export function expectShape<Shape>(schema: z.ZodType<Shape>, body: unknown): Shape {
  const read = schema.safeParse(body)
  return read.success ? read.data : refuse(unreadable)
}
