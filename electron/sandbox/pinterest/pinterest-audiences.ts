// Pinterest's audiences (B1): create from a customer list, list, get, update, and REMOVE, which is the delete. States by B3.
import type { AudienceRow } from '../audience-register.ts'
import type { TwinParts } from '../partner-twin.ts'
import type { Grant } from '../token-desk.ts'
import { fieldOf, isText } from '../untrusted.ts'
import type { PinterestAccounts } from './pinterest-accounts.ts'
import { PinterestRefusal, pinterestErrors } from './pinterest-answers.ts'
import { type PinterestLists, quotaFull } from './pinterest-lists.ts'
import { pageOf, readPage } from './pinterest-paging.ts'
import { customerListType } from './pinterest-seed-table.ts'

const audienceTypes = [customerListType, 'VISITOR', 'ENGAGEMENT', 'ACTALIKE', 'PERSONA']

export class PinterestAudiences {
  private readonly parts: TwinParts
  private readonly accounts: PinterestAccounts
  private readonly lists: PinterestLists

  constructor(parts: TwinParts, accounts: PinterestAccounts, lists: PinterestLists) {
    this.parts = parts
    this.accounts = accounts
    this.lists = lists
  }

  create(grant: Grant, accountId: string, body: unknown): Record<string, unknown> {
    const { faults, audiences, members, clock, settings } = this.parts
    const account = this.accounts.getWritable(grant, accountId)
    const name = fieldOf(body, 'name')
    const type = fieldOf(body, 'audience_type')
    const listId = fieldOf(fieldOf(body, 'rule'), 'customer_list_id')
    const description = fieldOf(body, 'description')
    if (!isText(name) || name.trim() === '') throw wrong('name: a string is required')
    if (!isText(type) || !audienceTypes.includes(type)) throw wrong('audience_type: unknown')
    if (fieldOf(body, 'rule') === undefined) throw wrong('rule: required')
    if (type === customerListType && !isText(listId)) throw wrong('rule.customer_list_id: a string is required')
    const list = type === customerListType && isText(listId) ? this.lists.getIn(account.id, listId) : undefined
    if (faults.find('pinterest', 'quota-full')) throw quotaFull()
    return members.transaction(() => {
      const populateMs = settings.pinterest.populateMs
      const audience = audiences.create('pinterest', {
        account: account.id,
        name,
        ...(isText(description) ? { description } : {}),
        type,
        holder: list?.holder ?? members.newHolder({ baseSize: 0, populateMs }),
        ...(list ? { listId: list.id } : {}),
        origin: 'made',
        createdAt: clock.now(),
        settlesAt: clock.now() + populateMs,
      })
      return this.show(audience)
    })
  }

  list(grant: Grant, accountId: string, query: Readonly<Record<string, string | undefined>>): Record<string, unknown> {
    const account = this.accounts.getReadable(grant, accountId)
    const ask = readPage(query)
    const ownership = query.ownership_type ?? 'OWNED'
    if (ownership !== 'OWNED' && ownership !== 'RECEIVED') throw wrong('ownership_type: OWNED or RECEIVED')
    if (ownership === 'RECEIVED') return { items: [], bookmark: null }
    const range = {
      limit: ask.size + 1,
      oldestFirst: ask.oldestFirst,
      ...(ask.after === null ? {} : { after: ask.after }),
    }
    const rows = this.parts.audiences.page('pinterest', account.id, range)
    return pageOf(rows, ask, (audience) => this.show(audience))
  }

  get(grant: Grant, accountId: string, audienceId: string): Record<string, unknown> {
    return this.show(this.getIn(this.accounts.getReadable(grant, accountId).id, audienceId))
  }

  update(grant: Grant, accountId: string, audienceId: string, body: unknown): Record<string, unknown> {
    const { audiences } = this.parts
    const account = this.accounts.getWritable(grant, accountId)
    const audience = this.getIn(account.id, audienceId)
    const operation = fieldOf(body, 'operation_type') ?? 'UPDATE'
    if (operation === 'REMOVE') {
      // The customer list stays behind: the API has no way to delete one (B1, B2).
      audiences.delete(audience.key)
      return this.show(audience)
    }
    if (operation !== 'UPDATE') throw wrong('operation_type: UPDATE or REMOVE')
    const name = fieldOf(body, 'name')
    const description = fieldOf(body, 'description')
    if (name !== undefined && !isText(name)) throw wrong('name: a string is required')
    audiences.change(audience, {
      ...(isText(name) ? { name } : {}),
      ...(typeof description === 'string' ? { description } : {}),
    })
    return this.show(this.getIn(account.id, audienceId))
  }

  /** The vendor's words for its state, and its size: null while hidden under 100 or not yet computed. */
  stateOf(audience: AudienceRow): { status: 'INITIALIZING' | 'READY' | 'TOO_SMALL'; size: number | null } {
    const { members, clock, settings } = this.parts
    const held = audience.holder === null ? { settled: true, size: null } : members.sizeOf(audience.holder)
    if (audience.settlesAt > clock.now() || held.size === null) return { status: 'INITIALIZING', size: null }
    return held.size >= settings.pinterest.sizeShownFrom
      ? { status: 'READY', size: held.size }
      : { status: 'TOO_SMALL', size: null }
  }

  private show(audience: AudienceRow): Record<string, unknown> {
    const { status, size } = this.stateOf(audience)
    return {
      ad_account_id: audience.account,
      id: audience.id,
      name: audience.name,
      audience_type: audience.type,
      description: audience.description,
      rule: audience.listId === null ? {} : { customer_list_id: audience.listId },
      size,
      status,
      type: 'audience',
      created_timestamp: Math.floor(audience.createdAt / 1_000),
      updated_timestamp: Math.floor(audience.updatedAt / 1_000),
      created_by_company_name: 'Brand Example',
    }
  }

  private getIn(accountId: string, audienceId: string): AudienceRow {
    const audience = this.parts.audiences.find('pinterest', audienceId)
    if (audience?.account !== accountId) throw new PinterestRefusal(pinterestErrors.missing, 'Audience not found.')
    return audience
  }
}

function wrong(message: string): PinterestRefusal {
  return new PinterestRefusal(pinterestErrors.invalid, message)
}
