// A campaign is a canvas of one message (S105, S128): one engine runs both. Makes its drawing and reads and writes its two steps. Pure.
import type { CanvasId, SegmentId } from '../core/ids.ts'
import { linkIdSchema, stepIdSchema } from '../core/ids.ts'
import { entryConfigSchema } from '../steps/entry/entry-config.ts'
import { entryStep } from '../steps/entry/entry-step.ts'
import { type MessageChannel, type MessageConfig, messageConfigSchema } from '../steps/message/message-config.ts'
import { messageStep } from '../steps/message/message-step.ts'
import { grid } from './canvas-commands.ts'
import { type CanvasDocument, type CanvasStep, emptyCanvas } from './canvas-document.ts'

export interface Campaign {
  readonly segmentId: SegmentId | null
  readonly message: MessageConfig
}

const entryId = stepIdSchema.parse('step-entry')
export const campaignMessageId = stepIdSchema.parse('step-message')

export function newCampaign(id: CanvasId, name: string, channel: MessageChannel): CanvasDocument {
  const empty = emptyCanvas(id, name)
  return {
    ...empty,
    purpose: 'campaign',
    logic: {
      steps: [
        { id: entryId, kind: 'entry', version: entryStep.version, config: { ...entryStep.defaults() } },
        {
          id: campaignMessageId,
          kind: 'message',
          version: messageStep.version,
          config: { ...messageStep.defaults(), channel },
        },
      ],
      links: [{ id: linkIdSchema.parse('link-message'), from: entryId, port: 'next', to: campaignMessageId }],
    },
    layout: { [entryId]: { x: 0, y: 0 }, [campaignMessageId]: { x: 0, y: grid.row } },
  }
}

export function isCampaign(document: CanvasDocument): boolean {
  return document.purpose === 'campaign'
}

/** Undefined where somebody drew more than a campaign into it: then only the canvas editor shows all of it. */
export function readCampaign(document: CanvasDocument): Campaign | undefined {
  const entry = stepOf(document, 'entry')
  const message = stepOf(document, 'message')
  if (!entry || !message || document.logic.steps.length > 2) return undefined
  const from = entryConfigSchema.safeParse(entry.config).data
  const said = messageConfigSchema.safeParse(message.config).data
  return from && said && { segmentId: from.segmentId, message: said }
}

export function writeCampaign(document: CanvasDocument, campaign: Campaign): CanvasDocument {
  const steps = document.logic.steps.map((step): CanvasStep => {
    if (step.kind === 'entry') return { ...step, config: { ...step.config, segmentId: campaign.segmentId } }
    return step.kind === 'message' ? { ...step, config: { ...step.config, ...campaign.message } } : step
  })
  return { ...document, logic: { ...document.logic, steps } }
}

function stepOf(document: CanvasDocument, kind: 'entry' | 'message'): CanvasStep | undefined {
  return document.logic.steps.find((step) => step.kind === kind)
}
