// Walks the pages of an ad account's audiences, and not for ever. Keeps nothing.
import type { AudiencePage } from './partner.ts'
import { mostPages, refuse, unreadable } from './refuse.ts'

export async function* audiencePages(
  ask: (cursor: string | null) => Promise<AudiencePage>,
): AsyncGenerator<AudiencePage, void> {
  let cursor: string | null = null
  for (let pages = 0; pages < mostPages; pages++) {
    const page: AudiencePage = await ask(cursor)
    yield page
    cursor = page.nextCursor
    if (cursor === null) return
  }
  refuse(unreadable)
}
