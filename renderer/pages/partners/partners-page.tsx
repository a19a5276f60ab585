// Technology partners: one tile for each, with its state in a word, leading to its page (S13, S16, S63).
import { useConnections } from '#renderer/data/use-connections.ts'
import { usePartners } from '#renderer/data/use-partners.ts'
import { Page } from '#renderer/ui/page.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useTitle } from '#renderer/ui/use-title.ts'
import { connectionsOf } from './partner-state.ts'
import { PartnerTile } from './partner-tile.tsx'
import { PartnersFailed } from './partners-failed.tsx'
import './partners-page.css'

export function PartnersPage() {
  const say = useSay()
  const partners = usePartners()
  const connections = useConnections()
  useTitle(say('partners.technology'))
  return (
    <Page name="partners-page">
      <PageHeader
        title={say('partners.technology')}
        about={say('partners.lead')}
        crumbs={[{ label: say('partners.integrations') }]}
      />
      {(partners.trouble || connections.trouble) && <PartnersFailed answers={[partners, connections]} />}
      {(partners.isWaiting || connections.isWaiting) && <Skeleton lines={4} />}
      {partners.data && connections.data && (
        <ul className="partner-tiles">
          {partners.data.partners.map(({ manifest }) => (
            <li key={manifest.id}>
              <PartnerTile
                manifest={manifest}
                connections={connectionsOf(connections.data?.connections ?? [], manifest.id)}
              />
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
