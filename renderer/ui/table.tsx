// A table in its own scroll place, with a name. Rows and cells are plain <thead>, <tbody>, <tr>, <th scope>, <td> of the page;
// a cell with class `is-number` is set right.
import './table.css'
import type { ReactNode } from 'react'
import { reachWhileScrollable } from './reach-while-scrollable.ts'

export interface TableProps {
  readonly label: string
  readonly children: ReactNode
}

export function Table({ label, children }: TableProps) {
  // Wide tables scroll sideways.
  return (
    <div className="table-place" ref={reachWhileScrollable}>
      <table className="table" aria-label={label}>
        {children}
      </table>
    </div>
  )
}
