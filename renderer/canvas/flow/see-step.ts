// What part of the drawing is seen, and where it must be moved so that a step is seen whole, clear of what floats above it (WCAG 2.4.11).
// Pure.
import type { Position } from '#shared/canvas/canvas-document.ts'
import type { StepSize } from '#shared/canvas/tidy-layout.ts'

export interface View {
  readonly x: number
  readonly y: number
  readonly zoom: number
}
export const isSameView = (one: View, other: View) =>
  Math.hypot(one.x - other.x, one.y - other.y) < 0.5 && one.zoom === other.zoom

/** What a pane shows of the drawing, in its units. */
export function seenIn({ x, y, zoom }: View, { width, height }: StepSize) {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
}

export interface Clearance {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** The view moved as little as needed; the same object when the step is seen already. */
export function viewShowing(
  view: View,
  step: { position: Position; size: StepSize },
  pane: StepSize,
  clearance: Clearance,
): View {
  const left = step.position.x * view.zoom + view.x
  const top = step.position.y * view.zoom + view.y
  const dx = shift(left, step.size.width * view.zoom, clearance.left, pane.width - clearance.right)
  const dy = shift(top, step.size.height * view.zoom, clearance.top, pane.height - clearance.bottom)
  return dx === 0 && dy === 0 ? view : { ...view, x: view.x + dx, y: view.y + dy }
}

function shift(start: number, length: number, from: number, to: number): number {
  if (start < from || length > to - from) return from - start
  return start + length > to ? to - (start + length) : 0
}
