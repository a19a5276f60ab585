// The page of a data partner: what to hand over to it, what came from it, and why nothing comes when nothing does.
import { useSandbox } from '#renderer/data/use-sandbox.ts'
import { Card } from '#renderer/ui/card.tsx'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { PartnerMark } from '#renderer/ui/partner-mark.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useTitle } from '#renderer/ui/use-title.ts'
import { type DataPartnerId, getDataPartner } from '#shared/people/data-partners/data-partner-catalog.ts'
import { CallsCard } from './calls-card.tsx'
import { dataPartnerCards } from './data-partner-cards.ts'
import { FindingsCard } from './findings-card.tsx'
import { KeysCard } from './keys-card.tsx'
import { ServerCard } from './server-card.tsx'
import './ingest-page.css'

export function DataPartnerPage({ partner }: { partner: DataPartnerId }) {
  const say = useSay()
  const { label } = getDataPartner(partner)
  const OwnCards = dataPartnerCards[partner]
  const sandbox = useSandbox().data?.address
  useTitle(label)
  return (
    <Page name="data-partner-page">
      <div className="partner-head">
        <PartnerMark partnerId={partner} label={label} size="large" />
        <PageHeader
          title={label}
          about={say(`ingest.about.${partner}`)}
          crumbs={[
            { label: say('partners.integrations') },
            { label: say('partners.technology'), href: hrefOf(routes.partners) },
          ]}
        />
      </div>
      <div className="ingest-columns">
        <div className="ingest-stack">
          <KeysCard partner={partner} />
          <OwnCards />
          <CallsCard partner={partner} />
        </div>
        <div className="ingest-stack">
          <FindingsCard partner={partner} />
          <ServerCard />
          {sandbox && (
            <Card title={say('ingest.sandbox')}>
              <p className="card-note">{say('ingest.sandbox.about', { partner: label })}</p>
              <LinkButton href={`${sandbox}/${partner}/`} isExternal>
                {say('ingest.sandbox.open', { partner: label })}
              </LinkButton>
            </Card>
          )}
        </div>
      </div>
    </Page>
  )
}
