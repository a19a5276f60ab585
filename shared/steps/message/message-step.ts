// Message: what is said to a person. Everyone moves on, whatever becomes of it; who fails the delivery validation leaves here (MSG).
import { phrase } from '../../words/say.ts'
import { checkFilter } from '../filter-check.ts'
import { errorAt, nextPort, placesWhere, type StepDefinition, type StepProblem, warningAt } from '../step-definition.ts'
import { checkWebhook } from '../webhook/webhook-check.ts'
import { type MessageConfig, messageConfigSchema } from './message-config.ts'
import { fieldsIn, hasLooseBraces } from './message-text.ts'

const invalidPort = 'not-valid'

export const messageStep: StepDefinition<MessageConfig> = {
  kind: 'message',
  family: 'message',
  version: 2,
  schema: messageConfigSchema,
  defaults: () => ({ channel: 'email', title: '', body: '', webhook: null, onlyIf: null }),
  ports: () => [nextPort],
  check(config, facts) {
    const { onlyIf } = config
    const validation =
      onlyIf?.filters.length === 0
        ? [errorAt('onlyIf', phrase('check.message.noFilter'))]
        : checkFilter(onlyIf, 'onlyIf', facts)
    if (config.channel !== 'webhook') return [...checkTexts(config), ...validation]
    const request = config.webhook
      ? checkWebhook(config.webhook, facts)
      : [errorAt('url', phrase('check.webhook.noUrl'))]
    return [...request, ...validation]
  },
  summary: (config) => phrase(`summary.message.${config.channel}`),
  execute(config, people, ports) {
    const valid = config.onlyIf && ports.matching(config.onlyIf)
    const who = valid ? placesWhere(people, (person) => valid.has(person)) : 'all'
    const isAnybody = who === 'all' ? people.length > 0 : who.length > 0
    if (isAnybody && config.channel === 'webhook' && config.webhook) ports.sendWebhook(config.webhook, who)
    if (isAnybody) ports.recordMessage(config, who)
    if (!valid) return [{ who, port: nextPort.id, at: null }]
    return [
      { who, port: nextPort.id, at: null },
      { who: placesWhere(people, (person) => !valid.has(person)), port: invalidPort, at: null },
    ]
  },
}

function checkTexts({ title, body }: MessageConfig): StepProblem[] {
  if (title.trim() === '' && body.trim() === '') return [errorAt('title', phrase('check.message.empty'))]
  const texts = [
    ['title', title],
    ['body', body],
  ] as const
  return texts.flatMap(([field, text]) => {
    if (hasLooseBraces(text)) return [errorAt(field, phrase('check.message.braces'))]
    const bare = fieldsIn(text).find(({ fallback }) => fallback === null)
    return bare ? [warningAt(field, phrase('check.message.noFallback', { name: bare.name }))] : []
  })
}
