// One campaign: whom it is for, what it says, launch, and its counters. Waits for the saved drawing; the editor below keeps the draft.
import { useQuestion } from '#renderer/data/use-question.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { readCampaign } from '#shared/canvas/campaign-canvas.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import { CampaignEditor } from './campaign-editor.tsx'
import './campaigns-page.css'

export function CampaignPage({ id }: { id: CanvasId }) {
  const say = useSay()
  const { data: opened, trouble } = useQuestion('canvases.open', { id })
  const campaign = opened && readCampaign(opened.document)
  return (
    <Page name="campaign-page">
      {opened && campaign && opened.readOnly === null ? (
        <CampaignEditor key={id} opened={opened} />
      ) : opened || trouble ? (
        <EmptyState
          icon="send"
          title={trouble?.message ?? say('campaigns.drawn')}
          action={
            <LinkButton href={hrefOf(opened ? routes.canvas(id) : routes.campaigns)}>
              {say(opened ? 'campaigns.asCanvas' : 'campaigns.title')}
            </LinkButton>
          }
        />
      ) : (
        <Skeleton lines={6} />
      )}
    </Page>
  )
}
