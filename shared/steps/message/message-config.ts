// The Message step's config. E-mail, push, SMS and in-app messages are recorded; a webhook leaves where its host is allowed.
import { z } from 'zod'
import { type GroupFilter, groupFilterSchema } from '../../people/segment-filter.ts'
import { type WebhookRequest, webhookRequestSchema } from '../webhook/webhook-config.ts'

export const messageChannels = ['email', 'push', 'sms', 'in-app', 'webhook'] as const
export type MessageChannel = (typeof messageChannels)[number]

export interface MessageConfig {
  channel: MessageChannel
  title: string
  body: string
  webhook: WebhookRequest | null
  /** Delivery validation: who is not in it when the message would be sent leaves the canvas here (MSG). */
  onlyIf: GroupFilter | null
}

export const messageConfigSchema: z.ZodType<MessageConfig> = z.object({
  channel: z.enum(messageChannels),
  title: z.string().max(200),
  body: z.string().max(10_000),
  webhook: webhookRequestSchema.nullable().default(null),
  onlyIf: groupFilterSchema.nullable().default(null),
})
