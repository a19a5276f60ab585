// One number with its word: hovering or focusing says exactly what it counts (S43–S50), pressing shows the people behind it.
import { memo } from 'react'
import { HoverCard } from '#renderer/ui/hover-card.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CounterName } from '#shared/contract/canvas-calls.ts'
import type { StepId } from '#shared/core/ids.ts'
import { useCanvasBesidesPlaces } from '../canvas-desk.tsx'
import { useCounterMeaning } from '../use-counter-meaning.ts'

export const CounterButton = memo(function CounterButton(props: {
  stepId: StepId
  counter: CounterName
  /** Null before the first launch. */
  people: number | null
  className?: string
}) {
  const { stepId, counter, people, className = '' } = props
  const say = useSay()
  const format = useFormat()
  const openPeople = useCanvasBesidesPlaces((state) => state.openPeople)
  const count = people === null ? '–' : format.number(people)
  return (
    <HoverCard
      title={say(`counter.${counter}`)}
      text={people === null ? say('counter.beforeLaunch') : <CounterMeaning stepId={stepId} counter={counter} />}
    >
      <button
        type="button"
        tabIndex={-1}
        className={`counter nodrag ${className}`}
        data-counter={counter}
        disabled={people === null}
        onClick={() => openPeople(stepId, counter)}
      >
        <span className="counter-people">{count}</span>{' '}
        <span className="counter-name">{say(`counter.short.${counter}`)}</span>
      </button>
    </HoverCard>
  )
})

/** Found out when somebody asks: a canvas holds hundreds of counters. */
function CounterMeaning({ stepId, counter }: { stepId: StepId; counter: CounterName }) {
  return useCounterMeaning(stepId, counter)
}
