// One notice for each cause, however often the inbox is read; one when it is over.
import { expect, it } from 'vitest'
import type { InboxCause } from '#shared/contract/operate-calls.ts'
import { minuteMs } from '#shared/core/clock.ts'
import { connectionIdOf } from '#shared/partners/connection.ts'
import { phrase } from '#shared/words/say.ts'
import { type NoticeBook, nextNotices } from './inbox-notices.ts'

const words = phrase('failure.unavailable', { partner: 'TikTok' })
const cause = (change: Partial<InboxCause> = {}): InboxCause => ({
  partnerId: 'tiktok',
  connectionId: connectionIdOf('tiktok', 'sandbox'),
  kind: 'sign-in-revoked',
  partnerCode: '40105',
  state: 'needs-person',
  phrase: words,
  fix: words,
  button: 'reconnect',
  since: 0,
  people: 3,
  batches: 1,
  pausedPeople: 0,
  steps: [],
  nextTryAt: null,
  givesUpAt: null,
  ...change,
})

/** What is said, reading the inbox again and again. */
function said(readings: readonly (readonly InboxCause[])[], stepMs = 1_000): string[] {
  let book: NoticeBook | null = null
  const all: string[] = []
  readings.forEach((causes, index) => {
    book = nextNotices(book, causes, index * stepMs)
    all.push(...book.notices.map(({ kind, cause: about }) => `${kind} ${about.state}`))
  })
  return all
}

it('says nothing of what was there when the window opened, until it is over', () => {
  expect(said([[cause()], [cause()], []])).toEqual(['over needs-person'])
})

it('says once that a cause began, however it grows, and once that it is over', () => {
  expect(said([[], [cause()], [cause({ people: 900 })], [cause()], [], []])).toEqual([
    'began needs-person',
    'over needs-person',
  ])
})

it('waits a minute before it speaks of what heals by itself', () => {
  const passing = cause({ kind: 'slow-down', state: 'waiting' })
  expect(said([[], [passing], []])).toEqual([])
  expect(said([[], [passing], [passing], []], minuteMs)).toEqual(['began waiting', 'over waiting'])
})

it('does not call it a recovery when people errored', () => {
  const waiting = cause({ kind: 'unavailable', state: 'waiting' })
  const over = cause({ kind: 'unavailable', state: 'errored' })
  expect(said([[waiting], [over], [over], []])).toEqual(['began errored'])
})
