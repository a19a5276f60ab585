// People as stored, and their way to screens: masked. Bare identifiers leave by read-identifiers.ts alone, to be hashed.
// Never log a row of this table, and never return one to a handler unmasked.
import type { Clock } from '#shared/core/clock.ts'
import { firstConsonants, searchWords, unfinishedEndings } from '#shared/core/search-form.ts'
import type { MatchField } from '#shared/partners/match-field.ts'
import type { AttributeInfo, MaskedPerson } from '#shared/people/person.ts'
import type { GroupFilter } from '#shared/people/segment-filter.ts'
import type { Database, SqlValue } from '../store/sqlite.ts'
import { AttributeRegistry } from './attribute-registry.ts'
import { Coverage, type CoverageCounts } from './coverage.ts'
import { findHashExamples, type HashExample } from './hash-examples.ts'
import { idBlocks } from './id-blocks.ts'
import { maskedColumns, maskPerson } from './mask-person.ts'
import { definePeopleFunctions } from './people-functions.ts'
import { peopleRevision } from './people-revision.ts'
import { RememberedAnswers } from './remembered-answers.ts'
import type { SegmentStore } from './segment-store.ts'
import { numberCell } from './sql-cell.ts'

export interface PeopleStoreOptions {
  /** The workspace's region for phones without a country code; null makes such phones invalid (decisions.md 11). */
  defaultRegion(): string | null
}

export interface PeopleQuery {
  readonly query: string
  /** Null for everybody. */
  readonly filter: GroupFilter | null
  /** Where the page before ended. */
  readonly cursor: number | null
  readonly limit?: number
}

export interface PeoplePage {
  readonly people: MaskedPerson[]
  readonly total: number
  readonly nextCursor: number | null
}

const pageSize = 100

export class PeopleStore {
  readonly registry: AttributeRegistry
  private readonly db: Database
  private readonly clock: Clock
  private readonly segments: SegmentStore
  private readonly options: PeopleStoreOptions
  private readonly totals = new RememberedAnswers<number>()
  private readonly coverages: Coverage

  constructor(db: Database, clock: Clock, segments: SegmentStore, options: PeopleStoreOptions) {
    this.db = db
    this.clock = clock
    this.segments = segments
    this.options = options
    this.registry = new AttributeRegistry(db)
    this.coverages = new Coverage(db, clock, segments, options)
    definePeopleFunctions(db)
  }

  count(): number {
    return numberCell(this.db.get('select count(*) as people from people')?.people)
  }

  /** A page of people whose name, external id or e-mail holds every word of the query. */
  async list({ query, filter, cursor, limit = pageSize }: PeopleQuery, signal?: AbortSignal): Promise<PeoplePage> {
    const total = await this.totalOf(query, filter, signal)
    const { where, values } = this.found(query, filter)
    const sql = `select ${maskedColumns} from people where people.id > ? and people.id <= ? and ${where} order by people.id limit ?`
    const people: MaskedPerson[] = []
    for await (const { after, upTo } of this.blocks(signal, cursor ?? 0)) {
      people.push(...this.db.all(sql, after, upTo, ...values, limit + 1 - people.length).map(maskPerson))
      if (people.length > limit) break
    }
    const more = people.length > limit
    const shown = people.slice(0, limit)
    return { people: shown, total, nextCursor: more ? (shown.at(-1)?.id ?? null) : null }
  }

  /** In the order of the ids; people who are gone are left out. */
  maskedByIds(ids: ArrayLike<number>): MaskedPerson[] {
    const sql = `select ${maskedColumns} from json_each(?) asked cross join people on people.id = asked.value order by asked.key`
    return this.db.all(sql, JSON.stringify(Array.from(ids))).map(maskPerson)
  }

  /** Standard fields first, then custom attributes by name, with how many people have each. */
  attributes(signal?: AbortSignal): Promise<AttributeInfo[]> {
    return this.registry.list(signal)
  }

  /**
   * How many people have a valid value in each field, and in any of those asked for. `consents`: names inside a person's consent; who has
   * not given all of them counts apart.
   */
  coverage(
    filter: GroupFilter | null,
    fields: readonly MatchField[],
    consents: readonly string[] = [],
    signal?: AbortSignal,
  ): Promise<CoverageCounts> {
    return this.coverages.of(filter, fields, consents, signal)
  }

  /** One example a field, masked: how it is stored, its normal form, the ends of its digest. */
  hashPreview(filter: GroupFilter | null, fields: readonly MatchField[], signal?: AbortSignal): Promise<HashExample[]> {
    const rules = { defaultRegion: this.options.defaultRegion(), phoneForm: 'e164' } as const
    return findHashExamples(this.db, this.blocks(signal, 0), this.condition(filter), fields, rules)
  }

  private blocks(signal: AbortSignal | undefined, after: number) {
    return idBlocks(this.db, { after, ...(signal ? { signal } : {}) })
  }

  private async totalOf(query: string, filter: GroupFilter | null, signal?: AbortSignal): Promise<number> {
    const words = searchWords(query)
    if (words.length === 0) return filter ? this.segments.sizeOf(filter, signal) : this.count()
    const { where, values, timed } = this.found(query, filter)
    const revision = peopleRevision(this.db)
    const name = JSON.stringify([words, filter])
    const known = this.totals.find(name, revision, this.clock.now())
    if (known !== undefined) return known
    const sql = `select count(*) as people from people where people.id > ? and people.id <= ? and ${where}`
    let total = 0
    for await (const { after, upTo } of this.blocks(signal, 0))
      total += numberCell(this.db.get(sql, after, upTo, ...values)?.people)
    this.totals.remember(name, {
      answer: total,
      revision,
      until: timed ? this.clock.now() + 1 : Number.POSITIVE_INFINITY,
    })
    return total
  }

  private condition(filter: GroupFilter | null): { where: string; values: readonly SqlValue[]; timed: boolean } {
    return filter ? this.segments.compile(filter) : { where: '1', values: [], timed: false }
  }

  private found(query: string, filter: GroupFilter | null) {
    const words = searchWords(query)
    const { where, values, timed } = this.condition(filter)
    const searched = words.map(searchedFor)
    return {
      where: [where, ...searched.map((word) => word.where)].join(' and '),
      values: [...values, ...searched.flatMap((word) => word.values)],
      timed,
    }
  }
}

/**
 * A word as it stands, or on the way to what stands there (`unfinishedEndings`). The quick question first: what is known of it, or, of
 * a lone syllable, the first consonant that `search_text` has of every Korean name.
 */
function searchedFor(word: string): { where: string; values: readonly string[] } {
  const holds = 'instr(people.search_text, ?) > 0'
  const endings = unfinishedEndings(word).map(({ known, from, to }) => ({
    where: `(${holds} and people.search_text glob ?)`,
    values: [known === '' ? firstConsonants(from) : known, `*${known.replace(/[*?[]/g, '[$&]')}[${from}-${to}]*`],
  }))
  return {
    where: `(${[holds, ...endings.map((ending) => ending.where)].join(' or ')})`,
    values: [word, ...endings.flatMap((ending) => ending.values)],
  }
}
