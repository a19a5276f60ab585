// Carries the counters of a launched canvas, and who stands still in it, to its board. Draws nothing.
import { useEffect } from 'react'
import { useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { countOnto, strandOnto } from '#renderer/canvas/count-board.ts'
import { useCanvasCounters } from '#renderer/data/use-canvas-counters.ts'
import { useStuck } from '#renderer/data/use-stuck.ts'

export function RoomCounts() {
  const { canvasId, counts } = useCanvasDesk()
  const { data } = useCanvasCounters(canvasId)
  useEffect(() => {
    if (data) countOnto(counts, data)
  }, [data, counts])
  const stuck = useStuck(canvasId).data?.groups
  useEffect(() => {
    if (stuck) strandOnto(counts, stuck)
  }, [stuck, counts])
  return null
}
