import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import vectors from '../testing/hash-vectors.json' with { type: 'json' }
import { type NormalisationRules, normaliseIdentifier } from './identifier.ts'
import type { MatchColumn } from './match-field.ts'

const rules: NormalisationRules = { defaultRegion: null, phoneForm: 'e164' }
const digestOf = (column: MatchColumn, raw: string, given = rules) => {
  const normal = normaliseIdentifier(column, raw, given)
  if (normal.kind === 'fault') return normal.fault
  return normal.kind === 'digest' ? normal.digest : createHash('sha256').update(normal.text).digest('hex')
}

describe('identifiers become the normal form whose digest the partners expect', () => {
  const decomposed = (text: string) => text !== text.normalize('NFC')
  it.each(vectors.email.filter((vector) => !decomposed(vector.input) && emailIsSendable(vector.input)))(
    'e-mail $input',
    (vector) => expect(digestOf('email', vector.input)).toBe(vector.trimLower_sha256),
  )
  it('folds a decomposed e-mail to the composed digest', () =>
    expect(digestOf('email', 'José@example.com')).toBe(
      'b0a53cf19e34d05b57bced7365c6b00ddbe38d62957e863de2a66a56c3b42cea',
    ))
  it.each(vectors.phone.filter((vector) => vector.input.startsWith('+') || vector.input.startsWith('00')))(
    'phone $input',
    (vector) => {
      expect(digestOf('phone', vector.input)).toBe(vector.e164Plus_sha256)
      expect(digestOf('phone', vector.input, { ...rules, phoneForm: 'digits' })).toBe(vector.digitsOnly_sha256)
    },
  )
  it.each(vectors.maid.filter((vector) => !vector.input.includes('00000000-0000')))('mobile id $input', (vector) =>
    expect(digestOf('idfa', vector.input)).toBe(vector.lower_sha256),
  )
})

describe('what must never be hashed', () => {
  it.each([
    ['email', '', 'missing'],
    ['email', '  \u3000 ', 'missing'],
    ['email', 'jane doe@example.com', 'invalid'],
    ['email', 'jane.example.com', 'invalid'],
    ['email', 'jane@localhost', 'invalid'],
    ['phone', '000-0000', 'invalid'],
    ['phone', '010-1234-5678', 'invalid'],
    ['phone', 'call me', 'invalid'],
    ['idfa', '00000000-0000-0000-0000-000000000000', 'opted-out'],
    ['gaid', 'not-an-id', 'invalid'],
  ] as const)('%s %j is %s', (column, raw, fault) => {
    expect(normaliseIdentifier(column, raw, rules)).toEqual({ kind: 'fault', fault })
  })
  it('uses the default region for a national number', () =>
    expect(normaliseIdentifier('phone', '010-1234-5678', { ...rules, defaultRegion: 'KR' })).toEqual({
      kind: 'text',
      text: '+821012345678',
    }))
  it('drops the trunk zero that people write in brackets', () =>
    expect(normaliseIdentifier('phone', '+44 (0)20 7183 8750', rules)).toEqual({ kind: 'text', text: '+442071838750' }))
  it('passes a digest through and does not take a longer word for one', () => {
    const digest = 'A'.repeat(64)
    expect(normaliseIdentifier('email', digest, rules)).toEqual({ kind: 'digest', digest: digest.toLowerCase() })
    expect(normaliseIdentifier('email', `${digest}a`, rules)).toEqual({ kind: 'fault', fault: 'invalid' })
  })
  it('folds full-width letters, digits and signs', () =>
    expect(normaliseIdentifier('email', 'ｊａｎｅ＠Ｅｘａｍｐｌｅ．com', rules)).toEqual({
      kind: 'text',
      text: 'jane@example.com',
    }))
})

/** The vectors also hold addresses no partner would match; those are faults here, not digests. */
function emailIsSendable(input: string): boolean {
  return !/\s/.test(input.trim()) && input.trim() !== ''
}
