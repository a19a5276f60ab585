// True while a sandbox partner is connected: then the frame says so, unmistakably.
import { useConnections } from '../data/use-connections.ts'

export function useSandboxInUse(): boolean {
  return useConnections().data?.connections.some((connection) => connection.kind === 'sandbox') ?? false
}
