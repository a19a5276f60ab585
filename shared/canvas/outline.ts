// The canvas as a nested list in reading order: what a screen reader, a narrow window and print read instead of the drawing.
// Pure. A chain is one list; a split nests one list for each way out; a step met again is named, not repeated.

import type { StepId } from '../core/ids.ts'
import { stepCatalog } from '../steps/step-catalog.ts'
import type { Phrase } from '../words/say.ts'
import type { CanvasDocument } from './canvas-document.ts'
import { graphOf } from './canvas-graph.ts'

export interface OutlineItem {
  readonly stepId: StepId
  readonly branches: readonly OutlineBranch[]
}
export interface OutlineBranch {
  readonly port: Phrase | null
  readonly portId: string
  readonly items: readonly OutlineItem[]
  /** The step it goes on at, when that was listed before. */
  readonly joins: StepId | null
}
export interface Outline {
  /** What people reach from the entry. */
  readonly flow: readonly OutlineItem[]
  /** Chains nobody is led into. */
  readonly apart: readonly (readonly OutlineItem[])[]
}

export function outlineOf(document: CanvasDocument): Outline {
  const graph = graphOf(document)
  const listed = new Set<StepId>()

  function chainFrom(start: StepId): { items: OutlineItem[]; joins: StepId | null } {
    const items: OutlineItem[] = []
    for (let id: StepId | undefined = start; id !== undefined; ) {
      if (listed.has(id)) return { items, joins: id }
      listed.add(id)
      const step = graph.steps.get(id)
      const ports = step ? stepCatalog[step.kind].ports(step.config) : []
      if (ports.length > 1) {
        items.push({ stepId: id, branches: ports.map((port) => branchFrom(id ?? start, port.id, port.label)) })
        return { items, joins: null }
      }
      items.push({ stepId: id, branches: [] })
      id = graph.linksFrom(id)[0]?.to
    }
    return { items, joins: null }
  }

  function branchFrom(from: StepId, portId: string, port: Phrase | null): OutlineBranch {
    const link = graph.linkAt(from, portId)
    return link ? { port, portId, ...chainFrom(link.to) } : { port, portId, items: [], joins: null }
  }

  const flow = graph.entries.flatMap((entry) => chainFrom(entry.id).items)
  const apart: OutlineItem[][] = []
  for (const id of graph.readingOrder) if (!listed.has(id)) apart.push(chainFrom(id).items)
  return { flow, apart }
}
