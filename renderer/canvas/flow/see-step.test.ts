// A focused step is moved clear of the palette, the sheet and the minimap, and not at all when it is seen.
import { expect, it } from 'vitest'
import { viewShowing } from './see-step.ts'

const pane = { width: 1_000, height: 700 }
const clearance = { top: 20, right: 40, bottom: 60, left: 200 }
const size = { width: 248, height: 100 }
const at = (x: number, y: number, zoom = 1) =>
  viewShowing({ x: 0, y: 0, zoom }, { position: { x, y }, size }, pane, clearance)

it('leaves the view alone when the step is seen', () => {
  const view = { x: 0, y: 0, zoom: 1 }
  expect(viewShowing(view, { position: { x: 300, y: 300 }, size }, pane, clearance)).toBe(view)
})

it('moves as little as needed to each side', () => {
  expect(at(100, 300)).toMatchObject({ x: 100, y: 0 })
  expect(at(900, 300)).toMatchObject({ x: 960 - 1_148, y: 0 })
  expect(at(300, 0)).toMatchObject({ x: 0, y: 20 })
  expect(at(300, 690)).toMatchObject({ x: 0, y: 640 - 790 })
})

it('minds the zoom, and shows the head of a step that does not fit', () => {
  expect(at(900, 300, 0.5)).toMatchObject({ x: 0, y: 0 })
  expect(at(300, 300, 8)).toMatchObject({ x: 200 - 2_400, y: 20 - 2_400 })
})
