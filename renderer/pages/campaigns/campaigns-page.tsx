// Campaigns: one message to a segment each. The list on its shelves, and the making of a new one by its type.
import { useState } from 'react'
import { useCampaigns } from '#renderer/data/use-campaigns.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useTitle } from '#renderer/ui/use-title.ts'
import { type CanvasQuestion, CanvasQuestions } from '../canvases/canvas-questions.tsx'
import { EmptyShelf } from '../canvases/empty-shelf.tsx'
import { type CanvasShelf, ShelfFrame, ShelfWaiting } from '../canvases/shelf-frame.tsx'
import { useCanvasDeeds } from '../canvases/use-canvas-deeds.ts'
import { CampaignRows } from './campaign-rows.tsx'
import { NewCampaignDialog } from './new-campaign-dialog.tsx'

export function CampaignsPage() {
  const say = useSay()
  const [shelf, setShelf] = useState<CanvasShelf>('open')
  const [query, setQuery] = useState('')
  /** The name a new one begins with, while it is being made. */
  const [making, setMaking] = useState<string | null>(null)
  const [asked, setAsked] = useState<CanvasQuestion | null>(null)
  const listed = useCampaigns({ shelf, query })
  const deeds = useCanvasDeeds()
  useTitle(say('campaigns.title'))
  const create = (
    <Button variant="primary" icon="add" onPress={() => setMaking('')}>
      {say('campaigns.create')}
    </Button>
  )
  return (
    <Page name="campaigns-page">
      <PageHeader title={say('campaigns.title')} about={say('campaigns.about')} actions={create} />
      {deeds.refusal && (
        <Banner tone="bad" title={deeds.refusal.message} onDismiss={deeds.clearRefusal}>
          {deeds.refusal.fix}
        </Banner>
      )}
      <ShelfFrame
        title={say('campaigns.title')}
        searchLabel={say('campaigns.search')}
        {...{ shelf, query }}
        onShelf={setShelf}
        onQuery={setQuery}
      >
        {!listed.data ? (
          <ShelfWaiting failed={say('campaigns.failed')} answer={listed} />
        ) : listed.data.campaigns.length > 0 ? (
          <CampaignRows
            campaigns={listed.data.campaigns}
            deeds={deeds}
            onAsk={(kind, canvas) => setAsked({ kind, canvas })}
          />
        ) : (
          <EmptyShelf
            {...{ shelf, query }}
            create={(wanted) => (
              <Button onPress={() => setMaking(wanted)}>{say('library.empty.create', { query: wanted })}</Button>
            )}
          >
            <EmptyState
              icon="send"
              title={say('campaigns.none')}
              action={<Button onPress={() => setMaking('')}>{say('campaigns.create')}</Button>}
            >
              {say('campaigns.none.about')}
            </EmptyState>
          </EmptyShelf>
        )}
      </ShelfFrame>
      {making !== null && <NewCampaignDialog startName={making} onClose={() => setMaking(null)} />}
      {asked && <CanvasQuestions asked={asked} deeds={deeds} onClose={() => setAsked(null)} />}
    </Page>
  )
}
