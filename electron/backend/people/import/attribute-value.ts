// Reads attribute values as people write them in spreadsheets, and finds the type that fits a whole new column. Pure.
import type { AttributeType, AttributeValue } from '#shared/people/person.ts'
import { writeCustomValue } from '../custom-value.ts'

const yes = new Set(['true', 'yes', 'y', 't', '예', '네', '참', '동의', 'はい', '有', '同意'])
const no = new Set(['false', 'no', 'n', 'f', '아니요', '아니오', '거짓', '미동의', 'いいえ', '無', '不同意'])

export function readBoolean(text: string): boolean | undefined {
  const word = text.trim().toLowerCase()
  if (yes.has(word) || word === '1') return true
  return no.has(word) || word === '0' ? false : undefined
}

const numberPattern = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[+-]?\d{1,2})?$/i

export function readNumber(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^[₩¥$€£]\s*/, '')
  if (!numberPattern.test(plain)) return undefined
  const value = Number(plain.replaceAll(',', ''))
  return Number.isFinite(value) ? value : undefined
}

const datePattern =
  /^(\d{4})(?:[-/.]\s?|年|년\s?)(\d{1,2})(?:[-/.]\s?|月|월\s?)(\d{1,2})(?:日|일|\.)?(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/

/** An instant. Times without a zone are this computer's time, as in the spreadsheet they came from. */
export function readTime(text: string): number | undefined {
  const parts = datePattern.exec(text.normalize('NFKC').trim())
  if (!parts) return undefined
  const [, year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0))
  const millisecond = Number((parts[7] ?? '').padEnd(3, '0'))
  const utc = Date.UTC(year, month - 1, day, hour, minute, second, millisecond)
  const read = new Date(utc)
  const real = read.getUTCMonth() === month - 1 && read.getUTCDate() === day && hour < 24 && minute < 60 && second < 60
  if (!real) return undefined
  const zone = parts[8]
  if (zone === undefined) return new Date(year, month - 1, day, hour, minute, second, millisecond).getTime()
  return zone === 'Z' ? utc : utc - offsetMs(zone)
}

function offsetMs(zone: string): number {
  const digits = zone.slice(1).replace(':', '')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}

/** Undefined when the text is not of the type. */
export function readAttribute(text: string, type: AttributeType): AttributeValue | undefined {
  if (type === 'number') return readNumber(text)
  if (type === 'boolean') return readBoolean(text)
  if (type === 'time') return readTime(text)
  return type === 'string' ? text : readJson(text, type)
}

type JsonType = 'array' | 'object' | 'objects'

/** Lists and objects are written as JSON; a plain list of words also with semicolons between them. */
function readJson(text: string, type: JsonType): AttributeValue | undefined {
  const isJson = /^[[{]/.test(text)
  if (type === 'array' && !isJson) return text.split(';').flatMap((part) => part.trim() || [])
  const value = isJson ? parsed(text) : undefined
  const written = writeCustomValue(undefined, value, type)
  return written.kind === 'set' ? written.value : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Narrows down what a new column can be as its values pass by. */
export class TypeGuess {
  private number = true
  private boolean = true
  private time = true
  private json: readonly JsonType[] = ['array', 'object', 'objects']
  private seen = false

  see(text: string): void {
    this.seen = true
    // 00123 is a code, not a number: as a number it would lose its zeros.
    if (this.number) this.number = readNumber(text) !== undefined && !/^[+-]?0\d/.test(text)
    if (this.boolean) this.boolean = readBoolean(text) !== undefined && !/^[01]$/.test(text)
    if (this.time) this.time = readTime(text) !== undefined
    if (this.json.length > 0)
      this.json = /^[[{]/.test(text) ? this.json.filter((type) => readJson(text, type) !== undefined) : []
  }

  /** Undefined for a column without a single value. */
  get type(): AttributeType | undefined {
    if (!this.seen) return undefined
    if (this.number) return 'number'
    if (this.boolean) return 'boolean'
    return this.time ? 'time' : (this.json[0] ?? 'string')
  }
}
