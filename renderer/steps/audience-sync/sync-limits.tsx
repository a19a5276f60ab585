// The partner's limits with their source, in the footer of the editor.
import { usePartners } from '#renderer/data/use-partners.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { AudienceSyncConfig } from '#shared/steps/audience-sync/audience-sync-config.ts'
import type { EditorProps } from '../step-editor.tsx'

export function SyncLimits({ config }: EditorProps<AudienceSyncConfig>) {
  const say = useSay()
  const format = useFormat()
  const partner = usePartners().data?.partners.find(({ manifest }) => manifest.id === config.partnerId)
  if (!partner) return null
  const { requestsPerSecond, recordsPerRequest, sizeShownFrom } = partner.manifest.limits
  const sources = [...new Set(`${requestsPerSecond.source}, ${recordsPerRequest.source}`.split(', '))].join(', ')
  return (
    <span title={say('sync.limits.sizeFrom', { from: format.number(sizeShownFrom.value) })}>
      {say('sync.limits', { requests: requestsPerSecond.value, records: recordsPerRequest.value })}
      <br />
      {say('sync.limits.source', { source: sources, date: requestsPerSecond.readOn })}
    </span>
  )
}
