// Where an arrow key leads from a step: along the flow first, else to the nearest step that way. Pure.
import { grid } from '#shared/canvas/canvas-commands.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { StepId } from '#shared/core/ids.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

/** `together` are steps shown as one card with `from`: the walk goes from all of them, to none of them. */
export function neighbourOf(
  document: CanvasDocument,
  from: StepId,
  direction: Direction,
  together: readonly StepId[] = [],
): StepId | undefined {
  if (together.length === 0) return alongTheFlow(document, from, direction) ?? nearest(document, from, direction)
  const inside = new Set(together)
  const { readingOrder, linksFrom, linksTo } = graphOf(document)
  const members = readingOrder.filter((id) => inside.has(id))
  const ways = {
    down: () => members.flatMap((id) => linksFrom(id).map(({ to }) => to)),
    up: () => members.flatMap((id) => linksTo(id).map(({ from: before }) => before)),
    left: () => [],
    right: () => [],
  }[direction]()
  const along = ways.find((id) => !inside.has(id))
  return along ?? nearest(document, members[0] ?? from, direction, inside)
}

function alongTheFlow(document: CanvasDocument, from: StepId, direction: Direction): StepId | undefined {
  const graph = graphOf(document)
  if (direction === 'down') return graph.linksFrom(from)[0]?.to
  const [above] = graph.linksTo(from)
  if (direction === 'up' || !above) return above?.from
  const branches = graph.linksFrom(above.from).map((link) => link.to)
  const next = branches[branches.indexOf(from) + (direction === 'right' ? 1 : -1)]
  return next === from ? undefined : next
}

function nearest(
  document: CanvasDocument,
  from: StepId,
  direction: Direction,
  not: ReadonlySet<StepId> = new Set(),
): StepId | undefined {
  const start = document.layout[from]
  if (!start) return undefined
  let best: StepId | undefined
  let least = Number.POSITIVE_INFINITY
  for (const { id } of document.logic.steps) {
    const place = document.layout[id]
    if (id === from || !place || not.has(id)) continue
    const [dx, dy] = [place.x - start.x, place.y - start.y]
    const ahead = { up: -dy, down: dy, left: -dx, right: dx }[direction]
    const aside = Math.abs(direction === 'up' || direction === 'down' ? dx : dy)
    if (ahead <= 0 || aside > 2 * ahead + grid.column) continue
    const distance = ahead + 2 * aside
    if (distance < least) {
      least = distance
      best = id
    }
  }
  return best
}

/** From a step all the way up or down the flow, for Shift+Arrows. */
export function streamOf(document: CanvasDocument, from: StepId, direction: 'up' | 'down'): ReadonlySet<StepId> {
  const graph = graphOf(document)
  const seen = new Set<StepId>()
  const open = [from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    const onward =
      direction === 'down' ? graph.linksFrom(id).map((link) => link.to) : graph.linksTo(id).map((link) => link.from)
    open.push(...onward)
  }
  return seen
}
