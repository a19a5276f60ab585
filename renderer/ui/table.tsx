// A table in its own scroll place, with a name. Rows and cells are plain <thead>, <tbody>, <tr>, <th scope>, <td> of the page;
// a cell with class `is-number` is set right.
import './table.css'
import type { ReactNode } from 'react'

export interface TableProps {
  readonly label: string
  readonly children: ReactNode
}

export function Table({ label, children }: TableProps) {
  return (
    <div className="table-place" ref={reachWhileScrollable}>
      <table className="table" aria-label={label}>
        {children}
      </table>
    </div>
  )
}

/** A wide table scrolls sideways: then, and only then, its place is a stop of the Tab key (WCAG 2.1.1). */
function reachWhileScrollable(place: HTMLDivElement) {
  const observer = new ResizeObserver(() => {
    if (place.scrollWidth > place.clientWidth) place.tabIndex = 0
    else place.removeAttribute('tabindex')
  })
  observer.observe(place)
  for (const child of place.children) observer.observe(child)
  return () => observer.disconnect()
}
