// Selecting with a frame drawn by hand takes every step it touches, shapes as well as cards.
import { useStoreApi } from '@xyflow/react'
import { useCallback, useEffect, useRef } from 'react'
import { phrase } from '#shared/words/say.ts'
import { useCanvasDesk } from '../canvas-desk.tsx'
import { type Box, placesIn, type StepBoxes } from './step-boxes.ts'

export function useMarquee(boxes: StepBoxes) {
  const { session } = useCanvasDesk()
  const flow = useStoreApi()
  /** React Flow forgets the frame before it says that it ended. */
  const drawn = useRef<Box | null>(null)
  useEffect(
    () =>
      flow.subscribe(({ userSelectionRect: rect, userSelectionActive, transform: [x, y, zoom] }) => {
        if (!rect || !userSelectionActive) return
        drawn.current = {
          x: (rect.x - x) / zoom,
          y: (rect.y - y) / zoom,
          width: rect.width / zoom,
          height: rect.height / zoom,
        }
      }),
    [flow],
  )
  const start = useCallback(() => {
    drawn.current = null
    if (!flow.getState().multiSelectionActive) session.store.getState().select([])
  }, [flow, session])
  const end = useCallback(() => {
    if (!drawn.current) return
    const { selected, select, announce } = session.store.getState()
    const found = placesIn(boxes, drawn.current).flatMap((place) => boxes.ids[place] ?? [])
    select([...selected, ...found])
    announce(phrase('editor.said.selected', { count: session.store.getState().selected.size }))
  }, [boxes, session])
  return { start, end }
}
