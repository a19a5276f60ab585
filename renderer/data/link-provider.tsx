// Hands the link and the cache of answers to everything drawn beneath it. One per page; it opens nothing itself.
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { browserClock } from '../link/browser-clock.ts'
import type { AppLink } from './app-link.ts'
import { refreshOnEvents } from './refresh-on-events.ts'

const LinkContext = createContext<AppLink | null>(null)

export function LinkProvider({
  link,
  queries,
  children,
}: {
  link: AppLink
  queries: QueryClient
  children: ReactNode
}) {
  useEffect(() => refreshOnEvents(link, queries, browserClock), [link, queries])
  return (
    <LinkContext value={link}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </LinkContext>
  )
}

export function useLink(): AppLink {
  const link = useContext(LinkContext)
  if (!link) throw new Error('no link here')
  return link
}
