// When a batch is tried next, and how long until its people count as errored. Runs while shown.
import { useFormat } from '#renderer/ui/use-format.ts'
import { useNow } from '#renderer/ui/use-now.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { Batch } from '#shared/contract/activity-calls.ts'

export function NextTry({ batch: { finishedAt, paused, nextTryAt, givesUpAt } }: { batch: Batch }) {
  const say = useSay()
  if (finishedAt !== null || (!paused && nextTryAt === null && givesUpAt === null)) {
    return <span className="batch-none">{say('activity.none')}</span>
  }
  if (paused) return <span>{say('activity.paused')}</span>
  return <Countdown nextTryAt={nextTryAt} givesUpAt={givesUpAt} />
}

function Countdown({ nextTryAt, givesUpAt }: Pick<Batch, 'nextTryAt' | 'givesUpAt'>) {
  const say = useSay()
  const now = useNow(1_000)
  const { duration } = useFormat()
  return (
    <span className="batch-next">
      {nextTryAt !== null && (
        <span>
          {nextTryAt <= now ? say('activity.next.now') : say('activity.next.at', { time: duration(nextTryAt - now) })}
        </span>
      )}
      {givesUpAt !== null && givesUpAt > now && (
        <span className="batch-left" title={say('activity.next.left.about')}>
          {say('activity.next.left', { time: duration(givesUpAt - now) })}
        </span>
      )}
    </span>
  )
}
