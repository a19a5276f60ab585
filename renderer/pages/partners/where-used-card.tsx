// Where a partner is used: every step of every canvas that sends people to it.
import { usePartnerUses } from '#renderer/data/use-partner-uses.ts'
import { Card } from '#renderer/ui/card.tsx'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import { UsesList } from './uses-list.tsx'

export function WhereUsedCard({ manifest }: { manifest: PartnerManifest }) {
  const say = useSay()
  const { data, trouble, askAgain } = usePartnerUses(manifest.id)
  return (
    <Card title={say('partner.uses.title')}>
      {trouble && (
        <p className="card-line">
          {trouble.message} <LinkButton onPress={askAgain}>{say('partners.tryAgain')}</LinkButton>
        </p>
      )}
      {data?.uses.length === 0 && (
        <p className="card-line">
          {say('partner.uses.none', { partner: manifest.label })}{' '}
          <LinkButton href={hrefOf(routes.canvases)}>{say('partner.uses.goToCanvases')}</LinkButton>
        </p>
      )}
      {data && data.uses.length > 0 && <UsesList uses={data.uses} isLinked />}
    </Card>
  )
}
