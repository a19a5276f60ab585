// How syncs fare as a whole: whether a connection or a running canvas needs a person.
import { useCanvases } from '../data/use-canvases.ts'
import { useConnections } from '../data/use-connections.ts'

export interface SyncHealth {
  readonly tone: 'ok' | 'none' | 'bad'
  /** Connections that need a person; where none does, canvases that do. */
  readonly attention: number
  readonly canvasesNeedYou: boolean
}

/** Null until it is known. */
export function useSyncHealth(): SyncHealth | null {
  const connections = useConnections().data?.connections
  const canvases = useCanvases({ shelf: 'open', query: '' }).data?.canvases
  if (!connections || !canvases) return null
  const broken = connections.filter(({ state }) => state === 'needs-sign-in' || state === 'needs-permission').length
  const waiting = canvases.filter(({ needsAttention }) => needsAttention).length
  // A lost sign-in also marks the canvases that use it: one cause, counted once.
  const attention = broken || waiting
  const tone = attention > 0 ? 'bad' : connections.length === 0 ? 'none' : 'ok'
  return { tone, attention, canvasesNeedYou: broken === 0 && waiting > 0 }
}
