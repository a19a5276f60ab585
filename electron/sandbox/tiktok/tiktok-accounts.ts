// Which ad accounts a sign-in reaches at the pretended TikTok, what it may do there, and the audiences each account starts with.
import { dayMs } from '#shared/core/clock.ts'
import type { TwinParts } from '../partner-twin.ts'
import type { SeedAccount } from '../seed-account.ts'
import type { Grant } from '../token-desk.ts'
import { TikTokRefusal, tiktokCodes } from './tiktok-envelope.ts'
import { partnerType, tiktokAccounts, tiktokAdvertiserRole, tiktokSeedAudiences } from './tiktok-seed-table.ts'

/** Scopes by A2: 3 manages audiences, 30 reads and 31 writes them; 1 and 10 are ad accounts. */
export const accountScopes = ['1', '10'] as const
export const audienceScopes = ['3', '30', '31'] as const

export class TikTokAccounts {
  private readonly parts: TwinParts

  constructor(parts: TwinParts) {
    this.parts = parts
    for (const account of tiktokAccounts) if (!account.pool) this.ensureSeeded(account)
  }

  listFor(grant: Grant): SeedAccount[] {
    return tiktokAccounts.filter((account) => this.reaches(grant, account))
  }

  /** The account, if this sign-in may read its audiences. */
  getReadable(grant: Grant, advertiserId: unknown): SeedAccount {
    if (typeof advertiserId !== 'string' || advertiserId === '') {
      throw new TikTokRefusal(tiktokCodes.parameterError, 'advertiser_id: a string is required')
    }
    const account = tiktokAccounts.find((one) => one.id === advertiserId)
    if (!account) throw new TikTokRefusal(tiktokCodes.advertiserMissing, 'The advertiser does not exist')
    if (!this.reaches(grant, account)) {
      throw new TikTokRefusal(tiktokCodes.noPermission, 'No permission to operate this advertiser')
    }
    if (!audienceScopes.some((scope) => grant.scopes.includes(scope))) {
      throw new TikTokRefusal(tiktokCodes.scopeMissing, 'Audience management was not authorized')
    }
    this.ensureSeeded(account)
    return account
  }

  /** The account, if this sign-in may also write. */
  getWritable(grant: Grant, advertiserId: unknown): SeedAccount {
    const account = this.getReadable(grant, advertiserId)
    if (!account.enabled || !account.roles.includes(tiktokAdvertiserRole)) {
      throw new TikTokRefusal(tiktokCodes.noPermission, 'No permission to change audiences of this advertiser')
    }
    return account
  }

  /** GET /advertiser/info/ (A2.7). */
  describe(grant: Grant, ids: readonly string[]): Record<string, unknown> {
    const reached = this.listFor(grant)
    if (ids.some((id) => !reached.some((account) => account.id === id))) {
      throw new TikTokRefusal(tiktokCodes.noPermission, 'No permission to operate one of the advertisers')
    }
    return {
      list: reached
        .filter((account) => ids.includes(account.id))
        .map((account) => ({
          advertiser_id: account.id,
          name: account.name,
          status: account.enabled ? 'STATUS_ENABLE' : 'STATUS_DISABLE',
          role: account.roles[0],
          currency: account.currency,
          timezone: account.timeZone,
          display_timezone: account.timeZone,
          country: account.country,
          company: 'Brand Example',
          industry: '291101',
          language: 'en',
          advertiser_account_type: 'AUCTION',
          balance: 0,
          create_time: 1_704_067_200,
        })),
    }
  }

  has(accountId: string): boolean {
    return tiktokAccounts.some((account) => account.id === accountId)
  }

  nameOf(accountId: string): string {
    return tiktokAccounts.find((account) => account.id === accountId)?.name ?? accountId
  }

  private reaches(grant: Grant, account: SeedAccount): boolean {
    return account.seenBy.includes(grant.person) && !this.parts.faults.find('tiktok', 'lose-account-access', account.id)
  }

  /** The pool's thousands are made when somebody first looks: most sandboxes never do. */
  private ensureSeeded(account: SeedAccount): void {
    const { database, audiences, members, clock, settings } = this.parts
    const mark = `seeded:tiktok:${account.id}`
    if (database.get('select 1 from meta where name = ?', mark)) return
    database.transaction(() => {
      const createdAt = clock.now() - 90 * dayMs
      const make = (name: string, type: string, size: number, origin: 'seed' | 'pool') =>
        audiences.create('tiktok', {
          account: account.id,
          name,
          type,
          holder: members.newHolder({ baseSize: size, populateMs: 0 }),
          origin,
          createdAt,
          settlesAt: createdAt,
        })
      for (const seed of tiktokSeedAudiences) make(seed.name, seed.type, seed.size, 'seed')
      if (account.pool) {
        for (let number = settings.tiktok.poolAudiences; number >= 1; number--) {
          const type = number % 20 === 0 ? 'Lookalike' : partnerType
          make(`Pool audience ${String(number).padStart(5, '0')}`, type, (number * 37) % 90_000, 'pool')
        }
      }
      database.run('insert into meta (name, value) values (?, ?)', mark, '1')
    })
  }
}
