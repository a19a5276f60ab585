// Where steps stand after "Tidy layout": along the flow, downwards or across, branches in port order (dagre underneath). Pure.
// Never touches logic; what it gives is handed to a command.
import { Graph, layout } from '@dagrejs/dagre'
import { type StepId, stepIdSchema } from '../core/ids.ts'
import { grid } from './canvas-commands.ts'
import type { CanvasDocument, CanvasStep, Position } from './canvas-document.ts'
import { graphOf } from './canvas-graph.ts'
import { groupRoom, groupsOf } from './group-commands.ts'
import { treeLayout } from './tree-layout.ts'

export interface StepSize {
  readonly width: number
  readonly height: number
}
const usualSize: StepSize = { width: grid.stepWidth, height: 96 }
const gap = 56
const noteColumn = 220
const noteRow = 128

export type TidyDirection = 'down' | 'across'

/** Above this many steps the finer layout takes seconds (2,000 steps: 4 s here, 2026-11). */
const mostFine = 400

/** As `tidyLayout`, with every group kept together: its steps are tidied by themselves, and then it stands among the others as one. */
export function tidyGroups(
  document: Pick<CanvasDocument, 'logic' | 'groups' | 'notes'>,
  sizeOf: (id: StepId) => StepSize | undefined,
  direction: TidyDirection = 'down',
): ReadonlyMap<StepId, Position> {
  const { logic } = document
  const present = new Set(logic.steps.map(({ id }) => id))
  const unitOf = new Map<StepId, StepId>()
  const units = new Map<StepId, { readonly size: StepSize; readonly places: ReadonlyMap<StepId, Position> }>()
  for (const [group, members] of groupsOf(document)) {
    const inside = new Set(members.steps.filter((id) => present.has(id)))
    if (inside.size === 0) continue
    const unit = stepIdSchema.parse(group)
    for (const id of inside) unitOf.set(id, unit)
    const part = { steps: logic.steps.filter(({ id }) => inside.has(id)), links: linksAmong(logic, inside) }
    units.set(unit, framed(tidyLayout({ logic: part }, sizeOf, direction), sizeOf, members.notes.length > 0))
  }
  if (units.size === 0) return tidyLayout(document, sizeOf, direction)
  const steps = new Map<StepId, CanvasStep>()
  for (const step of logic.steps) {
    const unit = unitOf.get(step.id)
    if (unit === undefined) steps.set(step.id, step)
    // Whoever reads on from the entry reads on from its group.
    else if (!steps.has(unit) || step.kind === 'entry') steps.set(unit, { ...step, id: unit })
  }
  const links = logic.links.flatMap((link) => {
    const [from, to] = [unitOf.get(link.from) ?? link.from, unitOf.get(link.to) ?? link.to]
    return from === to ? [] : { ...link, from, to }
  })
  const outer = tidyLayout(
    { logic: { steps: [...steps.values()], links } },
    (id) => units.get(id)?.size ?? sizeOf(id),
    direction,
  )
  return new Map(
    [...outer].flatMap(([id, at]): [StepId, Position][] => {
      const inner = units.get(id)?.places
      if (!inner) return [[id, at]]
      return [...inner].map(([member, { x, y }]) => [member, { x: at.x + x, y: at.y + y }])
    }),
  )
}

function linksAmong(logic: CanvasDocument['logic'], inside: ReadonlySet<StepId>) {
  return logic.links.filter(({ from, to }) => inside.has(from) && inside.has(to))
}

/** What is in a group, as places in its frame, and how large the frame is. Its notes stand in a column at the right. */
function framed(
  places: ReadonlyMap<StepId, Position>,
  sizeOf: (id: StepId) => StepSize | undefined,
  hasNotes: boolean,
): { size: StepSize; places: ReadonlyMap<StepId, Position> } {
  const all = [...places].map(([id, { x, y }]) => ({ x, y, ...(sizeOf(id) ?? usualSize) }))
  const [left, top] = [Math.min(...all.map(({ x }) => x)), Math.min(...all.map(({ y }) => y))]
  const right = Math.max(...all.map(({ x, width }) => x + width)) + (hasNotes ? groupRoom.side + noteColumn : 0)
  const bottom = Math.max(...all.map(({ y, height }) => y + height))
  const above = groupRoom.tab + groupRoom.top
  return {
    size: { width: right - left + 2 * groupRoom.side, height: bottom - top + above + groupRoom.bottom },
    places: new Map([...places].map(([id, { x, y }]) => [id, { x: x - left + groupRoom.side, y: y - top + above }])),
  }
}

/** Where the notes of tidied groups stand: beside their steps, one below the other. */
export function tidyNotes(
  document: Pick<CanvasDocument, 'groups' | 'notes'>,
  places: ReadonlyMap<StepId, Position>,
  sizeOf: (id: StepId) => StepSize | undefined,
): ReadonlyMap<string, Position> {
  const notes = new Map<string, Position>()
  for (const members of groupsOf(document).values()) {
    const steps = members.steps.flatMap((id) => {
      const place = places.get(id)
      return place ? [{ ...place, ...(sizeOf(id) ?? usualSize) }] : []
    })
    if (steps.length === 0) continue
    const x = Math.max(...steps.map((step) => step.x + step.width)) + groupRoom.side
    const y = Math.min(...steps.map((step) => step.y))
    for (const [index, id] of members.notes.entries()) notes.set(id, { x, y: y + index * noteRow })
  }
  return notes
}

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
