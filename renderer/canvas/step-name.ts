// What a step is called: the name people gave it, else the name of its kind. Pure.
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { StepId } from '#shared/core/ids.ts'
import type { Say } from '#shared/words/say.ts'

export function stepName(document: Pick<CanvasDocument, 'logic' | 'wording'>, id: StepId, say: Say): string {
  const given = document.wording.steps[id]
  if (given !== undefined && given !== '') return given
  const step = graphOf(document).steps.get(id)
  return step ? say(`step.${step.kind}`) : ''
}
