// Everything that is refused or warned of while drawing, one line each: what is drawn wrongly, what is said, and where the fix is.
import { describe, expect, it } from 'vitest'
import { dayMs } from '../core/clock.ts'
import { canvasIdSchema, linkIdSchema, stepIdSchema } from '../core/ids.ts'
import { type Connection, connectionSchema } from '../partners/connection.ts'
import { everyone, type GroupFilter, groupFilterSchema } from '../people/segment-filter.ts'
import { stepCatalog } from '../steps/step-catalog.ts'
import type { CanvasFacts } from '../steps/step-definition.ts'
import type { StepKind } from '../steps/step-kind.ts'
import { wordTables } from '../words/all-words.ts'
import { blocksLaunch, checkCanvas } from './canvas-checks.ts'
import { type CanvasDocument, emptyCanvas } from './canvas-document.ts'
import { launchedEditProblems } from './launched-edits.ts'

const now = Date.UTC(2026, 10, 22, 9)
const gone = 'segment-gone'

const connectionIn = (state: Connection['state'], kind: Connection['kind'] = 'sandbox') =>
  connectionSchema.parse({
    id: `tiktok-${kind}`,
    partnerId: 'tiktok',
    kind,
    state,
    signedInAs: 'Mina',
    accounts: [
      {
        id: 'account-1',
        name: 'Shop',
        role: 'admin',
        currency: null,
        timeZone: null,
        usable: true,
        unusable: null,
        chosen: true,
      },
    ],
    tokenKept: 'session',
    connectedAt: now,
    checkedAt: now,
  })

const facts: CanvasFacts = {
  segmentName: (id) => (id === gone ? undefined : id),
  connection: (id) => {
    if (id === 'tiktok-live') return connectionIn('connected', 'live')
    return id === 'tiktok-sandbox' ? connectionIn('connected') : undefined
  },
  partnerLabel: () => 'TikTok',
  audienceIsMissing: (_, audienceId) => audienceId === 'audience-gone',
  now,
  timeZone: 'UTC',
  webhookHosts: ['hooks.example.com'],
}
const connectedAs = (state: Connection['state'] | null): CanvasFacts => ({
  ...facts,
  connection: () => (state === null ? undefined : connectionIn(state)),
})

const group = (...filters: object[]): GroupFilter =>
  groupFilterSchema.parse({ kind: 'group', join: 'and', exclude: false, filters })
const memberOf = (segmentId: string) => ({ kind: 'segment', segmentId, member: true })
const vip = group({ kind: 'attribute', attribute: 'tier', type: 'string', operator: 'is', value: 'vip' })
const aboutGone = group(group(memberOf(gone)))
const event = (name: string) => ({ kind: 'event', name, where: [] })
const span = (amount: number | null, unit = 'days') => ({ amount, unit })
const path = (id: string, more: object) => ({ id, name: '', ...more })
const text = { channel: 'email', title: 'Hello', body: '' }
const hook = { url: 'https://hooks.example.com/x', method: 'POST', headers: [], body: '{}' }
const change = { attribute: 'tier', operation: 'set', value: 'gold' }
const shares = (...each: number[]) => ({ paths: each.map((share, place) => path(`path-${place + 1}`, { share })) })
const conversion = { id: 'conversion-1', trigger: event('bought'), withinDays: 3 }
const repeat = { every: 'day', weekdays: [], monthDay: 1, time: '09:00', zone: null, local: false }
const recurring = { schedule: 'recurring', repeat }
const synced = {
  partnerId: 'tiktok',
  connectionId: 'tiktok-sandbox',
  adAccount: { id: 'account-1', name: 'Shop' },
  audience: { id: 'audience-1', name: 'Buyers', target: 'audience-1' },
  action: 'add',
  fields: ['email'],
}

type Drawn = readonly [id: string, kind: StepKind, config?: object]

