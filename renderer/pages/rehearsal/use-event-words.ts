// What happens in a scenario, in words: "Outage (server errors) at TikTok".
import { useCallback } from 'react'
import { usePartners } from '#renderer/data/use-partners.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { ScenarioEvent } from '#shared/rehearsal/scenario.ts'
import type { Say } from '#shared/words/say.ts'

export function useEventWords(): (event: ScenarioEvent) => string {
  const say = useSay()
  const partners = usePartners().data?.partners
  return useCallback(
    (event) => {
      if (event.kind === 'event') return say('rehearsal.event.act', { name: event.name })
      if (event.kind === 'delete-audience') return say('rehearsal.event.delete-audience')
      const label = partners?.find(({ manifest }) => manifest.id === event.partnerId)?.manifest.label ?? event.partnerId
      return say('rehearsal.event.at', { event: nameOf(event, say), partner: label })
    },
    [say, partners],
  )
}

function nameOf(event: Exclude<ScenarioEvent, { kind: 'event' | 'delete-audience' }>, say: Say): string {
  if (event.kind !== 'fault') return say(`rehearsal.event.${event.kind}`)
  switch (event.fault.kind) {
    case 'too-many-requests':
      return say('rehearsal.event.storm')
    case 'server-errors':
      return say('rehearsal.event.outage')
    case 'time-outs':
      return say('rehearsal.event.time-outs')
    case 'revoke-sign-in':
      return say('rehearsal.event.revoke')
    case 'quota-full':
      return say('rehearsal.event.quota')
    default:
      return say('rehearsal.event.other')
  }
}
