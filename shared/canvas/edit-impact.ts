// What an update does to people inside: who waits in a step that goes or leads elsewhere, and whose way misses a sync it had before.
import type { StepId } from '../core/ids.ts'
import type { CanvasDocument } from './canvas-document.ts'
import { type CanvasGraph, graphOf } from './canvas-graph.ts'

export interface EditImpact {
  readonly stepId: StepId
  /** How many wait there now. */
  readonly people: number
  /** `goes`: the step is not drawn any more; `leads-elsewhere`: its ways lead to other steps; `stays`: what comes later differs. */
  readonly change: 'goes' | 'leads-elsewhere' | 'stays'
  /** Audience syncs that lay ahead of these people and do not any more. */
  readonly missedSyncs: readonly StepId[]
}

/** Only steps whose people are touched, in the reading order of the running version. */
export function impactOf(
  running: CanvasDocument,
  draft: CanvasDocument,
  waiting: ReadonlyMap<StepId, number>,
): EditImpact[] {
  const [before, after] = [graphOf(running), graphOf(draft)]
  return before.readingOrder.flatMap((stepId) => {
    const people = waiting.get(stepId) ?? 0
    if (people === 0) return []
    const ahead = syncsAhead(after, stepId)
    const missedSyncs = [...syncsAhead(before, stepId)].filter((id) => !ahead.has(id))
    const change = !after.steps.has(stepId) ? 'goes' : leadsAlike(before, after, stepId) ? 'stays' : 'leads-elsewhere'
    return change === 'stays' && missedSyncs.length === 0 ? [] : [{ stepId, people, change, missedSyncs }]
  })
}

function leadsAlike(before: CanvasGraph, after: CanvasGraph, stepId: StepId): boolean {
  const ways = (graph: CanvasGraph) =>
    graph
      .linksFrom(stepId)
      .map(({ port, to }) => `${port} ${to}`)
      .sort()
      .join()
  return ways(before) === ways(after)
}

/** Syncs that somebody who waits in a step may still come to; one that is bypassed is none. */
function syncsAhead(graph: CanvasGraph, from: StepId): Set<StepId> {
  const syncs = new Set<StepId>()
  const seen = new Set<StepId>()
  const open = graph.linksFrom(from).map(({ to }) => to)
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    const step = graph.steps.get(id)
    if (step?.kind === 'audience-sync' && !step.bypassed) syncs.add(id)
    for (const link of graph.linksFrom(id)) open.push(link.to)
  }
  return syncs
}