/** A whole canvas in which nothing is wrong but what these say; each step follows the one before it. */
function draw(entry: object, steps: readonly Drawn[], links?: readonly (readonly [string, string])[]): CanvasDocument {
  const document = emptyCanvas(canvasIdSchema.parse('canvas-checked'), 'Checked')
  const all: Drawn[] = [
    ['entry', 'entry', { segmentId: 'segment-everyone', conversions: [conversion], ...entry }],
    ...steps,
    ['end', 'exit'],
  ]
  for (const [id, kind, config] of all) {
    const { version, defaults } = stepCatalog[kind]
    document.logic.steps.push({ id: stepIdSchema.parse(id), kind, version, config: { ...defaults(), ...config } })
  }
  const drawn = links ?? all.slice(1).map(([to], place) => [all[place]?.[0] ?? '', to] as const)
  const kindOf = new Map<string, StepKind>(all.map(([id, kind]) => [id, kind]))
  drawn.forEach(([from, to], place) => {
    const [first] = stepCatalog[kindOf.get(from) ?? 'exit'].ports({})
    const [start, end] = [stepIdSchema.parse(from), stepIdSchema.parse(to)]
    document.logic.links.push({ id: linkIdSchema.parse(`link-${place}`), from: start, port: first?.id ?? '', to: end })
  })
  return document
}

type Line = readonly [said: string, what: string, document: CanvasDocument, field?: string | null, known?: CanvasFacts]
const one = (kind: StepKind, config: object) => draw({}, [['it', kind, config]])

