// The page of one partner (S13–S22, S63–S68): connect, ad accounts, where it is used, limits, and the sandbox's other side.
import { useConnections } from '#renderer/data/use-connections.ts'
import { usePartners } from '#renderer/data/use-partners.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { goTo, hrefOf, type PartnerTab, routes } from '#renderer/ui/routes.ts'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useTitle } from '#renderer/ui/use-title.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import { PartnerDetail } from './partner-detail.tsx'
import { connectionsOf } from './partner-state.ts'
import { PartnersFailed } from './partners-failed.tsx'
import './partner-page.css'

export interface PartnerPageProps {
  readonly partnerId: PartnerId
  readonly tab: PartnerTab
}

export function PartnerPage({ partnerId, tab }: PartnerPageProps) {
  const say = useSay()
  const partners = usePartners()
  const connections = useConnections()
  const entry = partners.data?.partners.find((one) => one.manifest.id === partnerId)
  const label = entry?.manifest.label ?? partnerId
  useTitle(label)
  const crumbs = [
    { label: say('partners.integrations') },
    { label: say('partners.technology'), href: hrefOf(routes.partners) },
  ]
  if (entry && connections.data)
    return (
      <PartnerDetail
        key={entry.manifest.id}
        entry={entry}
        connections={connectionsOf(connections.data.connections, entry.manifest.id)}
        crumbs={crumbs}
        tab={tab}
        onTab={(next) => goTo(routes.partner(partnerId, next))}
      />
    )
  return (
    <Page name="partner-page">
      <PageHeader title={label} crumbs={crumbs} />
      {partners.trouble || connections.trouble ? (
        <PartnersFailed answers={[partners, connections]} />
      ) : partners.data && connections.data ? (
        <EmptyState
          icon="partners"
          title={say('partners.unknown', { name: partnerId })}
          action={<LinkButton href={hrefOf(routes.partners)}>{say('partners.backToList')}</LinkButton>}
        />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  )
}
