// A page's own part of the status bar: what it puts in <StatusBarContent> appears at the left of the bar while the page is open.
// The shell says where that is with <StatusBarPlace>; both live under one <StatusBarProvider>.
import { createContext, type ReactNode, useContext, useState } from 'react'
import { createPortal } from 'react-dom'

const PlaceContext = createContext<{ place: HTMLElement | null; setPlace(place: HTMLElement | null): void } | null>(
  null,
)

export function StatusBarProvider({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null)
  return <PlaceContext value={{ place, setPlace }}>{children}</PlaceContext>
}

export function StatusBarPlace({ className }: { className: string }) {
  const slot = useContext(PlaceContext)
  return <div className={className} ref={slot?.setPlace} />
}

export function StatusBarContent({ children }: { children: ReactNode }) {
  const place = useContext(PlaceContext)?.place
  return place ? createPortal(children, place) : null
}
