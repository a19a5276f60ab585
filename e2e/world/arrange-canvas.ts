// Draws canvases over the contract for tests that are about what comes after drawing. Drawing itself is tested on the page.
import { grid } from '#shared/canvas/canvas-commands.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import {
  type CanvasId,
  linkIdSchema,
  type SegmentId,
  type StepId,
  segmentIdSchema,
  stepIdSchema,
} from '#shared/core/ids.ts'
import type { AudienceRef } from '#shared/partners/audience.ts'
import { connectionIdOf } from '#shared/partners/connection.ts'
import type { MatchField } from '#shared/partners/match-field.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { StepKind } from '#shared/steps/step-kind.ts'
import type { World } from './world.ts'

export const everyone = segmentIdSchema.parse('segment-everyone')
export const entryStep = stepIdSchema.parse('step-entry')
export const exitStep = stepIdSchema.parse('step-exit')

export interface SyncPlan {
  readonly partnerId: PartnerId
  /** A new audience of this name is created, or the one of this name is taken. */
  readonly audience: string
  readonly action?: 'add' | 'remove'
  readonly fields?: readonly MatchField[]
}

export interface ArrangedSync extends SyncPlan {
  readonly stepId: StepId
  readonly reference: AudienceRef
}

export interface ArrangedCanvas {
  readonly canvasId: CanvasId
  readonly name: string
  readonly syncs: readonly ArrangedSync[]
}

/** Entry → each sync in turn → Exit. Partners must be connected. */
export async function arrangeSyncCanvas(
  world: World,
  plan: { name: string; segmentId?: SegmentId; syncs: readonly SyncPlan[] },
): Promise<ArrangedCanvas> {
  const { connections } = await world.ask('connections.list', {})
  const syncs: ArrangedSync[] = []
  const configs: object[] = []
  for (const [place, sync] of plan.syncs.entries()) {
    const connectionId = connectionIdOf(sync.partnerId, 'sandbox')
    const account = connections.find((one) => one.id === connectionId)?.accounts.find((one) => one.chosen)
    if (!account) throw new Error(`connect ${sync.partnerId} first`)
    const where = { connectionId, adAccountId: account.id }
    const { audience: reference } = await world.ask('audiences.create', { ...where, name: sync.audience })
    const { partnerId, action = 'add', fields = ['email', 'phone'] } = sync
    const adAccount = { id: account.id, name: account.name }
    configs.push({ partnerId, connectionId, adAccount, audience: reference, action, fields })
    syncs.push({ ...sync, stepId: stepIdSchema.parse(`step-sync-${place + 1}`), reference })
  }
  const canvasId = await arrangeCanvas(world, plan.name, (document) => {
    const drawing = new Drawing(document)
    drawing.add(entryStep, 'entry', { schedule: 'at-launch', segmentId: plan.segmentId ?? everyone })
    for (const [place, sync] of syncs.entries()) drawing.add(sync.stepId, 'audience-sync', configs[place] ?? {})
    drawing.add(exitStep, 'exit', {})
  })
  return { canvasId, name: plan.name, syncs }
}

/** A new canvas, drawn by `draw` and saved. */
export async function arrangeCanvas(
  world: World,
  name: string,
  draw: (document: CanvasDocument) => void,
): Promise<CanvasId> {
  const { id } = await world.ask('canvases.create', { from: { kind: 'blank' }, name })
  const { document, revision } = await world.ask('canvases.open', { id })
  document.logic.steps = []
  document.logic.links = []
  document.layout = {}
  draw(document)
  await world.ask('canvases.save', { document, baseRevision: revision })
  return id
}

/** Steps one below the other, each linked to the one before. */
export class Drawing {
  private readonly document: CanvasDocument

  constructor(document: CanvasDocument) {
    this.document = document
  }

  add(id: StepId, kind: StepKind, config: object): void {
    const { logic, layout } = this.document
    const before = logic.steps.at(-1)
    layout[id] = { x: 0, y: logic.steps.length * grid.tallRow }
    logic.steps.push({ id, kind, version: 1, config: { ...config } })
    if (!before) return
    const linkId = linkIdSchema.parse(`link-${logic.links.length + 1}`)
    logic.links.push({ id: linkId, from: before.id, port: 'next', to: id })
  }
}
