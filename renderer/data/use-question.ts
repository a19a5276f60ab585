// One question to the backend and its answer, kept and refreshed by events. Every other question hook is a line over this.
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { AppCall, AppInput, AppOutput } from './app-link.ts'
import { useLink } from './link-provider.tsx'
import { type Trouble, troubleOf } from './trouble.ts'
import { useLanguage } from './use-language.ts'

export interface Answer<Output> {
  /** The newest answer there is, also while asking again or after a failure. */
  readonly data: Output | undefined
  readonly trouble: Trouble | null
  /** True until there is an answer or trouble. */
  readonly isWaiting: boolean
  /** True while the question is on its way, with or without an older answer on screen. */
  readonly isAsking: boolean
  readonly asOf: number
  askAgain(): void
}

export interface QuestionOptions {
  /** False: do not ask yet. */
  readonly when?: boolean
  /** Ask again and again while shown. */
  readonly everyMs?: number
  /** Show the answer to the question before while a changed one is on its way (typing in a search). */
  readonly keepsPrevious?: boolean
}

export function useQuestion<Name extends AppCall>(
  name: Name,
  input: AppInput<Name>,
  options: QuestionOptions = {},
): Answer<AppOutput<Name>> {
  const { client } = useLink()
  const queries = useQueryClient()
  const language = useLanguage()
  const { when = true, everyMs = false, keepsPrevious = false } = options
  const query = useQuery<AppOutput<Name>>({
    queryKey: [name, input],
    queryFn: ({ signal }) => client.call(name, input, { signal }),
    enabled: when,
    refetchInterval: everyMs,
    ...(keepsPrevious ? { placeholderData: keepPreviousData } : {}),
  })
  const { data, error, isPending, isFetching, dataUpdatedAt } = query
  const trouble = useMemo(() => troubleOf(language, error), [language, error])
  const askAgain = useCallback(() => void queries.invalidateQueries({ queryKey: [name] }), [queries, name])
  return {
    data,
    trouble,
    isWaiting: isPending && when && error === null,
    isAsking: isFetching,
    asOf: dataUpdatedAt,
    askAgain,
  }
}
