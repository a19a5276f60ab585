// Reading packed identifiers: counts by column, and digests as hexadecimal text. Pure, and hot: a batch holds 10,000 rows.
import type { MatchColumn } from '#shared/partners/match-field.ts'
import type { SyncRows } from './partner.ts'

const hexDigits = new TextEncoder().encode('0123456789abcdef')
/** Two characters for each byte. */
const hexPairs = Uint8Array.from({ length: 512 }, (_, index) => {
  const byte = index >> 1
  return hexDigits[index % 2 === 0 ? byte >> 4 : byte & 15] ?? 0
})

/** Writes one 32-byte digest as 64 lower-case hexadecimal characters and says where it ended. */
export function writeHex(digests: Uint8Array, from: number, out: Uint8Array, at: number): number {
  let to = at
  for (let index = from; index < from + 32; index++) {
    const pair = (digests[index] ?? 0) << 1
    out[to++] = hexPairs[pair] ?? 0
    out[to++] = hexPairs[pair + 1] ?? 0
  }
  return to
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
