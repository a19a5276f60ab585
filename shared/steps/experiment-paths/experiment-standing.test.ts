// Known figures of the two-proportion test, and when no winner may be named.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceOfDifference, type ExperimentArm, experimentStanding } from './experiment-standing.ts'

const arm = (port: string, people: number, conversions: number, open = 0): ExperimentArm => ({
  port,
  people,
  conversions,
  open,
})

describe('the two-proportion test', () => {
  it.each([
    // z = 2.6774, 1.9600 and 0: from the formula, looked up in a table of the normal distribution.
    [arm('a', 1_000, 250), arm('b', 1_000, 200), 0.00742],
    [arm('a', 5_000, 590), arm('b', 5_000, 528), 0.0496],
    [arm('a', 400, 40), arm('b', 800, 80), 1],
  ])('%o against %o', (left, right, expected) => {
    expect(chanceOfDifference(left, right)).toBeCloseTo(expected, 3)
    expect(chanceOfDifference(right, left)).toBeCloseTo(expected, 3)
  })
})

describe('the standing of an experiment', () => {
  it('names a winner with its certainty, and the lift of each path against the control group', () => {
    const standing = experimentStanding([arm('path-1', 1_000, 250), arm('control', 1_000, 200)], 'control')
    expect(standing.verdict).toEqual({ kind: 'winner', port: 'path-1', confidence: expect.closeTo(0.9926, 3) })
    expect(standing.arms.map(({ rate, lift }) => [rate, lift])).toEqual([
      [0.25, expect.closeTo(0.25, 9)],
      [0.2, null],
    ])
  })
  it('can say that the control group did best', () => {
    const { verdict } = experimentStanding([arm('path-1', 1_000, 200), arm('control', 1_000, 250)], 'control')
    expect(verdict).toMatchObject({ kind: 'winner', port: 'control' })
  })
  it('asks for more certainty where more ways are compared', () => {
    // 0.98 sure against one; with three others the same figures are chance too often.
    const [best, other] = [arm('path-1', 1_000, 243), arm('path-2', 1_000, 200)]
    expect(experimentStanding([best, other], 'path-2').verdict.kind).toBe('winner')
    const all = [best, other, arm('path-3', 1_000, 200), arm('control', 1_000, 200)]
    expect(experimentStanding(all, 'control').verdict.kind).toBe('unclear')
  })
  it('says nothing on too few people, too few conversions, or one way alone', () => {
    const kinds = [
      [arm('a', 99, 60), arm('b', 5_000, 100)],
      [arm('a', 1_000, 8), arm('b', 1_000, 1)],
      [arm('a', 1_000, 300)],
      [arm('a', 0, 0), arm('b', 0, 0)],
    ].map((arms) => experimentStanding(arms, 'a').verdict.kind)
    expect(kinds).toEqual(['too-few', 'too-few', 'too-few', 'too-few'])
  })
  it('is over when nobody has days left', () => {
    expect(experimentStanding([arm('a', 10, 1, 1), arm('b', 10, 1)], 'a').isOver).toBe(false)
    expect(experimentStanding([arm('a', 10, 1), arm('b', 10, 1)], 'a').isOver).toBe(true)
  })
  it('never names a winner that another way beats, and the order of the ways changes nothing', () => {
    const arms = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 5_000 }), fc.double({ min: 0, max: 1, noNaN: true })), {
        minLength: 2,
        maxLength: 5,
      })
      .map((drawn) => drawn.map(([people, share], place) => arm(`p${place}`, people, Math.floor(people * share))))
    fc.assert(
      fc.property(arms, (ways) => {
        const { verdict, arms: standing } = experimentStanding(ways, 'p0')
        expect(experimentStanding(ways.toReversed(), 'p0').verdict.kind).toBe(verdict.kind)
        if (verdict.kind !== 'winner') return
        const won = standing.find(({ port }) => port === verdict.port)?.rate ?? 0
        expect(standing.every(({ port, rate }) => port === verdict.port || (rate ?? 0) < won)).toBe(true)
      }),
    )
  })
})
