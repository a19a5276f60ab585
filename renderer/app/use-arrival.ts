// Arriving at another page: it starts at its top, and a keyboard whose control went away with the old page stands in the new one.
import { type RefObject, useEffect, useRef } from 'react'
import { browserClock } from '../link/browser-clock.ts'

/** Browsers notice only with the next frame that the focused control is gone. */
const settledAfterMs = 100

export function useArrival(address: string, page: RefObject<HTMLElement | null>): void {
  const before = useRef(address)
  /** Whoever has not been anywhere yet starts at the top of the window, with the way to skip the rail. */
  const hasStood = useRef(false)
  useEffect(() => {
    const stand = () => {
      hasStood.current = true
    }
    document.addEventListener('focusin', stand, { once: true })
    return () => document.removeEventListener('focusin', stand)
  }, [])
  useEffect(() => {
    if (before.current === address) return
    before.current = address
    page.current?.scrollTo(0, 0)
    return browserClock.after(settledAfterMs, () => {
      if (hasStood.current && document.activeElement === document.body) page.current?.focus({ preventScroll: true })
    })
  }, [address, page])
}
