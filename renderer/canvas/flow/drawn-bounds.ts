// What holds everything that is drawn (cards, frames of open groups, notes), or what of it is selected. Pure.
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import type { StepSize } from '#shared/canvas/tidy-layout.ts'
import type { StepId } from '#shared/core/ids.ts'
import { folded, groupFrames, noteBox } from './group-boxes.ts'
import { type Box, boundsOf, boxRound, type StepBoxes, stepBoxes } from './step-boxes.ts'

export interface Drawn {
  readonly document: CanvasDocument
  /** Steps of a collapsed group stand where its card does. */
  readonly boxes: StepBoxes
  readonly frames: ReadonlyMap<string, Box>
  readonly collapsed: ReadonlySet<string>
  readonly hiddenNotes: ReadonlySet<string>
}

export function drawnFrom(seen: {
  readonly document: CanvasDocument
  readonly sizes: ReadonlyMap<StepId, StepSize>
  readonly collapsed: ReadonlySet<string>
}): Drawn {
  const { document, sizes, collapsed } = seen
  const own = stepBoxes(document, sizes)
  const frames = groupFrames(document, own)
  const { boxes, notes: hiddenNotes } = folded(document, own, frames, collapsed)
  return { document, boxes, frames, collapsed, hiddenNotes }
}

export function wholeBounds({ document, boxes, frames, collapsed, hiddenNotes }: Drawn): Box | null {
  const notes = Object.keys(document.notes ?? {}).filter((id) => !hiddenNotes.has(id))
  const open = [...frames].filter(([id]) => !collapsed.has(id)).map(([, frame]) => frame)
  return boxRound([boundsOf(boxes), ...open, ...notes.map((id) => noteBox(document, id))])
}

export function selectedBounds(drawn: Drawn, steps: Iterable<StepId>, notes: Iterable<string>): Box | null {
  return boxRound([boundsOf(drawn.boxes, steps), ...[...notes].map((id) => noteBox(drawn.document, id))])
}
