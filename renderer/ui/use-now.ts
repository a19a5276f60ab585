// The time, again and again: for countdowns. Renders once an interval while it is shown.
import { useEffect, useState } from 'react'
import { browserClock } from '#renderer/link/browser-clock.ts'

export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => browserClock.now())
  useEffect(() => {
    let cancel = () => {}
    const tick = () => {
      setNow(browserClock.now())
      cancel = browserClock.after(everyMs, tick)
    }
    cancel = browserClock.after(everyMs, tick)
    return () => cancel()
  }, [everyMs])
  return now
}
