// Webhook: a request to another system for each person who passes. It leaves only for hosts a person has allowed; everybody goes
// on at once, whatever becomes of it.
import { phrase } from '../../words/say.ts'
import { allLeave, nextPort, type StepDefinition } from '../step-definition.ts'
import { checkWebhook } from './webhook-check.ts'
import { type WebhookRequest, webhookRequestSchema, webhookTarget } from './webhook-config.ts'

export const webhookStep: StepDefinition<WebhookRequest> = {
  kind: 'webhook',
  family: 'message',
  version: 1,
  schema: webhookRequestSchema,
  defaults: () => ({
    url: '',
    method: 'POST',
    headers: [{ name: 'Content-Type', value: 'application/json' }],
    body: '{\n  "person": "{{external_id}}"\n}',
  }),
  ports: () => [nextPort],
  check: (config, facts) => checkWebhook(config, facts),
  summary(config, facts) {
    const target = webhookTarget(config.url)
    if (!target) return phrase('summary.webhook.none')
    return facts.webhookHosts.includes(target.host)
      ? phrase('summary.webhook', { method: config.method, host: target.host })
      : phrase('summary.webhook.recorded', { method: config.method, host: target.host })
  },
  execute(config, people, ports) {
    if (people.length > 0) ports.sendWebhook(config, 'all')
    return allLeave(nextPort.id)
  },
}
