// What a step is called: the name people gave it, else the name of its kind. Pure.

import type { StepId } from '../core/ids.ts'
import type { Say } from '../words/say.ts'
import type { CanvasDocument } from './canvas-document.ts'
import { graphOf } from './canvas-graph.ts'

export function stepName(document: Pick<CanvasDocument, 'logic' | 'wording'>, id: StepId, say: Say): string {
  const given = document.wording.steps[id]
  if (given !== undefined && given !== '') return given
  const step = graphOf(document).steps.get(id)
  return step ? say(`step.${step.kind}`) : ''
}
