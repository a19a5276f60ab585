// Whether the backend can be asked just now.
import { useSyncExternalStore } from 'react'
import type { LinkState } from '../link/open-link.ts'
import { useLink } from './link-provider.tsx'

export function useLinkState(): LinkState {
  const link = useLink()
  return useSyncExternalStore(link.onState, () => link.state)
}
