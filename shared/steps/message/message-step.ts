// Message: what would be said to a person, recorded and not sent. Everyone moves on (MSG).
import { phrase } from '../../words/say.ts'
import { errorAt, nextPort, type StepDefinition } from '../step-definition.ts'
import { type MessageConfig, messageConfigSchema } from './message-config.ts'

export const messageStep: StepDefinition<MessageConfig> = {
  kind: 'message',
  family: 'message',
  version: 1,
  schema: messageConfigSchema,
  defaults: () => ({ channel: 'email', title: '', body: '' }),
  ports: () => [nextPort],
  check: (config) =>
    config.title.trim() === '' && config.body.trim() === '' ? [errorAt('title', phrase('check.message.empty'))] : [],
  summary: (config) => phrase(`summary.message.${config.channel}`),
  execute(config, _people, ports) {
    ports.recordMessage(config)
    return [{ people: 'all', port: nextPort.id, at: null }]
  },
}
