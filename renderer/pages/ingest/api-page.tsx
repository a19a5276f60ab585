// API settings: the REST endpoint, every key, every request (S121).
import { Page } from '#renderer/ui/page.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useTitle } from '#renderer/ui/use-title.ts'
import { CallsCard } from './calls-card.tsx'
import { KeysCard } from './keys-card.tsx'
import { ServerCard } from './server-card.tsx'
import './ingest-page.css'

export function ApiPage() {
  const say = useSay()
  useTitle(say('ingest.api'))
  return (
    <Page name="api-page">
      <PageHeader
        title={say('ingest.api')}
        about={say('ingest.api.about')}
        crumbs={[
          { label: say('partners.integrations') },
          { label: say('partners.technology'), href: hrefOf(routes.partners) },
        ]}
      />
      <div className="ingest-columns">
        <div className="ingest-stack">
          <KeysCard partner={null} />
          <CallsCard partner={null} />
        </div>
        <ServerCard />
      </div>
    </Page>
  )
}
