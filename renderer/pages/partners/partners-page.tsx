// Technology partners: one tile for each, with its state in a word, leading to its page (S13, S16, S63).
import { useId } from 'react'
import { useConnections } from '#renderer/data/use-connections.ts'
import { usePartners } from '#renderer/data/use-partners.ts'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useTitle } from '#renderer/ui/use-title.ts'
import { dataPartners } from '#shared/people/data-partners/data-partner-catalog.ts'
import { DataPartnerTile } from '../ingest/data-partner-tile.tsx'
import { connectionsOf } from './partner-state.ts'
import { PartnerTile } from './partner-tile.tsx'
import { PartnersFailed } from './partners-failed.tsx'
import './partners-page.css'

export function PartnersPage() {
  const say = useSay()
  const partners = usePartners()
  const connections = useConnections()
  const dataTitleId = useId()
  useTitle(say('partners.technology'))
  return (
    <Page name="partners-page">
      <PageHeader
        title={say('partners.technology')}
        about={say('partners.lead')}
        crumbs={[{ label: say('partners.integrations') }]}
        actions={<LinkButton href={hrefOf(routes.api)}>{say('ingest.api')}</LinkButton>}
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
      <section aria-labelledby={dataTitleId}>
        <h2 id={dataTitleId} className="partners-section">
          {say('ingest.dataPartners')}
        </h2>
        <p className="partners-section-about">{say('ingest.dataPartners.about')}</p>
        <ul className="partner-tiles">
          {dataPartners.map(({ id }) => (
            <li key={id}>
              <DataPartnerTile partner={id} />
            </li>
          ))}
        </ul>
      </section>
    </Page>
  )
}
