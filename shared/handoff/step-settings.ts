// A step's settings as somebody reads them who has never seen the app: the question its editor asks, and the answer in words. Pure.
import type { CanvasStep } from '../canvas/canvas-document.ts'
import { actionPathsConfigSchema } from '../steps/action-paths/action-paths-step.ts'
import { audiencePathsConfigSchema } from '../steps/audience-paths/audience-paths-step.ts'
import { audienceSyncConfigSchema } from '../steps/audience-sync/audience-sync-config.ts'
import { decisionSplitConfigSchema } from '../steps/decision-split/decision-split-step.ts'
import { type DelayConfig, delayConfigSchema } from '../steps/delay/delay-config.ts'
import { type EntryConfig, entryConfigSchema } from '../steps/entry/entry-config.ts'
import { experimentPathsConfigSchema } from '../steps/experiment-paths/experiment-paths-step.ts'
import { holdUntilConfigSchema } from '../steps/hold-until/hold-until-step.ts'
import { messageConfigSchema } from '../steps/message/message-config.ts'
import { stepCatalog } from '../steps/step-catalog.ts'
import { namedPort } from '../steps/step-ways.ts'
import { userUpdateConfigSchema } from '../steps/user-update/user-update-config.ts'
import { type WebhookRequest, webhookRequestSchema } from '../steps/webhook/webhook-config.ts'
import type { SettingWords } from './setting-words.ts'

export interface Setting {
  readonly name: string
  readonly value: string
}
type Rows = readonly (readonly [name: string, value: string])[]

export function stepSettings(step: CanvasStep, words: SettingWords): readonly Setting[] {
  // Read by its kind: what is not readable is told as what the step then goes by.
  const config = stepCatalog[step.kind].knownPart(step.config) ?? stepCatalog[step.kind].defaults()
  return rowsOf(step.kind, config, words).map(([name, value]) => ({ name, value }))
}

function rowsOf(kind: CanvasStep['kind'], config: object, words: SettingWords): Rows {
  switch (kind) {
    case 'entry':
      return entry(entryConfigSchema.parse(config), words)
    case 'delay':
      return delay(delayConfigSchema.parse(config), words)
    case 'decision-split':
      return [[words.say('splitEditor.filter'), words.filter(decisionSplitConfigSchema.parse(config).filter)]]
    case 'audience-paths':
      return audiencePathsConfigSchema
        .parse(config)
        .paths.map((path, index) => [wayOf(path, index, words), words.filter(path.filter)])
    case 'action-paths':
      return actionPaths(config, words)
    case 'experiment-paths':
      return experiment(config, words)
    case 'hold-until': {
      const { triggers, atMost } = holdUntilConfigSchema.parse(config)
      return [
        [words.say('holdUntil.triggers'), words.triggers(triggers)],
        [words.say('holdUntil.atMost'), words.span(atMost)],
      ]
    }
    case 'audience-sync':
      return audienceSync(config, words)
    case 'message':
      return message(config, words)
    case 'webhook':
      return request(webhookRequestSchema.parse(config), words)
    case 'user-update':
      return userUpdate(config, words)
    case 'exit':
      return []
  }
}

function entry(config: EntryConfig, words: SettingWords): Rows {
  const { say } = words
  const { schedule, segmentId, filter, startsAt, endsAt, triggers, reentry, limit, exit, conversions } = config
  const segment = segmentId === null ? '…' : (words.facts.segmentName(segmentId) ?? say('entryEditor.gone'))
  return [
    [say('entryEditor.segment'), segment],
    ...rowIf(filter.filters.length > 0, say('entryEditor.filter'), () => words.filter(filter)),
    [say('entryEditor.schedule'), say(`entryEditor.schedule.${schedule}`)],
    ...rowIf(schedule === 'recurring', say('entryEditor.repeat'), () => repeat(config, words)),
    ...rowIf(schedule === 'action', say('entryEditor.triggers'), () => words.triggers(triggers)),
    ...rowIf(startsAt !== null, say(schedule === 'at-time' ? 'entryEditor.at' : 'entryEditor.startsAt'), () =>
      words.moment(startsAt ?? 0),
    ),
    ...rowIf(endsAt !== null, say('entryEditor.endsAt'), () => words.moment(endsAt ?? 0)),
    [say('entryEditor.reentry'), reentryWords(reentry, words)],
    ...rowIf(limit !== null, say('entryEditor.limit.most'), () =>
      say('handoff.limit', {
        most: words.number(limit?.most ?? 0),
        per: say(`entryEditor.limit.per.${limit?.per ?? 'lifetime'}`),
      }),
    ),
    ...rowIf((exit?.triggers.length ?? 0) > 0, say('entryEditor.exit'), () => words.triggers(exit?.triggers ?? [])),
    ...(exit?.filter && exit.filter.filters.length > 0
      ? [[say('entryEditor.exit.filter'), words.filter(exit.filter)] as const]
      : []),
    ...conversions.map(({ trigger, withinDays }, index) => {
      const place = index + 1
      const name = say(index === 0 ? 'entryEditor.conversion.primary' : 'entryEditor.conversion', { place })
      const deed = words.triggers([trigger])
      const value =
        withinDays === null
          ? deed
          : say('handoff.within', { what: deed, length: words.span({ amount: withinDays, unit: 'days' }) })
      return [name, value] as const
    }),
  ]
}

