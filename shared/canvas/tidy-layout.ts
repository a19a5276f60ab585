// Where steps stand after "Tidy layout": along the flow, downwards or across, branches in port order (dagre underneath). Pure.
// Never touches logic; what it gives is handed to a command.
import { Graph, layout } from '@dagrejs/dagre'
import type { StepId } from '../core/ids.ts'
import { grid } from './canvas-commands.ts'
import type { CanvasDocument, Position } from './canvas-document.ts'
import { graphOf } from './canvas-graph.ts'
import { treeLayout } from './tree-layout.ts'

export interface StepSize {
  readonly width: number
  readonly height: number
}
const usualSize: StepSize = { width: grid.stepWidth, height: 96 }
const gap = 56

export type TidyDirection = 'down' | 'across'

/** Above this many steps the finer layout takes seconds (2,000 steps: 4 s here, 2026-11). */
const mostFine = 400

/** New top-left corners of all steps. Sizes are the drawn ones; a step never drawn counts as usual. The same input, the same layout. */
export function tidyLayout(
  document: Pick<CanvasDocument, 'logic'>,
  sizeOf: (id: StepId) => StepSize | undefined,
  direction: TidyDirection = 'down',
): ReadonlyMap<StepId, Position> {
  const graph = graphOf(document)
  const { readingOrder, linksFrom } = graph
  const size = (id: StepId) => sizeOf(id) ?? usualSize
  const ranksep = direction === 'down' ? gap : 2 * gap
  const nodesep = grid.column - grid.stepWidth
  if (readingOrder.length > mostFine) {
    const places = treeLayout(graph, {
      lengthOf: (id) => (direction === 'down' ? size(id).height : size(id).width),
      breadthOf: (id) => (direction === 'down' ? size(id).width : size(id).height),
      gapAlong: ranksep,
      gapAcross: nodesep,
    })
    const turned = ({ x, y }: Position): Position => (direction === 'down' ? { x, y } : { x: y, y: x })
    return new Map([...places].map(([id, place]) => [id, rounded(turned(place))]))
  }
  const drawing = new Graph()
  drawing.setGraph({
    rankdir: direction === 'down' ? 'TB' : 'LR',
    nodesep,
    ranksep,
  })
  drawing.setDefaultEdgeLabel(() => ({}))
  for (const id of readingOrder) drawing.setNode(id, { ...size(id) })
  for (const id of readingOrder) for (const link of linksFrom(id)) drawing.setEdge(link.from, link.to)
  layout(drawing)
  return new Map(
    readingOrder.map((id) => {
      const { x = 0, y = 0 } = drawing.node(id)
      const { width, height } = size(id)
      return [id, rounded({ x: x - width / 2, y: y - height / 2 })]
    }),
  )
}

function rounded({ x, y }: Position): Position {
  return { x: Math.round(x), y: Math.round(y) }
}
