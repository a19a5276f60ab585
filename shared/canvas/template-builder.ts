// What templates are drawn with: steps at places of the grid, links by their ways, and sync steps that name the sandbox.
import { type CanvasId, type LinkId, linkIdSchema, type StepId, stepIdSchema } from '../core/ids.ts'
import { connectionIdOf } from '../partners/connection.ts'
import type { MatchField } from '../partners/match-field.ts'
import type { PartnerId } from '../partners/partner-id.ts'
import { stepCatalog } from '../steps/step-catalog.ts'
import type { StepKind } from '../steps/step-kind.ts'
import { grid } from './canvas-commands.ts'
import { type CanvasDocument, emptyCanvas, type Position } from './canvas-document.ts'

export function syncConfig(partnerId: PartnerId, fields: readonly MatchField[]): object {
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
export function at(column: number, row: number, tall = 0): Position {
  return { x: Math.round(column * grid.column), y: row * grid.row + tall * grid.tallRow }
}

export class TemplateBuilder {
  readonly document: CanvasDocument

  constructor(id: CanvasId, name: string) {
    this.document = emptyCanvas(id, name)
  }

  step(kind: StepKind, position: Position, config: object = stepCatalog[kind].defaults(), name?: string): StepId {
    const { logic, layout, wording } = this.document
    const id = stepIdSchema.parse(`step-${kind}-${logic.steps.length + 1}`)
    logic.steps.push({
      id,
      kind,
      version: stepCatalog[kind].version,
      config: { ...stepCatalog[kind].defaults(), ...config },
    })
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
