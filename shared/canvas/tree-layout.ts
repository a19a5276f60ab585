// The layout of large canvases. A journey is nearly a tree: every branch gets columns of its own, a step stands over the middle of
// what follows it, and a row is as low as the longest way there, so that links go forward and nothing overlaps. Takes as long as
// reading the steps once; the finer layout takes seconds from some hundred steps on. Pure.
import type { StepId } from '../core/ids.ts'
import type { Position } from './canvas-document.ts'
import type { CanvasGraph } from './canvas-graph.ts'

export interface TreeSpace {
  /** Along the flow, and across it. */
  lengthOf(id: StepId): number
  breadthOf(id: StepId): number
  readonly gapAlong: number
  readonly gapAcross: number
}

/** Along the flow in `y`, across it in `x`. */
export function treeLayout(graph: CanvasGraph, space: TreeSpace): ReadonlyMap<StepId, Position> {
  const rows = rowsOf(graph)
  const children = firstComersOf(graph)
  const across = columnsOf(graph.readingOrder, children, space)
  const lengths: number[] = []
  for (const [id, row] of rows) lengths[row] = Math.max(lengths[row] ?? 0, space.lengthOf(id))
  const along = [0]
  for (const [row, length] of lengths.entries()) along[row + 1] = (along[row] ?? 0) + length + space.gapAlong
  return new Map(graph.readingOrder.map((id) => [id, { x: across.get(id) ?? 0, y: along[rows.get(id) ?? 0] ?? 0 }]))
}

/** The longest way to each step. A step on a circle, which no launch allows, stands in the row it is first met in. */
function rowsOf({ readingOrder, linksFrom, linksTo }: CanvasGraph): ReadonlyMap<StepId, number> {
  const rows = new Map<StepId, number>(readingOrder.map((id) => [id, 0]))
  const waiting = new Map(readingOrder.map((id) => [id, linksTo(id).length]))
  const ready = readingOrder.filter((id) => waiting.get(id) === 0)
  for (let at = 0; at < ready.length; at++) {
    const id = ready[at]
    if (id === undefined) break
    for (const { to } of linksFrom(id)) {
      rows.set(to, Math.max(rows.get(to) ?? 0, (rows.get(id) ?? 0) + 1))
      const left = (waiting.get(to) ?? 0) - 1
      waiting.set(to, left)
      if (left === 0) ready.push(to)
    }
  }
  return rows
}

/** Each step below the one that comes to it first in reading order; what joins later comes from beside. */
function firstComersOf({ readingOrder, linksFrom }: CanvasGraph): ReadonlyMap<StepId, readonly StepId[]> {
  const taken = new Set<StepId>()
  const children = new Map<StepId, StepId[]>()
  for (const id of readingOrder) {
    taken.add(id)
    const own = linksFrom(id).flatMap(({ to }) => (taken.has(to) ? [] : [to]))
    for (const to of own) taken.add(to)
    children.set(id, [...new Set(own)])
  }
  return children
}

function columnsOf(
  order: readonly StepId[],
  children: ReadonlyMap<StepId, readonly StepId[]>,
  { breadthOf, gapAcross }: TreeSpace,
): ReadonlyMap<StepId, number> {
  const has = new Set([...children.values()].flat())
  const across = new Map<StepId, number>()
  let next = 0
  const settle = (root: StepId) => {
    // Children before their step, without calls: a chain of thousands is deeper than the stack.
    const open: { readonly id: StepId; readonly isLeft: boolean }[] = [{ id: root, isLeft: false }]
    for (let top = open.pop(); top !== undefined; top = open.pop()) {
      const below = children.get(top.id) ?? []
      if (!top.isLeft && below.length > 0) {
        open.push({ id: top.id, isLeft: true })
        for (const id of [...below].reverse()) open.push({ id, isLeft: false })
        continue
      }
      const [first, last] = [below[0], below.at(-1)]
      if (first === undefined || last === undefined) {
        across.set(top.id, next)
        next += breadthOf(top.id) + gapAcross
      } else across.set(top.id, ((across.get(first) ?? 0) + (across.get(last) ?? 0)) / 2)
    }
  }
  for (const id of order) if (!has.has(id)) settle(id)
  return across
}
