// What a shelf without anything says: one sentence, and where there is something to do, one main button, quiet links (ux.md 4.4).
import type { ReactNode } from 'react'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { useSay } from '#renderer/ui/use-say.ts'
import type { CanvasShelf } from './shelf-frame.tsx'

export interface EmptyShelfProps {
  readonly shelf: CanvasShelf
  readonly query: string
  /** What can be made of a name that was searched for in vain among those in use. */
  readonly create?: (wanted: string) => ReactNode
  /** Said where none is in use. */
  readonly children: ReactNode
}

export function EmptyShelf({ shelf, query, create, children }: EmptyShelfProps) {
  const say = useSay()
  const wanted = query.trim()
  if (wanted !== '') {
    const title = say('library.empty.found', { query: wanted })
    return <EmptyState icon="search" title={title} action={shelf === 'open' ? create?.(wanted) : undefined} />
  }
  if (shelf === 'archived') return <EmptyState icon="archive" title={say('library.empty.archived')} />
  if (shelf === 'trash') return <EmptyState icon="delete" title={say('library.empty.trash')} />
  return children
}
