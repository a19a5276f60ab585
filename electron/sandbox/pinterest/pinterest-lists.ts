// Pinterest's customer lists (B1): create, list, get, add and remove records; counters and states as the vendor counts them.
import type { TwinParts } from '../partner-twin.ts'
import type { Grant } from '../token-desk.ts'
import { fieldOf } from '../untrusted.ts'
import type { CustomerListRegister, CustomerListRow } from './customer-list-register.ts'
import type { PinterestAccounts } from './pinterest-accounts.ts'
import { PinterestRefusal, pinterestErrors } from './pinterest-answers.ts'
import { pageOf, readPage } from './pinterest-paging.ts'
import { readRecords } from './pinterest-records.ts'

const listTypes = ['EMAIL', 'IDFA', 'MAID', 'LR_ID', 'DLX_ID', 'HASHED_PINNER_ID']

export class PinterestLists {
  private readonly parts: TwinParts
  private readonly accounts: PinterestAccounts
  private readonly register: CustomerListRegister

  constructor(parts: TwinParts, accounts: PinterestAccounts, register: CustomerListRegister) {
    this.parts = parts
    this.accounts = accounts
    this.register = register
  }

  create(grant: Grant, accountId: string, body: unknown): Record<string, unknown> {
    const { faults, settings, members, clock } = this.parts
    const account = this.accounts.getWritable(grant, accountId)
    const name = fieldOf(body, 'name')
    const listType = fieldOf(body, 'list_type') ?? 'EMAIL'
    if (typeof name !== 'string' || name.trim() === '') throw wrong('name: a string is required')
    if (typeof listType !== 'string' || !listTypes.includes(listType)) throw wrong('list_type: unknown')
    const digests = readRecords(fieldOf(body, 'records'), settings.pinterest.maxRecordsPerRequest)
    if (digests.length === 0 && faults.find('pinterest', 'refuse-empty-lists'))
      throw wrong('records: must not be empty')
    if (faults.find('pinterest', 'quota-full')) throw quotaFull()
    this.refuseMarkedRows(digests)
    return members.transaction(() => {
      const holder = members.newHolder({ baseSize: 0, populateMs: settings.pinterest.populateMs })
      members.add(holder, 'RECORD', digests)
      const made = { account: account.id, name, listType, holder, origin: 'made', createdAt: clock.now() } as const
      return this.show(this.getIn(account.id, this.register.create({ ...made, uploaded: digests.length })))
    })
  }

  update(grant: Grant, accountId: string, listId: string, body: unknown): Record<string, unknown> {
    const { settings, members, audiences } = this.parts
    const account = this.accounts.getWritable(grant, accountId)
    const list = this.getIn(account.id, listId)
    const operation = fieldOf(body, 'operation_type')
    if (operation !== 'ADD' && operation !== 'REMOVE') throw wrong('operation_type: ADD or REMOVE')
    const digests = readRecords(fieldOf(body, 'records'), settings.pinterest.maxRecordsPerRequest)
    this.refuseMarkedRows(digests)
    return members.transaction(() => {
      members.disturb(list.holder, settings.pinterest.populateMs)
      if (operation === 'ADD') members.add(list.holder, 'RECORD', digests)
      else members.remove(list.holder, 'RECORD', digests)
      this.register.noteBatch(list.key, {
        uploaded: operation === 'ADD' ? digests.length : 0,
        removed: operation === 'REMOVE' ? digests.length : 0,
      })
      audiences.noteWriteToList(list.id)
      return this.show(this.getIn(account.id, listId))
    })
  }

  list(grant: Grant, accountId: string, query: Readonly<Record<string, string | undefined>>): Record<string, unknown> {
    const account = this.accounts.getReadable(grant, accountId)
    const ask = readPage(query)
    const rows = this.register.page(account.id, { limit: ask.size + 1, after: ask.after, oldestFirst: ask.oldestFirst })
    return pageOf(rows, ask, (row) => this.show(row))
  }

  get(grant: Grant, accountId: string, listId: string): Record<string, unknown> {
    return this.show(this.getIn(this.accounts.getReadable(grant, accountId).id, listId))
  }

  getIn(accountId: string, listId: string): CustomerListRow {
    const list = this.register.find(listId)
    if (list?.account !== accountId) throw new PinterestRefusal(pinterestErrors.missing, 'Customer list not found.')
    return list
  }

  /** How many records of a write, for the log: counted without judging them. */
  countRecords(body: unknown): number {
    const records = fieldOf(body, 'records')
    return typeof records === 'string' ? records.split(',').filter((item) => item.trim() !== '').length : 0
  }

  private show(list: CustomerListRow): Record<string, unknown> {
    const { settled, size } = this.parts.members.sizeOf(list.holder)
    const ready = (size ?? 0) >= this.parts.settings.pinterest.sizeShownFrom
    const untouched = list.batches === 1
    return {
      ad_account_id: list.account,
      created_time: Math.floor(list.createdAt / 1_000),
      exceptions: {},
      id: list.id,
      name: list.name,
      num_batches: list.batches,
      num_removed_user_records: list.removed,
      num_uploaded_user_records: list.uploaded,
      status: settled ? (ready ? 'READY' : 'TOO_SMALL') : untouched ? 'UPLOADING' : 'PROCESSING',
      type: 'customerlist',
      updated_time: Math.floor(list.updatedAt / 1_000),
    }
  }

  private refuseMarkedRows(digests: readonly Uint8Array[]): void {
    const fault = this.parts.faults.find('pinterest', 'refuse-rows')
    if (!fault) return
    const marked = new Set(fault.digests.map((digest) => digest.toLowerCase()))
    if (digests.some((digest) => marked.has(Buffer.from(digest).toString('hex')))) throw wrong('records: invalid')
  }
}

export function quotaFull(): PinterestRefusal {
  return new PinterestRefusal(pinterestErrors.quotaFull, 'The ad account has reached its number of audiences.')
}

function wrong(message: string): PinterestRefusal {
  return new PinterestRefusal(pinterestErrors.invalid, message)
}