const refused: readonly Line[] = [
  ['check.entry.noSegment', 'nobody chosen', draw({ segmentId: null }, []), 'segmentId'],
  ['check.entry.segmentGone', 'a deleted segment enters', draw({ segmentId: gone }, []), 'segmentId'],
  ['check.filter.segmentGone', 'an entry filter on a deleted segment', draw({ filter: aboutGone }, []), 'segmentId'],
  [
    'check.filter.segmentGone',
    'an exit rule on a deleted segment',
    draw({ exit: { triggers: [], filter: aboutGone } }, []),
    'exit',
  ],
  ['check.filter.segmentGone', 'a split on a deleted segment', one('decision-split', { filter: aboutGone }), 'filter'],
  [
    'check.filter.segmentGone',
    'a path for a deleted segment',
    one('audience-paths', { paths: [path('path-1', { filter: aboutGone })] }),
    'path path-1',
  ],
  [
    'check.filter.segmentGone',
    'a delivery check on a deleted segment',
    one('message', { ...text, onlyIf: aboutGone }),
    'onlyIf',
  ],
  ['check.entry.noTime', 'no time to enter', draw({ schedule: 'at-time' }, []), 'startsAt'],
  ['check.entry.past', 'a time that has passed', draw({ schedule: 'at-time', startsAt: now - 1 }, []), 'startsAt'],
  [
    'check.entry.noZone',
    'a zone nobody knows',
    draw({ ...recurring, repeat: { ...repeat, zone: 'Nowhere' } }, []),
    'zone',
  ],
  ['check.entry.over', 'an end that has passed', draw({ ...recurring, endsAt: now - 1 }, []), 'endsAt'],
  ['check.entry.noAction', 'no action to enter by', draw({ schedule: 'action', triggers: [] }, []), 'triggers'],
  [
    'check.entry.endBeforeStart',
    'a window that ends before it begins',
    draw({ schedule: 'api', startsAt: now + 2, endsAt: now + 1 }, []),
    'endsAt',
  ],
  [
    'check.entry.payload',
    'a sample that is no object',
    draw({ schedule: 'api', samplePayload: '[1]' }, []),
    'samplePayload',
  ],
  [
    'check.entry.reentry',
    're-entry after nothing',
    draw({ reentry: { after: 'window', seconds: null } }, []),
    'reentry',
  ],
  [
    'check.entry.reentryTooLong',
    're-entry after 721 days',
    draw({ reentry: { after: 'window', seconds: 721 * 86_400 } }, []),
    'reentry',
  ],
  ['check.entry.limit', 'a cap of nobody', draw({ limit: { most: 0, per: 'day' } }, []), 'limit'],
  ['check.entry.exit', 'an exit rule that asks nothing', draw({ exit: { triggers: [], filter: null } }, []), 'exit'],
  [
    'check.entry.conversion',
    'a conversion without an event',
    draw({ conversions: [{ ...conversion, trigger: event('') }] }, []),
    'conversion 1',
  ],
  [
    'check.entry.conversionDays',
    'a conversion within 31 days',
    draw({ conversions: [{ ...conversion, withinDays: 31 }] }, []),
    'conversion 1',
  ],
  ['check.delay.noAmount', 'a wait of nothing', one('delay', { mode: 'for', amount: 0, unit: 'days' }), 'amount'],
  [
    'check.delay.tooLong',
    'a wait beyond two years',
    one('delay', { mode: 'for', amount: 732, unit: 'days' }),
    'amount',
  ],
  [
    'check.delay.noTime',
    'a time that is none',
    one('delay', { mode: 'for', amount: 1, unit: 'days', time: '25:00' }),
    'time',
  ],
  ['check.delay.noMoment', 'no date', one('delay', { mode: 'until', at: null }), 'at'],
  ['check.delay.noWeekday', 'no weekday', one('delay', { mode: 'weekday', weekdays: [], time: '09:00' }), 'weekdays'],
  ['check.decisionSplit.noFilter', 'a split without a question', one('decision-split', { filter: everyone }), 'filter'],
  [
    'check.paths.noFilter',
    'a path without a condition',
    one('audience-paths', { paths: [path('path-1', { filter: everyone })] }),
    'path path-1',
  ],
  [
    'check.paths.noAction',
    'a path without an action',
    one('action-paths', { paths: [path('path-1', { triggers: [], exits: false })] }),
    'path path-1',
  ],
  ['check.window.none', 'a window of nothing', one('action-paths', { window: span(null) }), 'window'],
  ['check.window.tooLong', 'a window beyond 31 days', one('action-paths', { window: span(32) }), 'window'],
  ['check.hold.noAction', 'nothing to hold for', one('hold-until', { triggers: [] }), 'triggers'],
  ['check.hold.noLimit', 'a hold without an end', one('hold-until', { atMost: span(0) }), 'atMost'],
  ['check.hold.tooLong', 'a hold beyond 182 days', one('hold-until', { atMost: span(183) }), 'atMost'],
  ['check.experiment.sum', 'shares of 90 per cent', one('experiment-paths', shares(40, 50)), 'shares'],
  ['check.experiment.sum', 'shares of 100.1 per cent', one('experiment-paths', shares(50, 50.1)), 'shares'],
  [
    'check.experiment.noWindow',
    'an experiment without an end',
    one('experiment-paths', { windowDays: null }),
    'windowDays',
  ],
  [
    'check.experiment.noConversion',
    'an experiment that nothing decides',
    draw({ conversions: [] }, [['it', 'experiment-paths', shares(50, 50)]]),
    null,
  ],
  ['check.update.nothing', 'an update of nothing', one('user-update', { changes: [], event: '' }), 'changes'],
  [
    'check.update.noAttribute',
    'an attribute without a name',
    one('user-update', { changes: [{ ...change, attribute: '' }] }),
    'change 1',
  ],
  [
    'check.update.key',
    'an update of the person’s own key',
    one('user-update', { changes: [{ ...change, attribute: 'external_id' }] }),
    'change 1',
  ],
  ['check.update.noValue', 'no value', one('user-update', { changes: [{ ...change, value: null }] }), 'change 1'],
  ['check.message.empty', 'an empty message', one('message', { ...text, title: '' }), 'title'],
  ['check.message.braces', 'braces that do not close', one('message', { ...text, body: 'Hi {{first_name' }), 'body'],
  ['check.message.noFilter', 'a delivery check of nothing', one('message', { ...text, onlyIf: everyone }), 'onlyIf'],
  ['check.webhook.noUrl', 'an address that is none', one('webhook', { ...hook, url: 'hooks' }), 'url'],
  [
    'check.webhook.plain',
    'an open line to the outside',
    one('webhook', { ...hook, url: 'http://hooks.example.com' }),
    'url',
  ],
  [
    'check.webhook.header',
    'a header in two lines',
    one('webhook', { ...hook, headers: [{ name: 'x-a', value: 'b\r\nc' }] }),
    'headers',
  ],
  ['check.sync.noPartner', 'no partner', one('audience-sync', { ...synced, partnerId: null }), 'partner'],
  [
    'check.sync.notConnected',
    'a partner nobody signed in to',
    one('audience-sync', synced),
    'partner',
    connectedAs(null),
  ],
  [
    'check.sync.signInRevoked',
    'a revoked sign-in',
    one('audience-sync', synced),
    'partner',
    connectedAs('needs-sign-in'),
  ],
  [
    'check.sync.noPermission',
    'no permission',
    one('audience-sync', synced),
    'partner',
    connectedAs('needs-permission'),
  ],
  ['check.sync.noAccount', 'no ad account', one('audience-sync', { ...synced, adAccount: null }), 'adAccount'],
  [
    'check.sync.accountGone',
    'an ad account that is gone',
    one('audience-sync', { ...synced, adAccount: { id: 'account-9', name: 'Old' } }),
    'adAccount',
  ],
  ['check.sync.noAudience', 'no audience', one('audience-sync', { ...synced, audience: null }), 'audience'],
  [
    'check.sync.audienceMissing',
    'an audience the partner no longer has',
    one('audience-sync', { ...synced, audience: { ...synced.audience, id: 'audience-gone' } }),
    'audience',
  ],
  ['check.sync.noFields', 'no field to match', one('audience-sync', { ...synced, fields: [] }), 'fields'],
  ['check.step.unreadable', 'settings of another shape', one('delay', { mode: 'sideways' }), null],
  [
    'check.canvas.mixedKinds',
    'sandbox and live in one canvas',
    draw({}, [
      ['a', 'audience-sync', synced],
      ['b', 'audience-sync', { ...synced, connectionId: 'tiktok-live' }],
    ]),
    null,
  ],
  ['check.canvas.nothingToDo', 'an entry that leads nowhere', draw({}, [], []), null],
  [
    'check.canvas.manyEntries',
    'a second entry',
    draw({}, [['second', 'entry', { segmentId: 'segment-everyone' }]]),
    null,
  ],
  [
    'check.canvas.cycle',
    'a circle',
    draw(
      {},
      [
        ['a', 'user-update', { changes: [change] }],
        ['b', 'user-update', { changes: [change] }],
      ],
      [
        ['entry', 'a'],
        ['a', 'b'],
        ['b', 'a'],
      ],
    ),
    null,
  ],
]

