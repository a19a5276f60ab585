// Walking an account's pages ends, whatever a partner says about more of them.
import { expect, it } from 'vitest'
import { PartnerRefusal } from '#shared/partners/partner-refusal.ts'
import { audiencePages } from './audience-pages.ts'
import { mostPages } from './refuse.ts'

it('asks for page after page until there is no next one', async () => {
  const asked: (string | null)[] = []
  const next = ['b', 'c', null]
  for await (const page of audiencePages(async (cursor) => {
    asked.push(cursor)
    return { audiences: [], nextCursor: next[asked.length - 1] ?? null }
  }))
    expect(page.audiences).toEqual([])
  expect(asked).toEqual([null, 'b', 'c'])
})

it('takes a partner that always names one more page for one in trouble', async () => {
  let asked = 0
  const walk = async () => {
    for await (const page of audiencePages(async () => ({ audiences: [], nextCursor: `page ${asked++}` }))) void page
  }
  await expect(walk()).rejects.toThrow(PartnerRefusal)
  expect(asked).toBe(mostPages)
})
