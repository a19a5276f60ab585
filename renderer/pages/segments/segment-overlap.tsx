// How many people two segments share.
import './segment-insight.css'
import { useState } from 'react'
import { useQuestion } from '#renderer/data/use-question.ts'
import { Select } from '#renderer/ui/select.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { SegmentId } from '#shared/core/ids.ts'
import type { Segment } from '#shared/people/segment.ts'
import { segmentName } from '#shared/people/segment-name.ts'

export function SegmentOverlap({ segment, others }: { segment: Segment; others: readonly Segment[] }) {
  const say = useSay()
  const { percent } = useFormat()
  const [other, setOther] = useState<SegmentId | null>(null)
  const { data, trouble } = useQuestion(
    'segments.overlap',
    { left: segment.id, right: other ?? segment.id },
    { when: other !== null },
  )
  if (others.length === 0) return null
  return (
    <section className="segment-insight">
      <h3>{say('segmentSheet.overlap')}</h3>
      <Select
        label={say('segmentSheet.overlap.with')}
        placeholder={say('segmentSheet.overlap.choose')}
        value={other}
        options={others.map((one) => ({ id: one.id, label: segmentName(one, say) }))}
        onChange={setOther}
      />
      <div role="status">
        {trouble && <p>{trouble.message}</p>}
        {other !== null && data && (
          <p>
            {say('segmentSheet.overlap.both', {
              count: data.both,
              left: percent(data.left === 0 ? 0 : data.both / data.left),
              right: percent(data.right === 0 ? 0 : data.both / data.right),
            })}
          </p>
        )}
      </div>
    </section>
  )
}
