// Hashing a block of people: raw identifiers are read from the workspace, normalised and hashed; digests or reasons come out,
// nothing raw is kept. Here on the caller's thread; a host may have one that does the same beside it.
import type { NormalisationRules } from '#shared/partners/identifier.ts'
import type { MatchColumn } from '#shared/partners/match-field.ts'
import { type HashedPeople, hashPage, roomForHashes } from '../partners/hash-identifiers.ts'
import { hashLines } from '../partners/hash-lines.ts'
import { readIdentifierLines, readIdentifiers } from '../people/read-identifiers.ts'
import type { Database } from '../store/sqlite.ts'

export interface HashedBlock extends HashedPeople {
  /** One byte a person: 1 where nobody has this id any more. */
  readonly gone: Uint8Array
}

export interface HashWish {
  readonly people: Uint32Array
  readonly columns: readonly MatchColumn[]
  readonly rules: NormalisationRules
}

export interface PeopleHashing {
  /** People wait: what hashing needs may be made ready, so that the first need not wait for it. */
  prepare(): void
  hash(wish: HashWish): HashedBlock | Promise<HashedBlock>
  close(): void
}

export function hashingHere(database: Database): PeopleHashing {
  return { prepare: () => {}, hash: (wish) => hashBlock(database, wish), close: () => {} }
}

/** Read and hashed in pages: what was read of one is garbage before the next, and never survives a collection. */
const pageSize = 1_000

export function hashBlock(database: Database, { people, columns, rules }: HashWish): HashedBlock {
  const hashed = roomForHashes(people.length, columns)
  const gone = new Uint8Array(people.length)
  for (let from = 0; from < people.length; from += pageSize) {
    const ids = people.subarray(from, from + pageSize)
    const lines = readIdentifierLines(database, ids, columns)
    const place = { fromPerson: from, count: ids.length }
    if (lines?.every((text, columnIndex) => hashLines(hashed, { ...place, columnIndex }, text, rules))) continue
    const page = readIdentifiers(database, ids, columns)
    gone.set(page.gone, from)
    hashPage(hashed, from, page.values, rules)
  }
  return { ...hashed, gone }
}

/** While people wait for their five seconds to pass, invented ones are hashed until the code is compiled: the first need not wait for that. */
export function warmHashing(): void {
  const columns = ['email', 'phone'] as const
  const hashed = roomForHashes(pageSize, columns)
  const numbers = Array.from({ length: pageSize }, (_, index) => 1_000_000 + index)
  const texts = [numbers.map((number) => `invented.${number}@example.org`), numbers.map((number) => `+8210${number}`)]
  const rules = { defaultRegion: null, phoneForm: 'e164' } as const
  for (let round = 0; round < 10; round++)
    texts.forEach((lines, columnIndex) => {
      hashLines(hashed, { fromPerson: 0, count: pageSize, columnIndex }, lines.join('\n'), rules)
    })
}
