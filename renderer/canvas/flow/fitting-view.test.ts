// What is shown whole stands clear of the palette, and hands may zoom out as far as showing the whole does.
import { expect, it } from 'vitest'
import { fittingView, leastZoomFor } from './fitting-view.ts'

const pane = { width: 1_000, height: 700 }
const wide = { x: -300, y: 40, width: 4_000, height: 500 }
const edges = ({ x, zoom }: { x: number; zoom: number }) =>
  [wide.x * zoom + x, (wide.x + wide.width) * zoom + x] as const

it('stands between the palette and the right edge', () => {
  const [left, right] = edges(fittingView(wide, pane, 1, 0.12, 300))
  expect(left).toBeGreaterThanOrEqual(300)
  expect(right).toBeLessThanOrEqual(1_000)
  // As much air on either side; margins are whole pixels.
  expect(Math.abs(left - 300 - (1_000 - right))).toBeLessThanOrEqual(2)
})

it('keeps half of the pane when nearly all of it is covered', () => {
  const [left, right] = edges(fittingView(wide, pane, 1, 0.12, 950))
  expect(left).toBeGreaterThanOrEqual(500)
  expect(right).toBeLessThanOrEqual(1_000)
})

it('lets hands zoom out to the whole canvas, whatever is covered', () => {
  const vast = { x: 0, y: 0, width: 40_000, height: 9_000 }
  for (const covered of [0, 180, 420, 950])
    expect(leastZoomFor(vast, pane)).toBeLessThanOrEqual(fittingView(vast, pane, 1, 0.12, covered).zoom)
})

it('is not led to another limit by every move at the edge of a great canvas', () => {
  const limits = Array.from({ length: 100 }, (_, moved) =>
    leastZoomFor({ x: 0, y: 0, width: 40_000 + moved, height: 9_000 }, pane),
  )
  expect(new Set(limits).size).toBeLessThanOrEqual(2)
})
