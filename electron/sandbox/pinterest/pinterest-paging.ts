// Pinterest's paging (B1): `page_size`, `order` and an opaque `bookmark`; the answer is `{items, bookmark}`. Pure.
import { PinterestRefusal, pinterestErrors } from './pinterest-answers.ts'

export interface PageAsk {
  readonly size: number
  /** The key after which to go on. */
  readonly after: number | null
  readonly oldestFirst: boolean
}

export function readPage(query: Readonly<Record<string, string | undefined>>): PageAsk {
  const size = query.page_size === undefined ? 25 : Number(query.page_size)
  if (!Number.isInteger(size) || size < 1 || size > 250) {
    throw new PinterestRefusal(pinterestErrors.invalid, 'page_size: 1 to 250')
  }
  if (query.order !== undefined && query.order !== 'ASCENDING' && query.order !== 'DESCENDING') {
    throw new PinterestRefusal(pinterestErrors.invalid, 'order: ASCENDING or DESCENDING')
  }
  return { size, after: readBookmark(query.bookmark), oldestFirst: query.order === 'ASCENDING' }
}

/** One row more than the page was asked of the store: its presence is what makes a bookmark. */
export function pageOf<Item extends { readonly key: number }>(
  rows: readonly Item[],
  ask: PageAsk,
  show: (item: Item) => unknown,
): { items: unknown[]; bookmark: string | null } {
  const shown = rows.slice(0, ask.size)
  const last = shown.at(-1)
  return {
    items: shown.map(show),
    bookmark: rows.length > ask.size && last ? Buffer.from(`after:${last.key}`).toString('base64url') : null,
  }
}

function readBookmark(bookmark: string | undefined): number | null {
  if (bookmark === undefined || bookmark === '') return null
  const found = /^after:(\d+)$/.exec(Buffer.from(bookmark, 'base64url').toString('utf8'))
  if (!found) throw new PinterestRefusal(pinterestErrors.invalid, 'bookmark: not one of ours')
  return Number(found[1])
}
