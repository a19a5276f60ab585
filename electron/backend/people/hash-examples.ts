// One example for each field of what leaves this machine: masked raw value, masked normal form, the ends of the digest.
// The digest is shortened because a whole one can be looked up by anybody who guesses the address.
import { createHash } from 'node:crypto'
import { type NormalIdentifier, type NormalisationRules, normaliseIdentifier } from '#shared/partners/identifier.ts'
import { columnsOf, type MatchColumn, type MatchField } from '#shared/partners/match-field.ts'
import { maskEmail, maskPhone, maskText } from '#shared/people/person.ts'
import type { Database, SqlValue } from '../store/sqlite.ts'
import type { IdBlock } from './id-blocks.ts'
import { optionalText } from './sql-cell.ts'

export interface HashExample {
  readonly field: MatchField
  readonly raw: string
  readonly normal: string
  readonly digest: string
}

/** So many valid values are looked at for one that normalising changes: that is the example worth showing. */
const lookedAt = 200

export async function findHashExamples(
  db: Database,
  blocks: AsyncIterable<IdBlock>,
  condition: { readonly where: string; readonly values: readonly SqlValue[] },
  fields: readonly MatchField[],
  rules: NormalisationRules,
): Promise<HashExample[]> {
  const searches = fields.map((field) => new ExampleSearch(field, rules))
  for await (const { after, upTo } of blocks) {
    for (const search of searches) {
      if (search.done) continue
      const sql = `select ${search.columns.map((column) => `people.${column}`).join(', ')} from people
        where people.id > ? and people.id <= ? and ${condition.where}
        and coalesce(${[...search.columns.map((column) => `people.${column}`), 'null'].join(', ')}) is not null order by people.id limit 1000`
      for (const row of db.allAsArrays(sql, after, upTo, ...condition.values)) {
        for (const [at, column] of search.columns.entries()) search.consider(column, optionalText(row[at]))
        if (search.done) break
      }
    }
    if (searches.every((search) => search.done)) break
  }
  return searches.flatMap((search) => (search.best ? [search.best] : []))
}

class ExampleSearch {
  readonly columns: readonly MatchColumn[]
  best: HashExample | undefined
  done = false
  private readonly field: MatchField
  private readonly rules: NormalisationRules
  private seen = 0

  constructor(field: MatchField, rules: NormalisationRules) {
    this.field = field
    this.rules = rules
    this.columns = columnsOf([field])
  }

  consider(column: MatchColumn, raw: string | null): void {
    if (raw === null || this.done) return
    const normal = normaliseIdentifier(column, raw, this.rules)
    if (normal.kind !== 'text') return
    const changed = raw !== normal.text
    if (!this.best || changed) {
      this.best = { field: this.field, ...identifierExample(column, raw, normal) }
    }
    this.done = changed || ++this.seen >= lookedAt
  }
}

/** A value and its normal form as a screen may show them, with the ends of the digest; empty where there is none. */
export function identifierExample(column: MatchColumn, raw: string, normal: NormalIdentifier) {
  const ends = (digest: string) => `${digest.slice(0, 6)}…${digest.slice(-4)}`
  switch (normal.kind) {
    case 'text':
      return {
        raw: masked(column, raw),
        normal: masked(column, normal.text),
        digest: ends(createHash('sha256').update(normal.text).digest('hex')),
      }
    case 'digest':
      return { raw: maskText(raw.trim()), normal: '', digest: ends(normal.digest) }
    case 'fault':
      return { raw: masked(column, raw), normal: '', digest: '' }
  }
}

/** Outer white space and capitals stay visible in the first letter: they are what normalising is about. */
function masked(column: MatchColumn, text: string): string {
  if (column === 'email') return maskEmail(text.trim().replace('＠', '@'))
  if (column === 'phone') return maskPhone(text.normalize('NFKC'))
  return maskText(text.trim())
}
