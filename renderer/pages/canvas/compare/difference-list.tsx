// What differs between two canvases as people say it: one line a difference, steps that only moved among them.

import { useSay } from '#renderer/ui/use-say.ts'
import { type CanvasDifference, differencesBetween } from '#shared/canvas/canvas-difference.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { movedSteps } from '#shared/canvas/drawing-difference.ts'
import { stepName } from '#shared/canvas/step-name.ts'
import type { StepId } from '#shared/core/ids.ts'
import { settingName } from '#shared/steps/setting-names.ts'
import type { Say } from '#shared/words/say.ts'

export interface DifferenceLine {
  readonly key: string
  readonly text: string
  /** Null where it is of the canvas itself. */
  readonly stepId: StepId | null
}

export function differenceLines(before: CanvasDocument, after: CanvasDocument, say: Say): DifferenceLine[] {
  const nameOf = (id: StepId) => nameIn(after, before, id, say)
  const lines = differencesBetween(before, after).map((difference) => ({
    key: `${difference.kind} ${difference.stepId} ${difference.what.join()}`,
    text: textOf(difference, after, nameOf, say),
    stepId: difference.stepId,
  }))
  const moves = movedSteps(before, after).map((stepId) => ({
    key: `moved ${stepId}`,
    text: say('difference.step-moved', { name: nameOf(stepId) }),
    stepId,
  }))
  return [...lines, ...moves]
}

function textOf(
  { kind, stepId, what }: CanvasDifference,
  after: CanvasDocument,
  nameOf: (id: StepId) => string,
  say: Say,
): string {
  if (kind === 'words-changed') return say('difference.words-changed')
  if (kind === 'canvas-renamed' || stepId === null) return say('difference.canvas-renamed')
  const name = nameOf(stepId)
  if (kind !== 'step-changed') return say(`difference.${kind}`, { name })
  const step = after.logic.steps.find(({ id }) => id === stepId)
  const settings = [...new Set(what.map((setting) => settingName(step?.kind, setting, say)))]
  return say('difference.step-changed', { name, settings: settings.join(', ') })
}

const mostLines = 30

export function DifferenceList({ before, after }: { before: CanvasDocument; after: CanvasDocument }) {
  const say = useSay()
  const lines = differenceLines(before, after, say)
  if (lines.length === 0) return <p className="launch-note">{say('merge.same')}</p>
  return (
    <ul className="version-differences">
      {lines.slice(0, mostLines).map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
      {lines.length > mostLines && <li>{say('versions.more', { count: lines.length - mostLines })}</li>}
    </ul>
  )
}

/** As it is called now; what is gone, as it was called then. */
export function nameIn(drawn: CanvasDocument, earlier: CanvasDocument, id: StepId, say: Say): string {
  const document = drawn.logic.steps.some((step) => step.id === id) ? drawn : earlier
  return stepName(document, id, say)
}
