// The numbers below a card's hairline: a dash before the launch, then live; each opens the people behind it (S43–S49).
import { memo } from 'react'
import { useSay } from '#renderer/ui/use-say.ts'
import type { StepCounters } from '#shared/contract/canvas-calls.ts'
import type { StepId } from '#shared/core/ids.ts'
import { countOf, flowNumbers } from '../flow-numbers.ts'
import { CounterButton } from './counter-button.tsx'

export const FlowNumbers = memo(function FlowNumbers(props: {
  stepId: StepId
  onward: 'proceeded' | 'exited'
  counters: StepCounters | undefined
}) {
  const { stepId, onward, counters } = props
  const say = useSay()
  const names = flowNumbers(onward, counters)
  return (
    <div className="step-card-numbers" title={counters ? undefined : say('counter.beforeLaunch')}>
      {names.map((counter) => (
        <CounterButton
          key={counter}
          stepId={stepId}
          counter={counter}
          people={counters ? countOf(counters, counter) : null}
        />
      ))}
    </div>
  )
})
