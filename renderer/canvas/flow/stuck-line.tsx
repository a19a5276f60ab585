// The line of a card in which people stand where nothing will move them: how many, why (in its title), and who.
import { memo } from 'react'
import { Icon } from '#renderer/ui/icon.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { StepId } from '#shared/core/ids.ts'
import { useCanvasBesidesPlaces, useCountBoard } from '../canvas-desk.tsx'

export const StuckLine = memo(function StuckLine({ stepId }: { stepId: StepId }) {
  const say = useSay()
  const { dateTime } = useFormat()
  const group = useCountBoard(({ stuck }) => stuck.find((one) => one.stepId === stepId))
  const openPeople = useCanvasBesidesPlaces((state) => state.openPeople)
  if (!group) return null
  const isLate = group.reason === 'far-away'
  return (
    <div className={`attention is-${isLate ? 'waiting' : 'needs-person'}`} data-stuck={group.reason}>
      <Icon name={isLate ? 'wait' : 'error'} />
      <span
        className="attention-words"
        title={say(`stuck.${group.reason}`, { at: group.at === null ? '' : dateTime(group.at) })}
      >
        {say('stuck.people', { count: group.people })}
      </span>
      <span className="attention-left" />
      <button
        type="button"
        tabIndex={-1}
        className="attention-button nodrag"
        onClick={() => openPeople(stepId, 'here')}
      >
        {say('stuck.see')}
      </button>
    </div>
  )
})
