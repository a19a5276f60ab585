// A campaign is a canvas of one message (S105, S128): one engine runs both. Makes its drawing and knows its two steps. Pure.
import type { CanvasId, StepId } from '../core/ids.ts'
import { linkIdSchema, stepIdSchema } from '../core/ids.ts'
import { entryStep } from '../steps/entry/entry-step.ts'
import { type MessageChannel, messageConfigSchema } from '../steps/message/message-config.ts'
import { messageStep } from '../steps/message/message-step.ts'
import { grid } from './canvas-commands.ts'
import { type CanvasDocument, type CanvasStep, emptyCanvas } from './canvas-document.ts'

const entryId = stepIdSchema.parse('step-entry')
const messageId = stepIdSchema.parse('step-message')

export function newCampaign(id: CanvasId, name: string, channel: MessageChannel): CanvasDocument {
  const empty = emptyCanvas(id, name)
  return {
    ...empty,
    purpose: 'campaign',
    logic: {
      steps: [
        { id: entryId, kind: 'entry', version: entryStep.version, config: { ...entryStep.defaults() } },
        {
          id: messageId,
          kind: 'message',
          version: messageStep.version,
          config: { ...messageStep.defaults(), channel },
        },
      ],
      links: [{ id: linkIdSchema.parse('link-message'), from: entryId, port: 'next', to: messageId }],
    },
    layout: { [entryId]: { x: 0, y: 0 }, [messageId]: { x: 0, y: grid.row } },
  }
}

export function isCampaign(document: CanvasDocument): boolean {
  return document.purpose === 'campaign'
}

export interface CampaignSteps {
  readonly entryId: StepId
  readonly messageId: StepId
}

/** The two steps of a campaign; undefined where somebody drew more into it: then only the drawing shows all of it. */
export function campaignSteps(document: CanvasDocument): CampaignSteps | undefined {
  const entry = stepOf(document, 'entry')
  const message = stepOf(document, 'message')
  if (!isCampaign(document) || !entry || !message || document.logic.steps.length > 2) return undefined
  return { entryId: entry.id, messageId: message.id }
}

/** What a campaign sends by; null where its message cannot be read. */
export function campaignChannel(document: CanvasDocument): MessageChannel | null {
  return messageConfigSchema.safeParse(stepOf(document, 'message')?.config).data?.channel ?? null
}

function stepOf(document: CanvasDocument, kind: 'entry' | 'message'): CanvasStep | undefined {
  return document.logic.steps.find((step) => step.kind === kind)
}
