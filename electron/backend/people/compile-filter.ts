// Turns a segment's filter tree into SQL over `people` that means exactly what shared evaluate-filter means (tested against it).
// It reads nothing: nested segments come from the caller, and every value is bound, never written into the SQL.
import { AppError } from '#shared/core/app-error.ts'
import type { Instant } from '#shared/core/clock.ts'
import { isStandardAttribute } from '#shared/people/person.ts'
import type { GroupFilter, SegmentFilter } from '#shared/people/segment-filter.ts'
import type { SqlValue } from '../store/sqlite.ts'
import { BoundValues } from './bound-values.ts'
import { attributeSql } from './compile-attribute.ts'
import { factSql } from './compile-facts.ts'

export interface CompiledFilter {
  /** A condition on `people`, always 0 or 1, to stand after `where` or between `and`s. */
  readonly where: string
  readonly values: readonly SqlValue[]
  /** True when the answer changes with time alone. */
  readonly timed: boolean
}

export interface FilterSurroundings {
  readonly now: Instant
  /** The filter of another segment; undefined when it is gone, and nobody is in a segment that is gone. */
  findSegment(id: string): GroupFilter | undefined
}

/** SQLite refuses expressions nested deeper than 1,000; fifty filters in a group are fifty deep. */
const deepest = 16
const mostLeaves = 2_000

export function compileFilter(filter: SegmentFilter, surroundings: FilterSurroundings): CompiledFilter {
  return new Compilation(surroundings).compile(filter)
}

/** What a condition takes to check, roughly: SQLite goes from left to right, and the cheap ones spare many people the others. */
function cost(filter: SegmentFilter): number {
  if (filter.kind === 'group') return filter.filters.reduce((sum, one) => sum + cost(one), 0)
  if (filter.kind !== 'attribute') return 40
  if (filter.path !== undefined || filter.yearly) return 30
  if (isStandardAttribute(filter.attribute)) return 1
  return filter.operator === 'is' ? 3 : 4
}

class Compilation {
  private readonly surroundings: FilterSurroundings
  private readonly bound = new BoundValues()
  private readonly inside: string[] = []
  private leaves = 0

  constructor(surroundings: FilterSurroundings) {
    this.surroundings = surroundings
  }

  compile(filter: SegmentFilter): CompiledFilter {
    const where = this.filter(filter, 1)
    return { where, values: this.bound.values, timed: this.bound.timed }
  }

  private filter(filter: SegmentFilter, depth: number): string {
    if (depth > deepest || ++this.leaves > mostLeaves) throw new AppError('segment-too-large')
    if (filter.kind === 'group') {
      const inner = filter.filters
        .toSorted((left, right) => cost(left) - cost(right))
        .map((one) => this.filter(one, depth + 1))
      const held = inner.length === 0 ? '1' : `(${inner.join(` ${filter.join} `)})`
      return filter.exclude ? `not ${held}` : held
    }
    if (filter.kind === 'import') {
      // Looked up person by person: an uncorrelated "in" would gather the whole import again for every page of people.
      return `(exists (select 1 from import_people where import_number = (select number from imports where id = ${this.bound.put(filter.importId)}) and person_id = people.id))`
    }
    if (filter.kind === 'segment') {
      const held = this.segment(filter.segmentId, depth)
      return filter.member ? held : `not ${held}`
    }
    if (filter.kind === 'attribute') return attributeSql(filter, this.bound, this.surroundings.now)
    return factSql(filter, this.bound, this.surroundings.now)
  }

  private segment(id: string, depth: number): string {
    const nested = this.surroundings.findSegment(id)
    // A circle cannot be saved; should one exist all the same, nobody is in it rather than the app hanging.
    if (!nested || this.inside.includes(id)) return '0'
    this.inside.push(id)
    const held = this.filter(nested, depth + 1)
    this.inside.pop()
    return `(${held})`
  }
}
