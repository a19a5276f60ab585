// Shows the whole canvas, or what is selected, whether it is drawn as cards just now or not, beside what floats over the drawing.
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useCallback } from 'react'
import { useCanvasDesk } from '../canvas-desk.tsx'
import type { CanvasState } from '../canvas-store.ts'
import { shownDocument } from '../shown-document.ts'
import { drawnFrom, selectedBounds, wholeBounds } from './drawn-bounds.ts'
import { fittingView } from './fitting-view.ts'
import type { View } from './see-step.ts'
import { type Box, usualSize } from './step-boxes.ts'
import { coveredLeftOf } from './use-go-to-step.ts'

const glideMs = 180

export function useShowWhole(): (what: 'all' | 'selection') => void {
  const { session } = useCanvasDesk()
  const flow = useReactFlow()
  const store = useStoreApi()
  return useCallback(
    (what) => {
      const state = session.store.getState()
      const pane = store.getState().domNode?.closest<HTMLElement>('.canvas-flow')
      const view = pane && (what === 'all' ? viewOfAll(state, pane) : viewOfSelection(state, pane))
      if (!view) return
      if (what === 'all') state.sawWhole(view)
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
      void flow.setViewport(view, isCalm ? {} : { duration: glideMs })
    },
    [session, flow, store],
  )
}

export function viewOfAll(state: CanvasState, pane: HTMLElement): View | null {
  return viewOn(wholeBounds(drawnNow(state)), pane, { most: 1, padding: 0.12 })
}

/** Of an empty canvas: its first step will stand at the top, in the middle of what is free. */
export function viewOfNothing(pane: HTMLElement): View {
  const left = coveredLeftOf(pane)
  return { x: Math.round((left + pane.clientWidth - usualSize(false).width) / 2), y: 64, zoom: 1 }
}

function viewOfSelection(state: CanvasState, pane: HTMLElement): View | null {
  const bounds = selectedBounds(drawnNow(state), state.selected, state.selectedNotes)
  return viewOn(bounds, pane, { most: 1.2, padding: 0.3 })
}

const drawnNow = (state: CanvasState) => drawnFrom({ ...state, document: shownDocument(state) })

/** The pane is measured now: React Flow hears of its new size only after the frame in which type or panels grew. */
function viewOn(bounds: Box | null, pane: HTMLElement, look: { most: number; padding: number }): View | null {
  const { width, height } = pane.getBoundingClientRect()
  if (!bounds || width === 0) return null
  return fittingView(bounds, { width, height }, look.most, look.padding, coveredLeftOf(pane))
}
