// How many people could be matched by which fields: valid values only, by the same rules that the sync uses.
import { type Clock, minuteMs } from '#shared/core/clock.ts'
import { type NormalisationRules, normaliseIdentifier } from '#shared/partners/identifier.ts'
import { columnsOf, type MatchField, matchFields } from '#shared/partners/match-field.ts'
import type { GroupFilter } from '#shared/people/segment-filter.ts'
import type { Database } from '../store/sqlite.ts'
import { hasAgreedTo } from './consent-condition.ts'
import { idBlocks } from './id-blocks.ts'
import { peopleRevision } from './people-revision.ts'
import { RememberedAnswers } from './remembered-answers.ts'
import type { SegmentStore } from './segment-store.ts'
import { optionalText } from './sql-cell.ts'

export interface CoverageCounts {
  readonly people: number
  readonly byField: { field: MatchField; people: number }[]
  readonly any: number
  /** Could be matched by the fields asked for, and have not given the consents asked for; not among `any`. */
  readonly unwilling: number
}

const columns = columnsOf(matchFields)
const unwillingBit = 1 << matchFields.length
/** The place of each column's field in the bits of a combination. */
const bitOfColumn = columns.map((column) => 1 << matchFields.findIndex((field) => columnsOf([field]).includes(column)))

export class Coverage {
  private readonly db: Database
  private readonly clock: Clock
  private readonly segments: SegmentStore
  private readonly options: { defaultRegion(): string | null }
  /** People by combination of valid fields and willingness: sixteen numbers answer for every choice of fields. */
  private readonly combinations = new RememberedAnswers<readonly number[]>()

  constructor(db: Database, clock: Clock, segments: SegmentStore, options: { defaultRegion(): string | null }) {
    this.db = db
    this.clock = clock
    this.segments = segments
    this.options = options
  }

  async of(
    filter: GroupFilter | null,
    fields: readonly MatchField[],
    consents: readonly string[],
    signal?: AbortSignal,
  ): Promise<CoverageCounts> {
    const combinations = await this.combinationsOf(filter, consents, signal)
    const having = (mask: number) =>
      combinations.reduce((sum, people, combination) => (combination & mask ? sum + people : sum), 0)
    const bit = (field: MatchField) => 1 << matchFields.indexOf(field)
    const chosen = fields.reduce((mask, field) => mask | bit(field), 0)
    const unwilling = combinations.reduce(
      (sum, people, combination) => (combination & unwillingBit && combination & chosen ? sum + people : sum),
      0,
    )
    return {
      people: combinations.reduce((sum, people) => sum + people, 0),
      byField: matchFields.map((field) => ({ field, people: having(bit(field)) })),
      any: having(chosen) - unwilling,
      unwilling,
    }
  }

  private async combinationsOf(
    filter: GroupFilter | null,
    consents: readonly string[],
    signal?: AbortSignal,
  ): Promise<readonly number[]> {
    const rules: NormalisationRules = { defaultRegion: this.options.defaultRegion(), phoneForm: 'e164' }
    const { where, values, timed } = filter ? this.segments.compile(filter) : { where: '1', values: [], timed: false }
    const revision = peopleRevision(this.db)
    const name = JSON.stringify([filter, rules, consents])
    const known = this.combinations.find(name, revision, this.clock.now())
    if (known) return known
    const agreed = consents.length > 0 ? hasAgreedTo(consents) : { where: '1', values: [] }
    const sql = `select ${columns.map((column) => `people.${column}`).join(', ')}, ${agreed.where} from people where people.id > ? and people.id <= ? and ${where}`
    const combinations: number[] = new Array(unwillingBit << 1).fill(0)
    for await (const { after, upTo } of idBlocks(this.db, { size: 5_000, ...(signal ? { signal } : {}) })) {
      for (const row of this.db.allAsArrays(sql, ...agreed.values, after, upTo, ...values)) {
        let combination = row[columns.length] === 1 ? 0 : unwillingBit
        for (const [at, column] of columns.entries()) {
          const raw = optionalText(row[at])
          if (raw !== null && normaliseIdentifier(column, raw, rules).kind !== 'fault')
            combination |= bitOfColumn[at] ?? 0
        }
        combinations[combination] = (combinations[combination] ?? 0) + 1
      }
    }
    const until = timed ? this.clock.now() + minuteMs : Number.POSITIVE_INFINITY
    this.combinations.remember(name, { answer: combinations, revision, until })
    return combinations
  }
}
