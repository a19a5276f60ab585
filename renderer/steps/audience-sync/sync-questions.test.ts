// A later question waits for the earlier one and says so; a change of partner keeps what still fits.
import { expect, it } from 'vitest'
import { connectionIdOf } from '#shared/partners/connection.ts'
import type { AudienceSyncConfig } from '#shared/steps/audience-sync/audience-sync-config.ts'
import {
  laterQuestions,
  losesChoices,
  newAudienceName,
  whyAccountUnusable,
  withAccount,
  withField,
  withPartner,
} from './sync-questions.ts'

const tiktok = connectionIdOf('tiktok', 'sandbox')
const pinterest = connectionIdOf('pinterest', 'sandbox')
const empty: AudienceSyncConfig = {
  partnerId: null,
  connectionId: null,
  adAccount: null,
  audience: null,
  action: 'add',
  fields: [],
}
const full: AudienceSyncConfig = {
  partnerId: 'tiktok',
  connectionId: tiktok,
  adAccount: { id: '1', name: 'Brand KR' },
  audience: { id: 'a', name: 'vip', target: 'a' },
  action: 'remove',
  fields: ['email', 'mobileId'],
}
const keys = (config: AudienceSyncConfig, newName: string | null = null) => {
  const { account, audience, action, fields } = laterQuestions(config, newName)
  return [account, audience, action, fields].map((reason) => reason?.key ?? null)
}

it('opens one question after the other, each closed one with its reason', () => {
  const first = 'sync.account.first'
  expect(keys(empty)).toEqual([first, first, first, first])
  const partnered = withPartner(empty, { id: 'tiktok', matchFields: ['email'] }, { id: tiktok })
  expect(keys(partnered)).toEqual([null, 'sync.audience.first', 'sync.audience.first', 'sync.audience.first'])
  const placed = withAccount(partnered, { id: '1', name: 'Brand KR' })
  expect(keys(placed)).toEqual([null, null, 'sync.action.first', 'sync.fields.first'])
  expect(keys(placed, 'holiday_vip')).toEqual([null, null, null, null])
  expect(keys(full)).toEqual([null, null, null, null])
})

it('keeps action and known fields when the partner changes, and asks first only when something is lost', () => {
  expect(withPartner(full, { id: 'pinterest', matchFields: ['email', 'phone'] }, { id: pinterest })).toEqual({
    partnerId: 'pinterest',
    connectionId: pinterest,
    adAccount: null,
    audience: null,
    action: 'remove',
    fields: ['email'],
  })
  expect(losesChoices(full, 'pinterest', pinterest)).toBe(true)
  expect(losesChoices(full, 'tiktok', tiktok)).toBe(false)
  expect(losesChoices(empty, 'pinterest', pinterest)).toBe(false)
})

it('lets go of the audience when the account changes, not when the same one is chosen again', () => {
  expect(withAccount(full, { id: '2', name: 'Other' }).audience).toBeNull()
  expect(withAccount(full, { id: '1', name: 'Renamed there' })).toBe(full)
})

it('keeps fields in one order', () => {
  const order = ['email', 'phone', 'mobileId'] as const
  expect(withField(full, 'phone', true, order).fields).toEqual(['email', 'phone', 'mobileId'])
  expect(withField(full, 'email', false, order).fields).toEqual(['mobileId'])
})

it('says why an account cannot be used', () => {
  const account = { role: 'admin', currency: null, timeZone: null, usable: true, unusable: null, chosen: true }
  expect(whyAccountUnusable({ ...account, id: '1', name: 'x', usable: false, unusable: 'role' })?.key).toContain('role')
  expect(whyAccountUnusable({ ...account, id: '1', name: 'x', chosen: false })?.key).toContain('notChosen')
  expect(whyAccountUnusable({ ...account, id: '1', name: 'x' })).toBeNull()
})

it('offers to create what does not exist, trimmed and composed', () => {
  expect(newAudienceName('  vip ', false)).toBe('vip')
  expect(newAudienceName('한국'.normalize('NFD'), false)).toBe('한국')
  expect(newAudienceName('vip', true)).toBeNull()
  expect(newAudienceName('   ', false)).toBeNull()
})
