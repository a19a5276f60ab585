// How syncs fare as a whole: whether a connection or a running canvas needs a person. Pure.
import type { CanvasSummary } from '#shared/contract/canvas-calls.ts'
import type { Connection } from '#shared/partners/connection.ts'

export interface SyncHealth {
  readonly tone: 'ok' | 'none' | 'bad'
  /** Connections that need a person; where none does, canvases that do. */
  readonly attention: number
  readonly canvasesNeedYou: boolean
}

export function syncHealth(
  connections: readonly Pick<Connection, 'state'>[],
  canvases: readonly Pick<CanvasSummary, 'needsAttention'>[],
): SyncHealth {
  const broken = connections.filter(({ state }) => state === 'needs-sign-in' || state === 'needs-permission').length
  const waiting = canvases.filter(({ needsAttention }) => needsAttention).length
  // A lost sign-in also marks the canvases that use it: one cause, counted once.
  const attention = broken || waiting
  const tone = attention > 0 ? 'bad' : connections.length === 0 ? 'none' : 'ok'
  return { tone, attention, canvasesNeedYou: broken === 0 && waiting > 0 }
}
