// What stands in the way of a request leaving: for the Webhook step and the Message step's webhook channel alike.
import { phrase } from '../../words/say.ts'
import { type CanvasFacts, errorAt, type StepProblem, warningAt } from '../step-definition.ts'
import { isPlainOutside, type WebhookRequest, webhookTarget } from './webhook-config.ts'

/** As HTTP has them (RFC 9110). */
const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

export function checkWebhook(request: WebhookRequest, facts: CanvasFacts): StepProblem[] {
  const target = webhookTarget(request.url)
  if (!target) return [errorAt('url', phrase('check.webhook.noUrl'))]
  if (isPlainOutside(target)) return [errorAt('url', phrase('check.webhook.plain'))]
  const problems: StepProblem[] = []
  if (!facts.webhookHosts.includes(target.host))
    problems.push(warningAt('url', phrase('check.webhook.notAllowed', { host: target.host })))
  if (request.headers.some(({ name, value }) => !headerName.test(name) || /[\r\n\0]/.test(value)))
    problems.push(errorAt('headers', phrase('check.webhook.header')))
  return problems
}
