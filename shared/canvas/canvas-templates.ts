// The example canvases a newcomer finds, and the templates of "New from template". Named in the language chosen at creation;
// their sync steps name the sandbox connection, which may not exist yet: the checks say so until it does.
import { type CanvasId, type LinkId, linkIdSchema, type StepId, stepIdSchema } from '../core/ids.ts'
import { connectionIdOf } from '../partners/connection.ts'
import type { MatchField } from '../partners/match-field.ts'
import type { PartnerId } from '../partners/partner-id.ts'
import { sampleSegmentIds } from '../people/sample-segments.ts'
import type { GroupFilter } from '../people/segment-filter.ts'
import { stepCatalog } from '../steps/step-catalog.ts'
import type { StepKind } from '../steps/step-kind.ts'
import type { Say } from '../words/say.ts'
import { grid } from './canvas-commands.ts'
import { type CanvasDocument, emptyCanvas, type Position } from './canvas-document.ts'

export const canvasTemplates = {
  'abandoned-cart': abandonedCart,
  'loyal-suppression': loyalSuppression,
  'high-value-two-partners': highValueTwoPartners,
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

function syncConfig(partnerId: PartnerId, fields: readonly MatchField[]): object {
  return {
    partnerId,
    connectionId: connectionIdOf(partnerId, 'sandbox'),
    adAccount: null,
    audience: null,
    action: 'add',
    fields,
  }
}

/** `tall` counts the syncing cards above: they grow by their counters once launched. */
function at(column: number, row: number, tall = 0): Position {
  return { x: Math.round(column * grid.column), y: row * grid.row + tall * grid.tallRow }
}

class TemplateBuilder {
  readonly document: CanvasDocument

  constructor(id: CanvasId, name: string) {
    this.document = emptyCanvas(id, name)
  }

  step(kind: StepKind, position: Position, config: object = stepCatalog[kind].defaults(), name?: string): StepId {
    const { logic, layout, wording } = this.document
    const id = stepIdSchema.parse(`step-${kind}-${logic.steps.length + 1}`)
    logic.steps.push({ id, kind, version: stepCatalog[kind].version, config: { ...config } })
    layout[id] = position
    if (name !== undefined) wording.steps[id] = name
    return id
  }

  link(from: StepId, to: StepId, port = 'next'): this {
    const id: LinkId = linkIdSchema.parse(`link-${this.document.logic.links.length + 1}`)
    this.document.logic.links.push({ id, from, port, to })
    return this
  }
}
