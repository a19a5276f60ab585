// What is said to those who listen: polite by default, at once where it matters.
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

export type Announce = (text: string, how?: 'polite' | 'assertive') => void

const AnnounceContext = createContext<Announce>(() => {})

export function LiveRegion({ children }: { children: ReactNode }) {
  const [polite, setPolite] = useState({ text: '', turn: 0 })
  const [assertive, setAssertive] = useState({ text: '', turn: 0 })
  const announce = useCallback<Announce>((text, how = 'polite') => {
    const say = how === 'polite' ? setPolite : setAssertive
    say((before) => ({ text, turn: before.turn + 1 }))
  }, [])
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="only-heard" aria-live="polite">
        <span key={polite.turn}>{polite.text}</span>
      </div>
      <div className="only-heard" aria-live="assertive">
        <span key={assertive.turn}>{assertive.text}</span>
      </div>
    </AnnounceContext>
  )
}

export function useAnnounce(): Announce {
  return useContext(AnnounceContext)
}
