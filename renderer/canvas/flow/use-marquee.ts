// Selecting with a frame drawn by hand takes every step it touches, shapes as well as cards.
import { useStoreApi } from '@xyflow/react'
import { useCallback, useEffect, useRef } from 'react'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { useCanvasDesk } from '../canvas-desk.tsx'
import { saidSelected } from '../said-selected.ts'
import { noteBox } from './group-boxes.ts'
import { type Box, placesIn, type StepBoxes, touch } from './step-boxes.ts'

export function useMarquee(boxes: StepBoxes, document: CanvasDocument) {
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
    const frame = drawn.current
    const { selected, selectedNotes, select, announce } = session.store.getState()
    const found = placesIn(boxes, frame).flatMap((place) => boxes.ids[place] ?? [])
    const notes = Object.keys(document.notes ?? {}).filter((id) => {
      const box = noteBox(document, id)
      return box !== null && touch(box, frame)
    })
    select([...selected, ...found], [...selectedNotes, ...notes])
    announce(saidSelected(session.store.getState()))
  }, [boxes, document, session])
  return { start, end }
}
