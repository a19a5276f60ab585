// A launched document as the engine reads it: its entry's rules and the steps whose people wait for actions, found once per version.
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { type CanvasGraph, graphOf } from '#shared/canvas/canvas-graph.ts'
import { entryOf } from '#shared/canvas/journey-rules.ts'
import type { CanvasId, StepId } from '#shared/core/ids.ts'
import type { EntryConfig } from '#shared/steps/entry/entry-config.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import type { AwaitedActions } from '#shared/steps/step-definition.ts'

export interface RunningCanvas {
  readonly id: CanvasId
  readonly document: CanvasDocument
  readonly graph: CanvasGraph
  readonly entry: { readonly stepId: StepId; readonly config: EntryConfig } | null
  readonly waits: readonly { readonly stepId: StepId; readonly awaits: AwaitedActions }[]
}

const known = new WeakMap<CanvasDocument, RunningCanvas>()

export function runningCanvas(document: CanvasDocument): RunningCanvas {
  const cached = known.get(document)
  if (cached) return cached
  const graph = graphOf(document)
  const [entry] = graph.entries
  const config = entryOf(document)
  const canvas: RunningCanvas = {
    id: document.id,
    document,
    graph,
    entry: entry && config ? { stepId: entry.id, config } : null,
    waits: graph.readingOrder.flatMap((stepId) => {
      const step = graph.steps.get(stepId)
      const awaits = step ? stepCatalog[step.kind].awaits(step.config) : null
      return awaits ? [{ stepId, awaits }] : []
    }),
  }
  known.set(document, canvas)
  return canvas
}
