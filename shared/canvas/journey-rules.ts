// What holds for a whole journey: its entry's rules, and how long it can last at most. Pure.
import type { Instant } from '../core/clock.ts'
import type { StepId } from '../core/ids.ts'
import { type EntryConfig, entryConfigSchema } from '../steps/entry/entry-config.ts'
import { stepCatalog } from '../steps/step-catalog.ts'
import type { CanvasDocument } from './canvas-document.ts'
import { graphOf } from './canvas-graph.ts'

/** The rules of the first entry; undefined where there is none, or none that can be read. */
export function entryOf(document: Pick<CanvasDocument, 'logic'>): EntryConfig | undefined {
  const entry = document.logic.steps.find((step) => step.kind === 'entry')
  return entry && entryConfigSchema.safeParse(entry.config).data
}

/** The longest way through: the waits of its steps added up (CC, "maximum duration"). A circle is counted once. */
export function longestJourneyMs(document: Pick<CanvasDocument, 'logic'>, now: Instant): number {
  const graph = graphOf(document)
  const lasts = new Map<StepId, number>()
  for (const id of graphOrder(graph)) {
    const step = graph.steps.get(id)
    if (!step) continue
    const onward = graph.linksFrom(id).map((link) => lasts.get(link.to) ?? 0)
    const stays = step.bypassed ? 0 : stepCatalog[step.kind].longestMs(step.config, now)
    lasts.set(id, stays + Math.max(0, ...onward))
  }
  return Math.max(0, ...graph.entries.map((entry) => lasts.get(entry.id) ?? 0))
}

/** Every step after all the steps it leads to. */
function graphOrder(graph: ReturnType<typeof graphOf>): StepId[] {
  const order: StepId[] = []
  const seen = new Set<StepId>()
  for (const start of graph.readingOrder) {
    const open: { id: StepId; isDone: boolean }[] = [{ id: start, isDone: false }]
    for (let next = open.pop(); next; next = open.pop()) {
      if (next.isDone) order.push(next.id)
      else if (!seen.has(next.id)) {
        seen.add(next.id)
        open.push({ id: next.id, isDone: true })
        for (const link of graph.linksFrom(next.id)) open.push({ id: link.to, isDone: false })
      }
    }
  }
  return order
}
