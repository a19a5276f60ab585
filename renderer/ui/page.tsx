// The frame every page but the canvas stands in: one measure, one margin, one gap, so that nothing jumps between sections.
import './page.css'
import type { ReactNode } from 'react'

export interface PageProps {
  /** What the page's own style sheet calls it. */
  readonly name: string
  /** `reading` for forms and settings, whose lines would grow too long. */
  readonly measure?: 'wide' | 'reading'
  readonly children: ReactNode
}

export function Page({ name, measure = 'wide', children }: PageProps) {
  return <div className={`page is-${measure} ${name}`}>{children}</div>
}
