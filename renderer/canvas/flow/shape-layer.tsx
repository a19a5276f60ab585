// The layer below the cards: every step and link that is not drawn as a card just now, as light shapes. It is moved with the
// drawing outside of React, so that panning and zooming render nothing. Shapes are no controls; the outline is their equivalent.
import './shape-layer.css'
import { type ReactFlowState, useStoreApi } from '@xyflow/react'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { shallow } from 'zustand/shallow'
import { useFormat } from '#renderer/ui/use-format.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import type { StepId } from '#shared/core/ids.ts'
import type { StepKind } from '#shared/steps/step-kind.ts'
import { useCountBoard, useProblemBoard } from '../canvas-desk.tsx'
import { drawShapes, hasShapesInSight, type Shapes } from './draw-shapes.ts'
import { iconPaths } from './icon-paths.ts'
import { linkEnds } from './link-ends.ts'
import { MovingPicture, type Pane } from './moving-picture.ts'
import { seenIn, type View } from './see-step.ts'
import { readColours, watchLooks } from './shape-colours.ts'
import { boxAt, type StepBoxes, touch } from './step-boxes.ts'
import { useShapeWords } from './use-shape-words.ts'

export interface ShapeLayerProps {
  readonly document: CanvasDocument
  readonly boxes: StepBoxes
  readonly cards: ReadonlySet<StepId>
  readonly selected: ReadonlySet<StepId>
}

export function ShapeLayer({ document, boxes, cards, selected }: ShapeLayerProps) {
  const format = useFormat()
  const flow = useStoreApi()
  const layer = useRef<HTMLCanvasElement>(null)
  const picture = useRef<MovingPicture<CanvasRenderingContext2D>>(null)
  const [stillOf] = useState(stillKeeper)
  const [icons, setIcons] = useState<ReadonlyMap<StepKind, Path2D>>(new Map())
  const byStep = useCountBoard((board) => board.byStep)
  const problems = useProblemBoard((board) => board.byStep)
  const { ids, placeOf } = boxes
  const isCard = useMemo(() => marked({ ids, placeOf }, cards), [ids, placeOf, cards])
  const isSelected = useMemo(() => marked({ ids, placeOf }, selected), [ids, placeOf, selected])
  const hasError = useMemo(() => {
    const wrong = [...problems].flatMap(([id, found]) => (found.some(({ level }) => level === 'error') ? [id] : []))
    return marked({ ids, placeOf }, wrong)
  }, [ids, placeOf, problems])
  const counts = useMemo(
    () =>
      new Map(
        [...byStep].flatMap(([id, { entered }]) => {
          const place = placeOf.get(id)
          return place === undefined ? [] : [[place, format.number(entered)]]
        }),
      ),
    [placeOf, byStep, format],
  )
  const ends = linkEnds(document, placeOf)
  const words = useShapeWords(document, ids, hasError)
  const still = stillOf(boxes, isCard)
  const shapes = useMemo<Shapes>(
    () => ({ boxes: still, ends, isCard, isSelected, hasError, counts, icons, words }),
    [still, ends, isCard, isSelected, hasError, counts, icons, words],
  )
  const newest = useRef(shapes)

  useLayoutEffect(() => {
    const place = layer.current?.parentElement
    if (place) setIcons(iconPaths(place))
  }, [])

  useLayoutEffect(() => {
    const element = layer.current
    const pen = element?.getContext('2d')
    if (!element || !pen) return
    let colours = readColours(element)
    let painted = newest.current
    const shown = new MovingPicture(element, pen, {
      hasAny: (view, pane) => hasShapesInSight(newest.current, view, pane),
      paint(pen, view, pane) {
        painted = newest.current
        pen.font = `600 ${Math.round(Math.min(22, 30 * view.zoom))}px ${colours.font}`
        pen.textBaseline = 'middle'
        drawShapes(pen, painted, view, pane, colours)
      },
      isWhole: (view, pane) => isStillWhole(painted, newest.current, view, pane),
    })
    picture.current = shown
    const stopWatching = watchLooks(() => {
      colours = readColours(element)
      const { pane, view } = viewOf(flow.getState())
      shown.redraw(view, pane)
    })
    const stopFollowing = flow.subscribe((state, before) => {
      if (state.transform === before.transform && state.width === before.width && state.height === before.height) return
      const { pane, view } = viewOf(state)
      shown.follow(view, pane)
    })
    return () => {
      stopWatching()
      stopFollowing()
      shown.stop()
    }
  }, [flow])

  useLayoutEffect(() => {
    newest.current = shapes
    const { pane, view } = viewOf(flow.getState())
    picture.current?.change(view, pane)
  }, [flow, shapes])

  return <canvas className="shape-layer" ref={layer} />
}

/**
 * Whether only cards have come and gone, and each step in sight is one or the other: a card covers the shape painted below it. So that
 * cards may appear under a moving hand without anything being painted.
 */
function isStillWhole(painted: Shapes, now: Shapes, view: View, pane: Pane): boolean {
  if (painted === now) return true
  const { boxes: stood, isCard: wasCard, ...before } = painted
  const { boxes, isCard, ...after } = now
  if (!shallow(before, after) || !standsAlike(stood, boxes, isCard)) return false
  const seen = seenIn(view, pane)
  return isCard.every((card, place) => card === 1 || wasCard[place] === 0 || !touch(boxAt(boxes, place), seen))
}

function viewOf({ width, height, transform: [x, y, zoom] }: ReactFlowState): { pane: Pane; view: View } {
  return { pane: { width, height }, view: { x, y, zoom } }
}

/** Gives the boxes as they were, as long as only cards move: what is drawn for the others holds while a hand drags. */
function stillKeeper(): (boxes: StepBoxes, isCard: Uint8Array) => StepBoxes {
  let kept: { readonly boxes: StepBoxes; readonly isCard: Uint8Array } | null = null
  return (boxes, isCard) => {
    if (kept?.isCard !== isCard || !standsAlike(kept.boxes, boxes, isCard)) kept = { boxes, isCard }
    return kept.boxes
  }
}

function standsAlike(before: StepBoxes, now: StepBoxes, isCard: Uint8Array): boolean {
  if (before.ids !== now.ids) return false
  return isCard.every(
    (card, place) =>
      card === 1 ||
      (before.x[place] === now.x[place] &&
        before.y[place] === now.y[place] &&
        before.width[place] === now.width[place] &&
        before.height[place] === now.height[place] &&
        before.family[place] === now.family[place]),
  )
}

function marked(boxes: Pick<StepBoxes, 'ids' | 'placeOf'>, ids: Iterable<StepId>): Uint8Array {
  const marks = new Uint8Array(boxes.ids.length)
  for (const id of ids) {
    const place = boxes.placeOf.get(id)
    if (place !== undefined) marks[place] = 1
  }
  return marks
}
