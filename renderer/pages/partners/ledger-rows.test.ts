// The ledger shows what was written first, and finds audiences by what a person types.
import { describe, expect, it } from 'vitest'
import type { LedgerAudience } from '#shared/partners/sandbox-view.ts'
import { findInLedger } from './ledger-rows.ts'

function anAudience(name: string, more: Partial<LedgerAudience> = {}): LedgerAudience {
  return {
    partnerId: 'tiktok',
    adAccountId: '7410',
    adAccountName: 'Brand KR',
    audienceId: `id-${name}`,
    name,
    type: 'CUSTOMER_FILE',
    state: 'READY',
    shownSize: null,
    identifiers: {},
    requests: 0,
    createdAt: 0,
    updatedAt: 0,
    ...more,
  }
}

const untouched = anAudience('Old list', { updatedAt: 90 })
const early = anAudience('early', { requests: 2, updatedAt: 10 })
const late = anAudience('ホリデー', { requests: 1, updatedAt: 20, adAccountName: 'Brand JP' })
const names = (found: LedgerAudience[]) => found.map(({ name }) => name)

describe('the ledger', () => {
  it('shows what was written to, the latest first', () =>
    expect(names(findInLedger([untouched, early, late], { query: '', scope: 'written' }))).toEqual([
      'ホリデー',
      'early',
    ]))

  it('shows the others after those when asked for all', () =>
    expect(names(findInLedger([untouched, early, late], { query: '', scope: 'all' }))).toEqual([
      'ホリデー',
      'early',
      'Old list',
    ]))

  it('finds by name, whatever the kana, and by ad account', () => {
    expect(names(findInLedger([early, late], { query: 'ほりでー', scope: 'all' }))).toEqual(['ホリデー'])
    expect(names(findInLedger([early, late], { query: 'brand  JP', scope: 'all' }))).toEqual(['ホリデー'])
    expect(findInLedger([early, late], { query: 'nothing', scope: 'all' })).toEqual([])
  })
})
