// Where steps stand after "Tidy layout": top to bottom along the flow, branches in port order (dagre underneath). Pure.
// Never touches logic; what it gives is handed to a command.
import { Graph, layout } from '@dagrejs/dagre'
import type { StepId } from '../core/ids.ts'
import { grid } from './canvas-commands.ts'
import type { CanvasDocument, Position } from './canvas-document.ts'
import { graphOf } from './canvas-graph.ts'

export interface StepSize {
  readonly width: number
  readonly height: number
}
const usualSize: StepSize = { width: grid.stepWidth, height: 96 }
const gap = 56

export type TidyDirection = 'down' | 'across'

/** Above this many steps, ranks come from the longest way: dagre's better ranking takes minutes there. */
const mostRankedWell = 400

/** New top-left corners of all steps. Sizes are the drawn ones; a step never drawn counts as usual. The same input, the same layout. */
export function tidyLayout(
  document: Pick<CanvasDocument, 'logic'>,
  sizeOf: (id: StepId) => StepSize | undefined,
  direction: TidyDirection = 'down',
): ReadonlyMap<StepId, Position> {
  const { readingOrder, linksFrom } = graphOf(document)
  const drawing = new Graph()
  drawing.setGraph({
    rankdir: direction === 'down' ? 'TB' : 'LR',
    nodesep: grid.column - grid.stepWidth,
    ranksep: direction === 'down' ? gap : 2 * gap,
    ...(readingOrder.length > mostRankedWell ? { ranker: 'longest-path' } : {}),
  })
  drawing.setDefaultEdgeLabel(() => ({}))
  const size = (id: StepId) => sizeOf(id) ?? usualSize
  for (const id of readingOrder) drawing.setNode(id, { ...size(id) })
  for (const id of readingOrder) for (const link of linksFrom(id)) drawing.setEdge(link.from, link.to)
  layout(drawing)
  return new Map(
    readingOrder.map((id) => {
      const { x = 0, y = 0 } = drawing.node(id)
      const { width, height } = size(id)
      return [id, { x: Math.round(x - width / 2), y: Math.round(y - height / 2) }]
    }),
  )
}
