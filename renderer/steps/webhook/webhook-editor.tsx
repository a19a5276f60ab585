// Webhook: a request to another system for each person who passes.
import { type WebhookRequest, webhookRequestSchema } from '#shared/steps/webhook/webhook-config.ts'
import { webhookStep } from '#shared/steps/webhook/webhook-step.ts'
import { type EditorProps, editorFrom } from '../step-editor.tsx'
import { RequestFields } from './request-fields.tsx'

export const webhookEditor = editorFrom(webhookRequestSchema, webhookStep.defaults, WebhookEditor)

function WebhookEditor({ config, ...rest }: EditorProps<WebhookRequest>) {
  return <RequestFields {...rest} request={config} />
}
