// How syncs fare, live. Null until it is known.
import { useCanvases } from '../data/use-canvases.ts'
import { useConnections } from '../data/use-connections.ts'
import { type SyncHealth, syncHealth } from './sync-health.ts'

export function useSyncHealth(): SyncHealth | null {
  const connections = useConnections().data?.connections
  const canvases = useCanvases({ shelf: 'open', query: '' }).data?.canvases
  return connections && canvases ? syncHealth(connections, canvases) : null
}
