// What a step's settings are called where they are spoken of outside its editor: in differences and in questions of a merge. Each is the
// word the editor uses. Data only.
import type { WordKey } from '../words/all-words.ts'
import type { Say } from '../words/say.ts'
import type { StepKind } from './step-kind.ts'

export const settingNames = {
  entry: {
    schedule: 'entryEditor.schedule',
    segmentId: 'entryEditor.segment',
    filter: 'setting.filter',
    startsAt: 'setting.startsAt',
    endsAt: 'entryEditor.endsAt',
    repeat: 'entryEditor.repeat',
    triggers: 'entryEditor.triggers',
    samplePayload: 'entryEditor.payload',
    reentry: 'entryEditor.reentry',
    limit: 'entryEditor.limit',
    exit: 'entryEditor.exit',
    conversions: 'entryEditor.conversions',
  },
  delay: {
    mode: 'delayEditor.mode',
    amount: 'delayEditor.amount',
    unit: 'delayEditor.unit',
    at: 'delayEditor.at',
    weekdays: 'delayEditor.weekdays',
    time: 'delayEditor.time',
    zone: 'delayEditor.whose',
  },
  'decision-split': { filter: 'splitEditor.filter' },
  'audience-paths': { paths: 'setting.paths' },
  'action-paths': { window: 'actionPaths.window', ranked: 'actionPaths.decides', paths: 'setting.paths' },
  'experiment-paths': {
    paths: 'experiment.shares',
    control: 'setting.control',
    anew: 'experiment.again',
    windowDays: 'setting.windowDays',
  },
  'hold-until': { triggers: 'holdUntil.triggers', atMost: 'holdUntil.atMost' },
  'audience-sync': {
    partnerId: 'sync.question.partner',
    connectionId: 'setting.connection',
    adAccount: 'sync.question.account',
    audience: 'setting.audience',
    action: 'sync.question.action',
    fields: 'sync.question.fields',
  },
  message: {
    channel: 'messageEditor.channel',
    title: 'messageEditor.title',
    body: 'messageEditor.body',
    webhook: 'messageEditor.channel.webhook',
    onlyIf: 'messageEditor.onlyIf',
  },
  webhook: {
    url: 'webhook.url',
    method: 'webhook.method',
    headers: 'webhook.headers',
    body: 'webhook.body',
  },
  'user-update': { changes: 'userUpdate.changes', event: 'userUpdate.event' },
  exit: {},
} as const satisfies Readonly<Record<StepKind, Readonly<Record<string, WordKey>>>>

type SettingWord = { [Kind in StepKind]: (typeof settingNames)[Kind][keyof (typeof settingNames)[Kind]] }[StepKind]

/** `bypassed` and `kind` are of every step; what a newer build wrote is a setting we have no word for. */
export function settingName(kind: StepKind | undefined, setting: string, say: Say): string {
  if (setting === 'bypassed') return say('setting.bypassed')
  if (setting === 'kind') return say('setting.kind')
  const names = new Map<string, SettingWord>(kind ? Object.entries(settingNames[kind]) : [])
  const word = names.get(setting)
  return word ? say(word) : say('setting.other')
}
