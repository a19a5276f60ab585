// Every batch that went to a partner or is about to: when, where, how many, what came back, when it is tried next. Live.
import { useState } from 'react'
import { useBatches } from '#renderer/data/use-batches.ts'
import { usePartners } from '#renderer/data/use-partners.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { LoadMore } from '#renderer/ui/load-more.tsx'
import { hrefOf, routes } from '#renderer/ui/routes.ts'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { ActivityFilters } from './activity-filters.tsx'
import { batchFilter, isNarrowed, type Narrowed, notNarrowed } from './batch-filter.ts'
import { BatchRows } from './batch-rows.tsx'
import { BatchSheet } from './batch-sheet.tsx'
import { PartnerTrouble } from './partner-trouble.tsx'

export function BatchesTab() {
  const say = useSay()
  const [narrowed, setNarrowed] = useState(notNarrowed)
  const partners = usePartners().data?.partners ?? []
  return (
    <>
      {partners.map(({ manifest }) => (
        <PartnerTrouble key={manifest.id} manifest={manifest} />
      ))}
      <section className="page-list" aria-label={say('activity.table')}>
        <ActivityFilters narrowed={narrowed} onChange={setNarrowed} />
        <Batches narrowed={narrowed} onClear={() => setNarrowed(notNarrowed)} />
      </section>
    </>
  )
}

function Batches({ narrowed, onClear }: { narrowed: Narrowed; onClear(): void }) {
  const say = useSay()
  const [openId, setOpenId] = useState<number | null>(null)
  const { batches, total, trouble, hasMore, isLoadingMore, loadMore, askAgain } = useBatches(batchFilter(narrowed))
  if (!batches && trouble) {
    return (
      <div className="activity-page-alone">
        <Banner tone="bad" title={say('activity.failed')} action={{ label: say('activity.retry'), onPress: askAgain }}>
          <p>{trouble.message}</p>
          <p>{trouble.fix}</p>
        </Banner>
      </div>
    )
  }
  if (!batches)
    return (
      <div className="activity-page-alone">
        <Skeleton lines={6} />
      </div>
    )
  if (batches.length === 0) {
    return isNarrowed(narrowed) ? (
      <EmptyState
        icon="filter"
        title={say('activity.empty.filtered')}
        action={<LinkButton onPress={onClear}>{say('activity.filter.clear')}</LinkButton>}
      />
    ) : (
      <EmptyState
        icon="activity"
        title={say('activity.empty')}
        action={<LinkButton href={hrefOf(routes.canvases)}>{say('activity.empty.go')}</LinkButton>}
      />
    )
  }
  // The sheet shows the batch as it is now, not as it was when it was opened.
  const open = batches.find(({ id }) => id === openId)
  return (
    <>
      <BatchRows batches={batches} onOpen={({ id }) => setOpenId(id)} />
      <LoadMore hasMore={hasMore} isLoading={isLoadingMore} onPress={loadMore}>
        {hasMore ? say('activity.shown', { shown: batches.length, total }) : say('activity.total', { count: total })}
      </LoadMore>
      {open && <BatchSheet batch={open} onClose={() => setOpenId(null)} />}
    </>
  )
}
