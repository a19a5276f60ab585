// The step under the pointer becomes a card at once, also where steps are shapes: whoever points at something can take hold of it.
import { useStoreApi } from '@xyflow/react'
import { type PointerEvent, useCallback, useRef, useState } from 'react'
import type { StepId } from '#shared/core/ids.ts'
import { type StepBoxes, stepAt } from './step-boxes.ts'

export function usePointedStep(boxes: StepBoxes): [StepId | undefined, (event: PointerEvent<HTMLElement>) => void] {
  const flow = useStoreApi()
  const [pointed, setPointed] = useState<StepId>()
  const waiting = useRef(false)
  const onPointerMove = useCallback(
    (event: PointerEvent<HTMLElement>) => {
      if (waiting.current || event.buttons !== 0) return
      const box = event.currentTarget.getBoundingClientRect()
      const [left, top] = [event.clientX - box.x, event.clientY - box.y]
      waiting.current = true
      requestAnimationFrame(() => {
        waiting.current = false
        const [x, y, zoom] = flow.getState().transform
        const found = stepAt(boxes, { x: (left - x) / zoom, y: (top - y) / zoom })
        if (found !== undefined) setPointed(found)
      })
    },
    [boxes, flow],
  )
  return [pointed, onPointerMove]
}
