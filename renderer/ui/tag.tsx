// A small word about something: a kind, a role, a partner.
import './status-pill.css'
import type { ReactNode } from 'react'

export function Tag({ children }: { children: ReactNode }) {
  return <span className="pill">{children}</span>
}
