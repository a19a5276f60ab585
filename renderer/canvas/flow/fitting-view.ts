// The view in which a part of the drawing is seen whole. Pure.
import { getViewportForBounds } from '@xyflow/react'
import type { StepSize } from '#shared/canvas/tidy-layout.ts'
import type { View } from './see-step.ts'
import type { Box } from './step-boxes.ts'

/** How far hands may zoom (features.md 11); a very large canvas goes further out, so that all of it can be seen. */
export const leastZoom = 0.1
export const mostZoom = 4
const floorZoom = 0.005

/** What floats over the left of the pane is left free, as far as it leaves the drawing at least half of the pane. */
export function fittingView(box: Box, pane: StepSize, most = 1, padding = 0.12, covered = 0): View {
  const left = Math.min(covered, pane.width / 2)
  const view = getViewportForBounds(box, pane.width - left, pane.height, floorZoom, most, padding)
  return { ...view, x: view.x + left }
}

/**
 * However much of the pane is covered, hands may zoom out as far as the whole canvas is shown, or a little further: it changes by steps,
 * for all cards are asked anew when it does, and a step dragged along the edge of a canvas would change it with every frame.
 */
export function leastZoomFor(all: Box | null, pane: StepSize): number {
  if (!all || pane.width === 0) return leastZoom
  const { zoom } = fittingView(all, pane, 1, 0.12, pane.width)
  return zoom < leastZoom ? 2 ** (Math.floor(4 * Math.log2(zoom)) / 4) : leastZoom
}
