// Why somebody is in or out: each condition met or not, with what the person has there (masked).
import './segment-insight.css'
import { useState } from 'react'
import { useQuestion } from '#renderer/data/use-question.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { ShownVerdict } from '#shared/contract/segment-calls.ts'
import type { GroupFilter } from '#shared/people/segment-filter.ts'
import { type SegmentNames, segmentSentence } from '#shared/people/segment-sentence.ts'

export function SegmentExplain({ filter, names }: { filter: GroupFilter; names: SegmentNames }) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const [who, setWho] = useState('')
  const { data, trouble } = useQuestion('segments.explain', { filter, who }, { when: who !== '' })
  return (
    <section className="segment-insight">
      <h3>{say('segmentSheet.explain')}</h3>
      <div className="segment-insight-ask">
        <TextField
          label={say('segmentSheet.explain.who')}
          description={say('segmentSheet.explain.hint')}
          value={typed}
          maxLength={255}
          onChange={setTyped}
          onSubmit={() => setWho(typed.trim())}
        />
        <Button onPress={() => setWho(typed.trim())}>{say('segmentSheet.explain.ask')}</Button>
      </div>
      <div role="status">
        {who !== '' && trouble && <p>{trouble.message}</p>}
        {who !== '' && data === null && <p>{say('segmentSheet.explain.nobody')}</p>}
        {who !== '' && data && (
          <>
            <p>
              <strong>
                {say(data.verdict.isMet ? 'segmentSheet.explain.in' : 'segmentSheet.explain.out', {
                  name: data.person.name || data.person.externalId || String(data.person.id),
                })}
              </strong>
            </p>
            <ul className="segment-verdicts">
              {data.verdict.inner.map((verdict, at) => (
                <Verdict key={rowKey(at)} verdict={verdict} names={names} />
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  )
}

function Verdict({ verdict, names }: { verdict: ShownVerdict; names: SegmentNames }) {
  const say = useSay()
  const { number, dateTime } = useFormat()
  const { filter, isMet, found, inner } = verdict
  const shown = () => {
    if (found === null || found === '') return say('segmentSheet.explain.nothing')
    if (typeof found === 'boolean') return say(found ? 'segmentSheet.explain.yes' : 'segmentSheet.explain.no')
    if (typeof found === 'string') return found
    return filter.kind === 'attribute' && filter.type === 'time' ? dateTime(found) : number(found)
  }
  return (
    <li data-met={isMet}>
      <span role="img" aria-label={say(isMet ? 'segmentSheet.explain.met' : 'segmentSheet.explain.unmet')}>
        <Icon name={isMet ? 'done' : 'remove'} />
      </span>
      <span>
        {segmentSentence(filter, say, names)}
        {filter.kind !== 'group' && <em>{say('segmentSheet.explain.has', { value: shown() })}</em>}
      </span>
      {inner.length > 0 && (
        <ul className="segment-verdicts">
          {inner.map((one, at) => (
            <Verdict key={rowKey(at)} verdict={one} names={names} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** Conditions have no identity but their place. */
function rowKey(place: number): string {
  return `condition ${place}`
}
