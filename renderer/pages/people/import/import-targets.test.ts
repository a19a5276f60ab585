import { describe, expect, it } from 'vitest'
import type { ImportTarget } from '#shared/people/import-target.ts'
import { clashes, identifiesPeople, namedTarget, targetChoices, targetId } from './import-targets.ts'

const email: ImportTarget = { kind: 'field', field: 'email' }
const skip: ImportTarget = { kind: 'skip' }
const attribute = (name: string): ImportTarget => ({ kind: 'attribute', name })

describe('where a column may go', () => {
  it('offers each place once, with what it is now among them, skipping last', () => {
    const known = [
      { name: 'email', type: 'string' as const, people: 3, inside: [] },
      { name: 'loyalty_tier', type: 'string' as const, people: 2, inside: [] },
    ]
    const ids = targetChoices(attribute('loyalty_tier'), 'Tier', known).map(targetId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => id === 'attribute:loyalty_tier')).toHaveLength(1)
    expect(ids).toContain('consent:tiktok')
    expect(ids.at(-1)).toBe('skip')
    expect(targetChoices(email, 'Tier', known).map(targetId)).toContain('attribute:Tier')
    expect(targetChoices(skip, '', []).some(({ kind }) => kind === 'attribute')).toBe(false)
  })

  it('names the other column of one place; skipped columns never clash', () => {
    expect([...clashes([email, skip, email, skip, attribute('a')])]).toEqual([
      [0, 2],
      [2, 0],
    ])
    expect(clashes([email, skip, skip]).size).toBe(0)
  })

  it('knows whether a column says who people are', () => {
    expect(identifiesPeople([skip, attribute('x'), { kind: 'field', field: 'country' }])).toBe(false)
    expect(identifiesPeople([skip, { kind: 'field', field: 'gaid' }])).toBe(true)
  })

  it.each([
    ['  membership ', { target: attribute('membership') }],
    ['회원 등급'.normalize('NFD'), { target: attribute('회원 등급') }],
    ['constructor', { target: attribute('constructor') }],
    ['', { trouble: 'missing' }],
    [' \t ', { trouble: 'missing' }],
    ['a"b', { trouble: 'letters' }],
    ['a\\b', { trouble: 'letters' }],
    ['a\nb', { trouble: 'letters' }],
    ['\uD83D', { trouble: 'letters' }],
    ['가'.repeat(256), { trouble: 'too-long' }],
    ['email', { trouble: 'is-field' }],
    ['gaid', { trouble: 'is-field' }],
  ])('takes a typed name as it is, or says what is wrong: %j', (typed, outcome) => {
    expect(namedTarget(typed)).toEqual(outcome)
  })
})
