// The Message step's config. Messages are recorded, never sent, until an issue brings a channel.
import { z } from 'zod'

export const messageChannels = ['email', 'push', 'sms', 'in-app'] as const
export const messageConfigSchema = z.object({
  channel: z.enum(messageChannels),
  title: z.string().max(200),
  body: z.string().max(10_000),
})
export type MessageConfig = z.infer<typeof messageConfigSchema>
