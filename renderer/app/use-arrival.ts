// Arriving at another page: it starts at its top, and a keyboard whose control went away with the old page stands in the new one.
import { type RefObject, useEffect, useRef } from 'react'

export function useArrival(location: string, page: RefObject<HTMLElement | null>): void {
  const before = useRef(location)
  useEffect(() => {
    if (before.current === location) return
    before.current = location
    page.current?.scrollTo(0, 0)
    if (document.activeElement === document.body) page.current?.focus({ preventScroll: true })
  }, [location, page])
}
