// What is dragged is caught by the nearest edge, middle or equal gap, and by nothing out of reach.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Box, isInLine, snapToNeighbours } from './alignment-guides.ts'

const box = (x: number, y: number, width = 100, height = 40): Box => ({ x, y, width, height })

it('catches edges and middles, each axis by itself', () => {
  const others = [box(0, 0), box(400, 300)]
  expect(snapToNeighbours(box(3, 100), others, 6)).toMatchObject({ dx: -3, dy: 0 })
  const snapped = snapToNeighbours(box(396, 4), others, 6)
  expect(snapped).toMatchObject({ dx: 4, dy: -4 })
  expect(snapped.guides.some(({ axis, at }) => axis === 'across' && at === 400)).toBe(true)
  expect(snapped.guides.some(({ axis, at }) => axis === 'down' && at === 0)).toBe(true)
  // A wider one by its middle.
  expect(snapToNeighbours(box(-47, 100, 200), [box(0, 0)], 6)).toMatchObject({ dx: -3 })
  expect(snapToNeighbours(box(20, 100), [box(0, 0)], 6)).toEqual({ dx: 0, dy: 0, guides: [] })
})

it('catches a gap equal to the one beside it, and the middle between two', () => {
  const row = [box(0, 0), box(160, 0)]
  const after = snapToNeighbours(box(316, 1), row, 6)
  expect(after.dx).toBe(4)
  expect(after.guides.filter(({ isGap }) => isGap).length).toBeGreaterThanOrEqual(2)
  expect(snapToNeighbours(box(203, 0), [box(0, 0), box(400, 0)], 6).dx).toBe(-3)
})

it('never moves further than its reach, and what it caught is caught again where it stands', () => {
  const anyBox = fc.record({
    x: fc.integer({ min: -500, max: 500 }),
    y: fc.integer({ min: -500, max: 500 }),
    width: fc.constantFrom(100, 200, 248),
    height: fc.constantFrom(40, 92, 132),
  })
  fc.assert(
    fc.property(anyBox, fc.array(anyBox, { maxLength: 8 }), (moved, others) => {
      const { dx, dy, guides } = snapToNeighbours(moved, others, 6)
      expect(Math.max(Math.abs(dx), Math.abs(dy))).toBeLessThanOrEqual(6)
      if (dx === 0 && dy === 0) return
      const there = { ...moved, x: moved.x + dx, y: moved.y + dy }
      expect(guides.length).toBeGreaterThan(0)
      expect(snapToNeighbours(there, others, 0.25)).toMatchObject({ dx: expect.closeTo(0), dy: expect.closeTo(0) })
    }),
  )
})

it('says when two stand in line', () => {
  expect(isInLine(box(0, 0), box(0, 300))).toBe(true)
  expect(isInLine(box(0, 0), box(300, 0))).toBe(true)
  expect(isInLine(box(0, 0), box(30, 300))).toBe(false)
})
