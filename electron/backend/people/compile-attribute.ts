// A condition on one attribute as SQL, meaning exactly what shared evaluate-filter says (tested against it). Every value is bound.
import { dayMs, type Instant } from '#shared/core/clock.ts'
import { deniedBy, leavesYearOut, matchesAttribute, textOf, textsOf } from '#shared/people/evaluate-filter.ts'
import { compilePattern } from '#shared/people/pattern.ts'
import { isStandardAttribute } from '#shared/people/person.ts'
import { type AttributeFilter, type Operator, valueShape } from '#shared/people/segment-filter.ts'
import { attributePath } from './attribute-path.ts'
import type { BoundValues } from './bound-values.ts'
import { attributeHoldsFunction, lowerTextFunction, matchesPatternFunction } from './people-functions.ts'

export function attributeSql(filter: AttributeFilter, bound: BoundValues, now: Instant): string {
  if (filter.path !== undefined || leavesYearOut(filter)) return heldSql(filter, bound, now)
  if (isStandardAttribute(filter.attribute)) return standardSql(filter, bound)
  const path = attributePath(filter.attribute)
  if (path === undefined) return withoutValue(filter.operator)
  return new CustomAttribute(filter, path, bound, now).sql()
}

/** What lies inside, and days of the year, are asked of the shared evaluator itself, of each person who has the attribute. */
function heldSql(filter: AttributeFilter, bound: BoundValues, now: Instant): string {
  const path = isStandardAttribute(filter.attribute) ? undefined : attributePath(filter.attribute)
  if (path === undefined) return matchesAttribute(filter, null, now) ? '1' : '0'
  if (valueShape(filter.operator) === 'days') bound.timed = true
  return `${attributeHoldsFunction}(people.attributes -> ${bound.put(path)}, ${bound.put(JSON.stringify(filter))}, ${bound.put(now)})`
}

/** What an operator says of somebody who has no such value. */
function withoutValue(operator: Operator): '0' | '1' {
  return deniedBy(operator) ? '1' : '0'
}

/** Standard fields are text columns. */
function standardSql(filter: AttributeFilter, bound: BoundValues): string {
  const column = `people.${filter.attribute}`
  const { operator } = filter
  const filled = `coalesce(${column}, '') <> ''`
  switch (operator) {
    case 'is-set':
      return `(${filled})`
    case 'is-not-set':
      return `(coalesce(${column}, '') = '')`
    case 'contains':
      return `coalesce(${textContains(() => column, textsOf(filter), bound)}, 0)`
    case 'not-contains':
      return `not coalesce(${textContains(() => column, textsOf(filter), bound)}, 0)`
    case 'is':
      return textIs(() => column, String(filter.value ?? ''), bound)
    case 'is-not':
      return `not ${textIs(() => column, String(filter.value ?? ''), bound)}`
    case 'is-any-of':
      return textIsAny(() => column, textsOf(filter), bound)
    case 'is-none-of':
      return `not ${textIsAny(() => column, textsOf(filter), bound)}`
    case 'matches':
      return `coalesce(${patternMatches(column, filter, bound)}, 0)`
    case 'not-matches':
      return patternMisses(filled, column, filter, bound)
    default:
      return withoutValue(operator)
  }
}

/**
 * Custom attributes live in a JSON object; a type test belongs to each because JSON keeps true, 1 and "1" apart and SQLite does not. It
 * stands behind the value, which most people fail already: each of the two costs as much.
 */
class CustomAttribute {
  private readonly filter: AttributeFilter
  private readonly path: string
  private readonly bound: BoundValues
  private readonly now: Instant

  constructor(filter: AttributeFilter, path: string, bound: BoundValues, now: Instant) {
    this.filter = filter
    this.path = path
    this.bound = bound
    this.now = now
  }

  sql(): string {
    const { filter, now } = this
    const wanted = Number(filter.value)
    const days = wanted * dayMs
    switch (filter.operator) {
      case 'is-set':
        return this.isSet()
      case 'is-not-set':
        return `not ${this.isSet()}`
      case 'is-true':
        return this.isOf('true')
      case 'is-false':
        return this.isOf('false')
      case 'is-not-true':
        return `not ${this.isOf('true')}`
      case 'is-not-false':
        return `not ${this.isOf('false')}`
      case 'is':
        return this.isSame()
      case 'is-not':
        return `not ${this.isSame()}`
      case 'is-any-of':
        return this.isAnyOf()
      case 'is-none-of':
        return `not ${this.isAnyOf()}`
      case 'contains':
        return this.contains()
      case 'not-contains':
        return `not ${this.contains()}`
      case 'matches':
        return this.fitsPattern()
      case 'not-matches':
        return `(${this.isOf('text')} and ${patternMisses(`${this.value()} <> ''`, () => this.value(), filter, this.bound)})`
      case 'includes':
        return this.includes(textsOf(filter))
      case 'includes-none':
        return `not ${this.includes(textsOf(filter))}`
      case 'includes-all':
        return this.includesAll()
      case 'not-includes-all':
        return `not ${this.includesAll()}`
      case 'more-than':
      case 'after':
        return this.compared('>', wanted)
      case 'less-than':
      case 'before':
        return this.compared('<', wanted)
      case 'at-least':
        return this.compared('>=', wanted)
      case 'at-most':
        return this.compared('<=', wanted)
      case 'within-days':
        return this.between(now - days, now)
      case 'not-within-days':
        return `not ${this.between(now - days, now)}`
      case 'older-than-days':
        return this.timed(() => this.compared('<', now - days))
      case 'in-coming-days':
        return this.between(now, now + days)
      case 'beyond-days':
        return this.timed(() => this.compared('>', now + days))
    }
  }

