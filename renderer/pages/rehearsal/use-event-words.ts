// What happens in a scenario, in words, with the partners' own names.
import { useCallback } from 'react'
import { usePartners } from '#renderer/data/use-partners.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { eventWords } from '#shared/rehearsal/event-words.ts'
import type { ScenarioEvent } from '#shared/rehearsal/scenario.ts'

export function useEventWords(): (event: ScenarioEvent) => string {
  const say = useSay()
  const partners = usePartners().data?.partners
  return useCallback(
    (event) =>
      eventWords(event, say, (id) => partners?.find(({ manifest }) => manifest.id === id)?.manifest.label ?? id),
    [say, partners],
  )
}
