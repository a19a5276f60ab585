// What the Activity page can be narrowed to. Pure.
import type { BatchFilter } from '#renderer/data/use-batches.ts'
import type { Batch } from '#shared/contract/activity-calls.ts'
import { type CanvasId, canvasIdSchema } from '#shared/core/ids.ts'
import { type PartnerId, partnerIdSchema } from '#shared/partners/partner-id.ts'

export const stateGroups = ['all', 'open', 'trouble', 'synced'] as const
export type StateGroup = (typeof stateGroups)[number]

/** An empty list asks for every state. */
const statesOf: Readonly<Record<StateGroup, readonly Batch['state'][]>> = {
  all: [],
  open: ['waiting', 'sending', 'retrying', 'needs-person'],
  trouble: ['retrying', 'needs-person', 'errored'],
  synced: ['synced'],
}

export const anyOne = 'all'

export interface Narrowed {
  readonly canvas: CanvasId | typeof anyOne
  readonly partner: PartnerId | typeof anyOne
  readonly group: StateGroup
}

export const notNarrowed: Narrowed = { canvas: anyOne, partner: anyOne, group: 'all' }

export function isNarrowed({ canvas, partner, group }: Narrowed): boolean {
  return canvas !== anyOne || partner !== anyOne || group !== 'all'
}

export function batchFilter({ canvas, partner, group }: Narrowed): BatchFilter {
  return {
    canvasId: canvasIdSchema.safeParse(canvas === anyOne ? undefined : canvas).data ?? null,
    partnerId: partnerIdSchema.safeParse(partner).data ?? null,
    states: [...statesOf[group]],
  }
}
