// Bare identifiers of one person, on screen for as long as the backend says and gone from memory after.
import { useEffect, useState } from 'react'
import type { AppOutput } from '#renderer/data/app-link.ts'
import type { Trouble } from '#renderer/data/trouble.ts'
import { useCall } from '#renderer/data/use-call.ts'
import { browserClock } from '#renderer/link/browser-clock.ts'

export type Revealed = AppOutput<'people.reveal'>['values']

export interface Reveal {
  readonly values: Revealed | null
  readonly isBusy: boolean
  readonly trouble: Trouble | null
  show(): void
  hide(): void
}

export function useReveal(personId: number): Reveal {
  const { call, isBusy, trouble } = useCall('people.reveal')
  const [shown, setShown] = useState<AppOutput<'people.reveal'> | null>(null)
  useEffect(() => {
    if (!shown) return undefined
    return browserClock.after(shown.forMs, () => setShown(null))
  }, [shown])
  const show = () => void call({ id: personId }).then((answer) => setShown(answer ?? null))
  return { values: shown?.values ?? null, isBusy, trouble, show, hide: () => setShown(null) }
}
