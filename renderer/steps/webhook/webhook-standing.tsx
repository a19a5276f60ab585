// What became of a step's requests. Shows nothing before anybody came, and nothing in a rehearsal, which sends none.
import { useCanvasDesk } from '#renderer/canvas/canvas-desk.tsx'
import { useQuestion } from '#renderer/data/use-question.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { StepId } from '#shared/core/ids.ts'
import { StepStanding } from '../step-standing.tsx'

/** Answers of other systems move no counter, so that nothing tells of them. */
const askEveryMs = 2_000

export function WebhookStanding({ stepId }: { stepId: StepId }) {
  const say = useSay()
  const format = useFormat()
  const { canvasId, isRehearsal = false } = useCanvasDesk()
  const asked = useQuestion('standing.ofWebhook', { canvasId, stepId }, { when: !isRehearsal, everyMs: askEveryMs })
  const standing = asked.data?.standing
  if (!standing) return null
  const lines = (['sent', 'waiting', 'failed', 'recorded'] as const).map((id) => ({
    id,
    label: say(`standing.webhook.${id}`),
    people: standing[id],
  }))
  const next = standing.nextAt !== null && say('standing.webhook.next', { time: format.dateTime(standing.nextAt) })
  return (
    <StepStanding
      title={say('standing.webhook')}
      lines={lines}
      note={next || (standing.recorded > 0 ? say('standing.webhook.why') : undefined)}
    />
  )
}
