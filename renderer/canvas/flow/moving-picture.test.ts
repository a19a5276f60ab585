// Wherever the view goes, the picture lies where the view says and covers what is seen; resting, it is drawn for exactly that view.
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { MovingPicture, type Pane } from './moving-picture.ts'
import type { View } from './see-step.ts'

let frames: FrameRequestCallback[] = []
beforeEach(() => {
  frames = []
  vi.stubGlobal('devicePixelRatio', 1)
  vi.stubGlobal('requestAnimationFrame', (work: FrameRequestCallback) => frames.push(work))
  vi.stubGlobal('cancelAnimationFrame', () => {})
})
afterEach(() => vi.unstubAllGlobals())

function passFrames(count: number): void {
  for (let passed = 0; passed < count; passed++) {
    for (const work of frames.splice(0)) work(0)
  }
}

const pane: Pane = { width: 1190, height: 811 }
const pen = { resetTransform() {}, clearRect() {}, setTransform() {} }

function aPicture(hasAny = () => true) {
  const element = { width: 0, height: 0, style: { width: '', height: '', transform: '', visibility: '' } }
  const painted: View[] = []
  let isWhole = true
  const picture = new MovingPicture(element, pen, {
    hasAny,
    paint: (_pen, view) => void painted.push(view),
    isWhole: () => isWhole,
  })
  /** Where the element puts a point of the drawing, in the pane. */
  const placed = (point: { x: number; y: number }) => {
    const [left = 0, top = 0, scale = 1] = element.style.transform.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? []
    const at = painted.at(-1) ?? { x: 0, y: 0, zoom: 1 }
    return {
      left,
      top,
      right: left + element.width * scale,
      bottom: top + element.height * scale,
      scale,
      x: (point.x * at.zoom + at.x) * scale + left,
      y: (point.y * at.zoom + at.y) * scale + top,
    }
  }
  return { element, painted, picture, placed, lose: () => (isWhole = false) }
}

const aView = fc.record({
  x: fc.double({ min: -5_000, max: 5_000, noNaN: true }),
  y: fc.double({ min: -5_000, max: 5_000, noNaN: true }),
  zoom: fc.double({ min: 0.03, max: 2, noNaN: true }),
})
const aMove = fc.oneof(
  { weight: 1, arbitrary: aView.map((view) => () => view) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: -60, max: 60 }),
        fc.double({ min: 0.9, max: 1.1, noNaN: true }),
      )
      .map(
        ([dx, dy, by]) =>
          ({ x, y, zoom }: View): View => ({
            x: x * by + dx,
            y: y * by + dy,
            zoom: Math.min(2, Math.max(0.03, zoom * by)),
          }),
      ),
  },
)

it('lies where the view says, covers what is seen and is never coarse, however the view moves', () => {
  fc.assert(
    fc.property(aView, fc.array(aMove, { maxLength: 40 }), (start, moves) => {
      const { picture, painted, placed } = aPicture()
      const point = { x: 1_234, y: -567 }
      let view = start
      picture.change(view, pane)
      for (const move of moves) {
        view = move(view)
        picture.follow(view, pane)
        passFrames(1)
        const seen = placed(point)
        expect(seen.x).toBeCloseTo(point.x * view.zoom + view.x, 4)
        expect(seen.y).toBeCloseTo(point.y * view.zoom + view.y, 4)
        expect(Math.max(seen.left, seen.top)).toBeLessThanOrEqual(0.001)
        expect(seen.right).toBeGreaterThanOrEqual(pane.width - 0.001)
        expect(seen.bottom).toBeGreaterThanOrEqual(pane.height - 0.001)
        expect(seen.scale).toBeLessThanOrEqual(1.4)
      }
      passFrames(20)
      expect(placed(point).scale).toBe(1)
      expect(painted.at(-1)?.zoom).toBe(view.zoom)
      expect(frames).toEqual([])
    }),
    { numRuns: 300 },
  )
})

it('is moved, not drawn, as long as it covers what is seen', () => {
  const { picture, painted } = aPicture()
  picture.change({ x: 0, y: 0, zoom: 1 }, pane)
  for (let step = 1; step <= 10; step++) picture.follow({ x: 20 * step, y: 10 * step, zoom: 1 }, pane)
  expect(painted).toHaveLength(1)
  passFrames(20)
  expect(painted).toHaveLength(1)
})

it('is drawn at once where something in sight is missing, and at rest where nothing is', () => {
  const { picture, painted, lose } = aPicture()
  const view = { x: 0, y: 0, zoom: 1 }
  picture.change(view, pane)
  picture.change(view, pane)
  expect(painted).toHaveLength(1)
  passFrames(20)
  expect(painted).toHaveLength(2)
  lose()
  picture.change(view, pane)
  expect(painted).toHaveLength(3)
})

it('is hidden while it shows nothing, and there again with the first shape in sight', () => {
  let any = false
  const { picture, painted, element } = aPicture(() => any)
  picture.change({ x: 0, y: 0, zoom: 1 }, pane)
  expect([element.style.visibility, painted.length]).toEqual(['hidden', 0])
  any = true
  picture.follow({ x: 5, y: 0, zoom: 1 }, pane)
  expect([element.style.visibility, painted.length]).toEqual(['', 1])
})
