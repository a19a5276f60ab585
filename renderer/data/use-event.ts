// Hears an event of the backend while its component is on screen. What events make old is refreshed without this.
import { useEffect, useEffectEvent } from 'react'
import type { AppEvent, AppPayload } from './app-link.ts'
import { useLink } from './link-provider.tsx'

export function useEvent<Name extends AppEvent>(name: Name, hear: (payload: AppPayload<Name>) => void): void {
  const { client } = useLink()
  const heard = useEffectEvent(hear)
  useEffect(() => client.on(name, (payload) => heard(payload)), [client, name])
}
