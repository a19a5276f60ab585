// What two spellings of one identifier have in common: how an import finds the person a row means. Never sent anywhere.
import { normaliseIdentifier } from '#shared/partners/identifier.ts'
import type { MatchColumn } from '#shared/partners/match-field.ts'

/** Null where there is nothing to find a person by: no value, an invalid one, or the zeros of an opted-out device. */
export function identifierKey(column: MatchColumn, raw: string | null, defaultRegion: string | null): string | null {
  const normal = normaliseIdentifier(column, raw, { defaultRegion, phoneForm: 'e164' })
  if (normal.kind === 'text') return normal.text
  if (normal.kind === 'digest') return normal.digest
  // A national number without a region is not sendable, but it still tells two rows of one shop apart.
  const digits = column === 'phone' && raw !== null ? raw.normalize('NFKC').replace(/\D/g, '') : ''
  return digits.length >= 7 && digits.length <= 15 ? `national:${digits}` : null
}
