// Where a new step goes: after what is selected, onto the link it was dropped on, or to where a free way out waits. Pure.
import type { Place } from '#shared/canvas/canvas-commands.ts'
import { grid } from '#shared/canvas/canvas-commands.ts'
import type { CanvasDocument, CanvasStep, Position } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { StepSize } from '#shared/canvas/tidy-layout.ts'
import type { StepId } from '#shared/core/ids.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'

/** Every way out of a step, in order. */
export function placesOf(step: CanvasStep): readonly Place[] {
  return stepCatalog[step.kind].ports(step.config).map((port) => ({ from: step.id, port: port.id }))
}

/** The place after a step: its first free way out, else its first one (the new step is put in between), else before it. */
export function placeAfter(document: CanvasDocument, id: StepId): Place | null {
  const graph = graphOf(document)
  const step = graph.steps.get(id)
  if (!step) return null
  const places = placesOf(step)
  const free = places.find((place) => !graph.linkAt(place.from, place.port))
  const [into] = graph.linksTo(id)
  return free ?? places[0] ?? (into ? { from: into.from, port: into.port } : null)
}

/** Where a step from the palette goes: after the selected one, else after the last step in reading order that has a free way out. */
export function placeForNew(document: CanvasDocument, selected: StepId | undefined): Place | null {
  if (selected !== undefined) return placeAfter(document, selected)
  const graph = graphOf(document)
  for (const id of [...graph.readingOrder].reverse()) {
    const step = graph.steps.get(id)
    const free = step && placesOf(step).find((place) => !graph.linkAt(place.from, place.port))
    if (free) return free
  }
  return null
}

const catchDistance = 72

/** The way out or link near a point of the canvas, for a step dropped there; null means it stands alone. */
export function placeNear(
  document: CanvasDocument,
  sizes: ReadonlyMap<StepId, StepSize>,
  point: Position,
  /** The step in the hand, which does not catch itself. */
  inHand?: StepId,
): Place | null {
  const graph = graphOf(document)
  let best: Place | null = null
  let least = catchDistance
  for (const step of document.logic.steps) {
    if (step.id === inHand) continue
    const places = placesOf(step)
    for (const [index, place] of places.entries()) {
      const from = portPoint(document, sizes, step.id, index, places.length)
      const link = graph.linkAt(place.from, place.port)
      const to = link ? topPoint(document, link.to) : { x: from.x, y: from.y + 28 }
      const distance = distanceToSegment(point, from, to)
      if (distance < least) {
        least = distance
        best = place
      }
    }
  }
  return best
}

function portPoint(
  document: CanvasDocument,
  sizes: ReadonlyMap<StepId, StepSize>,
  id: StepId,
  index: number,
  ports: number,
): Position {
  const { x, y } = document.layout[id] ?? { x: 0, y: 0 }
  const { width, height } = sizes.get(id) ?? { width: grid.stepWidth, height: 80 }
  return { x: x + (width * (index + 1)) / (ports + 1), y: y + height }
}

function topPoint(document: CanvasDocument, id: StepId): Position {
  const { x, y } = document.layout[id] ?? { x: 0, y: 0 }
  return { x: x + grid.stepWidth / 2, y }
}

function distanceToSegment(point: Position, from: Position, to: Position): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length
  const at = Math.min(1, Math.max(0, along))
  return Math.hypot(point.x - (from.x + at * dx), point.y - (from.y + at * dy))
}
