// Steps glide to where a command puts them (tidy, align, insert, undo), so that the eye keeps hold of them. Not under a hand that
// drags, not where motion is unwanted, and not by the thousand.
import { useLayoutEffect, useRef, useState } from 'react'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { useCanvasDesk } from '../canvas-desk.tsx'

const glideMs = 220
const mostGliding = 300

type Layout = CanvasDocument['layout']

/** The layout as shown just now: the document's own, except while steps are on their way. */
export function useGlidingLayout(layout: Layout): Layout {
  const { session } = useCanvasDesk()
  const before = useRef(layout)
  const [glide, setGlide] = useState<{ readonly to: Layout; readonly now: Layout } | null>(null)

  useLayoutEffect(() => {
    const from = before.current
    before.current = layout
    if (from === layout) return
    const isByHand = (session.store.getState().history.past.at(-1)?.gesture ?? null) !== null
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    if (isByHand || isCalm) return
    const moved = Object.keys(layout).filter((id) => {
      const [left, right] = [from[id], layout[id]]
      return left && right && (left.x !== right.x || left.y !== right.y)
    })
    if (moved.length === 0 || moved.length > mostGliding) return
    const at = (share: number): Layout => {
      const now = { ...layout }
      for (const id of moved) {
        const [left, right] = [from[id], layout[id]]
        if (left && right) now[id] = { x: left.x + (right.x - left.x) * share, y: left.y + (right.y - left.y) * share }
      }
      return now
    }
    setGlide({ to: layout, now: at(0) })
    let frame = 0
    let start = 0
    const step = (time: number) => {
      start ||= time
      const share = Math.min(1, (time - start) / glideMs)
      // Quick at first, slow to arrive.
      setGlide(share < 1 ? { to: layout, now: at(1 - (1 - share) ** 3) } : null)
      if (share < 1) frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
    return () => cancelAnimationFrame(frame)
  }, [layout, session])

  return glide?.to === layout ? glide.now : layout
}
