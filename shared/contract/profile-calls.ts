// One person: what is known of them, masked, and what happened to them. Bare values leave by `people.reveal` alone (decisions.md 20).
import { z } from 'zod'
import { canvasIdSchema, segmentIdSchema, stepIdSchema } from '../core/ids.ts'
import { partnerIdSchema } from '../partners/partner-id.ts'
import { consentPurposeSchema } from '../people/consent.ts'
import { attributeTypes, maskedPersonSchema } from '../people/person.ts'
import { messageChannels } from '../steps/message/message-config.ts'
import { call } from './contract-kit.ts'

const personId = z.number().int()
const ofPerson = z.object({ id: personId })
const shownValue = z.union([z.string(), z.number(), z.boolean()])

const profileSchema = z.object({
  person: maskedPersonSchema,
  /** `identified` by an external id, `alias` by another name only, `anonymous` by a device or an address only. */
  standing: z.enum(['identified', 'alias', 'anonymous']),
  createdAt: z.number(),
  changedAt: z.number(),
  bucket: z.number().int(),
  /** Standard fields with a value, by name. */
  fields: z.array(z.object({ name: z.string(), value: z.string() })),
  attributes: z.array(z.object({ name: z.string(), type: z.enum(attributeTypes), value: shownValue })),
  aliases: z.array(z.object({ label: z.string(), name: z.string() })),
  devices: z.array(z.string()),
  cohorts: z.array(z.object({ partner: z.string(), cohortId: z.string(), name: z.string().nullable() })),
  consent: z.array(
    z.object({ partnerId: partnerIdSchema, purpose: consentPurposeSchema, agreed: z.boolean().nullable() }),
  ),
  subscriptions: z.array(z.object({ group: z.string(), state: z.string() })),
})
export type Profile = z.infer<typeof profileSchema>

const syncResults = ['pending', 'synced', 'not-synced', 'errored'] as const
const momentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('created'), at: z.number() }),
  z.object({ kind: z.literal('event'), at: z.number(), name: z.string(), properties: z.string() }),
  z.object({
    kind: z.literal('purchase'),
    at: z.number(),
    product: z.string(),
    price: z.number(),
    currency: z.string(),
    quantity: z.number(),
  }),
  z.object({ kind: z.literal('import'), at: z.number(), name: z.string() }),
  z.object({
    kind: z.enum(['entered', 'left']),
    at: z.number(),
    canvasId: canvasIdSchema,
    canvasName: z.string(),
  }),
  /** What a step said, as the person would have read it, masked. */
  z.object({
    kind: z.literal('message'),
    at: z.number(),
    canvasId: canvasIdSchema,
    canvasName: z.string(),
    stepId: stepIdSchema,
    stepName: z.string(),
    channel: z.enum(messageChannels),
    title: z.string(),
    text: z.string(),
  }),
  z.object({
    kind: z.literal('sync'),
    at: z.number(),
    canvasId: canvasIdSchema,
    canvasName: z.string(),
    stepId: stepIdSchema,
    /** As given by a person; empty while it has none. */
    stepName: z.string(),
    audience: z.string(),
    result: z.enum(syncResults),
  }),
])
export type Moment = z.infer<typeof momentSchema>
export type SyncMoment = Extract<Moment, { kind: 'sync' }>

export const profileCalls = {
  /** Whoever has this as any of their ids, written whole. */
  'people.find': call({
    input: z.object({ who: z.string().trim().min(1).max(255) }),
    output: z.object({ id: personId.nullable() }),
  }),
  /** Null where nobody has the id any more. */
  'people.profile': call({ input: ofPerson, output: profileSchema.nullable() }),
  /** The latest first. */
  'people.timeline': call({
    input: z.object({ id: personId, limit: z.number().int().min(1).max(500) }),
    output: z.object({ moments: z.array(momentSchema), hasMore: z.boolean() }),
  }),
  /** Bare identifiers for half a minute on screen; each time stands in the audit log. */
  'people.reveal': call({
    input: ofPerson,
    output: z.object({ values: z.array(z.object({ name: z.string(), value: z.string() })), forMs: z.number() }),
  }),
  /** A piece of the file; bare identifiers only where they are asked for, and then in the audit log. */
  'people.export': call({
    input: z.object({
      segmentId: segmentIdSchema.nullable(),
      form: z.enum(['csv', 'ndjson']),
      withIdentifiers: z.boolean(),
      cursor: z.number().int().nullable(),
    }),
    output: z.object({ text: z.string(), nextCursor: z.number().int().nullable() }),
  }),
  'people.setConsent': call({
    input: z.object({
      id: personId,
      partnerId: partnerIdSchema,
      purpose: consentPurposeSchema,
      agreed: z.boolean().nullable(),
    }),
    output: z.object({}),
  }),
}
