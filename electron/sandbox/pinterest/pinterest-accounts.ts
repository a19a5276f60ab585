// Which ad accounts a sign-in reaches at the pretended Pinterest, what it may do there, and the audiences each starts with.
import { dayMs } from '#shared/core/clock.ts'
import type { TwinParts } from '../partner-twin.ts'
import type { SeedAccount } from '../seed-account.ts'
import type { Grant } from '../token-desk.ts'
import type { CustomerListRegister } from './customer-list-register.ts'
import { PinterestRefusal, pinterestErrors } from './pinterest-answers.ts'
import {
  audiencePermissions,
  customerListType,
  pinterestAccounts,
  pinterestPeople,
  pinterestSeedAudiences,
} from './pinterest-seed-table.ts'

export class PinterestAccounts {
  private readonly parts: TwinParts
  private readonly customerLists: CustomerListRegister

  constructor(parts: TwinParts, customerLists: CustomerListRegister) {
    this.parts = parts
    this.customerLists = customerLists
    for (const account of pinterestAccounts) if (!account.pool) this.ensureSeeded(account)
  }

  listFor(grant: Grant): SeedAccount[] {
    return pinterestAccounts.filter((account) => this.reaches(grant, account))
  }

  /** The vendor's AdAccount (B1). */
  show(account: SeedAccount): Record<string, unknown> {
    return {
      id: account.id,
      name: account.name,
      owner: { id: '383791336903426391', username: 'brandexample' },
      country: account.country,
      currency: account.currency,
      permissions: account.roles,
      created_time: 1_704_067_200,
      updated_time: 1_704_067_200,
    }
  }

  showUser(grant: Grant): Record<string, unknown> {
    const index = pinterestPeople.findIndex((person) => person.id === grant.person)
    return {
      id: `3837913369034${String(26391 + index)}`,
      account_type: 'BUSINESS',
      username: (pinterestPeople[index]?.name ?? '').toLowerCase().replace(' ', ''),
      business_name: pinterestPeople[index]?.name ?? '',
      profile_image: '',
      website_url: '',
    }
  }

  getReadable(grant: Grant, accountId: string): SeedAccount {
    const account = pinterestAccounts.find((one) => one.id === accountId)
    if (!account) throw new PinterestRefusal(pinterestErrors.missing, 'Ad account not found.')
    if (!this.reaches(grant, account)) {
      throw new PinterestRefusal(pinterestErrors.notAllowed, 'You are not permitted to access that ad account.')
    }
    this.ensureSeeded(account)
    return account
  }

  getWritable(grant: Grant, accountId: string): SeedAccount {
    const account = this.getReadable(grant, accountId)
    if (!account.roles.some((role) => audiencePermissions.includes(role))) {
      throw new PinterestRefusal(pinterestErrors.notAllowed, 'Your role on that ad account does not cover audiences.')
    }
    return account
  }

  has(accountId: string): boolean {
    return pinterestAccounts.some((account) => account.id === accountId)
  }

  nameOf(accountId: string): string {
    return pinterestAccounts.find((account) => account.id === accountId)?.name ?? accountId
  }

  private reaches(grant: Grant, account: SeedAccount): boolean {
    return (
      account.seenBy.includes(grant.person) && !this.parts.faults.find('pinterest', 'lose-account-access', account.id)
    )
  }

  /** The pool's thousands are made when somebody first looks: most sandboxes never do. */
  private ensureSeeded(account: SeedAccount): void {
    const { database, audiences, members, clock, settings } = this.parts
    const mark = `seeded:pinterest:${account.id}`
    if (database.get('select 1 from meta where name = ?', mark)) return
    database.transaction(() => {
      const createdAt = clock.now() - 90 * dayMs
      const make = (name: string, type: string, size: number, origin: 'seed' | 'pool') => {
        const holder = members.newHolder({ baseSize: size, populateMs: 0 })
        const listed = { account: account.id, name: `${name} (list)`, listType: 'EMAIL', holder, origin, createdAt }
        const listId = type === customerListType ? this.customerLists.create({ ...listed, uploaded: size }) : undefined
        audiences.create('pinterest', {
          account: account.id,
          name,
          type,
          holder,
          ...(listId === undefined ? {} : { listId }),
          origin,
          createdAt,
          settlesAt: createdAt,
        })
      }
      for (const seed of pinterestSeedAudiences) make(seed.name, seed.type, seed.size, 'seed')
      if (account.pool) {
        for (let number = settings.pinterest.poolAudiences; number >= 1; number--) {
          const type = number % 20 === 0 ? 'ACTALIKE' : customerListType
          make(`Pool audience ${String(number).padStart(5, '0')}`, type, (number * 37) % 90_000, 'pool')
        }
      }
      database.run('insert into meta (name, value) values (?, ?)', mark, '1')
    })
  }
}
