// The line of a card whose syncs are paused: by what, how many wait, and the button that ends a pause of its own.
import { memo } from 'react'
import { useCall } from '#renderer/data/use-call.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { StepCounters } from '#shared/contract/canvas-calls.ts'
import type { StepId } from '#shared/core/ids.ts'
import { useCanvasDesk } from '../canvas-desk.tsx'

type Paused = NonNullable<NonNullable<StepCounters['sync']>['paused']>

export const PausedLine = memo(function PausedLine({ stepId, paused }: { stepId: StepId; paused: Paused }) {
  const say = useSay()
  const { canvasId, goToActivity } = useCanvasDesk()
  const { call } = useCall('sync.resume')
  const isOwn = paused.by === 'step'
  return (
    <div className="attention is-paused">
      <Icon name="pause" />
      <span className="attention-words">{say(`paused.${paused.by}`, { count: paused.people })}</span>
      <button
        type="button"
        tabIndex={-1}
        className="attention-button nodrag"
        onClick={() => (isOwn ? void call({ scope: { kind: 'step', canvasId, stepId } }) : goToActivity())}
      >
        {isOwn ? say('pauses.resume') : say('activity.tab.inbox')}
      </button>
    </div>
  )
})