  private value(): string {
    return `json_extract(people.attributes, ${this.bound.put(this.path)})`
  }

  /** As the double that JavaScript reads it as: beyond 2^53 SQLite would keep digits that the shared evaluator does not have. */
  private number(): string {
    return `${this.value()} + 0.0`
  }

  private isOf(...kinds: readonly string[]): string {
    const names = kinds.map((kind) => `'${kind}'`).join(', ')
    return `(coalesce(json_type(people.attributes, ${this.bound.put(this.path)}), '') in (${names}))`
  }

  /** An empty list is no value, as an empty text is none. */
  private isSet(): string {
    const { bound, path } = this
    return `(coalesce(${this.value()}, '') <> '' and (not ${this.isOf('array')} or json_array_length(people.attributes, ${bound.put(path)}) > 0))`
  }

  private isSame(): string {
    const { filter, bound } = this
    const text = `(${textIs(() => this.value(), String(filter.value ?? ''), bound)} and ${this.isOf('text')})`
    if (typeof filter.value !== 'number') return text
    return `(${text} or (${this.number()} = ${bound.put(filter.value)} and ${this.isOf('integer', 'real')}))`
  }

  private isAnyOf(): string {
    return `(${textIsAny(() => this.value(), textsOf(this.filter), this.bound)} and ${this.isOf('text')})`
  }

  private contains(): string {
    const { filter, bound } = this
    const inText = `(${textContains(() => this.value(), textsOf(filter), bound)} and ${this.isOf('text')})`
    const inList = `(${this.isOf('array')} and ${this.anyItem(`item.type = 'text' and ${textContains(() => 'item.value', textsOf(filter), bound)}`)})`
    return `(${inText} or ${inList})`
  }

  private fitsPattern(): string {
    const { filter, bound } = this
    const inText = `(${this.isOf('text')} and ${patternMatches(this.value(), filter, bound)})`
    const inList = `(${this.isOf('array')} and ${this.anyItem(`item.type = 'text' and ${patternMatches('item.value', filter, bound)}`)})`
    return `coalesce(${inText} or ${inList}, 0)`
  }

  private includesAll(): string {
    const texts = textsOf(this.filter)
    return texts.length === 0 ? '0' : `(${texts.map((text) => this.includes([text])).join(' and ')})`
  }

  private includes(texts: readonly string[]): string {
    const { bound } = this
    const isList = this.isOf('array')
    const isText = `(item.type = 'text' and ${textIsAny(() => 'item.value', texts, bound)})`
    const numbers = texts.filter((text) => text.trim() !== '').map(Number)
    const isNumber = `(item.type in ('integer', 'real') and item.value + 0.0 in (${numbers
      .filter((number) => !Number.isNaN(number))
      .map((number) => bound.put(number))
      .join(', ')}))`
    return `(${isList} and ${this.anyItem(`(${isText} or ${isNumber})`)})`
  }

  /** The path is bound last: it stands behind the condition. */
  private anyItem(condition: string): string {
    return `exists (select 1 from (select ${condition} as held from json_each(people.attributes, ${this.bound.put(this.path)}) item) where held)`
  }

  private compared(sign: '<' | '>' | '<=' | '>=', to: number): string {
    if (Number.isNaN(to)) return '0'
    return `(${this.number()} ${sign} ${this.bound.put(to)} and ${this.isOf('integer', 'real')})`
  }

  private between(from: number, to: number): string {
    const { bound } = this
    if (Number.isNaN(from) || Number.isNaN(to)) return '0'
    return this.timed(
      () => `(${this.number()} between ${bound.put(from)} and ${bound.put(to)} and ${this.isOf('integer', 'real')})`,
    )
  }

  private timed(write: () => string): string {
    this.bound.timed = true
    return write()
  }
}

function patternMatches(expression: string, filter: AttributeFilter, bound: BoundValues): string {
  return `${matchesPatternFunction}(${expression}, ${bound.put(textOf(filter))})`
}

function patternMisses(
  filled: string,
  expression: string | (() => string),
  filter: AttributeFilter,
  bound: BoundValues,
): string {
  if (compilePattern(textOf(filter)) === null) return `(${filled} and 0)`
  return `(${filled} and not ${patternMatches(typeof expression === 'string' ? expression : expression(), filter, bound)})`
}

/** An empty value is no value, so nothing `is` the empty text. */
function textIs(expression: () => string, wanted: string, bound: BoundValues): string {
  const lower = wanted.toLowerCase()
  if (lower === '') return '0'
  return `(coalesce(${lowered(expression(), lower)}, '') = ${bound.put(lower)})`
}

function textIsAny(expression: () => string, wanted: readonly string[], bound: BoundValues): string {
  const lower = wanted.map((text) => text.toLowerCase()).filter((text) => text !== '')
  if (lower.length === 0) return '0'
  return `(coalesce(${lowered(expression(), lower.join(''))}, '') in (${lower.map((text) => bound.put(text)).join(', ')}))`
}

function textContains(expression: () => string, wanted: readonly string[], bound: BoundValues): string {
  const found = wanted.map((text) => {
    const lower = text.toLowerCase()
    return `instr(${lowered(expression(), lower)}, ${bound.put(lower)}) > 0`
  })
  return found.length === 0 ? '0' : `(${found.join(' or ')})`
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
