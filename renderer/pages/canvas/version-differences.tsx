// What is different in the drawing since a version: one line a difference.
import { useCanvas, useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { stepName } from '#renderer/canvas/step-name.ts'
import { useQuestion } from '#renderer/data/use-question.ts'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import type { StepId } from '#shared/core/ids.ts'
import type { Say } from '#shared/words/say.ts'

const mostLines = 30

export function VersionDifferences({ version }: { version: number }) {
  const say = useSay()
  const { canvasId } = useCanvasDesk()
  const drawn = useCanvas((state) => state.document)
  const answer = useQuestion('canvases.version', { id: canvasId, version }).data
  if (!answer) return <Skeleton lines={2} />
  const { differences, document } = answer
  if (differences.length === 0) return <p className="launch-note">{say('versions.same')}</p>
  const shown = differences.slice(0, mostLines)
  return (
    <ul className="version-differences">
      {shown.map(({ kind, stepId, what }) => (
        <li key={`${kind} ${stepId} ${what.join()}`}>
          {kind === 'canvas-renamed' || stepId === null
            ? say('difference.canvas-renamed')
            : say(`difference.${kind}`, { name: nameIn(drawn, document, stepId, say) })}
        </li>
      ))}
      {differences.length > mostLines && <li>{say('versions.more', { count: differences.length - mostLines })}</li>}
    </ul>
  )
}

/** As it is called now; what is gone, as it was called then. */
function nameIn(drawn: CanvasDocument, earlier: CanvasDocument, id: StepId, say: Say): string {
  const document = drawn.logic.steps.some((step) => step.id === id) ? drawn : earlier
  return stepName(document, id, say)
}
