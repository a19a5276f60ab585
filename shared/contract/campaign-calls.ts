// Campaigns (S105, S128): the list and the making of them. Everything else about one, its shelf too, is asked of the canvas underneath.
import { z } from 'zod'
import { canvasIdSchema } from '../core/ids.ts'
import { messageChannels } from '../steps/message/message-config.ts'
import { canvasShelves, canvasSummarySchema } from './canvas-calls.ts'
import { call } from './contract-kit.ts'

export const campaignSummarySchema = canvasSummarySchema.extend({
  /** Null for a file that cannot be read. */
  channel: z.enum(messageChannels).nullable(),
})
export type CampaignSummary = z.infer<typeof campaignSummarySchema>

export const campaignCalls = {
  'campaigns.list': call({
    input: z.object({ shelf: z.enum(canvasShelves), query: z.string().max(200) }),
    output: z.object({ campaigns: z.array(campaignSummarySchema) }),
  }),
  'campaigns.create': call({
    input: z.object({ name: z.string().trim().min(1).max(200), channel: z.enum(messageChannels) }),
    output: z.object({ id: canvasIdSchema }),
  }),
}
