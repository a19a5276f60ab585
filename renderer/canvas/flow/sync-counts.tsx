// The five-part bar of a syncing step, always filled to Entered, with its legend; each part opens its people.
import { memo } from 'react'
import { SyncBar } from '#renderer/ui/sync-bar.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { StepCounters } from '#shared/contract/canvas-calls.ts'
import type { StepId } from '#shared/core/ids.ts'
import { type SyncPart, syncParts } from '../flow-numbers.ts'
import { CounterButton } from './counter-button.tsx'

/** Synced, not synced, pending and errored always show; waiting only while somebody waits for the network. */
export const SyncCounts = memo(function SyncCounts(props: { stepId: StepId; sync: NonNullable<StepCounters['sync']> }) {
  const { stepId, sync } = props
  const say = useSay()
  const format = useFormat()
  const parts = syncParts(sync)
  const waiting = parts.find((part) => part.name === 'waiting')?.people ?? 0
  return (
    <div className="step-card-sync">
      <SyncBar parts={parts} />
      <div className="sync-legend">
        {parts.map((part) =>
          isCounted(part) ? (
            <CounterButton
              key={part.name}
              stepId={stepId}
              counter={part.name}
              people={sync[part.name]}
              className={`is-${part.name}`}
            />
          ) : null,
        )}
        {waiting > 0 && (
          <span className="counter is-waiting" title={say('counter.waiting.about')}>
            <span className="counter-people">{format.number(waiting)}</span>
            <span className="counter-name">{say('counter.short.waiting')}</span>
          </span>
        )}
      </div>
    </div>
  )
})

function isCounted(part: SyncPart): part is SyncPart & { name: 'synced' | 'notSynced' | 'pending' | 'errored' } {
  return part.name !== 'waiting'
}