function reentryWords(reentry: EntryConfig['reentry'], words: SettingWords): string {
  if (reentry === null) return words.say('entryEditor.reentry.never')
  if (reentry.after === 'duration') return words.say('entryEditor.reentry.duration')
  return words.say('handoff.after', { length: words.duration((reentry.seconds ?? 0) * 1_000) })
}

function repeat({ repeat: often }: EntryConfig, words: SettingWords): string {
  const { say } = words
  const day =
    often.every === 'week'
      ? [words.weekdays(often.weekdays)]
      : often.every === 'month'
        ? [`${say('entryEditor.monthDay')} ${words.number(often.monthDay)}`]
        : []
  const clock = often.local ? say('entryEditor.local') : (often.zone ?? words.facts.timeZone)
  return [say(`entryEditor.repeat.${often.every}`), ...day, often.time, clock].join(' · ')
}

function delay(config: DelayConfig, words: SettingWords): Rows {
  const { say } = words
  const whose = rowIf(config.zone === 'person', say('delayEditor.whose'), () => say('delayEditor.whose.person'))
  const mode = say(`delayEditor.mode.${config.mode}`)
  if (config.mode === 'until') return [[mode, config.at === null ? '…' : words.moment(config.at)], ...whose]
  if (config.mode === 'weekday') return [[mode, `${words.weekdays(config.weekdays)} · ${config.time}`], ...whose]
  const { time } = config
  return [[mode, words.span(config)], ...rowIf(time !== null, say('delayEditor.atTime'), () => time ?? ''), ...whose]
}

function actionPaths(config: object, words: SettingWords): Rows {
  const { window, ranked, paths } = actionPathsConfigSchema.parse(config)
  return [
    [words.say('actionPaths.window'), words.span(window)],
    [words.say('actionPaths.decides'), words.say(ranked ? 'actionPaths.ranked.on' : 'actionPaths.ranked.off')],
    ...paths.map((path, index) => {
      const deeds = words.triggers(path.triggers)
      const value = path.exits ? `${deeds} · ${words.say('actionPaths.exits')}` : deeds
      return [wayOf(path, index, words), value] as const
    }),
  ]
}

function experiment(config: object, words: SettingWords): Rows {
  const { paths, control, anew, windowDays } = experimentPathsConfigSchema.parse(config)
  const share = (percent: number) => `${words.number(percent)} %`
  return [
    ...paths.map((path, index) => [wayOf(path, index, words), share(path.share)] as const),
    ...(control
      ? [
          [
            words.say('port.control'),
            control.exits ? `${share(control.share)} · ${words.say('experiment.control.exits')}` : share(control.share),
          ] as const,
        ]
      : []),
    ...rowIf(anew, words.say('experiment.again'), () => words.say('experiment.anew')),
    ...rowIf(windowDays !== null, words.say('experiment.window'), () => words.number(windowDays ?? 0)),
  ]
}

function audienceSync(config: object, words: SettingWords): Rows {
  const { say, facts } = words
  const { partnerId, adAccount, audience, action, fields } = audienceSyncConfigSchema.parse(config)
  return [
    [say('sync.question.partner'), partnerId === null ? '…' : facts.partnerLabel(partnerId)],
    [say('sync.question.account'), adAccount?.name ?? '…'],
    [say('handoff.audience'), audience?.name ?? '…'],
    [say('sync.question.action'), say(`sync.action.${action}`)],
    [
      say('sync.question.fields'),
      fields.length === 0 ? '…' : words.list(fields.map((one) => say(`sync.field.${one}`))),
    ],
  ]
}

function message(config: object, words: SettingWords): Rows {
  const { say } = words
  const { channel, title, body, webhook, onlyIf } = messageConfigSchema.parse(config)
  return [
    [say('messageEditor.channel'), say(`messageEditor.channel.${channel}`)],
    ...rowIf(title !== '', say('messageEditor.title'), () => title),
    ...rowIf(body !== '', say('messageEditor.body'), () => body),
    ...(channel === 'webhook' && webhook ? request(webhook, words) : []),
    ...(onlyIf ? [[say('messageEditor.onlyIf'), words.filter(onlyIf)] as const] : []),
  ]
}

function request({ method, url, headers, body }: WebhookRequest, words: SettingWords): Rows {
  const { say } = words
  const names = headers.map(({ name }) => name).filter(Boolean)
  return [
    [say('webhook.method'), method],
    [say('webhook.url'), url || '…'],
    ...rowIf(names.length > 0, say('webhook.headers'), () => words.list(names)),
    ...rowIf(body !== '', say('webhook.body'), () => body),
  ]
}

function userUpdate(config: object, words: SettingWords): Rows {
  const { changes, event } = userUpdateConfigSchema.parse(config)
  return [
    ...changes.map(({ attribute, operation, value }) => {
      const about = attribute || '…'
      const told = operation === 'unset' ? about : `${about}: ${value ?? '…'}`
      return [words.say(`userUpdate.operation.${operation}`), told] as const
    }),
    ...rowIf(event !== '', words.say('userUpdate.event'), () => event),
  ]
}

function wayOf(way: { readonly id: string; readonly name: string }, index: number, words: SettingWords): string {
  const { label } = namedPort(way, index)
  return label ? words.speak(label) : way.id
}

function rowIf(holds: boolean, name: string, value: () => string): Rows {
  return holds ? [[name, value()]] : []
}
