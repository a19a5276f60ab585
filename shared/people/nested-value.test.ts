// What a condition finds inside objects and lists of objects, and on which days of the year times fall.
import { describe, expect, it } from 'vitest'
import { sayIn } from '../words/say.ts'
import { languages } from '../words/word-table.ts'
import { matchesAttribute } from './evaluate-filter.ts'
import { pathsIn } from './nested-value.ts'
import type { AttributeValue } from './person.ts'
import type { AttributeFilter } from './segment-filter.ts'
import { segmentSentence } from './segment-sentence.ts'

const now = Date.UTC(2026, 10, 23, 9)
const orders: AttributeValue = [
  {
    status: 'paid',
    total: 40,
    placed: '2026-11-20T10:00:00Z',
    items: [{ sku: 'A-1' }, { sku: 'B-2' }],
    tags: ['sale'],
  },
  { status: 'open', total: 10, placed: '2025-01-05', items: [], tags: [] },
]
const address: AttributeValue = { city: 'Seoul', geo: { lat: 37.5 }, isHome: true, 'a.b': 'dotted' }

function asks(value: AttributeValue, filter: Omit<AttributeFilter, 'kind' | 'attribute'>): boolean {
  return matchesAttribute({ kind: 'attribute', attribute: 'it', ...filter }, value, now)
}

describe('a condition inside an object', () => {
  it.each([
    ['city', 'string', 'is', 'seoul', true],
    ['city', 'string', 'is-not', 'Seoul', false],
    ['city', 'string', 'contains', ['xx', 'eo'], true],
    ['city', 'string', 'not-contains', ['xx', 'eo'], false],
    ['geo.lat', 'number', 'more-than', 37, true],
    ['isHome', 'boolean', 'is-true', null, true],
    ['geo.long', 'number', 'is-set', null, false],
    ['geo.long', 'number', 'is-not', 5, true],
    ['toString', 'string', 'is-set', null, false],
    ['a.b', 'string', 'is-set', null, false],
  ] as const)('%s (%s) %s %j: %j', (path, type, operator, value, held) => {
    expect(
      asks(address, { path, type, operator, value: typeof value === 'object' && value ? [...value] : value }),
    ).toBe(held)
  })

  it.each([
    ['status', 'string', 'is', 'open', true],
    ['status', 'string', 'is-not', 'open', false],
    ['status', 'string', 'is-none-of', ['gone'], true],
    ['total', 'number', 'less-than', 20, true],
    ['total', 'number', 'more-than', 40, false],
    ['items.sku', 'string', 'is', 'b-2', true],
    ['items.sku', 'string', 'not-matches', '^[AB]', false],
    ['items.sku', 'string', 'not-matches', '^C', true],
    ['tags', 'array', 'includes', ['sale'], true],
    ['tags', 'array', 'is-not-set', null, false],
    ['placed', 'time', 'within-days', 7, true],
    ['placed', 'time', 'not-within-days', 7, false],
    ['placed', 'time', 'before', Date.UTC(2025, 5, 1), true],
  ] as const)('is one of any object of a list: %s (%s) %s %j: %j', (path, type, operator, value, held) => {
    expect(asks(orders, { path, type, operator, value: typeof value === 'object' && value ? [...value] : value })).toBe(
      held,
    )
  })

  it('finds nothing in what is no object, and what is denied holds there', () => {
    for (const value of [null, 'text', 3, [], ['text']]) {
      expect(asks(value, { path: 'city', type: 'string', operator: 'is', value: 'Seoul' })).toBe(false)
      expect(asks(value, { path: 'city', type: 'string', operator: 'is-not', value: 'Seoul' })).toBe(true)
    }
  })
})

describe('a day of the year', () => {
  const born = (text: string, operator: AttributeFilter['operator'], value: number) =>
    asks({ born: text }, { path: 'born', type: 'time', operator, value, yearly: true })
  it.each([
    ['1990-11-23', 'in-coming-days', 0, true],
    ['1990-11-30', 'in-coming-days', 7, true],
    ['1990-12-01', 'in-coming-days', 7, false],
    ['1990-11-22', 'in-coming-days', 7, false],
    ['1990-01-02', 'in-coming-days', 45, true],
    ['1990-11-16', 'within-days', 7, true],
    ['1990-11-15', 'within-days', 7, false],
    ['1990-11-15', 'not-within-days', 7, true],
    ['1990-03-01', 'older-than-days', 100, true],
    ['1990-12-24', 'beyond-days', 30, true],
    ['1990-12-23', 'beyond-days', 30, false],
    ['1990-05-01', 'before', Date.UTC(2026, 5, 1), true],
    ['2030-06-02', 'after', Date.UTC(2026, 5, 1), true],
    ['no date', 'before', Date.UTC(2026, 5, 1), false],
  ] as const)('%s %s %j: %j', (text, operator, value, held) => {
    expect(born(text, operator, value)).toBe(held)
  })

  it('counts 29 February as 1 March where there is none, and reaches over New Year', () => {
    const on = (at: number, operator: AttributeFilter['operator'], value: number) =>
      matchesAttribute(
        { kind: 'attribute', attribute: 'born', type: 'time', operator, value, yearly: true },
        Date.UTC(1988, 1, 29),
        at,
      )
    expect(on(Date.UTC(2026, 2, 1, 12), 'in-coming-days', 0)).toBe(true)
    expect(on(Date.UTC(2028, 1, 29, 12), 'in-coming-days', 0)).toBe(true)
    const newYear = { kind: 'attribute', attribute: 'born', type: 'time', yearly: true } as const
    const eve = Date.UTC(2000, 11, 31)
    expect(matchesAttribute({ ...newYear, operator: 'within-days', value: 3 }, eve, Date.UTC(2027, 0, 2))).toBe(true)
  })
})

it('offers the paths there are, each with the type of what is found first', () => {
  expect(pathsIn([orders, address])).toEqual([
    { path: 'status', type: 'string' },
    { path: 'total', type: 'number' },
    { path: 'placed', type: 'time' },
    { path: 'items.sku', type: 'string' },
    { path: 'tags', type: 'array' },
    { path: 'city', type: 'string' },
    { path: 'geo.lat', type: 'number' },
    { path: 'isHome', type: 'boolean' },
  ])
})

it('is read back as a sentence in three languages', () => {
  const names = { segmentName: () => undefined, importName: () => undefined }
  const told = (filter: Omit<AttributeFilter, 'kind' | 'attribute'>) =>
    languages.map((language) =>
      segmentSentence({ kind: 'attribute', attribute: 'home', ...filter }, sayIn(language), names),
    )
  expect(told({ path: 'address.city', type: 'string', operator: 'contains', value: ['Se', 'Bu'] })).toEqual([
    'Home › address › city contains any of Se · Bu',
    'Home › address › city에 Se · Bu 중 하나 포함',
    'Home › address › city が Se · Bu のいずれかを含む',
  ])
  expect(told({ path: 'since', type: 'time', operator: 'in-coming-days', value: 7, yearly: true })).toEqual([
    'Home › since is within the coming 7 days, whatever the year',
    'Home › since: 앞으로 7일 이내(연도 무관)',
    'Home › since が今後 7 日以内（年は問わない）',
  ])
})
