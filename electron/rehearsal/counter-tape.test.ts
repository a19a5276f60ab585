// A tape gives every moment back as it was, whatever changed in between.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CounterTape } from './counter-tape.ts'

const names = ['entered', 'synced', 'errored', 'badge'] as const

it('gives every moment back as it was', () => {
  const readings = fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 50 }),
      values: fc.dictionary(fc.constantFrom(...names), fc.nat(5)),
    }),
    { maxLength: 300 },
  )
  fc.assert(
    fc.property(readings, (given) => {
      const tape = new CounterTape()
      const expected: { at: number; values: Map<string, number> }[] = []
      let at = 0
      let values = new Map<string, number>()
      for (const reading of given) {
        at += reading.after
        values = new Map([...values, ...Object.entries(reading.values)])
        tape.note(at, Object.entries(reading.values))
        expected.push({ at, values })
      }
      for (const moment of expected) {
        const then = expected.findLast((one) => one.at <= moment.at)
        expect(new Map(tape.at(moment.at))).toEqual(then?.values)
      }
      expect(tape.at(-1).size).toBe(0)
    }),
    { numRuns: 200 },
  )
})

it('keeps a month of small changes small, and reads any of it at once', () => {
  const tape = new CounterTape()
  for (let hour = 0; hour < 24 * 30; hour++) tape.note(hour * 3_600_000, [['entered', hour * 10]])
  expect(tape.at(100 * 3_600_000 + 5).get('entered')).toBe(1_000)
  expect(tape.moments(10)).toHaveLength(10)
  expect(tape.nextAfter(0)).toBe(3_600_000)
})

it('turns a badge into a number and back', () => {
  const tape = new CounterTape()
  expect(tape.textOf(tape.numberOf('waiting'))).toBe('waiting')
  expect(tape.numberOf('waiting')).toBe(tape.numberOf('waiting'))
  expect(tape.textOf(0)).toBeUndefined()
})
