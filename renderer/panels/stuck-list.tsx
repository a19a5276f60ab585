// People who stand where nothing in their journey will move them: each group with why, what can be done, and the button for it.
import './stuck-list.css'
import type { ReactNode } from 'react'
import { useCall } from '#renderer/data/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { StatusPill } from '#renderer/ui/status-pill.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { StuckGroup } from '#shared/contract/stuck-calls.ts'
import { useStuckWords } from './use-stuck-words.ts'

export interface StuckListProps {
  readonly groups: readonly StuckGroup[]
  /** What leads to them, from where the list stands. */
  placeOf(group: StuckGroup): ReactNode
}

export function StuckList({ groups, placeOf }: StuckListProps) {
  const say = useSay()
  if (groups.length === 0) return null
  return (
    <ul className="stuck-list" aria-label={say('stuck.list')}>
      {groups.map((group) => (
        <li key={`${group.canvasId} ${group.stepId} ${group.reason}`}>
          <StuckCard group={group} place={placeOf(group)} />
        </li>
      ))}
    </ul>
  )
}

function StuckCard({ group, place }: { group: StuckGroup; place: ReactNode }) {
  const say = useSay()
  const wordsOf = useStuckWords()
  const toasts = useToasts()
  const { call, isBusy, trouble } = useCall('canvases.releaseStuck')
  const { canvasId, stepId, stepName, kind, people, reason } = group
  const { why, fix } = wordsOf(group)
  const step = stepName || (kind === null ? say('stuck.nowhere') : say(`step.${kind}`))
  const goOn = async () => {
    if (stepId === null) return
    const done = await call({ canvasId, stepId })
    if (done) toasts.add({ text: say('stuck.goneOn', { count: done.people }) })
  }
  return (
    <article className={`stuck is-${reason}`} aria-label={say('stuck.people', { count: people })} data-stuck={reason}>
      <div className="stuck-head">
        <strong>{say('stuck.people', { count: people })}</strong>
        <span className="stuck-step">{step}</span>
        <StatusPill tone={reason === 'far-away' ? 'wait' : 'bad'}>{say('stuck.pill')}</StatusPill>
      </div>
      <p>{why}</p>
      <p className="stuck-fix">{fix}</p>
      {trouble && (
        <p role="alert">
          {trouble.message} {trouble.fix}
        </p>
      )}
      <div className="stuck-foot">
        {place}
        {reason === 'no-moment' && (
          <Button size="small" isBusy={isBusy} onPress={() => void goOn()}>
            {say('stuck.goOn')}
          </Button>
        )}
      </div>
    </article>
  )
}
