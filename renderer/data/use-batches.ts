// The batches that fit a filter, newest first, page by page.
import { useMemo } from 'react'
import type { Batch } from '#shared/contract/activity-calls.ts'
import type { AppInput, AppOutput } from './app-link.ts'
import { type Pages, usePagesOf } from './use-pages-of.ts'

export type BatchFilter = Omit<AppInput<'batches.list'>, 'cursor'>

export interface BatchPages extends Pages<AppOutput<'batches.list'>> {
  readonly batches: readonly Batch[] | undefined
  readonly total: number
}

export function useBatches(filter: BatchFilter): BatchPages {
  const answer = usePagesOf('batches.list', (cursor) => ({ ...filter, cursor }))
  const { pages } = answer
  const batches = useMemo(() => pages?.flatMap((page) => page.batches), [pages])
  return { ...answer, batches, total: pages?.at(-1)?.total ?? 0 }
}
