// Reads a TikTok mapping request (A5): which digests go into or out of which audiences. Pure: refuses the whole request for one
// wrong cell, as the vendor gives no per-row result.
import type { MemberKind } from '../member-store.ts'
import { fieldOf, isRecord, isTextList } from '../untrusted.ts'
import { TikTokRefusal, tiktokCodes } from './tiktok-envelope.ts'

export interface MappingRequest {
  readonly advertiserIds: readonly string[]
  readonly action: 'add' | 'delete'
  readonly users: number
  /** Audience id → kind → digests. */
  readonly changes: ReadonlyMap<string, ReadonlyMap<MemberKind, readonly Uint8Array[]>>
}

// AAID and GAID are two names of the Android id (A5).
const kindOfSchema: Readonly<Record<string, MemberKind>> = {
  EMAIL_SHA256: 'EMAIL_SHA256',
  PHONE_SHA256: 'PHONE_SHA256',
  IDFA_SHA256: 'IDFA_SHA256',
  AAID_SHA256: 'AAID_SHA256',
  GAID_SHA256: 'AAID_SHA256',
  IDFA_MD5: 'IDFA_MD5',
  AAID_MD5: 'AAID_MD5',
  GAID_MD5: 'AAID_MD5',
}

const sha256Form = /^[0-9a-fA-F]{64}$/
const md5Form = /^[0-9a-fA-F]{32}$/

export function readMapping(body: unknown, maxUsers: number): MappingRequest {
  const advertiserIds = fieldOf(body, 'advertiser_ids')
  const action = fieldOf(body, 'action')
  const schema = fieldOf(body, 'id_schema')
  const users = fieldOf(body, 'batch_data')
  if (!isTextList(advertiserIds)) throw wrong('advertiser_ids: a list of strings is required')
  if (action !== 'add' && action !== 'delete') throw wrong('action: must be add or delete')
  if (!isTextList(schema)) throw wrong('id_schema: a list of strings is required')
  const kinds = schema.map((name) => {
    const kind = kindOfSchema[name]
    if (!kind) throw wrong('id_schema: unknown type')
    return kind
  })
  if (!Array.isArray(users)) throw wrong('batch_data: a list is required')
  if (users.length === 0 || users.length > maxUsers) {
    throw new TikTokRefusal(tiktokCodes.wrongBatchSize, `batch_data: 1 to ${maxUsers} users`)
  }
  const changes = new Map<string, Map<MemberKind, Uint8Array[]>>()
  for (const user of users) readUser(user, kinds, changes)
  return { advertiserIds, action, users: users.length, changes }
}

function readUser(
  user: unknown,
  kinds: readonly MemberKind[],
  changes: Map<string, Map<MemberKind, Uint8Array[]>>,
): void {
  if (!Array.isArray(user) || user.length !== kinds.length) {
    throw wrong('batch_data: each user needs one cell for each type of id_schema')
  }
  for (const [column, kind] of kinds.entries()) {
    const cell: unknown = user[column]
    if (!isRecord(cell)) throw wrong('batch_data: a cell must be an object')
    const { id, audience_ids: audienceIds } = cell
    if (id === undefined && audienceIds === undefined) continue
    if (typeof id !== 'string' || !isTextList(audienceIds)) throw wrong('batch_data: a cell needs id and audience_ids')
    if (!(kind.endsWith('MD5') ? md5Form : sha256Form).test(id)) {
      throw new TikTokRefusal(tiktokCodes.notHashed, 'batch_data: the identifiers are not hashed')
    }
    const digest = Buffer.from(id, 'hex')
    for (const audienceId of audienceIds) {
      const kindsOfAudience = changes.get(audienceId) ?? new Map<MemberKind, Uint8Array[]>()
      changes.set(audienceId, kindsOfAudience)
      const digests = kindsOfAudience.get(kind)
      if (digests) digests.push(digest)
      else kindsOfAudience.set(kind, [digest])
    }
  }
}

function wrong(message: string): TikTokRefusal {
  return new TikTokRefusal(tiktokCodes.parameterError, message)
}
