// Campaigns: one message to a segment each. The list, and the making of a new one by its type.
import { useState } from 'react'
import { useCampaigns } from '#renderer/data/use-campaigns.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import { useTitle } from '#renderer/ui/use-title.ts'
import { CanvasStatePill } from '../canvases/canvas-state-pill.tsx'
import { NewCampaignDialog } from './new-campaign-dialog.tsx'
import './campaigns-page.css'

export function CampaignsPage() {
  const say = useSay()
  const format = useFormat()
  const [query, setQuery] = useState('')
  const [isMaking, setIsMaking] = useState(false)
  const { data } = useCampaigns(query)
  useTitle(say('campaigns.title'))
  const create = (
    <Button variant="primary" icon="add" onPress={() => setIsMaking(true)}>
      {say('campaigns.create')}
    </Button>
  )
  return (
    <Page name="campaigns-page">
      <PageHeader title={say('campaigns.title')} about={say('campaigns.about')} actions={create} />
      <SearchField label={say('campaigns.search')} value={query} onChange={setQuery} />
      {!data && <Skeleton lines={3} />}
      {data?.campaigns.length === 0 && (
        <EmptyState icon="send" title={say(query === '' ? 'campaigns.none' : 'campaigns.noneFound')} />
      )}
      {data && data.campaigns.length > 0 && (
        <Table label={say('campaigns.title')}>
          <thead>
            <tr>
              <th scope="col">{say('campaigns.name')}</th>
              <th scope="col">{say('campaigns.type')}</th>
              <th scope="col">{say('campaigns.state')}</th>
              <th scope="col" className="is-number">
                {say('campaigns.entered')}
              </th>
              <th scope="col">{say('campaigns.saved')}</th>
            </tr>
          </thead>
          <tbody>
            {data.campaigns.map((campaign) => (
              <tr key={campaign.id}>
                <th scope="row">
                  <a href={hrefOf(routes.campaign(campaign.id))}>{campaign.name}</a>
                </th>
                <td>{campaign.channel && say(`campaigns.channel.${campaign.channel}`)}</td>
                <td>
                  <CanvasStatePill canvas={campaign} />
                </td>
                <td className="is-number">{format.number(campaign.entered)}</td>
                <td>{format.dateTime(campaign.savedAt)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {isMaking && <NewCampaignDialog onClose={() => setIsMaking(false)} />}
    </Page>
  )
}
