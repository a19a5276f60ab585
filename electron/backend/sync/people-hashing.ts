// Hashing a block of people: raw identifiers are read from the workspace, normalised and hashed; digests or reasons come out,
// nothing raw is kept. Here on the caller's thread; hash-thread.ts does the same beside it.
import type { NormalisationRules } from '#shared/partners/identifier.ts'
import type { MatchColumn } from '#shared/partners/match-field.ts'
import { type HashedPeople, hashIdentifiers } from '../partners/hash-identifiers.ts'
import { readIdentifiers } from '../people/read-identifiers.ts'
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
  hash(wish: HashWish): HashedBlock | Promise<HashedBlock>
  close(): void
}

export function hashingHere(database: Database): PeopleHashing {
  return { hash: (wish) => hashBlock(database, wish), close: () => {} }
}

export function hashBlock(database: Database, { people, columns, rules }: HashWish): HashedBlock {
  const { values, gone } = readIdentifiers(database, people, columns)
  return { ...hashIdentifiers(values, columns, rules), gone }
}
