// Opening a sheet or narrowing a list stays on its page; another canvas or partner is another page.
import { expect, it } from 'vitest'
import { pageAt } from './page-at.ts'

it.each([
  ['/segments', '/segments'],
  ['/segments/new', '/segments'],
  ['/segments/segment-vip', '/segments'],
  ['/people/segment-vip', '/people'],
  ['/people/import', '/people/import'],
  ['/settings/about', '/settings'],
  ['/canvases/canvas-1', '/canvases/canvas-1'],
  ['/partners/tiktok', '/partners/tiktok'],
  ['/partners/tiktok/ledger', '/partners/tiktok'],
])('%s is on %s', (location, page) => {
  expect(pageAt(location)).toBe(page)
})
