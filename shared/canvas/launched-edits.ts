// What may not be edited once a canvas has been launched (EDIT), with the reason: people inside were promised the ways they are on.
import { stepCatalog } from '../steps/step-catalog.ts'
import type { CanvasProblem } from './canvas-checks.ts'
import type { CanvasDocument } from './canvas-document.ts'

export function launchedEditProblems(running: CanvasDocument, draft: CanvasDocument): CanvasProblem[] {
  const launched = new Map(running.logic.steps.map((step) => [step.id, step]))
  return draft.logic.steps.flatMap((step) => {
    const before = launched.get(step.id)
    if (!before || before.kind !== step.kind) return []
    return stepCatalog[step.kind]
      .checkEdit(before.config, step.config)
      .map((problem) => ({ ...problem, stepId: step.id }))
  })
}
