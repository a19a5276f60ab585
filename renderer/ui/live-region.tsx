// Says to screen readers what changed on screen, without moving the focus. Polite unless something stands in the person's way.
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

export type Announce = (text: string, urgency?: 'polite' | 'assertive') => void

const AnnounceContext = createContext<Announce>(() => {})

interface Spoken {
  readonly text: string
  /** A new turn is a new element, so that the same words are said again. */
  readonly turn: number
}
const silence: Spoken = { text: '', turn: 0 }

export function AnnounceProvider({ children }: { children: ReactNode }) {
  const [polite, setPolite] = useState(silence)
  const [assertive, setAssertive] = useState(silence)
  const announce = useCallback<Announce>((text, urgency = 'polite') => {
    const set = urgency === 'assertive' ? setAssertive : setPolite
    set((before) => ({ text, turn: before.turn + 1 }))
  }, [])
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="only-heard" aria-live="polite" data-live="polite">
        <span key={polite.turn}>{polite.text}</span>
      </div>
      <div className="only-heard" aria-live="assertive" data-live="assertive">
        <span key={assertive.turn}>{assertive.text}</span>
      </div>
    </AnnounceContext>
  )
}

export function useAnnounce(): Announce {
  return useContext(AnnounceContext)
}
