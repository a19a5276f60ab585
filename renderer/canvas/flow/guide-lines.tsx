// The lines that show with whom a dragged step stands in line, while a hand holds it. Seen, not heard: arrow keys say it in words.
import './guide-lines.css'
import type { Guide } from '../alignment-guides.ts'
import { DrawingPortal } from './flow-portals.tsx'

/** A line sticks out a little, so that it is seen beside the edge it lies on. */
const beyond = 12

export function GuideLines({ guides }: { guides: readonly Guide[] }) {
  if (guides.length === 0) return null
  return (
    <DrawingPortal>
      <svg className="guide-lines" aria-hidden="true">
        {guides.map(({ axis, at, from, to, isGap }) => {
          const [start, end] = isGap ? [from, to] : [from - beyond, to + beyond]
          const ends =
            axis === 'across' ? { x1: at, x2: at, y1: start, y2: end } : { x1: start, x2: end, y1: at, y2: at }
          return <line key={`${axis} ${at} ${from} ${isGap}`} className={isGap ? 'is-gap' : undefined} {...ends} />
        })}
      </svg>
    </DrawingPortal>
  )
}
