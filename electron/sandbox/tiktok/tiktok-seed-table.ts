// What the pretended TikTok starts with. Ids are longer than JavaScript's safe integers, as the vendor's are (A1).
import type { SandboxApp } from '../partner-twin.ts'
import type { SeedAccount, SeedPerson } from '../seed-account.ts'

export const tiktokApp: SandboxApp = {
  appId: '7411111111111111111',
  appSecret: 'sandbox-tiktok-secret-for-practice-only',
}

export const tiktokPeople: readonly SeedPerson[] = [
  { id: 'mina', name: 'Mina Park', email: 'm***k@brand.example' },
  { id: 'ken', name: 'Ken Sato', email: 'k***o@brand.example' },
]

/** The role a person needs on an ad account; the only one the reference names (A2.7). */
export const tiktokAdvertiserRole = 'ROLE_ADVERTISER'

const account = {
  currency: 'USD',
  timeZone: 'America/Los_Angeles',
  country: 'US',
  roles: [tiktokAdvertiserRole],
  enabled: true,
  pool: false,
  seenBy: ['mina'],
}

export const tiktokAccounts: readonly SeedAccount[] = [
  { ...account, id: '7410000000000000101', name: 'Brand KR', currency: 'KRW', timeZone: 'Asia/Seoul', country: 'KR' },
  {
    ...account,
    id: '7410000000000000102',
    name: 'Brand JP',
    currency: 'JPY',
    timeZone: 'Asia/Tokyo',
    country: 'JP',
    seenBy: ['mina', 'ken'],
  },
  { ...account, id: '7410000000000000103', name: 'Global pool', pool: true },
  // ROLE_ANALYST is our guess [INFER]: the reference gives no other value of `role`.
  { ...account, id: '7410000000000000104', name: 'Agency pool (Analyst)', roles: ['ROLE_ANALYST'] },
  {
    ...account,
    id: '7410000000000000105',
    name: 'Brand EU (closed)',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    country: 'DE',
    enabled: false,
    seenBy: ['mina', 'ken'],
  },
]

/** Only this type takes mapping calls (A5). */
export const partnerType = 'Partner'

export const tiktokSeedAudiences: readonly { name: string; type: string; size: number }[] = [
  { name: 'Newsletter readers', type: partnerType, size: 0 },
  { name: 'Loyal customers', type: partnerType, size: 12_400 },
  { name: 'Buyers 2025 (file)', type: 'Customer File', size: 48_200 },
  { name: 'Site visitors, 30 days', type: 'Website Traffic', size: 210_000 },
  { name: 'Lookalike of buyers', type: 'Lookalike', size: 1_900_000 },
]
