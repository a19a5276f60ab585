// The audit log, newest first, page by page.
import { useMemo } from 'react'
import type { AuditGroup, ListedAuditEntry } from '#shared/contract/inspect-calls.ts'
import type { AppOutput } from './app-link.ts'
import { type Pages, usePagesOf } from './use-pages-of.ts'

export interface AuditPages extends Pages<AppOutput<'audit.list'>> {
  readonly entries: readonly ListedAuditEntry[] | undefined
  readonly total: number
}

export function useAudit(filter: { readonly group: AuditGroup | null; readonly text: string }): AuditPages {
  const answer = usePagesOf('audit.list', (cursor) => ({ ...filter, cursor }))
  const { pages } = answer
  const entries = useMemo(() => pages?.flatMap((page) => page.entries), [pages])
  return { ...answer, entries, total: pages?.[0]?.total ?? 0 }
}
