// What would make a moving hand stumble is done once, after the view has stood still, and not at all when it is taken back.
import type { Transform } from '@xyflow/react'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { whenAtRest } from './at-rest.ts'

let frames = new Map<number, FrameRequestCallback>()
let asked = 0
beforeEach(() => {
  frames = new Map()
  vi.stubGlobal('requestAnimationFrame', (work: FrameRequestCallback) => {
    frames.set(++asked, work)
    return asked
  })
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id))
})
afterEach(() => vi.unstubAllGlobals())

function aView() {
  let transform: Transform = [0, 0, 1]
  return {
    getState: () => ({ transform }),
    /** A frame before which the hand moved, or did not. */
    frame(moves: boolean) {
      if (moves) transform = [transform[0] + 1, 0, 1]
      const now = [...frames.values()]
      frames.clear()
      for (const work of now) work(0)
    },
  }
}

it('is done once, in the frame in which the view has stood still for so long', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.array(fc.boolean(), { maxLength: 60 }), (still, moves) => {
      const view = aView()
      let done = 0
      whenAtRest(view, still, () => done++)
      let stood = 0
      let isDue = false
      for (const move of moves) {
        view.frame(move)
        stood = move ? 0 : stood + 1
        isDue ||= stood >= still
        expect(done).toBe(isDue ? 1 : 0)
      }
    }),
  )
})

it('is not done once it was taken back', () => {
  const view = aView()
  const work = vi.fn()
  const cancel = whenAtRest(view, 2, work)
  view.frame(false)
  cancel()
  view.frame(false)
  view.frame(false)
  expect(work).not.toHaveBeenCalled()
})
