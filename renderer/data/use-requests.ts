// The requests that fit a filter, newest first, page by page.
import { useMemo } from 'react'
import type { KeptRequest, RequestFilter } from '#shared/contract/inspect-calls.ts'
import type { AppOutput } from './app-link.ts'
import { type Pages, usePagesOf } from './use-pages-of.ts'
import { type Answer, useQuestion } from './use-question.ts'

export interface RequestPages extends Pages<AppOutput<'requests.list'>> {
  readonly requests: readonly KeptRequest[] | undefined
  readonly total: number
}

export function useRequests(filter: RequestFilter): RequestPages {
  const answer = usePagesOf('requests.list', (cursor) => ({ ...filter, cursor }))
  const { pages } = answer
  const requests = useMemo(() => pages?.flatMap((page) => page.requests), [pages])
  return { ...answer, requests, total: pages?.[0]?.total ?? 0 }
}

/** One of them, with headers, body and answer. */
export function useRequest(id: number): Answer<AppOutput<'requests.get'>> {
  return useQuestion('requests.get', { id })
}

export function useRequestSteps(): Answer<AppOutput<'requests.steps'>> {
  return useQuestion('requests.steps', {})
}
