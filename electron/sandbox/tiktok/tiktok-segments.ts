// TikTok's Segment (streaming) API (A5): create and delete audiences, add and remove members. Set operations, all or nothing.
import type { AudienceRow } from '../audience-register.ts'
import type { TwinParts } from '../partner-twin.ts'
import type { Grant } from '../token-desk.ts'
import { fieldOf, isText } from '../untrusted.ts'
import type { TikTokAccounts } from './tiktok-accounts.ts'
import { TikTokRefusal, tiktokCodes } from './tiktok-envelope.ts'
import { readMapping } from './tiktok-mapping-request.ts'
import { partnerType } from './tiktok-seed-table.ts'

/** A6: the longest name the vendor's machine-readable file allows. */
const nameMax = 128

export class TikTokSegments {
  private readonly parts: TwinParts
  private readonly accounts: TikTokAccounts

  constructor(parts: TwinParts, accounts: TikTokAccounts) {
    this.parts = parts
    this.accounts = accounts
  }

  /** POST /segment/audience/. Names are not unique: asking twice makes two (A5). */
  operateAudience(grant: Grant, body: unknown): Record<string, unknown> {
    const account = this.accounts.getWritable(grant, fieldOf(body, 'advertiser_id'))
    const action = fieldOf(body, 'action')
    if (action === 'create') return { audience_id: this.create(account.id, fieldOf(body, 'custom_audience_name')) }
    if (action === 'delete') {
      const id = fieldOf(body, 'audience_id')
      if (!isText(id)) throw new TikTokRefusal(tiktokCodes.parameterError, 'audience_id: a string is required')
      this.delete(account.id, [id])
      return {}
    }
    throw new TikTokRefusal(tiktokCodes.parameterError, 'action: must be create or delete')
  }

  /** Deletes all or none. */
  delete(accountId: string, ids: readonly string[]): void {
    const { audiences, members } = this.parts
    members.transaction(() => {
      for (const audience of ids.map((id) => this.getIn([accountId], id))) {
        if (audience.holder !== null) members.empty(audience.holder)
        audiences.delete(audience.key)
      }
    })
  }

  /** POST /segment/mapping/. Answers how many users it held, for the log; the vendor answers nothing. */
  map(grant: Grant, body: unknown): number {
    const { settings, members, audiences } = this.parts
    const request = readMapping(body, settings.tiktok.maxUsersPerRequest)
    for (const advertiserId of request.advertiserIds) this.accounts.getWritable(grant, advertiserId)
    const targets = [...request.changes].map(([id, kinds]) => ({
      audience: this.getIn(request.advertiserIds, id),
      kinds,
    }))
    if (targets.some(({ audience }) => audience.type !== partnerType)) {
      throw new TikTokRefusal(tiktokCodes.parameterError, 'Only Partner audiences take mappings')
    }
    this.refuseMarkedRows(targets.flatMap(({ kinds }) => [...kinds.values()]))
    members.transaction(() => {
      for (const { audience, kinds } of targets) {
        if (audience.holder === null) continue
        members.disturb(audience.holder, settings.tiktok.populateMs)
        for (const [kind, digests] of kinds) {
          if (request.action === 'add') members.add(audience.holder, kind, digests)
          else members.remove(audience.holder, kind, digests)
        }
        audiences.noteWrite(audience.key)
      }
    })
    return request.users
  }

  private create(accountId: string, name: unknown): string {
    const { audiences, members, clock, settings, faults } = this.parts
    if (typeof name !== 'string' || name.trim() === '' || name.length > nameMax) {
      throw new TikTokRefusal(tiktokCodes.parameterError, `custom_audience_name: 1 to ${nameMax} characters`)
    }
    if (faults.find('tiktok', 'quota-full')) this.fillQuota(accountId)
    if (audiences.countOwned('tiktok', accountId) >= settings.tiktok.audiencesPerAccount) {
      // A3 names no code for it: a parameter error with its detail in the message, so a client must count to understand.
      throw new TikTokRefusal(tiktokCodes.parameterError, 'The advertiser has reached its number of audiences')
    }
    return members.transaction(
      () =>
        audiences.create('tiktok', {
          account: accountId,
          name,
          type: partnerType,
          holder: members.newHolder({ baseSize: 0, populateMs: settings.tiktok.populateMs }),
          origin: 'made',
          createdAt: clock.now(),
          settlesAt: clock.now() + settings.tiktok.populateMs,
        }).id,
    )
  }

  /** The fault fills the account for real, so that whoever counts finds it full. */
  private fillQuota(accountId: string): void {
    const { audiences, members, clock, settings } = this.parts
    members.transaction(() => {
      const missing = settings.tiktok.audiencesPerAccount - audiences.countOwned('tiktok', accountId)
      for (let number = 1; number <= missing; number++) {
        audiences.create('tiktok', {
          account: accountId,
          name: `Filler ${String(number).padStart(3, '0')}`,
          type: 'Customer File',
          holder: null,
          origin: 'filler',
          createdAt: clock.now(),
          settlesAt: clock.now(),
        })
      }
    })
  }

  private getIn(accountIds: readonly string[], id: string): AudienceRow {
    const audience = this.parts.audiences.find('tiktok', id)
    if (audience && accountIds.includes(audience.account)) return audience
    throw new TikTokRefusal(this.parts.settings.tiktok.missingAudienceCode, 'The audience does not exist')
  }

  private refuseMarkedRows(lists: readonly (readonly Uint8Array[])[]): void {
    const fault = this.parts.faults.find('tiktok', 'refuse-rows')
    if (!fault) return
    const marked = new Set(fault.digests.map((digest) => digest.toLowerCase()))
    if (lists.some((digests) => digests.some((digest) => marked.has(Buffer.from(digest).toString('hex'))))) {
      throw new TikTokRefusal(tiktokCodes.invalidParameters, 'The parameters are invalid')
    }
  }
}
