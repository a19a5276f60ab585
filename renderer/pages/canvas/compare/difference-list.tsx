// What differs between two canvases as a list, told to its thirtieth line.
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { differenceLines } from '#shared/canvas/difference-words.ts'

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
