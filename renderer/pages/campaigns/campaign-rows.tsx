// The campaigns of a shelf, one a row: what it is called, what it sends, where it stands, what it counts.
import { routes } from '#renderer/ui/routes.ts'
import { Table } from '#renderer/ui/table.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CampaignSummary } from '#shared/contract/campaign-calls.ts'
import { CanvasMenu } from '../canvases/canvas-menu.tsx'
import type { CanvasQuestion } from '../canvases/canvas-questions.tsx'
import { CanvasStatePill } from '../canvases/canvas-state-pill.tsx'
import { Count, NameCell } from '../canvases/shelf-cells.tsx'
import type { CanvasDeeds } from '../canvases/use-canvas-deeds.ts'

export function CampaignRows({
  campaigns,
  deeds,
  onAsk,
}: {
  campaigns: readonly CampaignSummary[]
  deeds: CanvasDeeds
  onAsk(kind: CanvasQuestion['kind'], campaign: CampaignSummary): void
}) {
  const say = useSay()
  const format = useFormat()
  return (
    <Table label={say('campaigns.title')}>
      <thead>
        <tr>
          <th scope="col">{say('library.column.name')}</th>
          <th scope="col">{say('campaigns.type')}</th>
          <th scope="col">{say('library.column.state')}</th>
          <th scope="col" className="is-number">
            {say('library.column.entered')}
          </th>
          <th scope="col">{say('library.column.saved')}</th>
          <th scope="col">
            <span className="only-heard">{say('library.column.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {campaigns.map((campaign) => (
          <tr key={campaign.id}>
            <NameCell canvas={campaign} page={routes.campaign(campaign.id)} />
            <td>{campaign.channel && say(`campaigns.channel.${campaign.channel}`)}</td>
            <td>
              <CanvasStatePill canvas={campaign} />
            </td>
            <td className="is-number">
              <Count value={campaign.launchedAt === null ? null : campaign.entered} />
            </td>
            <td className="shelf-saved">{format.dateTime(campaign.savedAt)}</td>
            <td className="shelf-menu">
              <CanvasMenu
                canvas={campaign}
                deeds={deeds}
                page={routes.campaign(campaign.id)}
                onAsk={(kind) => onAsk(kind, campaign)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
