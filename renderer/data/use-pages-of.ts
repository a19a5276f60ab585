// A question whose answer comes in pages, each with the cursor of the next. The pages shown are refreshed together.
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { AppCall, AppInput, AppOutput } from './app-link.ts'
import { useLink } from './link-provider.tsx'
import { type Trouble, troubleOf } from './trouble.ts'
import { useLanguage } from './use-language.ts'

/** The calls that answer in pages. */
export type PagedCall = {
  [Name in AppCall]: AppInput<Name> extends { cursor: number | null }
    ? AppOutput<Name> extends { nextCursor: number | null }
      ? Name
      : never
    : never
}[AppCall]

export interface Pages<Output> {
  /** Undefined until the first page is there. */
  readonly pages: readonly Output[] | undefined
  readonly trouble: Trouble | null
  readonly isWaiting: boolean
  readonly hasMore: boolean
  readonly isLoadingMore: boolean
  readonly asOf: number
  loadMore(): void
  askAgain(): void
}

export function usePagesOf<Name extends PagedCall>(
  name: Name,
  inputOf: (cursor: number | null) => AppInput<Name>,
): Pages<AppOutput<Name>> {
  const { client } = useLink()
  const queries = useQueryClient()
  const language = useLanguage()
  const query = useInfiniteQuery({
    // Not the key of the plain question: a list of pages has another shape than one page.
    queryKey: [name, 'pages', inputOf(null)],
    queryFn: ({ pageParam, signal }: { pageParam: number | null; signal: AbortSignal }) =>
      client.call(name, inputOf(pageParam), { signal }),
    initialPageParam: null,
    getNextPageParam: (last: AppOutput<Name>) => last.nextCursor,
    placeholderData: keepPreviousData,
  })
  const { data, error, isPending, hasNextPage, isFetchingNextPage, dataUpdatedAt, fetchNextPage } = query
  const trouble = useMemo(() => troubleOf(language, error), [language, error])
  const askAgain = useCallback(() => void queries.invalidateQueries({ queryKey: [name] }), [queries, name])
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage])
  return {
    pages: data?.pages,
    trouble,
    isWaiting: isPending && error === null,
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    asOf: dataUpdatedAt,
    loadMore,
    askAgain,
  }
}
