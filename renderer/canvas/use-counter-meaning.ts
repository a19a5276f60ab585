// What a counter of a step counts, in the words of S43–S50, with the partner's name where it is about a partner.
import { useWorkspace } from '#renderer/data/use-workspace.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { CounterName } from '#shared/contract/canvas-calls.ts'
import { usualRetryHours } from '#shared/contract/workspace-calls.ts'
import type { StepId } from '#shared/core/ids.ts'
import { audienceSyncConfigSchema } from '#shared/steps/audience-sync/audience-sync-config.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import type { Say } from '#shared/words/say.ts'
import { useCanvas } from './canvas-desk.tsx'
import { useCanvasFacts } from './use-canvas-facts.tsx'

export function useCounterMeaning(stepId: StepId, counter: CounterName): string {
  const say = useSay()
  const facts = useCanvasFacts()
  const hours = useWorkspace().data?.settings.retryHours ?? usualRetryHours
  const step = useCanvas((state) => graphOf(state.document).steps.get(stepId))
  if (!step || stepCatalog[step.kind].family !== 'audience') return meaningOf(say, counter, null, hours)
  const config = audienceSyncConfigSchema.safeParse(step.config).data
  return meaningOf(say, counter, config?.partnerId ? facts.partnerLabel(config.partnerId) : null, hours)
}

function meaningOf(say: Say, counter: CounterName, partner: string | null, hours: number): string {
  if (partner === null) {
    if (counter === 'entered') return say('counter.entered.aboutStep')
    if (counter === 'proceeded' || counter === 'exited' || counter === 'here') return say(`counter.${counter}.about`)
    return say(`counter.${counter}`)
  }
  switch (counter) {
    case 'entered':
    case 'synced':
      return say(`counter.${counter}.about`, { partner })
    case 'errored':
      return say('counter.errored.about', { partner, hours })
    default:
      return say(`counter.${counter}.about`)
  }
}
