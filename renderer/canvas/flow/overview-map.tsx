// The whole canvas in a corner: click or drag to look elsewhere; a step with an error is a red octagon. It is drawn when steps
// change, not when the view moves; only its frame follows the view.
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { browserClock } from '#renderer/link/browser-clock.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { stepFamilies } from '#shared/steps/step-kind.ts'
import { useCanvas, useProblemBoard } from '../canvas-desk.tsx'
import { drawError } from './error-mark.ts'
import { fittingView } from './fitting-view.ts'
import { readColours, watchLooks } from './shape-colours.ts'
import { boundsOf, stepBoxes } from './step-boxes.ts'

const size = { width: 148, height: 92 }
/** A canvas this small is seen whole anyway (features.md 10). */
export const stepsWithoutMap = 12
/** While a hand moves steps, the map waits. */
const restMs = 120

export function OverviewMap() {
  const say = useSay()
  const flow = useReactFlow()
  const store = useStoreApi()
  const document = useCanvas((state) => state.document)
  const sizes = useCanvas((state) => state.sizes)
  const problems = useProblemBoard((board) => board.byStep)
  const layer = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState(() => mapOf(document, sizes))

  useEffect(() => browserClock.after(restMs, () => setMap(mapOf(document, sizes))), [document, sizes])

  useLayoutEffect(() => {
    const element = layer.current
    const pen = element?.getContext('2d')
    if (!element || !pen) return
    const draw = () => {
      const { boxes, view } = map
      const colours = readColours(element)
      const scale = devicePixelRatio
      element.width = size.width * scale
      element.height = size.height * scale
      pen.setTransform(scale, 0, 0, scale, 0, 0)
      for (let place = 0; place < boxes.ids.length; place++) {
        const family = stepFamilies[boxes.family[place] ?? 0] ?? 'flow'
        const [x, y] = [(boxes.x[place] ?? 0) * view.zoom + view.x, (boxes.y[place] ?? 0) * view.zoom + view.y]
        const [width, height] = [boxes.width[place] ?? 0, boxes.height[place] ?? 0].map((side) =>
          Math.max(1, side * view.zoom),
        )
        pen.fillStyle = family === 'audience' ? colours.family.audience : colours.border
        pen.fillRect(x, y, width ?? 1, height ?? 1)
      }
      for (const [id, found] of problems) {
        const place = boxes.placeOf.get(id)
        if (place === undefined || !found.some(({ level }) => level === 'error')) continue
        const [x, y] = [(boxes.x[place] ?? 0) * view.zoom + view.x, (boxes.y[place] ?? 0) * view.zoom + view.y]
        const radius = Math.max(2, (boxes.width[place] ?? 0) * view.zoom * 0.36)
        drawError(
          pen,
          x + ((boxes.width[place] ?? 0) * view.zoom) / 2,
          y + ((boxes.height[place] ?? 0) * view.zoom) / 2,
          radius,
          colours,
        )
      }
    }
    draw()
    return watchLooks(draw)
  }, [map, problems])

  useLayoutEffect(() => {
    const follow = () => {
      const {
        width,
        height,
        transform: [x, y, zoom],
      } = store.getState()
      const { view } = map
      if (!frame.current) return
      const { style } = frame.current
      style.transform = `translate(${(-x / zoom) * view.zoom + view.x}px, ${(-y / zoom) * view.zoom + view.y}px)`
      style.width = `${(width / zoom) * view.zoom}px`
      style.height = `${(height / zoom) * view.zoom}px`
    }
    follow()
    return store.subscribe(follow)
  }, [store, map])

  const look = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return
    const box = event.currentTarget.getBoundingClientRect()
    const { view } = map
    const [x, y] = [(event.clientX - box.x - view.x) / view.zoom, (event.clientY - box.y - view.y) / view.zoom]
    void flow.setCenter(x, y, { zoom: flow.getZoom() })
  }
  return (
    <div
      className="overview-map"
      role="img"
      aria-label={say('editor.minimap')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        look(event)
      }}
      onPointerMove={look}
    >
      <canvas ref={layer} className="shape-layer" />
      <div ref={frame} className="overview-map-frame" />
    </div>
  )
}

function mapOf(document: Parameters<typeof stepBoxes>[0], sizes: Parameters<typeof stepBoxes>[1]) {
  const boxes = stepBoxes(document, sizes)
  return { boxes, view: fittingView(boundsOf(boxes) ?? { x: 0, y: 0, width: 1, height: 1 }, size, 1, 0.06) }
}
