// A list that stands on shelves, canvases or campaigns: the choice of the shelf and a search above it; before there is a list, that it
// is being loaded or why it could not be.
import './shelf-frame.css'
import type { ReactNode } from 'react'
import type { Answer } from '#renderer/data/use-question.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import { type CanvasSummary, canvasShelves } from '#shared/contract/canvas-calls.ts'

export type CanvasShelf = CanvasSummary['shelf']

export interface ShelfFrameProps {
  readonly title: string
  readonly searchLabel: string
  readonly shelf: CanvasShelf
  readonly query: string
  onShelf(shelf: CanvasShelf): void
  onQuery(query: string): void
  readonly children: ReactNode
}

export function ShelfFrame({ title, searchLabel, shelf, query, onShelf, onQuery, children }: ShelfFrameProps) {
  const say = useSay()
  return (
    <section className="page-list shelf" aria-label={title}>
      <div className="page-tools shelf-tools">
        <SegmentedControl
          hideLabel
          label={say('library.shelves')}
          value={shelf}
          onChange={onShelf}
          options={canvasShelves.map((id) => ({ id, label: say(`library.shelf.${id}`) }))}
        />
        <SearchField label={searchLabel} value={query} onChange={onQuery} />
      </div>
      {children}
    </section>
  )
}

/** In the place of a list that is not there yet. */
export function ShelfWaiting({
  failed,
  answer: { trouble, askAgain },
}: {
  failed: string
  answer: Pick<Answer<unknown>, 'trouble' | 'askAgain'>
}) {
  const say = useSay()
  return (
    <div className="shelf-alone">
      {trouble ? (
        <Banner tone="bad" title={failed} action={{ label: say('library.retry'), onPress: askAgain }}>
          <p>{trouble.message}</p>
          <p>{trouble.fix}</p>
        </Banner>
      ) : (
        <Skeleton lines={5} />
      )}
    </div>
  )
}
