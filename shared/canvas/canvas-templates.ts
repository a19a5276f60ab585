// The example canvases a newcomer finds, and the templates of "New from template". Named in the language chosen at creation;
// their sync steps name the sandbox connection, which may not exist yet: the checks say so until it does.
import type { CanvasId } from '../core/ids.ts'
import { sampleSegmentIds } from '../people/sample-segments.ts'
import type { GroupFilter } from '../people/segment-filter.ts'
import type { Say } from '../words/say.ts'
import type { CanvasDocument } from './canvas-document.ts'
import { backInStock, lapsedUser, lookAlikeSeed, onboarding, postPurchase } from './journey-templates.ts'
import { at, syncConfig, TemplateBuilder } from './template-builder.ts'

/** Those a new workspace begins with. */
export const sampleTemplateIds = ['abandoned-cart', 'loyal-suppression', 'high-value-two-partners'] as const

export const canvasTemplates = {
  'abandoned-cart': abandonedCart,
  'loyal-suppression': loyalSuppression,
  'high-value-two-partners': highValueTwoPartners,
  'lapsed-user': lapsedUser,
  onboarding,
  'look-alike-seed': lookAlikeSeed,
  'post-purchase': postPurchase,
  'back-in-stock': backInStock,
} as const satisfies Record<string, (id: CanvasId, say: Say) => CanvasDocument>

function abandonedCart(id: CanvasId, say: Say): CanvasDocument {
  const canvas = new TemplateBuilder(id, say('template.abandonedCart.name'))
  const entry = canvas.step('entry', at(0, 0), { schedule: 'at-launch', segmentId: sampleSegmentIds.cartAbandoned })
  const wait = canvas.step('delay', at(0, 1), { mode: 'for', amount: 10, unit: 'seconds' })
  const sync = canvas.step(
    'audience-sync',
    at(0, 2),
    syncConfig('tiktok', ['email', 'phone']),
    say('template.abandonedCart.sync'),
  )
  const message = canvas.step(
    'message',
    at(0, 2, 1),
    { channel: 'email', title: say('template.abandonedCart.title'), body: say('template.abandonedCart.body') },
    say('template.abandonedCart.message'),
  )
  const exit = canvas.step('exit', at(0, 3, 1))
  return canvas.link(entry, wait).link(wait, sync).link(sync, message).link(message, exit).document
}

function loyalSuppression(id: CanvasId, say: Say): CanvasDocument {
  const canvas = new TemplateBuilder(id, say('template.loyalSuppression.name'))
  const entry = canvas.step('entry', at(0, 0), { schedule: 'at-launch', segmentId: sampleSegmentIds.loyal })
  const sync = canvas.step(
    'audience-sync',
    at(0, 1),
    syncConfig('tiktok', ['email', 'phone', 'mobileId']),
    say('template.loyalSuppression.sync'),
  )
  const exit = canvas.step('exit', at(0, 1, 1))
  return canvas.link(entry, sync).link(sync, exit).document
}

function highValueTwoPartners(id: CanvasId, say: Say): CanvasDocument {
  const canvas = new TemplateBuilder(id, say('template.highValue.name'))
  const koreans: GroupFilter = {
    kind: 'group',
    join: 'and',
    exclude: false,
    filters: [{ kind: 'attribute', attribute: 'country', type: 'string', operator: 'is', value: 'KR' }],
  }
  const entry = canvas.step('entry', at(0, 0), { schedule: 'at-launch', segmentId: sampleSegmentIds.highValue })
  const split = canvas.step('decision-split', at(0, 1), { filter: koreans }, say('template.highValue.split'))
  const tiktok = canvas.step(
    'audience-sync',
    at(-0.5, 2),
    syncConfig('tiktok', ['email', 'phone']),
    say('template.highValue.tiktok'),
  )
  const pinterest = canvas.step(
    'audience-sync',
    at(0.5, 2),
    syncConfig('pinterest', ['email']),
    say('template.highValue.pinterest'),
  )
  const exits = [canvas.step('exit', at(-0.5, 2, 1)), canvas.step('exit', at(0.5, 2, 1))] as const
  return canvas
    .link(entry, split)
    .link(split, tiktok, 'yes')
    .link(split, pinterest, 'no')
    .link(tiktok, exits[0])
    .link(pinterest, exits[1]).document
}
