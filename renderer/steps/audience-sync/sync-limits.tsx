// The partner's limits, in the footer of the editor; where they come from stands on the partner's page.
import { usePartners } from '#renderer/data/use-partners.ts'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { AudienceSyncConfig } from '#shared/steps/audience-sync/audience-sync-config.ts'
import type { EditorProps } from '../step-editor.tsx'

export function SyncLimits({ config }: EditorProps<AudienceSyncConfig>) {
  const say = useSay()
  const format = useFormat()
  const manifest = usePartners().data?.partners.find((one) => one.manifest.id === config.partnerId)?.manifest
  if (!manifest) return null
  const { requestsPerSecond, recordsPerRequest, sizeShownFrom } = manifest.limits
  return (
    <>
      <span title={say('sync.limits.sizeFrom', { from: format.number(sizeShownFrom.value) })}>
        {say('sync.limits', { requests: requestsPerSecond.value, records: recordsPerRequest.value })}
      </span>{' '}
      <LinkButton href={hrefOf(routes.partner(manifest.id, 'connection'))}>{say('sync.limits.sources')}</LinkButton>
    </>
  )
}
