// The view in which a part of the drawing is seen whole. Pure.
import { getViewportForBounds } from '@xyflow/react'
import type { StepSize } from '#shared/canvas/tidy-layout.ts'
import type { View } from './see-step.ts'
import type { Box } from './step-boxes.ts'

/** How far hands may zoom (features.md 11); a very large canvas goes further out, so that all of it can be seen. */
export const leastZoom = 0.1
export const mostZoom = 4
const floorZoom = 0.005

export function fittingView(box: Box, pane: StepSize, most = 1, padding = 0.12): View {
  return getViewportForBounds(box, pane.width, pane.height, floorZoom, most, padding)
}

export function leastZoomFor(all: Box | null, pane: StepSize): number {
  return all && pane.width > 0 ? Math.min(leastZoom, fittingView(all, pane).zoom) : leastZoom
}
