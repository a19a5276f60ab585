// Roles read as words, in the vendor's own terms.
import { expect, it } from 'vitest'
import { sayRole } from './say-role.ts'

it.each([
  ['ROLE_ADVERTISER', 'Advertiser'],
  ['AUDIENCE_MANAGER, CAMPAIGN_MANAGER', 'Audience manager, Campaign manager'],
  ['OWNER', 'Owner'],
  ['Admin', 'Admin'],
  ['', ''],
])('%s is %s', (role, words) => expect(sayRole(role)).toBe(words))
