// Reading packed identifiers: counts by column, and digests as hexadecimal text. Pure, and hot: a batch holds 10,000 rows.
import type { MatchColumn } from '#shared/partners/match-field.ts'
import type { SyncRows } from './partner.ts'

const hexDigits = new TextEncoder().encode('0123456789abcdef')
/** The two characters of each byte, the first in the lower half. */
const hexPairs = Uint16Array.from(
  { length: 256 },
  (_, byte) => (hexDigits[byte >> 4] ?? 0) | ((hexDigits[byte & 15] ?? 0) << 8),
)

/** Writes one 32-byte digest as 64 lower-case hexadecimal characters, four at a time, and says where it ended. */
export function writeHex(digests: Uint8Array, from: number, out: DataView, at: number): number {
  for (let byte = 0; byte < 32; byte += 2) {
    const firstTwo = hexPairs[digests[from + byte] ?? 0] ?? 0
    const nextTwo = hexPairs[digests[from + byte + 1] ?? 0] ?? 0
    out.setUint32(at + byte * 2, firstTwo | (nextTwo << 16), true)
  }
  return at + 64
}

/** How many digests of each column there are; columns without any are left out. */
export function carriedIn(rows: SyncRows): Partial<Record<MatchColumn, number>> {
  const counts = new Uint32Array(rows.columns.length)
  for (let cell = 0; cell < rows.present.length; cell++) {
    if (rows.present[cell] !== 1) continue
    const column = cell % rows.columns.length
    counts[column] = (counts[column] ?? 0) + 1
  }
  const carried: Partial<Record<MatchColumn, number>> = {}
  rows.columns.forEach((column, index) => {
    const count = counts[index] ?? 0
    if (count > 0) carried[column] = count
  })
  return carried
}
