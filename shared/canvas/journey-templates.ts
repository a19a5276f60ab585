// Journeys to begin from: lapsed people, newcomers, look-alike seeds, buyers, and goods that are back. Each passes its checks once its
// ad account and audience are chosen.
import { daySeconds } from '../core/clock.ts'
import type { CanvasId } from '../core/ids.ts'
import { sampleSegmentIds } from '../people/sample-segments.ts'
import type { AttributeFilter, GroupFilter } from '../people/segment-filter.ts'
import type { Repeat } from '../steps/entry/entry-config.ts'
import type { ActionTrigger } from '../steps/person-action.ts'
import type { Say } from '../words/say.ts'
import type { CanvasDocument } from './canvas-document.ts'
import { at, syncConfig, TemplateBuilder } from './template-builder.ts'

const anyPurchase: ActionTrigger = { kind: 'purchase', name: '', where: [] }
const every = (repeat: Partial<Repeat>): Repeat => ({
  every: 'day',
  weekdays: [1],
  monthDay: 1,
  time: '09:00',
  zone: null,
  local: false,
  ...repeat,
})
const event = (name: string): ActionTrigger => ({ kind: 'event', name, where: [] })

/** Each morning, who has not ordered for 90 days: an e-mail, and ads for those it does not bring back. */
export function lapsedUser(id: CanvasId, say: Say): CanvasDocument {
  const canvas = new TemplateBuilder(id, say('template.lapsed.name'))
  const entry = canvas.step('entry', at(0, 0), {
    schedule: 'recurring',
    segmentId: sampleSegmentIds.everyone,
    filter: allOf(
      { kind: 'attribute', attribute: 'orders', type: 'number', operator: 'more-than', value: 0 },
      { kind: 'attribute', attribute: 'last_order_at', type: 'time', operator: 'not-within-days', value: 90 },
    ),
    repeat: every({}),
    reentry: { after: 'window', seconds: 90 * daySeconds },
    conversions: [{ id: 'conversion-1', trigger: anyPurchase, withinDays: 14 }],
  })
  const mail = canvas.step(
    'message',
    at(0, 1),
    email(say('template.lapsed.title'), say('template.lapsed.body', { name: nameField(say) })),
  )
  const hold = canvas.step('hold-until', at(0, 2), { triggers: [anyPurchase], atMost: { amount: 7, unit: 'days' } })
  const back = canvas.step('exit', at(-0.5, 3))
  const sync = canvas.step(
    'audience-sync',
    at(0.5, 3),
    syncConfig('tiktok', ['email', 'phone']),
    say('template.lapsed.sync'),
  )
  const exit = canvas.step('exit', at(0.5, 3, 1))
  return canvas
    .link(entry, mail)
    .link(mail, hold)
    .link(hold, back, 'happened')
    .link(hold, sync, 'timed-out')
    .link(sync, exit).document
}

/** From signing up to the first order, with a reminder for those who do not get there. */
export function onboarding(id: CanvasId, say: Say): CanvasDocument {
  const canvas = new TemplateBuilder(id, say('template.onboarding.name'))
  const entry = canvas.step('entry', at(0, 0), {
    schedule: 'action',
    segmentId: sampleSegmentIds.everyone,
    triggers: [event('signed_up')],
    conversions: [{ id: 'conversion-1', trigger: anyPurchase, withinDays: 7 }],
  })
  const welcome = canvas.step(
    'message',
    at(0, 1),
    email(say('template.onboarding.title', { name: nameField(say) }), say('template.onboarding.body')),
    say('template.onboarding.welcome'),
  )
  const wait = canvas.step('delay', at(0, 2), { mode: 'for', amount: 1, unit: 'days', time: '10:00', zone: 'person' })
  const watch = canvas.step('action-paths', at(0, 3), {
    window: { amount: 3, unit: 'days' },
    ranked: false,
    paths: [{ id: 'path-1', name: say('template.onboarding.ordered'), triggers: [anyPurchase], exits: false }],
  })
  const done = canvas.step('user-update', at(-0.5, 4), {
    changes: [{ attribute: 'onboarding', operation: 'set', value: 'done' }],
    event: '',
  })
  const remind = canvas.step(
    'message',
    at(0.5, 4),
    { ...email(say('template.onboarding.remindTitle'), say('template.onboarding.remindBody')), channel: 'push' },
    say('template.onboarding.remind'),
  )
  const exits = [canvas.step('exit', at(-0.5, 5)), canvas.step('exit', at(0.5, 5))] as const
  return canvas
    .link(entry, welcome)
    .link(welcome, wait)
    .link(wait, watch)
    .link(watch, done, 'path-1')
    .link(watch, remind, 'everyone-else')
    .link(done, exits[0])
    .link(remind, exits[1]).document
}

