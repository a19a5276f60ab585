// What must never reach a log never does, however it is wrapped.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redactFields, redactText } from './redact.ts'

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,11}$/)
const anyEmail = fc
  .tuple(
    fc.stringMatching(/^[a-zA-Z0-9._+-]{1,20}$/),
    word,
    fc.constantFrom('com', 'co.kr', 'example', '日本'),
    fc.constantFrom('@', '＠', '%40'),
  )
  .map(([user, host, top, at]) => `${user}${at}${host}.${top}`)
const separator = fc.constantFrom('', '-', ' ', '.', '−', ' (', ')')
const anyPhone = fc
  .tuple(
    fc.constantFrom('+', '＋', ''),
    fc.array(fc.tuple(fc.constantFrom(...'0123456789'), separator), { minLength: 9, maxLength: 15 }),
  )
  .map(
    ([plus, digits]) =>
      plus + digits.map(([digit, gap], index) => (index === digits.length - 1 ? digit : digit + gap)).join(''),
  )
  .filter((text) => !/^(19|20)\d\d-/.test(text))
const anyToken = fc.oneof(
  fc.stringMatching(/^pin[ar]_[A-Za-z0-9]{10,60}$/),
  fc.stringMatching(/^[A-Za-z0-9_-]{32,90}$/),
  fc.stringMatching(/^act\.[A-Za-z0-9]{12,40}$/),
)
const around = fc.string({ unit: fc.constantFrom(...'abc xyz:"{}[]/\\한日 '), maxLength: 12 })
const wrapped = (secret: string, before: string, after: string) => [
  `${before} ${secret} ${after}`,
  `"${secret}"`,
  JSON.stringify({ found: secret }),
  `${before}\n${secret}\n${after}`,
]

describe('redactText', () => {
  it.each([
    ['e-mail', anyEmail],
    ['phone', anyPhone],
    ['token', anyToken],
  ])('leaves no %s in any text', (_kind, secrets) => {
    fc.assert(
      fc.property(secrets, around, around, (secret, before, after) => {
        for (const text of wrapped(secret, before, after)) expect(redactText(text)).not.toContain(secret)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['GET /oauth?code=abc123&state=xyz', 'GET /oauth?code=[hidden]&state=[hidden]'],
    ['Access-Token: short', 'Access-Token: [hidden]'],
    ['{"refresh_token":"r1"}', '{"refresh_token":"[hidden]"}'],
    ['Authorization: Bearer abc', 'Authorization: Bearer [hidden]'],
  ])('hides what an address or a header names: %s', (text, expected) => {
    expect(redactText(text)).toBe(expected)
  })

  it.each([
    'code: 40105, message: Access token is incorrect',
    '2026-11-22T13:41:09.000Z',
    'ad account 7012345678901234567',
    'step-7k2m9q4xab sent 10000 people in 2 requests',
    'http://127.0.0.1:47615/',
  ])('keeps what a reader needs: %s', (text) => {
    expect(redactText(text)).toBe(text)
  })
})

describe('redactFields', () => {
  it('reaches into lists, objects, errors and their causes', () => {
    const cause = new Error('refused for mina@example.com')
    const text = JSON.stringify(
      redactFields({
        deep: [{ rows: ['+82 10-1234-5678'] }],
        failure: new Error('no', { cause }),
        accessToken: 'short',
        phone: '123',
      }),
    )
    for (const secret of ['mina@example.com', '1234-5678', 'short', '"123"']) expect(text).not.toContain(secret)
  })

  it('keeps a vendor’s request id whole and numbers as numbers', () => {
    const requestId = '20261122134109C0FFEE00C0FFEE00C0FFEE'
    expect(redactFields({ requestId, startedAt: 1_795_000_000_000 })).toEqual({
      requestId,
      startedAt: 1_795_000_000_000,
    })
  })

  it('survives an object that contains itself', () => {
    const self: { again?: unknown } = {}
    self.again = self
    expect(JSON.stringify(redactFields(self))).toContain('[deeper]')
  })
})
