import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseIdentifier } from '#shared/partners/identifier.ts'
import vectors from '#shared/testing/hash-vectors.json' with { type: 'json' }
import { cellsOfRow, emptyDigest, faultsOfPerson, hashIdentifiers, isNormalAlready } from './hash-identifiers.ts'
import { valuesOf } from './partner-suite.ts'

const rules = { defaultRegion: null, phoneForm: 'e164' } as const
const hex = (cell: Uint8Array | null | undefined) => (cell ? Buffer.from(cell).toString('hex') : null)

describe('hashing people’s identifiers', () => {
  it('gives the digests of the published vectors', () => {
    const known = vectors.email.filter(({ input }) => /^\S+@\S+$/.test(input) && input === input.normalize('NFC'))
    const hashed = hashIdentifiers(
      known.map(({ input }) => input),
      ['email'],
      rules,
    )
    expect(known.map((_, person) => hex(cellsOfRow(hashed.rows, person)[0]))).toEqual(
      known.map((vector) => vector.trimLower_sha256),
    )
  })

  it('keeps rows and columns in their places, and says why a cell is empty', () => {
    const people = [
      { email: 'a@example.com', phone: '+821012345678' },
      { email: 'not an address', phone: null, idfa: '00000000-0000-0000-0000-000000000000' },
      { email: '', phone: '+821012345679' },
      {},
    ]
    const hashed = hashIdentifiers(valuesOf(people, ['email', 'phone', 'idfa']), ['email', 'phone', 'idfa'], rules)
    expect([...hashed.sendable]).toEqual([1, 0, 1, 0])
    expect([...hashed.rows.present]).toEqual([1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0])
    expect(faultsOfPerson(hashed, 1)).toEqual(['invalid', 'missing', 'opted-out'])
    expect(faultsOfPerson(hashed, 3)).toEqual(['missing'])
    expect(cellsOfRow(hashed.rows, 1)).toEqual([null, null, null])
  })

  it('passes ready digests through in lower case, and takes the digest of nothing for nothing', () => {
    const hashed = hashIdentifiers(['AB'.repeat(32), emptyDigest.toUpperCase()], ['email'], rules)
    expect(hex(cellsOfRow(hashed.rows, 0)[0])).toBe('ab'.repeat(32))
    expect(hashed.sendable[1]).toBe(0)
    expect(faultsOfPerson(hashed, 1)).toEqual(['missing'])
  })

  it('takes for normal already only what normalising would leave as it is', () => {
    const texts = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'aZ9.@+-_ ａß'), maxLength: 20 }),
      fc.emailAddress(),
      fc.emailAddress().map((address) => address.toLowerCase()),
      fc.integer({ min: 1, max: 999_999_999 }).map((digits) => `+${digits}`),
    )
    fc.assert(
      fc.property(texts, fc.constantFrom('email' as const, 'phone' as const), (text, column) => {
        if (!isNormalAlready(column, text, rules)) return
        expect(normaliseIdentifier(column, text, rules)).toEqual({ kind: 'text', text })
      }),
      { numRuns: 2_000 },
    )
  })
})
