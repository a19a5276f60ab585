// The layer below the cards: every step and link that is not drawn as a card just now, as light shapes. It is moved with the
// drawing outside of React, so that panning and zooming render nothing. Shapes are no controls; the outline is their equivalent.
import './shape-layer.css'
import { useStoreApi } from '@xyflow/react'
import { useLayoutEffect, useRef, useState } from 'react'
import { Icon } from '#renderer/ui/icon.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import type { StepId } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { type StepFamily, stepFamilies, stepKinds } from '#shared/steps/step-kind.ts'
import { useCountBoard, useProblemBoard } from '../canvas-desk.tsx'
import { stepIcon } from '../step-icon.ts'
import { drawShapes, hasShapesInSight, type Shapes } from './draw-shapes.ts'
import { linkEnds } from './link-ends.ts'
import { readColours, watchLooks } from './shape-colours.ts'
import type { StepBoxes } from './step-boxes.ts'

export interface ShapeLayerProps {
  readonly document: CanvasDocument
  readonly boxes: StepBoxes
  readonly cards: ReadonlySet<StepId>
  readonly selected: ReadonlySet<StepId>
}

const iconOf = new Map<StepFamily, (typeof stepIcon)[keyof typeof stepIcon]>(
  [...stepKinds].reverse().map((kind) => [stepCatalog[kind].family, stepIcon[kind]]),
)

export function ShapeLayer({ document, boxes, cards, selected }: ShapeLayerProps) {
  const format = useFormat()
  const flow = useStoreApi()
  const layer = useRef<HTMLCanvasElement>(null)
  const iconShelf = useRef<HTMLSpanElement>(null)
  const colours = useRef<ReturnType<typeof readColours> | null>(null)
  const isBlank = useRef(false)
  const sized = useRef('')
  const [icons, setIcons] = useState<ReadonlyMap<StepFamily, Path2D>>(new Map())
  const byStep = useCountBoard((board) => board.byStep)
  const problems = useProblemBoard((board) => board.byStep)

  useLayoutEffect(() => {
    if (iconShelf.current) setIcons(iconPaths(iconShelf.current))
  }, [])

  useLayoutEffect(() => {
    const element = layer.current
    const pen = element?.getContext('2d')
    if (!element || !pen) return
    const shapes: Shapes = {
      boxes,
      ends: linkEnds(document, boxes),
      isCard: marked(boxes, cards),
      isSelected: marked(boxes, selected),
      hasError: marked(
        boxes,
        [...problems].flatMap(([id, found]) => (found.some(({ level }) => level === 'error') ? [id] : [])),
      ),
      counts: new Map(
        [...byStep].flatMap(([id, { entered }]) => {
          const place = boxes.placeOf.get(id)
          return place === undefined ? [] : [[place, format.number(entered)]]
        }),
      ),
      icons,
    }
    const draw = () => {
      const { width, height, transform } = flow.getState()
      const [x, y, zoom] = transform
      const view = { x, y, zoom }
      const isNeeded = hasShapesInSight(shapes, view, { width, height })
      if (!isNeeded && isBlank.current) return
      const scale = devicePixelRatio
      const size = `${width} ${height} ${scale}`
      if (size !== sized.current) {
        sized.current = size
        element.width = Math.max(1, Math.round(width * scale))
        element.height = Math.max(1, Math.round(height * scale))
      }
      pen.resetTransform()
      pen.clearRect(0, 0, element.width, element.height)
      isBlank.current = !isNeeded
      // An empty layer over the whole drawing would still be blended in every frame.
      element.style.visibility = isNeeded ? '' : 'hidden'
      if (!isNeeded) return
      colours.current ??= readColours(element)
      pen.setTransform(scale, 0, 0, scale, 0, 0)
      pen.font = `600 ${Math.round(Math.min(22, 30 * zoom))}px ${colours.current.font}`
      pen.textBaseline = 'middle'
      drawShapes(pen, shapes, view, { width, height }, colours.current)
    }
    draw()
    const stopWatching = watchLooks(() => {
      colours.current = readColours(element)
      draw()
    })
    const stopFollowing = flow.subscribe((state, before) => {
      if (state.transform !== before.transform || state.width !== before.width || state.height !== before.height) draw()
    })
    return () => {
      stopWatching()
      stopFollowing()
    }
  }, [flow, document, boxes, cards, selected, problems, byStep, icons, format])

  return (
    <>
      <span ref={iconShelf} hidden>
        {stepFamilies.map((family) => (
          <span key={family} data-family={family}>
            <Icon name={iconOf.get(family) ?? 'entry'} />
          </span>
        ))}
      </span>
      <canvas className="shape-layer" ref={layer} />
    </>
  )
}

function marked(boxes: StepBoxes, ids: Iterable<StepId>): Uint8Array {
  const marks = new Uint8Array(boxes.ids.length)
  for (const id of ids) {
    const place = boxes.placeOf.get(id)
    if (place !== undefined) marks[place] = 1
  }
  return marks
}

/** The drawn icons of the product as paths, read from the ones on the shelf: one drawing of each icon, wherever it is shown. */
function iconPaths(shelf: HTMLElement): ReadonlyMap<StepFamily, Path2D> {
  const paths = new Map<StepFamily, Path2D>()
  for (const family of stepFamilies) {
    const path = new Path2D()
    for (const part of shelf.querySelectorAll(`[data-family="${family}"] svg > *`)) path.addPath(pathOf(part))
    paths.set(family, path)
  }
  return paths
}

function pathOf(part: Element): Path2D {
  const number = (name: string) => Number(part.getAttribute(name) ?? 0)
  const path = new Path2D(part.getAttribute('d') ?? '')
  if (part.tagName === 'circle') path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI)
  if (part.tagName === 'rect') path.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'))
  if (part.tagName === 'line') {
    path.moveTo(number('x1'), number('y1'))
    path.lineTo(number('x2'), number('y2'))
  }
  if (part.tagName === 'polyline') {
    const points = (part.getAttribute('points') ?? '').split(/[\s,]+/).map(Number)
    for (let at = 0; at + 1 < points.length; at += 2) path.lineTo(points[at] ?? 0, points[at + 1] ?? 0)
  }
  return path
}
