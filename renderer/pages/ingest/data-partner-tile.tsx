// One data partner in the list: mark, name, what it brings, and whether anything has come. The whole tile is one link.
import { useApiKeys } from '#renderer/data/use-ingest.ts'
import { PartnerMark } from '#renderer/ui/partner-mark.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { StatusPill } from '#renderer/ui/status-pill.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { type DataPartnerId, getDataPartner } from '#shared/people/data-partners/data-partner-catalog.ts'

export function DataPartnerTile({ partner }: { partner: DataPartnerId }) {
  const say = useSay()
  const live = useApiKeys().data?.keys.filter((key) => key.partner === partner && key.revokedAt === null) ?? []
  const isUsed = live.some((key) => key.lastUsedAt !== null)
  const { label } = getDataPartner(partner)
  return (
    <a className="partner-tile" href={hrefOf(routes.dataPartner(partner))} data-partner={partner}>
      <span className="partner-tile-top">
        <PartnerMark partnerId={partner} label={label} size="large" />
        <span className="partner-tile-words">
          <span className="partner-tile-name">{label}</span>
          <span className="partner-tile-line">{say(`ingest.about.${partner}`)}</span>
        </span>
        <StatusPill tone={isUsed ? 'ok' : live.length > 0 ? 'wait' : 'neutral'}>
          {say(isUsed ? 'ingest.tile.used' : live.length > 0 ? 'ingest.tile.ready' : 'ingest.tile.none')}
        </StatusPill>
      </span>
      <span className="partner-tile-foot">
        <span>{say('ingest.tile.keys', { count: live.length })}</span>
      </span>
    </a>
  )
}
