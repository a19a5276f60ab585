// Campaigns: one message to a segment each. The list on its shelves, and the making of a new one by its type.
import { useState } from 'react'
import { useCampaigns } from '#renderer/data/use-campaigns.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useTitle } from '#renderer/ui/use-title.ts'
import { type CanvasSummary, canvasShelves } from '#shared/contract/canvas-calls.ts'
import { type CanvasQuestion, CanvasQuestions } from '../canvases/canvas-questions.tsx'
import { useCanvasDeeds } from '../canvases/use-canvas-deeds.ts'
import { CampaignRows } from './campaign-rows.tsx'
import { NewCampaignDialog } from './new-campaign-dialog.tsx'
import './campaigns-page.css'

type Shelf = CanvasSummary['shelf']

export function CampaignsPage() {
  const say = useSay()
  const [shelf, setShelf] = useState<Shelf>('open')
  const [query, setQuery] = useState('')
  const [isMaking, setMaking] = useState(false)
  const [asked, setAsked] = useState<CanvasQuestion | null>(null)
  const { data, trouble, askAgain } = useCampaigns({ shelf, query })
  const deeds = useCanvasDeeds()
  useTitle(say('campaigns.title'))
  const create = (
    <Button variant="primary" icon="add" onPress={() => setMaking(true)}>
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
      <section className="page-list" aria-label={say('campaigns.title')}>
        <div className="page-tools campaigns-page-tools">
          <SegmentedControl
            hideLabel
            label={say('library.shelves')}
            value={shelf}
            onChange={setShelf}
            options={canvasShelves.map((id) => ({ id, label: say(`library.shelf.${id}`) }))}
          />
          <SearchField label={say('campaigns.search')} value={query} onChange={setQuery} />
        </div>
        {data && data.campaigns.length > 0 ? (
          <CampaignRows campaigns={data.campaigns} deeds={deeds} onAsk={(kind, canvas) => setAsked({ kind, canvas })} />
        ) : data ? (
          <NoCampaigns shelf={shelf} query={query} onCreate={() => setMaking(true)} />
        ) : (
          <div className="campaigns-page-alone">
            {trouble ? (
              <Banner
                tone="bad"
                title={say('campaigns.failed')}
                action={{ label: say('library.retry'), onPress: askAgain }}
              >
                {trouble.message} {trouble.fix}
              </Banner>
            ) : (
              <Skeleton lines={3} />
            )}
          </div>
        )}
      </section>
      {isMaking && <NewCampaignDialog onClose={() => setMaking(false)} />}
      {asked && <CanvasQuestions asked={asked} deeds={deeds} onClose={() => setAsked(null)} />}
    </Page>
  )
}

function NoCampaigns({ shelf, query, onCreate }: { shelf: Shelf; query: string; onCreate(): void }) {
  const say = useSay()
  const wanted = query.trim()
  if (wanted !== '') return <EmptyState icon="search" title={say('library.empty.found', { query: wanted })} />
  if (shelf === 'archived') return <EmptyState icon="archive" title={say('library.empty.archived')} />
  if (shelf === 'trash') return <EmptyState icon="delete" title={say('library.empty.trash')} />
  return (
    <EmptyState
      icon="send"
      title={say('campaigns.none')}
      action={<Button onPress={onCreate}>{say('campaigns.create')}</Button>}
    >
      {say('campaigns.none.about')}
    </EmptyState>
  )
}
