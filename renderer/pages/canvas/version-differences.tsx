// What differs between two canvases as people say it: one line a difference.
import { stepName } from '#renderer/canvas/step-name.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasDifference } from '#shared/canvas/canvas-difference.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import type { StepId } from '#shared/core/ids.ts'
import type { Say } from '#shared/words/say.ts'

const mostLines = 30

export function VersionDifferences(props: {
  before: CanvasDocument
  after: CanvasDocument
  differences: readonly CanvasDifference[]
  /** What is said where there is none. */
  none: string
}) {
  const { before, after, differences, none } = props
  const say = useSay()
  if (differences.length === 0) return <p className="launch-note">{none}</p>
  const shown = differences.slice(0, mostLines)
  return (
    <ul className="version-differences">
      {shown.map(({ kind, stepId, what }) => (
        <li key={`${kind} ${stepId} ${what.join()}`}>
          {kind === 'canvas-renamed' || kind === 'words-changed' || stepId === null
            ? say(kind === 'words-changed' ? 'difference.words-changed' : 'difference.canvas-renamed')
            : say(`difference.${kind}`, { name: nameIn(after, before, stepId, say) })}
        </li>
      ))}
      {differences.length > mostLines && <li>{say('versions.more', { count: differences.length - mostLines })}</li>}
    </ul>
  )
}

/** As it is called now; what is gone, as it was called then. */
export function nameIn(drawn: CanvasDocument, earlier: CanvasDocument, id: StepId, say: Say): string {
  const document = drawn.logic.steps.some((step) => step.id === id) ? drawn : earlier
  return stepName(document, id, say)
}
