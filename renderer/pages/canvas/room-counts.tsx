// Carries the counters of a launched canvas to its board. Draws nothing.
import { useEffect } from 'react'
import { useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { countOnto } from '#renderer/canvas/count-board.ts'
import { useCanvasCounters } from '#renderer/data/use-canvas-counters.ts'

export function RoomCounts() {
  const { canvasId, counts } = useCanvasDesk()
  const { data } = useCanvasCounters(canvasId)
  useEffect(() => {
    if (data) countOnto(counts, data)
  }, [data, counts])
  return null
}
