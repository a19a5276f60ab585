// What differs between two canvases, and what a merge asks, as people say it: the same words on screen and on the command line. Pure.
import type { StepId } from '../core/ids.ts'
import { settingName } from '../steps/setting-names.ts'
import type { Say } from '../words/say.ts'
import { type CanvasDifference, differencesBetween } from './canvas-difference.ts'
import type { CanvasDocument } from './canvas-document.ts'
import type { MergeQuestion } from './canvas-merge.ts'
import { movedSteps } from './drawing-difference.ts'
import { stepName } from './step-name.ts'

export interface DifferenceLine {
  readonly key: string
  readonly text: string
  /** Null where it is of the canvas itself. */
  readonly stepId: StepId | null
}

/** One line a difference; steps that only moved are told last. */
export function differenceLines(before: CanvasDocument, after: CanvasDocument, say: Say): DifferenceLine[] {
  const lines = differencesBetween(before, after).map((difference) => ({
    key: `${difference.kind} ${difference.stepId} ${difference.what.join()}`,
    text: textOf(difference, before, after, say),
    stepId: difference.stepId,
  }))
  const moves = movedSteps(before, after).map((stepId) => ({
    key: `moved ${stepId}`,
    text: say('difference.step-moved', { name: nameIn(after, before, stepId, say) }),
    stepId,
  }))
  return [...lines, ...moves]
}

/** What both sides changed, each in its own way. */
export function questionText(
  { about, stepId, part }: MergeQuestion,
  mine: CanvasDocument,
  base: CanvasDocument,
  say: Say,
): string {
  if (about === 'words') return say('merge.about.words')
  if (about === 'canvas-name' || stepId === null) return say('merge.about.canvas-name')
  const name = nameIn(mine, base, stepId, say)
  return say(`merge.about.${about}`, { name, part: settingName(kindIn(mine, base, stepId), part, say) })
}

/** As it is called now; what is gone, as it was called then. */
export function nameIn(drawn: CanvasDocument, earlier: CanvasDocument, id: StepId, say: Say): string {
  const document = drawn.logic.steps.some((step) => step.id === id) ? drawn : earlier
  return stepName(document, id, say)
}

function textOf(
  { kind, stepId, what }: CanvasDifference,
  before: CanvasDocument,
  after: CanvasDocument,
  say: Say,
): string {
  if (kind === 'words-changed') return say('difference.words-changed')
  if (kind === 'canvas-renamed' || stepId === null) {
    return say('difference.canvas-renamed', { before: before.wording.name, after: after.wording.name })
  }
  const name = nameIn(after, before, stepId, say)
  if (kind === 'step-changed') {
    const settings = what.map((setting) => settingName(kindIn(after, before, stepId), setting, say))
    return say('difference.step-changed', { name, settings: [...new Set(settings)].join(', ') })
  }
  if (kind !== 'link-added' && kind !== 'link-removed') return say(`difference.${kind}`, { name })
  const target = [...after.logic.steps, ...before.logic.steps].find(({ id }) => id === what[1])
  return say(`difference.${kind}`, { name, target: target ? nameIn(after, before, target.id, say) : '' })
}

function kindIn(drawn: CanvasDocument, earlier: CanvasDocument, id: StepId) {
  return [...drawn.logic.steps, ...earlier.logic.steps].find((step) => step.id === id)?.kind
}
