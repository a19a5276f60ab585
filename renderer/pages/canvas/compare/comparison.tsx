// Two canvases side by side as one: the sentences of what changed, and the drawing they point into.
import './comparison.css'
import { useState } from 'react'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { differenceLines } from '#shared/canvas/difference-words.ts'
import type { StepId } from '#shared/core/ids.ts'
import { ComparedDrawing } from './compared-drawing.tsx'

export function Comparison({ before, after }: { before: CanvasDocument; after: CanvasDocument }) {
  const say = useSay()
  const [shown, setShown] = useState<StepId | null>(null)
  const lines = differenceLines(before, after, say)
  return (
    <div className="comparison">
      <section className="comparison-list" aria-label={say('compare.list')}>
        {lines.length === 0 && <p>{say('compare.same')}</p>}
        <ul>
          {lines.map(({ key, text, stepId }) => (
            <li key={key}>
              {stepId === null ? (
                <span className="comparison-line">{text}</span>
              ) : (
                <button
                  type="button"
                  className="comparison-line"
                  aria-pressed={shown === stepId}
                  onClick={() => setShown(shown === stepId ? null : stepId)}
                >
                  {text}
                </button>
              )}
            </li>
          ))}
        </ul>
      </section>
      <ComparedDrawing {...{ before, after, shown }} />
    </div>
  )
}
