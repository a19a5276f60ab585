// The request inspector: what was asked of a partner and what came back, as it was sent, without secrets. Live.
import { useState } from 'react'
import { collectPieces } from '#renderer/data/collect-pieces.ts'
import { useCall } from '#renderer/data/use-call.ts'
import { useRequests } from '#renderer/data/use-requests.ts'
import { useSettled } from '#renderer/data/use-settled.ts'
import { useWorkspace } from '#renderer/data/use-workspace.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { LinkButton } from '#renderer/ui/link-button.tsx'
import { LoadMore } from '#renderer/ui/load-more.tsx'
import { goTo, hrefOf, routes } from '#renderer/ui/routes.ts'
import { saveFile } from '#renderer/ui/save-file.ts'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { TroubleBanner } from '#renderer/ui/trouble-banner.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { RequestFilter } from '#shared/contract/inspect-calls.ts'
import { isNarrowed, notNarrowed } from './request-filter.ts'
import { RequestFilters } from './request-filters.tsx'
import { RequestRows } from './request-rows.tsx'
import { RequestSheet } from './request-sheet.tsx'
import './requests.css'

/** `item`: the batch whose requests are asked for. */
export function RequestsTab({ item }: { item: string | undefined }) {
  const batchId = item !== undefined && /^\d{1,15}$/.test(item) ? Number(item) : null
  // Another batch is another question: what was chosen for the last one goes.
  return <RequestsOf key={batchId} batchId={batchId} />
}

function RequestsOf({ batchId }: { batchId: number | null }) {
  const say = useSay()
  const [filter, setFilter] = useState<RequestFilter>({ ...notNarrowed, batchId })
  const { call, isBusy, trouble } = useCall('requests.export')
  const text = useSettled(filter.text)
  const asked = { ...filter, text }
  const change = (next: RequestFilter) => {
    setFilter(next)
    if (next.batchId === null && batchId !== null) goTo(routes.requests)
  }
  const save = async () => {
    const pieces = await collectPieces((cursor) => call({ ...filter, cursor }))
    if (pieces) saveFile('requests.ndjson', pieces, 'application/x-ndjson')
  }
  return (
    <section className="page-list" aria-label={say('requests.table')}>
      <div className="page-tools">
        <RequestFilters filter={filter} onChange={change} />
        <div className="activity-filters-end">
          <Button size="small" icon="download" isBusy={isBusy} onPress={() => void save()}>
            {say('requests.export')}
          </Button>
        </div>
      </div>
      <TroubleBanner trouble={trouble} />
      <Requests filter={asked} onClear={() => change(notNarrowed)} />
    </section>
  )
}

function Requests({ filter, onClear }: { filter: RequestFilter; onClear(): void }) {
  const say = useSay()
  const [openId, setOpenId] = useState<number | null>(null)
  const isOff = useWorkspace().data?.settings.requestsKeptDays === 0
  const { requests, total, trouble, hasMore, isLoadingMore, loadMore, askAgain } = useRequests(filter)
  if (!requests) {
    return (
      <div className="activity-page-alone">
        {trouble ? (
          <Banner
            tone="bad"
            title={say('requests.failed')}
            action={{ label: say('activity.retry'), onPress: askAgain }}
          >
            <p>{trouble.message}</p>
            <p>{trouble.fix}</p>
          </Banner>
        ) : (
          <Skeleton lines={6} />
        )}
      </div>
    )
  }
  if (requests.length === 0) {
    if (isNarrowed(filter)) {
      return (
        <EmptyState
          icon="filter"
          title={say('requests.empty.filtered')}
          action={<LinkButton onPress={onClear}>{say('activity.filter.clear')}</LinkButton>}
        />
      )
    }
    return isOff ? (
      <EmptyState
        icon="activity"
        title={say('requests.off')}
        action={<LinkButton href={hrefOf(routes.settings)}>{say('requests.off.settings')}</LinkButton>}
      />
    ) : (
      <EmptyState
        icon="activity"
        title={say('requests.empty')}
        action={<LinkButton href={hrefOf(routes.canvases)}>{say('activity.empty.go')}</LinkButton>}
      />
    )
  }
  return (
    <>
      <RequestRows requests={requests} onOpen={({ id }) => setOpenId(id)} />
      <LoadMore hasMore={hasMore} isLoading={isLoadingMore} onPress={loadMore}>
        {hasMore ? say('activity.shown', { shown: requests.length, total }) : say('requests.total', { count: total })}
      </LoadMore>
      {openId !== null && <RequestSheet id={openId} onClose={() => setOpenId(null)} />}
    </>
  )
}
