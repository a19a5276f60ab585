// TikTok's DMP endpoints for custom audiences (A6): list, details, delete; and how size and validity show.
import { dayMs } from '#shared/core/clock.ts'
import type { AudienceRow } from '../audience-register.ts'
import type { TwinParts } from '../partner-twin.ts'
import type { Grant } from '../token-desk.ts'
import { fieldOf, isTextList } from '../untrusted.ts'
import type { TikTokAccounts } from './tiktok-accounts.ts'
import { TikTokRefusal, tiktokCodes } from './tiktok-envelope.ts'
import type { TikTokSegments } from './tiktok-segments.ts'

type Query = Readonly<Record<string, string | undefined>>

/** A6: at most this many ids in one question, and rows in one page. */
const idsMax = 100
const pageMax = 100
const pageDefault = 10

export class TikTokAudienceLists {
  private readonly parts: TwinParts
  private readonly accounts: TikTokAccounts
  private readonly segments: TikTokSegments

  constructor(parts: TwinParts, accounts: TikTokAccounts, segments: TikTokSegments) {
    this.parts = parts
    this.accounts = accounts
    this.segments = segments
  }

  list(grant: Grant, query: Query): Record<string, unknown> {
    const { audiences } = this.parts
    const account = this.accounts.getReadable(grant, query.advertiser_id)
    const page = readWhole('page', query.page, 1, Number.MAX_SAFE_INTEGER, 1)
    const size = readWhole('page_size', query.page_size, 1, pageMax, pageDefault)
    const ids = query.custom_audience_ids === undefined ? null : readIds(query.custom_audience_ids)
    const chosen = ids && this.findAll(account.id, ids)
    const total = chosen ? chosen.length : audiences.count('tiktok', account.id)
    const offset = (page - 1) * size
    const rows = chosen
      ? chosen.slice(offset, offset + size)
      : audiences.page('tiktok', account.id, { limit: size, offset })
    return {
      list: rows.map((audience) => this.summaryOf(audience)),
      page_info: { page, page_size: size, total_number: total, total_page: Math.ceil(total / size) },
    }
  }

  /** Unknown ids are left out rather than refused (A6). */
  details(grant: Grant, query: Query): Record<string, unknown> {
    const account = this.accounts.getReadable(grant, query.advertiser_id)
    readWhole('history_size', query.history_size, 1, 100, 100)
    const found = this.findAll(account.id, readIds(query.custom_audience_ids))
    return { list: found.map((audience) => this.detailsOf(audience)) }
  }

  delete(grant: Grant, body: unknown): void {
    const account = this.accounts.getWritable(grant, fieldOf(body, 'advertiser_id'))
    const ids = fieldOf(body, 'custom_audience_ids')
    if (!isTextList(ids)) throw wrong('custom_audience_ids: a list of strings is required')
    if (ids.length > idsMax) throw new TikTokRefusal(tiktokCodes.tooManyIds, 'custom_audience_ids: too many')
    this.segments.delete(account.id, [...new Set(ids)])
  }

  /** What the vendor shows: 0 while hidden under about 1,000 (S37) or not yet counted. */
  shownSizeOf(audience: AudienceRow): { settled: boolean; shown: number } {
    const { members, clock, settings } = this.parts
    if (audience.settlesAt > clock.now() || audience.holder === null) return { settled: false, shown: 0 }
    const { settled, size } = members.sizeOf(audience.holder)
    return { settled, shown: size !== null && size >= settings.tiktok.sizeShownFrom ? size : 0 }
  }

  private summaryOf(audience: AudienceRow): Record<string, unknown> {
    const { shown } = this.shownSizeOf(audience)
    const expiresAt = audience.updatedAt + 365 * dayMs
    return {
      audience_id: audience.id,
      name: audience.name,
      audience_type: audience.type,
      calculate_type: audience.type === 'Partner' ? 'MULTIPLE_TYPES' : null,
      cover_num: shown,
      create_time: timeText(audience.createdAt),
      expired_time: timeText(expiresAt),
      is_creator: audience.origin !== 'pool',
      is_expiring: expiresAt - this.parts.clock.now() < 7 * dayMs,
      is_valid: shown > 0,
      shared: audience.origin === 'pool',
    }
  }

  private detailsOf(audience: AudienceRow): Record<string, unknown> {
    const { audience_type: type, ...summary } = this.summaryOf(audience)
    return {
      audience_details: {
        ...summary,
        type,
        audience_sub_type: 'NORMAL',
        error_msg: null,
        msg: null,
        is_auto_refresh: false,
        owner_id: audience.account,
        rule: null,
        lookalike_spec: null,
        audience_enhancement: null,
        enhancement_status: null,
      },
      audience_history: [
        {
          action: 'create',
          action_detail: null,
          editor: 'open_api',
          msg: null,
          opt_time: timeText(audience.createdAt),
        },
      ],
    }
  }

  private findAll(accountId: string, ids: readonly string[]): AudienceRow[] {
    return ids
      .map((id) => this.parts.audiences.find('tiktok', id))
      .filter((audience): audience is AudienceRow => audience?.account === accountId)
  }
}

/** Lists travel as JSON text in the query (A1). */
export function readIds(text: string | undefined): readonly string[] {
  const ids = parseJson(text ?? '')
  if (!isTextList(ids)) throw wrong('ids: a JSON list of strings is required')
  if (ids.length > idsMax) throw new TikTokRefusal(tiktokCodes.tooManyIds, 'ids: too many in one request')
  return ids
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readWhole(name: string, text: string | undefined, min: number, max: number, absent: number): number {
  if (text === undefined) return absent
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= min && value <= max)) throw wrong(`${name}: ${min} to ${max}`)
  return value
}

function wrong(message: string): TikTokRefusal {
  return new TikTokRefusal(tiktokCodes.parameterError, message)
}

/** `YYYY-MM-DD HH:MM:SS`, the vendor's form. */
function timeText(instant: number): string {
  return new Date(instant).toISOString().slice(0, 19).replace('T', ' ')
}
