import { describe, expect, it } from 'vitest'
import { readBoolean, readNumber, readTime, TypeGuess } from './attribute-value.ts'

const local = (...parts: [number, number, number, number?, number?]) => new Date(...parts).getTime()

describe('values as spreadsheets write them', () => {
  it.each([
    ['1,234.50', 1234.5],
    ['-3', -3],
    ['₩12,000', 12_000],
    ['１２', 12],
    ['1e3', 1000],
    ['1.2.3', undefined],
    ['12abc', undefined],
    ['1,23', undefined],
    ['', undefined],
  ] as const)('number %j', (text, value) => expect(readNumber(text)).toBe(value))
  it.each([
    ['TRUE', true],
    ['예', true],
    ['아니요', false],
    ['はい', true],
    ['いいえ', false],
    ['0', false],
    ['maybe', undefined],
  ] as const)('boolean %j', (text, value) => expect(readBoolean(text)).toBe(value))
  it.each([
    ['2026-11-22', local(2026, 10, 22)],
    ['2026/1/2 09:05', local(2026, 0, 2, 9, 5)],
    ['2026. 11. 22.', local(2026, 10, 22)],
    ['2026年11月22日', local(2026, 10, 22)],
    ['2026년 11월 22일', local(2026, 10, 22)],
    ['2026-11-22T09:00:00Z', Date.UTC(2026, 10, 22, 9)],
    ['2026-11-22T09:00:00.250+09:00', Date.UTC(2026, 10, 22, 0, 0, 0, 250)],
    ['2026-02-30', undefined],
    ['2026-11-22 25:00', undefined],
    ['22/11/2026', undefined],
  ] as const)('time %j', (text, value) => expect(readTime(text)).toBe(value))
})

describe('a new column gets the narrowest type that fits all of it', () => {
  it.each([
    [['1', '2.5', '1,000'], 'number'],
    [['0', '1'], 'number'],
    [['yes', 'no', '예'], 'boolean'],
    [['2026-11-22', '2026/1/2'], 'time'],
    [['00123', '00456'], 'string'],
    [['1', 'two'], 'string'],
    [['2026-11-22', 'soon'], 'string'],
    [[], undefined],
  ] as const)('%j is %s', (texts, type) => {
    const guess = new TypeGuess()
    for (const text of texts) guess.see(text)
    expect(guess.type).toBe(type)
  })
})
