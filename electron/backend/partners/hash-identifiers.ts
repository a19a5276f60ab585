// People's identifiers, normalised and hashed (SHA-256), packed as partners take them. Raw values come in and never go further.
// Hot: a million people pass here; no object per cell, one digest at a time into one array.
import { hash } from 'node:crypto'
import { type IdentifierFault, type NormalisationRules, normaliseIdentifier } from '#shared/partners/identifier.ts'
import type { MatchColumn } from '#shared/partners/match-field.ts'
import type { SyncRows } from './partner.ts'

/** Why a cell is empty, as a byte: 0 is a digest, the rest is an index into `cellFaults`. */
const cellFaults: readonly (IdentifierFault | null)[] = [null, 'missing', 'invalid', 'opted-out']

export interface HashedPeople {
  /** One row for each person, in the order given; `present` is 0 throughout for people who cannot be sent. */
  readonly rows: SyncRows
  /** One byte for each cell, an index into `cellFaults`. */
  readonly faults: Uint8Array
  /** One byte for each person: 1 when at least one cell is there (fields to match are OR, decisions.md 3). */
  readonly sendable: Uint8Array
}

const digestBytes = 32
const faultByte: Readonly<Record<IdentifierFault, number>> = { missing: 1, invalid: 2, 'opted-out': 3 }
/** The SHA-256 of nothing, arriving as a ready-made digest: somebody upstream hashed an empty value. It matches nobody. */
export const emptyDigest = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** `values` are raw identifiers, person by person in the order of the columns. */
export function hashIdentifiers(
  values: readonly (string | null | undefined)[],
  columns: readonly MatchColumn[],
  rules: NormalisationRules,
): HashedPeople {
  const hashed = roomForHashes(values.length / columns.length, columns)
  hashPage(hashed, 0, values, rules)
  return hashed
}

export function roomForHashes(count: number, columns: readonly MatchColumn[]): HashedPeople {
  const cells = count * columns.length
  return {
    rows: { columns, count, digests: new Uint8Array(cells * digestBytes), present: new Uint8Array(cells) },
    faults: new Uint8Array(cells),
    sendable: new Uint8Array(count),
  }
}

/** Hashes some of the people, from the one named on: a large block is read page by page, so that raw text is dropped while it is young. */
export function hashPage(
  { rows, faults, sendable }: HashedPeople,
  fromPerson: number,
  values: readonly (string | null | undefined)[],
  rules: NormalisationRules,
): void {
  const { columns, present } = rows
  const digests = Buffer.from(rows.digests.buffer)
  const width = columns.length
  const first = fromPerson * width
  for (let index = 0; index < values.length; index++) {
    const value = values[index]
    const column = columns[index % width]
    if (!column) continue
    const cell = first + index
    const fault = value ? hashInto(digests, cell * digestBytes, column, value, rules) : faultByte.missing
    faults[cell] = fault
    if (fault !== 0) continue
    present[cell] = 1
    sendable[fromPerson + Math.floor(index / width)] = 1
  }
}

const plainEmail = /^[a-z0-9._+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/
const plainPhone = /^\+[1-9]\d{6,14}$/

/** Most values are their own normal form, and one look tells: the whole way through normalising costs as much as the hash. */
export function isNormalAlready(column: MatchColumn, value: string, { phoneForm }: NormalisationRules): boolean {
  if (column === 'email') return plainEmail.test(value)
  return column === 'phone' && phoneForm === 'e164' && plainPhone.test(value)
}

/** Writes the digest of one value and answers 0, or answers its fault as an index into `cellFaults`. */
export function hashInto(
  digests: Buffer,
  at: number,
  column: MatchColumn,
  value: string,
  rules: NormalisationRules,
): number {
  if (isNormalAlready(column, value, rules)) {
    digests.write(hash('sha256', value, 'binary'), at, digestBytes, 'latin1')
    return 0
  }
  const normal = normaliseIdentifier(column, value, rules)
  if (normal.kind === 'fault') return faultByte[normal.fault]
  if (normal.kind === 'digest') {
    if (normal.digest === emptyDigest) return faultByte.missing
    digests.write(normal.digest, at, 'hex')
    return 0
  }
  // 'binary' text of a digest is its bytes: half the cost of a Buffer for each (measured on Node 24.9, 2026-11).
  digests.write(hash('sha256', normal.text, 'binary'), at, digestBytes, 'latin1')
  return 0
}

/** The distinct reasons why a person's cells are empty. */
export function faultsOfPerson(hashed: HashedPeople, person: number): readonly IdentifierFault[] {
  const width = hashed.rows.columns.length
  const found = new Set<IdentifierFault>()
  for (let cell = person * width; cell < (person + 1) * width; cell++) {
    const fault = cellFaults[hashed.faults[cell] ?? 0]
    if (fault) found.add(fault)
  }
  return [...found]
}

/** A row's digests by column, null where there is none: views into the packed array, not copies. */
export function cellsOfRow({ columns, digests, present }: SyncRows, row: number): readonly (Uint8Array | null)[] {
  return columns.map((_, index) => {
    const cell = row * columns.length + index
    return present[cell] === 1 ? digests.subarray(cell * digestBytes, (cell + 1) * digestBytes) : null
  })
}
