// Turns a segment's filter tree into SQL over `people` that means exactly what shared `matches` means (tested against it).
// It reads nothing: nested segments come from the caller, and every value is bound, never written into the SQL.
import { AppError } from '#shared/core/app-error.ts'
import { dayMs, type Instant } from '#shared/core/clock.ts'
import { isStandardAttribute } from '#shared/people/person.ts'
import type { AttributeFilter, GroupFilter, SegmentFilter } from '#shared/people/segment-filter.ts'
import type { SqlValue } from '../store/sqlite.ts'
import { attributePath } from './attribute-path.ts'
import { lowerTextFunction } from './people-functions.ts'

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

class Compilation {
  private readonly surroundings: FilterSurroundings
  private readonly values: SqlValue[] = []
  private readonly inside: string[] = []
  private leaves = 0
  private timed = false

  constructor(surroundings: FilterSurroundings) {
    this.surroundings = surroundings
  }

  compile(filter: SegmentFilter): CompiledFilter {
    const where = this.filter(filter, 1)
    return { where, values: this.values, timed: this.timed }
  }

  private filter(filter: SegmentFilter, depth: number): string {
    if (depth > deepest || ++this.leaves > mostLeaves) throw new AppError('segment-too-large')
    if (filter.kind === 'group') {
      const inner = filter.filters.map((one) => this.filter(one, depth + 1))
      const held = inner.length === 0 ? '1' : `(${inner.join(` ${filter.join} `)})`
      return filter.exclude ? `not ${held}` : held
    }
    if (filter.kind === 'import') {
      this.values.push(filter.importId)
      // Looked up person by person: an uncorrelated "in" would gather the whole import again for every page of people.
      return '(exists (select 1 from import_people where import_number = (select number from imports where id = ?) and person_id = people.id))'
    }
    if (filter.kind === 'segment') {
      const held = this.segment(filter.segmentId, depth)
      return filter.member ? held : `not ${held}`
    }
    return isStandardAttribute(filter.attribute) ? this.standard(filter) : this.custom(filter)
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

  /** Standard fields are text columns. */
  private standard(filter: AttributeFilter): string {
    const column = `people.${filter.attribute}`
    const { operator } = filter
    if (operator === 'is-set') return `(coalesce(${column}, '') <> '')`
    if (operator === 'is-not-set') return `(coalesce(${column}, '') = '')`
    if (operator === 'contains') return `coalesce(${this.textContains(column, filter.value)}, 0)`
    if (operator === 'is') return this.textIs(filter.value, () => column)
    if (operator === 'is-not') return `not ${this.textIs(filter.value, () => column)}`
    return operator === 'not-within-days' ? '1' : '0'
  }

  /** Custom attributes live in a JSON object; a type test comes first because JSON keeps true, 1 and "1" apart and SQLite does not. */
  private custom(filter: AttributeFilter): string {
    const path = attributePath(filter.attribute)
    const { operator } = filter
    if (path === undefined) return ['is-not', 'is-not-set', 'not-within-days'].includes(operator) ? '1' : '0'
    const value = () => {
      this.values.push(path)
      return 'json_extract(people.attributes, ?)'
    }
    const kindIn = (...kinds: readonly string[]) => {
      this.values.push(path)
      return `coalesce(json_type(people.attributes, ?), '') in (${kinds.map((kind) => `'${kind}'`).join(', ')})`
    }
    const same = () => {
      const text = `(${kindIn('text')} and ${this.textIs(filter.value, value)})`
      if (typeof filter.value !== 'number') return text
      const number = `(${kindIn('integer', 'real')} and ${value()} = ?)`
      this.values.push(filter.value)
      return `(${text} or ${number})`
    }
    const compared = (sign: '<' | '>') => {
      const bound = Number(filter.value)
      if (Number.isNaN(bound)) return '0'
      const sql = `(${kindIn('integer', 'real')} and ${value()} ${sign} ?)`
      this.values.push(bound)
      return sql
    }
    const withinDays = () => {
      this.timed = true
      const { now } = this.surroundings
      const since = now - Number(filter.value) * dayMs
      if (Number.isNaN(since)) return '0'
      const sql = `(${kindIn('integer', 'real')} and ${value()} between ? and ?)`
      this.values.push(since, now)
      return sql
    }
    switch (operator) {
      case 'is-set':
        return `(coalesce(${value()}, '') <> '')`
      case 'is-not-set':
        return `(coalesce(${value()}, '') = '')`
      case 'is-true':
        return `(${kindIn('true')})`
      case 'is-false':
        return `(${kindIn('false')})`
      case 'is':
        return same()
      case 'is-not':
        return `not ${same()}`
      case 'contains':
        return `(${kindIn('text')} and ${this.textContains(value(), filter.value)})`
      case 'more-than':
        return compared('>')
      case 'less-than':
        return compared('<')
      case 'within-days':
        return withinDays()
      case 'not-within-days':
        return `not ${withinDays()}`
    }
  }

  /** An empty value is no value, so nothing `is` the empty text. */
  private textIs(wanted: string | number | null, expression: () => string): string {
    const lower = String(wanted ?? '').toLowerCase()
    if (lower === '') return '0'
    const sql = `(coalesce(${lowered(expression(), lower)}, '') = ?)`
    this.values.push(lower)
    return sql
  }

  private textContains(expression: string, wanted: string | number | null): string {
    const lower = String(wanted ?? '').toLowerCase()
    this.values.push(lower)
    return `(instr(${lowered(expression, lower)}, ?) > 0)`
  }
}

const withoutCaseOutsideAscii = /^[\p{ASCII}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]*$/u

/**
 * SQLite's own `lower` knows ASCII only but is five times as fast as a function of ours (65 against 350 ms for 1 M values), so it
 * serves wherever it gives the same answer: when the wanted text has no cased letters beyond ASCII. Only two other characters
 * lower-case into ASCII (all code points tried, Unicode of Node 24): the Kelvin sign and the dotted capital I.
 */
function lowered(expression: string, wanted: string): string {
  if (!withoutCaseOutsideAscii.test(wanted)) return `${lowerTextFunction}(${expression})`
  const kelvin = wanted.includes('k') ? `replace(${expression}, char(8490), 'k')` : expression
  const dotted = wanted.includes('i') ? `replace(${kelvin}, char(304), 'i' || char(775))` : kelvin
  return `lower(${dotted})`
}
