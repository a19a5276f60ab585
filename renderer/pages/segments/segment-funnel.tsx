// How each condition narrows (or widens) the whole: what it holds alone and what is left with those before it. Counted when asked for.
import './segment-insight.css'
import { useState } from 'react'
import { useQuestion } from '#renderer/data/use-question.ts'
import { useSettled } from '#renderer/data/use-settled.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { GroupFilter } from '#shared/people/segment-filter.ts'
import { type SegmentNames, segmentSentence } from '#shared/people/segment-sentence.ts'

export function SegmentFunnel({ filter, names }: { filter: GroupFilter; names: SegmentNames }) {
  const say = useSay()
  const { number } = useFormat()
  const [isOpen, setOpen] = useState(false)
  const settled = useSettled(filter)
  const { data, trouble } = useQuestion('segments.funnel', { filter: settled }, { when: isOpen, keepsPrevious: true })
  if (filter.filters.length < 2) return null
  if (!isOpen) return <Button onPress={() => setOpen(true)}>{say('segmentSheet.funnel.show')}</Button>
  return (
    <section className="segment-insight">
      <h3>{say('segmentSheet.funnel')}</h3>
      {trouble && <p>{trouble.message}</p>}
      {data && data.rows.length === settled.filters.length && (
        <table className="segment-funnel">
          <thead>
            <tr>
              <th scope="col">{say('segmentSheet.funnel.condition')}</th>
              <th scope="col">{say('segmentSheet.funnel.alone')}</th>
              <th scope="col">{say(`segmentSheet.funnel.together.${settled.join}`)}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map(({ alone, together }, at) => {
              const one = settled.filters[at]
              return (
                <tr key={rowKey(at)}>
                  <th scope="row">{one && segmentSentence(one, say, names)}</th>
                  <td>{number(alone)}</td>
                  <td>
                    {number(together)}
                    <meter aria-hidden="true" min={0} max={Math.max(1, data.people)} value={together} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** Conditions have no identity but their place. */
function rowKey(place: number): string {
  return `condition ${place}`
}
