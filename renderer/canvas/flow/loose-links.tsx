// The links between a card and a step that is a light shape just now: one path within the drawing, so that it moves with the view and
// with the hand that drags the card, and the layer of shapes need not be drawn anew.
import './loose-links.css'
import { useMemo } from 'react'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import type { StepId } from '#shared/core/ids.ts'
import { DrawingPortal } from './flow-portals.tsx'
import { linkEnds } from './link-ends.ts'
import type { StepBoxes } from './step-boxes.ts'

export function LooseLinks({
  document,
  boxes,
  cards,
}: {
  readonly document: CanvasDocument
  readonly boxes: StepBoxes
  readonly cards: ReadonlySet<StepId>
}) {
  const { logic } = document
  const { ids, placeOf } = boxes
  const ends = linkEnds({ logic }, placeOf)
  const loose = useMemo(() => {
    const isCard = (place = 0) => {
      const id = ids[place]
      return id !== undefined && cards.has(id)
    }
    return [...ends.from.keys()].filter((at) => isCard(ends.from[at]) !== isCard(ends.to[at]))
  }, [ids, ends, cards])
  if (loose.length === 0) return null
  const path = loose.map((at) => {
    const [source, target] = [ends.from[at] ?? 0, ends.to[at] ?? 0]
    const x1 = (boxes.x[source] ?? 0) + (boxes.width[source] ?? 0) * (ends.share[at] ?? 0)
    const y1 = (boxes.y[source] ?? 0) + (boxes.height[source] ?? 0)
    const x2 = (boxes.x[target] ?? 0) + (boxes.width[target] ?? 0) / 2
    const y2 = boxes.y[target] ?? 0
    return `M${x1} ${y1}V${(y1 + y2) / 2}H${x2}V${y2}`
  })
  return (
    <DrawingPortal>
      <svg className="loose-links" aria-hidden="true">
        <path d={path.join('')} />
      </svg>
    </DrawingPortal>
  )
}
