// Every segment of the workspace: what it is in a sentence, how many people are in it, where it is from. The address says which
// one is open in the side sheet.
import './segments-page.css'
import { useState } from 'react'
import { useCall } from '#renderer/data/use-call.ts'
import { useSegments } from '#renderer/data/use-segments.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { goTo, routes } from '#renderer/ui/routes.ts'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useToasts } from '#renderer/ui/toasts.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { useTitle } from '#renderer/ui/use-title.ts'
import type { SegmentId } from '#shared/core/ids.ts'
import type { Segment } from '#shared/people/segment.ts'
import { segmentName } from '#shared/people/segment-name.ts'
import { segmentSentence } from '#shared/people/segment-sentence.ts'
import { findSegments } from './find-segments.ts'
import { copyOf, draftOf, draftWithin, newDraft, type SegmentDraft } from './segment-draft.ts'
import { SegmentSheet } from './segment-sheet.tsx'
import { SegmentTrashList } from './segment-trash-list.tsx'
import { SegmentsTable } from './segments-table.tsx'
import { useFilterNames } from './use-filter-names.ts'

const shelves = ['all', 'trash'] as const

export function SegmentsPage({ openId = null }: { openId?: SegmentId | 'new' | null }) {
  const say = useSay()
  useTitle(say('segments.title'))
  const toasts = useToasts()
  const { data, trouble, askAgain } = useSegments()
  const remove = useCall('segments.delete')
  const restore = useCall('segments.restore')
  const [shelf, setShelf] = useState<(typeof shelves)[number]>('all')
  const [query, setQuery] = useState('')
  const [start, setStart] = useState<SegmentDraft>(newDraft())
  const segments = data?.segments ?? []
  const open = segments.find(({ id }) => id === openId) ?? null
  const names = useFilterNames(segments)
  const listed = segments.map((segment) => ({
    segment,
    name: segmentName(segment, say),
    sentence: segmentSentence(segment.filter, say, names),
  }))
  const found = findSegments(listed, query)
  const startNew = (draft: SegmentDraft) => {
    setStart(draft)
    goTo(routes.newSegment)
  }
  const close = () => {
    setStart(newDraft())
    goTo(routes.segments)
  }
  const deleteOne = async ({ id, name }: { id: SegmentId; name: string }) => {
    if (!(await remove.call({ id }))) return
    const undo = { label: say('segments.undo'), onPress: () => void restore.call({ id }) }
    toasts.add({ text: say('segments.deleted', { name }), action: undo })
  }
  const refusal = remove.trouble ?? restore.trouble
  return (
    <Page name="segments-page">
      <PageHeader
        title={say('segments.title')}
        actions={
          <Button variant="primary" icon="add" onPress={() => startNew(newDraft())}>
            {say('segments.new')}
          </Button>
        }
      />
      {refusal && (
        <Banner
          tone="bad"
          onDismiss={() => {
            remove.clearTrouble()
            restore.clearTrouble()
          }}
        >
          {refusal.message} {refusal.fix}
        </Banner>
      )}
      {trouble && (
        <Banner tone="bad" action={{ label: say('segments.retry'), onPress: askAgain }}>
          {trouble.message} {trouble.fix}
        </Banner>
      )}
      {data && openId !== null && openId !== 'new' && !open && (
        <Banner tone="wait" onDismiss={close}>
          {say('segmentSheet.gone')}
        </Banner>
      )}
      {!data && !trouble && <Skeleton lines={6} />}
      {data && (
        <section className="page-list" aria-label={say('segments.title')}>
          <div className="page-tools segments-page-tools">
            <SegmentedControl
              hideLabel
              label={say('segments.shelves')}
              value={shelf}
              onChange={setShelf}
              options={shelves.map((id) => ({ id, label: say(`segments.shelf.${id}`) }))}
            />
            <span role="status">{shelf === 'all' && say('segments.count', { count: found.length })}</span>
            <SearchField label={say('segments.search')} value={query} onChange={setQuery} />
          </div>
          {shelf === 'trash' ? (
            <SegmentTrashList query={query} segments={segments} />
          ) : found.length > 0 ? (
            <SegmentsTable
              rows={found}
              onDuplicate={(segment: Segment) => startNew(copyOf(segment, segments, say))}
              onStartFrom={(segment: Segment) => startNew(draftWithin(segment))}
              onDelete={(segment, name) => void deleteOne({ id: segment.id, name })}
            />
          ) : (
            <EmptyState
              icon="search"
              title={say('segments.none.query', { query: query.trim() })}
              action={
                <Button icon="add" onPress={() => startNew(newDraft(query))}>
                  {say('segments.none.create', { name: query.trim() })}
                </Button>
              }
            />
          )}
        </section>
      )}
      {data && (open || openId === 'new') && (
        <SegmentSheet
          key={open?.id ?? `new ${start.name}`}
          segment={open}
          start={open ? draftOf(open, say) : start}
          segments={segments}
          onClose={close}
          onStartFrom={() => open && startNew(draftWithin(open))}
        />
      )}
    </Page>
  )
}
