// A person as stored, and as shown: raw identifiers never reach the screen (decisions.md 20), so the shown form is masked.
import { z } from 'zod'

/** Null is no value. */
export type AttributeValue =
  | string
  | number
  | boolean
  | null
  | readonly AttributeValue[]
  | { readonly [name: string]: AttributeValue }

export const attributeValueSchema: z.ZodType<AttributeValue> = z.json()

/** Types a custom attribute may have; times are instants in milliseconds, `objects` are lists of objects. */
export const attributeTypes = ['string', 'number', 'boolean', 'time', 'array', 'object', 'objects'] as const
export type AttributeType = (typeof attributeTypes)[number]

export const attributeInfoSchema = z.object({
  name: z.string(),
  type: z.enum(attributeTypes),
  people: z.number(),
  /** Of objects: what lies inside, by paths with dots (nested-value.ts); as some people have it, so it need not be all. */
  inside: z.array(z.object({ path: z.string(), type: z.enum(attributeTypes) })),
})
export type AttributeInfo = z.infer<typeof attributeInfoSchema>

/** Standard fields of a profile that segments may filter on, with their types. */
export const standardAttributes = {
  external_id: 'string',
  first_name: 'string',
  last_name: 'string',
  email: 'string',
  phone: 'string',
  country: 'string',
  language: 'string',
  dob: 'string',
  gender: 'string',
  home_city: 'string',
  time_zone: 'string',
  email_subscribe: 'string',
  push_subscribe: 'string',
} as const satisfies Record<string, AttributeType>
export type StandardAttribute = keyof typeof standardAttributes

/** An attribute may be called `constructor`, so only the object's own names count. */
export function isStandardAttribute(name: string): name is StandardAttribute {
  return Object.hasOwn(standardAttributes, name)
}

/** What lists and drill-downs show of a person. */
export const maskedPersonSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  externalId: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  mobileId: z.string().nullable(),
  country: z.string().nullable(),
  language: z.string().nullable(),
})
export type MaskedPerson = z.infer<typeof maskedPersonSchema>

/** What a list shows under a person's name. */
export function maskedIdentifiers({ email, phone, mobileId }: MaskedPerson): string {
  return [email, phone, mobileId].filter((value) => value !== null).join(' · ')
}

/** `jane.doe@example.com` → `j•••@e•••.com`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  if (at < 1) return maskText(email)
  const domain = email.slice(at + 1)
  const dot = domain.lastIndexOf('.')
  const ending = dot > 0 ? domain.slice(dot) : ''
  return `${first(email)}•••@${first(domain)}•••${ending}`
}

/** `+82 10-1234-5678` → `+82 ••• ••78`. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  if (digits.length < 7) return '•••'
  const head = phone.trim().startsWith('+') ? `+${digits.slice(0, 2)} ` : ''
  return `${head}••• ••${digits.slice(-2)}`
}

export function maskText(text: string): string {
  return text === '' ? '' : `${first(text)}•••`
}

function first(text: string): string {
  return [...text][0] ?? ''
}
