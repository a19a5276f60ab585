// Which steps are drawn as cards just now. Of a large canvas only what is in sight and a margin around it; seen from afar none but
// the few that hands and keys are on: the layer of shapes stands in for the rest, so nothing is ever missing from the drawing.
import { type ReactFlowState, type Transform, useStore as useFlowStore, useStoreApi } from '@xyflow/react'
import { useEffect, useMemo, useState } from 'react'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { StepId } from '#shared/core/ids.ts'
import { seenIn } from './see-step.ts'
import { type Box, boxAt, grown, holds, placesIn, type StepBoxes } from './step-boxes.ts'

/** Up to this many steps are all cards, whatever is in sight. */
const smallCanvas = 60
/** Below these, steps are shapes: a card would be a target of less than 24 px (decisions.md 28), or there would be hundreds. */
const farOfSmall = 0.25
const farOfGreat = 0.5
const margin = 0.1
/** Cards that appear, and go, in one frame: more, and a moving hand would feel it. */
const fewAtRest = 8
const fewMoving = 2
/** Pixels a frame from which the view moves fast: nobody reads it now. */
const quick = 8
const mostNeighbours = 40

export interface DrawnSteps {
  /** Every step when the canvas is small and near. */
  readonly cards: ReadonlySet<StepId>
  readonly isFar: boolean
}

export function useDrawnSteps(document: CanvasDocument, boxes: StepBoxes, always: readonly StepId[]): DrawnSteps {
  const isSmall = boxes.ids.length <= smallCanvas
  const isFar = useFlowStore((state) => state.transform[2] < (isSmall ? farOfSmall : farOfGreat))
  const keepRegion = useMemo(regionKeeper, [])
  const region = useFlowStore(keepRegion)
  const inSight = useSame(
    useMemo(() => {
      if (isFar) return new Set<StepId>()
      return isSmall ? new Set(boxes.ids) : stepsIn(region, document, boxes)
    }, [isFar, isSmall, region, document, boxes]),
  )
  const shown = useGradually(inSight)
  const cards = useSame(useMemo(() => new Set([...shown, ...always]), [shown, always]))
  return useMemo(() => ({ cards, isFar }), [cards, isFar])
}

/** The set from before while the new one holds the same: under a hand that drags, what is drawn seldom changes though places do. */
function useSame(ids: ReadonlySet<StepId>): ReadonlySet<StepId> {
  const [keep] = useState(() => {
    let kept = ids
    return (now: ReadonlySet<StepId>) => {
      if (now.size !== kept.size || ![...now].every((id) => kept.has(id))) kept = now
      return kept
    }
  })
  return keep(ids)
}

/** The region around what is seen; the same object until the view leaves it, or shows so little that most of it is idle. */
function regionKeeper(): (state: ReactFlowState) => Box | null {
  let region: Box | null = null
  return ({ transform: [x, y, zoom], width, height }) => {
    if (width === 0) return null
    const seen = seenIn({ x, y, zoom }, { width, height })
    if (region && holds(region, seen) && region.width < 3 * seen.width) return region
    region = grown(seen, margin)
    return region
  }
}

function stepsIn(region: Box | null, document: CanvasDocument, boxes: StepBoxes): Set<StepId> {
  if (!region) return new Set()
  const graph = graphOf(document)
  const found = new Set<StepId>()
  const middle = { x: region.x + region.width / 2, y: region.y + region.height / 2 }
  const away = (place: number) => {
    const box = boxAt(boxes, place)
    return Math.hypot(box.x + box.width / 2 - middle.x, box.y + box.height / 2 - middle.y)
  }
  const places = placesIn(boxes, region).sort((left, right) => away(left) - away(right))
  const add = (id: StepId | undefined) => id !== undefined && found.add(id)
  for (const place of places) add(boxes.ids[place])
  // A link is drawn with its words and "+" when both of its ends are cards.
  let neighbours = 0
  for (const id of [...found]) {
    for (const other of [...graph.linksFrom(id).map(({ to }) => to), ...graph.linksTo(id).map(({ from }) => from)]) {
      if (found.has(other)) continue
      if (++neighbours > mostNeighbours) return found
      add(other)
    }
  }
  return found
}

/** Lets cards appear, and those out of sight go, a few a frame; none while the view moves so fast that they would make it stumble. */
function useGradually(wanted: ReadonlySet<StepId>): ReadonlySet<StepId> {
  const flow = useStoreApi()
  const [shown, setShown] = useState<ReadonlySet<StepId>>(wanted)
  useEffect(() => {
    const come = [...wanted].filter((id) => !shown.has(id))
    const go = [...shown].filter((id) => !wanted.has(id))
    if (come.length === 0 && go.length === 0) return
    let before = flow.getState().transform
    let frame = requestAnimationFrame(function next() {
      const now = flow.getState().transform
      const few = fewAt(before, now)
      before = now
      if (few === 0) {
        frame = requestAnimationFrame(next)
        return
      }
      const gone = new Set(go.slice(0, few))
      setShown(new Set([...shown, ...come.slice(0, few)].filter((id) => !gone.has(id))))
    })
    return () => cancelAnimationFrame(frame)
  }, [flow, shown, wanted])
  return shown
}

/** How many cards may come and go in the frame between two views. */
function fewAt(before: Transform, now: Transform): number {
  if (before === now) return fewAtRest
  const [x, y, zoom] = now
  const [oldX, oldY, oldZoom] = before
  return zoom === oldZoom && Math.hypot(x - oldX, y - oldY) < quick ? fewMoving : 0
}
