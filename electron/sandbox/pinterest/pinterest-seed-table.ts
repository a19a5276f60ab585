// What the pretended Pinterest starts with. Ids are digits, at most 18 (B1).
import type { SandboxApp } from '../partner-twin.ts'
import type { SeedAccount, SeedPerson } from '../seed-account.ts'

export const pinterestApp: SandboxApp = { appId: '1499001', appSecret: 'sandbox-pinterest-secret-for-practice-only' }

export const pinterestPeople: readonly SeedPerson[] = [
  { id: 'mina', name: 'Mina Park', email: 'm***k@brand.example' },
  { id: 'ken', name: 'Ken Sato', email: 'k***o@brand.example' },
]

/** Permissions that include audiences (B1 names them; which of them suffice is B2's "audience-level access"). */
export const audiencePermissions: readonly string[] = ['OWNER', 'ADMIN', 'AUDIENCE_MANAGER']

const account = {
  currency: 'USD',
  timeZone: 'America/Los_Angeles',
  country: 'US',
  roles: ['OWNER'],
  enabled: true,
  pool: false,
  seenBy: ['mina'],
}

export const pinterestAccounts: readonly SeedAccount[] = [
  { ...account, id: '549755885101', name: 'Brand KR', currency: 'KRW', timeZone: 'Asia/Seoul', country: 'KR' },
  {
    ...account,
    id: '549755885102',
    name: 'Brand JP',
    currency: 'JPY',
    timeZone: 'Asia/Tokyo',
    country: 'JP',
    roles: ['ADMIN'],
    seenBy: ['mina', 'ken'],
  },
  { ...account, id: '549755885103', name: 'Global pool', roles: ['AUDIENCE_MANAGER', 'CAMPAIGN_MANAGER'], pool: true },
  { ...account, id: '549755885104', name: 'Agency pool (Analyst)', roles: ['ANALYST'] },
  {
    ...account,
    id: '549755885105',
    name: 'Brand EU (Finance)',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    country: 'DE',
    roles: ['FINANCE_MANAGER'],
    seenBy: ['mina', 'ken'],
  },
]

export const customerListType = 'CUSTOMER_LIST'

export const pinterestSeedAudiences: readonly { name: string; type: string; size: number }[] = [
  { name: 'Newsletter readers', type: customerListType, size: 0 },
  { name: 'Loyal customers', type: customerListType, size: 8_300 },
  { name: 'Site visitors, 30 days', type: 'VISITOR', size: 96_000 },
  { name: 'Pin engagers', type: 'ENGAGEMENT', size: 31_000 },
  { name: 'Actalike of buyers', type: 'ACTALIKE', size: 740_000 },
]
