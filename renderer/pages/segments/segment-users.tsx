// What is built on a segment: it cannot be deleted before.
import './segment-insight.css'
import { useQuestion } from '#renderer/data/use-question.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { SegmentId } from '#shared/core/ids.ts'

export function SegmentUsers({ id }: { id: SegmentId }) {
  const say = useSay()
  const { data } = useQuestion('segments.usedBy', { id })
  if (!data) return null
  const isUnused = data.canvases.length + data.segments.length === 0
  return (
    <section className="segment-insight">
      <h3>{say('segmentSheet.usedBy')}</h3>
      {isUnused ? (
        <p>{say('segmentSheet.usedBy.nothing')}</p>
      ) : (
        <ul>
          {data.canvases.map((name) => (
            <li key={`canvas ${name}`}>{say('segmentSheet.usedBy.canvas', { name })}</li>
          ))}
          {data.segments.map((name) => (
            <li key={`segment ${name}`}>{say('segmentSheet.usedBy.segment', { name })}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
