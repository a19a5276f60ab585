// A member write as Pinterest's customer list wants it: one string of comma-separated digests (ad-partners.md B1). Pure and fast.
import type { MatchColumn } from '#shared/partners/match-field.ts'
import type { PartnerRequest } from '../../http/partner-request.ts'
import { carriedIn, writeHex } from '../packed-rows.ts'
import type { SyncRows, SyncWrite } from '../partner.ts'

const comma = 0x2c
const digestBytes = 32

export function encodeWrite(write: SyncWrite): PartnerRequest {
  const { records, carries, count } = recordsOf(write.rows)
  const operation = write.action === 'add' ? 'ADD' : 'REMOVE'
  return {
    method: 'PATCH',
    path: `/ad_accounts/${encodeURIComponent(write.adAccountId)}/customer_lists/${encodeURIComponent(write.audience.target)}`,
    lane: 'write',
    // Digests need no escaping, so the text is put together rather than stringified.
    body: { kind: 'json', text: `{"operation_type":"${operation}","records":"${records}"}` },
    records: count,
    carries,
  }
}

/** Every digest of every row, person by person. A phone is no record of Pinterest's and is left out. */
export function recordsOf(rows: SyncRows): {
  records: string
  carries: Partial<Record<MatchColumn, number>>
  count: number
} {
  const { phone: _unsupported, ...carries } = carriedIn(rows)
  const out = Buffer.allocUnsafe(rows.present.length * (digestBytes * 2 + 1))
  const hexOut = new DataView(out.buffer, out.byteOffset, out.byteLength)
  const wanted = rows.columns.map((column) => column !== 'phone')
  let at = 0
  let count = 0
  for (let cell = 0; cell < rows.present.length; cell++) {
    if (rows.present[cell] !== 1 || !wanted[cell % wanted.length]) continue
    if (count++ > 0) out[at++] = comma
    at = writeHex(rows.digests, cell * digestBytes, hexOut, at)
  }
  return { records: out.toString('latin1', 0, at), carries, count }
}