/** Each Monday the best customers seed a look-alike audience at both partners. */
export function lookAlikeSeed(id: CanvasId, say: Say): CanvasDocument {
  const canvas = new TemplateBuilder(id, say('template.lookAlike.name'))
  const entry = canvas.step('entry', at(0, 0), {
    schedule: 'recurring',
    segmentId: sampleSegmentIds.highValue,
    repeat: every({ every: 'week', weekdays: [1] }),
  })
  const tiktok = canvas.step(
    'audience-sync',
    at(0, 1),
    syncConfig('tiktok', ['email', 'phone', 'mobileId']),
    say('template.lookAlike.tiktok'),
  )
  const pinterest = canvas.step(
    'audience-sync',
    at(0, 1, 1),
    syncConfig('pinterest', ['email']),
    say('template.lookAlike.pinterest'),
  )
  const exit = canvas.step('exit', at(0, 1, 2))
  return canvas.link(entry, tiktok).link(tiktok, pinterest).link(pinterest, exit).document
}

/** Some days after a purchase: which of two ways of asking brings more reviews? */
export function postPurchase(id: CanvasId, say: Say): CanvasDocument {
  const canvas = new TemplateBuilder(id, say('template.postPurchase.name'))
  const entry = canvas.step('entry', at(0, 0), {
    schedule: 'action',
    segmentId: sampleSegmentIds.everyone,
    triggers: [anyPurchase],
    reentry: { after: 'window', seconds: 30 * daySeconds },
    conversions: [{ id: 'conversion-1', trigger: event('review_written'), withinDays: 14 }],
  })
  const wait = canvas.step('delay', at(0, 1), { mode: 'for', amount: 7, unit: 'days' })
  const test = canvas.step('experiment-paths', at(0, 2), {
    paths: [
      { id: 'path-1', name: say('template.postPurchase.plain'), share: 50 },
      { id: 'path-2', name: say('template.postPurchase.personal'), share: 50 },
    ],
    windowDays: 14,
  })
  const plain = canvas.step(
    'message',
    at(-0.5, 3),
    email(say('template.postPurchase.title'), say('template.postPurchase.body')),
  )
  const personal = canvas.step(
    'message',
    at(0.5, 3),
    email(say('template.postPurchase.personalTitle', { name: nameField(say) }), say('template.postPurchase.body')),
  )
  const exits = [canvas.step('exit', at(-0.5, 4)), canvas.step('exit', at(0.5, 4))] as const
  return canvas
    .link(entry, wait)
    .link(wait, test)
    .link(test, plain, 'path-1')
    .link(test, personal, 'path-2')
    .link(plain, exits[0])
    .link(personal, exits[1]).document
}

/** The shop calls when goods are back: subscribers hear by e-mail, the others by push, and all see them on Pinterest. */
export function backInStock(id: CanvasId, say: Say): CanvasDocument {
  const canvas = new TemplateBuilder(id, say('template.backInStock.name'))
  const entry = canvas.step('entry', at(0, 0), {
    schedule: 'api',
    segmentId: sampleSegmentIds.everyone,
    samplePayload: '{\n  "product": "Canvas bag",\n  "sku": "bag-21"\n}',
    reentry: { after: 'window', seconds: daySeconds },
    limit: { most: 10_000, per: 'hour' },
    exit: { triggers: [anyPurchase], filter: null },
  })
  const paths = canvas.step('audience-paths', at(0, 1), {
    paths: [
      {
        id: 'path-1',
        name: say('template.backInStock.subscribers'),
        filter: allOf({
          kind: 'attribute',
          attribute: 'newsletter',
          type: 'boolean',
          operator: 'is-true',
          value: null,
        }),
      },
    ],
  })
  const body = say('template.backInStock.body', { product: '{{context.product | …}}' })
  const mail = canvas.step('message', at(-0.5, 2), email(say('template.backInStock.title'), body))
  const push = canvas.step('message', at(0.5, 2), {
    ...email(say('template.backInStock.title'), body),
    channel: 'push',
  })
  const sync = canvas.step(
    'audience-sync',
    at(0, 3),
    syncConfig('pinterest', ['email']),
    say('template.backInStock.sync'),
  )
  const exit = canvas.step('exit', at(0, 3, 1))
  return canvas
    .link(entry, paths)
    .link(paths, mail, 'path-1')
    .link(paths, push, 'everyone-else')
    .link(mail, sync)
    .link(push, sync)
    .link(sync, exit).document
}

/** The person's first name, or what friends are called. */
function nameField(say: Say): string {
  return `{{first_name | ${say('template.friend')}}}`
}

function allOf(...filters: readonly AttributeFilter[]): GroupFilter {
  return { kind: 'group', join: 'and', exclude: false, filters }
}

function email(title: string, body: string): object {
  return { channel: 'email', title, body }
}
