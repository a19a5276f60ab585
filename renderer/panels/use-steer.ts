// What a person can do with the syncs of a scope: pause or resume, cancel who waits, queue again who errored. Says what came of it.
import { useCall } from '#renderer/data/use-call.ts'
import { isSameScope, usePauses } from '#renderer/data/use-pauses.ts'
import type { IconName } from '#renderer/ui/icon.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { ErroredCause, SyncScope } from '#shared/contract/operate-calls.ts'

export interface SteerChoice {
  readonly id: 'pause' | 'resume' | 'cancel-sync' | 'retry-errored'
  readonly label: string
  readonly icon: IconName
  act(): void
}

export interface Steer {
  readonly choices: readonly SteerChoice[]
  readonly isBusy: boolean
  cancel(): Promise<void>
  retryErrored(cause?: ErroredCause): Promise<void>
}

/** `askToCancel` shows the question first; `cancel` then does it. */
export function useSteer(scope: SyncScope, askToCancel: () => void): Steer {
  const say = useSay()
  const toasts = useToasts()
  const isPaused = usePauses().some((pause) => isSameScope(pause.scope, scope))
  const pausing = useCall('sync.pause')
  const resuming = useCall('sync.resume')
  const cancelling = useCall('sync.cancel')
  const retrying = useCall('sync.retryErrored')
  const retryErrored = async (cause?: ErroredCause) => {
    const done = await retrying.call({ scope, cause: cause ?? null })
    if (done) toasts.add({ text: say('steer.requeued', { count: done.people }) })
  }
  const pauseOrResume: SteerChoice = isPaused
    ? { id: 'resume', label: say('steer.resume'), icon: 'play', act: () => void resuming.call({ scope }) }
    : { id: 'pause', label: say('steer.pause'), icon: 'pause', act: () => void pausing.call({ scope }) }
  return {
    choices: [
      pauseOrResume,
      { id: 'retry-errored', label: say('steer.retryErrored'), icon: 'refresh', act: () => void retryErrored() },
      { id: 'cancel-sync', label: say('steer.cancel'), icon: 'cancelled', act: askToCancel },
    ],
    isBusy: pausing.isBusy || resuming.isBusy || cancelling.isBusy || retrying.isBusy,
    async cancel() {
      const done = await cancelling.call({ scope })
      if (done) toasts.add({ text: say('steer.cancelled', { count: done.people }) })
    },
    retryErrored,
  }
}
