// Questions about how steps hang together. Pure; answers are computed once per document and kept by identity.
import type { StepId } from '../core/ids.ts'
import { stepCatalog } from '../steps/step-catalog.ts'
import type { CanvasDocument, CanvasLink, CanvasStep } from './canvas-document.ts'

export interface CanvasGraph {
  readonly steps: ReadonlyMap<StepId, CanvasStep>
  readonly entries: readonly CanvasStep[]
  /** Links out of a step, in the order of its ports. */
  linksFrom(step: StepId): readonly CanvasLink[]
  linksTo(step: StepId): readonly CanvasLink[]
  linkAt(step: StepId, port: string): CanvasLink | undefined
  /** Steps people can get to from an entry. */
  readonly reachable: ReadonlySet<StepId>
  /** Steps on a cycle. */
  readonly onCycle: ReadonlySet<StepId>
  /** Reading order: along the flow, branches in port order, then what nobody reaches (ux.md 5.1). */
  readonly readingOrder: readonly StepId[]
  /** Would a link from `from` to `to` close a circle? */
  leadsTo(from: StepId, to: StepId): boolean
}

const known = new WeakMap<CanvasDocument['logic'], CanvasGraph>()

export function graphOf(document: Pick<CanvasDocument, 'logic'>): CanvasGraph {
  const cached = known.get(document.logic)
  if (cached) return cached
  const graph = buildGraph(document)
  known.set(document.logic, graph)
  return graph
}

function buildGraph({ logic }: Pick<CanvasDocument, 'logic'>): CanvasGraph {
  const steps = new Map(logic.steps.map((step) => [step.id, step]))
  const outgoing = new Map<StepId, CanvasLink[]>()
  const incoming = new Map<StepId, CanvasLink[]>()
  for (const link of logic.links) {
    if (!steps.has(link.from) || !steps.has(link.to)) continue
    push(outgoing, link.from, link)
    push(incoming, link.to, link)
  }
  for (const [id, links] of outgoing) {
    const step = steps.get(id)
    const order = step ? stepCatalog[step.kind].ports(step.config).map((port) => port.id) : []
    links.sort((left, right) => order.indexOf(left.port) - order.indexOf(right.port))
  }
  const linksFrom = (id: StepId) => outgoing.get(id) ?? []
  const reachFrom = (starts: readonly StepId[]) => {
    const reached = new Set<StepId>()
    const open = [...starts]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (reached.has(id)) continue
      reached.add(id)
      for (const link of linksFrom(id)) open.push(link.to)
    }
    return reached
  }
  const upstreamOf = (end: StepId) => {
    const before = new Set<StepId>()
    const open = [end]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (before.has(id)) continue
      before.add(id)
      for (const link of incoming.get(id) ?? []) open.push(link.from)
    }
    return before
  }
  /** A list of possible targets asks once for each of them about the same step. */
  let asked: { readonly to: StepId; readonly before: ReadonlySet<StepId> } | null = null
  const entries = logic.steps.filter((step) => step.kind === 'entry')
  const reachable = reachFrom(entries.map((step) => step.id))
  return {
    steps,
    entries,
    linksFrom,
    linksTo: (id) => incoming.get(id) ?? [],
    linkAt: (id, port) => linksFrom(id).find((link) => link.port === port),
    reachable,
    onCycle: cyclesIn(logic.steps, outgoing, incoming),
    readingOrder: readingOrderOf(logic.steps, entries, linksFrom, incoming),
    leadsTo(from, to) {
      if (asked?.to !== to) asked = { to, before: upstreamOf(to) }
      return asked.before.has(from)
    },
  }
}

function push(links: Map<StepId, CanvasLink[]>, at: StepId, link: CanvasLink): void {
  const there = links.get(at)
  if (there) there.push(link)
  else links.set(at, [link])
}

/** Steps that stay when steps with no way out, then steps with no way in, are peeled off until none is left to peel. */
function cyclesIn(
  steps: readonly CanvasStep[],
  outgoing: ReadonlyMap<StepId, readonly CanvasLink[]>,
  incoming: ReadonlyMap<StepId, readonly CanvasLink[]>,
): Set<StepId> {
  const left = new Set(steps.map((step) => step.id))
  const peel = (ahead: ReadonlyMap<StepId, readonly CanvasLink[]>, behind: (id: StepId) => readonly StepId[]) => {
    const degree = new Map<StepId, number>()
    for (const id of left)
      degree.set(id, (ahead.get(id) ?? []).filter(({ from, to }) => left.has(from) && left.has(to)).length)
    const free = [...left].filter((id) => degree.get(id) === 0)
    for (let id = free.pop(); id !== undefined; id = free.pop()) {
      left.delete(id)
      for (const other of behind(id)) {
        const rest = (degree.get(other) ?? 0) - 1
        degree.set(other, rest)
        if (rest === 0 && left.has(other)) free.push(other)
      }
    }
  }
  peel(outgoing, (id) => (incoming.get(id) ?? []).map(({ from }) => from))
  peel(incoming, (id) => (outgoing.get(id) ?? []).map(({ to }) => to))
  return left
}

function readingOrderOf(
  steps: readonly CanvasStep[],
  entries: readonly CanvasStep[],
  linksFrom: (id: StepId) => readonly CanvasLink[],
  incoming: ReadonlyMap<StepId, readonly CanvasLink[]>,
): StepId[] {
  const order: StepId[] = []
  const seen = new Set<StepId>()
  const walk = (start: StepId) => {
    const open = [start]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue
      seen.add(id)
      order.push(id)
      for (const link of [...linksFrom(id)].reverse()) open.push(link.to)
    }
  }
  for (const entry of entries) walk(entry.id)
  for (const step of steps) if (!incoming.has(step.id)) walk(step.id)
  for (const step of steps) walk(step.id)
  return order
}