const manySteps = Array.from({ length: 201 }, (_, place): Drawn => [`exit-${place}`, 'exit'])
const twins = one('user-update', { changes: [change] })
for (const { id } of twins.logic.steps.slice(1)) twins.wording.steps[id] = id === 'it' ? 'Last ' : 'last'

const warned: readonly Line[] = [
  ['check.delay.past', 'a date that has passed', one('delay', { mode: 'until', at: now - 1 }), 'at'],
  [
    'check.paths.neverReached',
    'a path like the one before it',
    one('audience-paths', { paths: [path('path-1', { filter: vip }), path('path-2', { filter: vip })] }),
    'path path-2',
  ],
  ['check.message.noFallback', 'a name some lack', one('message', { ...text, body: 'Hi {{first_name}}' }), 'body'],
  [
    'check.webhook.notAllowed',
    'a host nobody allowed',
    one('webhook', { ...hook, url: 'https://else.example.com' }),
    'url',
  ],
  ['check.canvas.unreachable', 'a step nothing leads to', draw({}, [['a', 'exit']], [['entry', 'end']]), null],
  ['check.canvas.sameName', 'two steps of one name', twins, null],
  [
    'check.canvas.tooManySteps',
    'more than 200 steps',
    draw(
      {},
      manySteps,
      manySteps.map(([id]) => ['entry', id]),
    ),
    null,
  ],
]

const found = (document: CanvasDocument, known: CanvasFacts) =>
  checkCanvas(document, known).map(({ level, phrase, field }) => ({ said: phrase.key, level, field }))

const whole = ([said, what, document, field = null, known = facts]: Line) =>
  [said, what, document, field, known] as const

