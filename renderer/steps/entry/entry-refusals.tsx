// Who was called and not let in, by reason, and who they are where somebody asks. Shows nothing while nobody was refused, and nothing in a rehearsal, whose people are not these.
import { useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { useQuestion } from '#renderer/data/use-question.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { StepStanding } from '../step-standing.tsx'
import { RefusedPeople } from './refused-people.tsx'

export function EntryRefusals() {
  const say = useSay()
  const format = useFormat()
  const { canvasId, isRehearsal = false } = useCanvasDesk()
  const refusals = useQuestion('standing.ofEntry', { canvasId }, { when: !isRehearsal }).data?.refusals
  const last = refusals?.[0]
  if (!refusals || !last) return null
  return (
    <StepStanding
      title={say('standing.entry')}
      lines={refusals.map(({ reason, people }) => ({
        id: reason,
        label: say(`standing.entry.${reason}`),
        people,
        behind: () => <RefusedPeople canvasId={canvasId} reason={reason} count={people} />,
      }))}
      note={say('standing.entry.last', { time: format.dateTime(last.lastAt) })}
    />
  )
}