describe('refused', () => {
  it.each(refused.map(whole))('%s: %s', (said, _, document, field, known) => {
    expect(found(document, known)).toContainEqual({ said, level: 'error', field })
    expect(blocksLaunch(checkCanvas(document, known))).toBe(true)
  })
  it('check.canvas.noEntry: no entry', () => {
    const empty = emptyCanvas(canvasIdSchema.parse('canvas-empty'), 'Empty')
    expect(found(empty, facts)).toContainEqual({ said: 'check.canvas.noEntry', level: 'error', field: null })
  })
})

describe('warned of, and launched all the same', () => {
  it.each(warned.map(whole))('%s: %s', (said, _, document, field, known) => {
    expect(found(document, known)).toContainEqual({ said, level: 'warning', field })
    expect(blocksLaunch(checkCanvas(document, known))).toBe(false)
  })
})

describe('once launched', () => {
  const ranked = (...ids: string[]) => ({ paths: ids.map((id) => path(id, { filter: vip })) })
  const edits: readonly (readonly [said: string, what: string, kind: StepKind, before: object, after: object])[] = [
    ['check.edit.paths', 'no path is added', 'audience-paths', ranked('path-1'), ranked('path-1', 'path-2')],
    [
      'check.edit.paths',
      'no rank is changed',
      'audience-paths',
      ranked('path-1', 'path-2'),
      ranked('path-2', 'path-1'),
    ],
    ['check.edit.paths', 'no path is taken out of an experiment', 'experiment-paths', shares(50, 50), shares(100)],
    ['check.edit.window', 'no window is changed', 'action-paths', { window: span(1) }, { window: span(2) }],
    ['check.edit.ranking', 'ranking stays as it is', 'action-paths', { ranked: true }, { ranked: false }],
    [
      'check.edit.control',
      'no control group grows',
      'experiment-paths',
      { ...shares(45, 45), control: { share: 10, exits: true } },
      { ...shares(40, 40), control: { share: 20, exits: true } },
    ],
  ]
  const saidOf = (before: CanvasDocument, after: CanvasDocument) =>
    launchedEditProblems(before, after).map(({ phrase }) => phrase.key)
  it.each(edits)('%s: %s', (said, _, kind, before, after) => {
    expect(saidOf(one(kind, before), one(kind, after))).toEqual([said])
    expect(saidOf(one(kind, before), one(kind, before))).toEqual([])
  })
  it('check.edit.conversions: conversions stay as they are', () => {
    expect(saidOf(draw({}, []), draw({ conversions: [] }, []))).toEqual(['check.edit.conversions'])
  })
  it('a control group may shrink, a window may be said in another unit', () => {
    const grown = { ...shares(45, 45), control: { share: 10, exits: true } }
    expect(
      saidOf(one('experiment-paths', grown), one('experiment-paths', { ...shares(50, 50), control: null })),
    ).toEqual([])
    expect(
      saidOf(one('action-paths', { window: span(1) }), one('action-paths', { window: span(24, 'hours') })),
    ).toEqual([])
  })
})

it('finds nothing in a canvas in which nothing is wrong', () => {
  const sound = draw({ filter: group(memberOf('segment-vip')), exit: { triggers: [event('left')], filter: null } }, [
    ['wait', 'delay', { mode: 'until', at: now + dayMs }],
    ['mail', 'message', { ...text, body: 'Hi {{first_name | "there"}}' }],
    ['write', 'user-update', { changes: [change] }],
    ['hook', 'webhook', hook],
    ['sync', 'audience-sync', synced],
  ])
  expect(found(sound, facts)).toEqual([])
})

it('leaves no check without a line here', () => {
  const edits = ['paths', 'window', 'ranking', 'control', 'conversions'].map((name) => `check.edit.${name}`)
  const lines = new Set([...refused, ...warned].map(([said]) => said))
  const all = Object.keys(wordTables).filter((key) => key.startsWith('check.'))
  expect(all.filter((key) => !lines.has(key) && !edits.includes(key))).toEqual(['check.canvas.noEntry'])
})
