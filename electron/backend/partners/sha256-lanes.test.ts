import { hash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createSha256Lanes, longestText } from './sha256-lanes.ts'

const lanes = createSha256Lanes(50, 50 * 64)

function digestsOf(texts: readonly Uint8Array[]): string[] {
  let at = 0
  texts.forEach((text, index) => {
    lanes.bytes.set(text, at)
    lanes.places.set([at, text.length], index * 2)
    // What lies behind a text must not count.
    lanes.bytes.fill(0xff, at + text.length, at + text.length + 3)
    at += text.length + 3
  })
  lanes.hash(texts.length)
  return texts.map((_, index) => Buffer.from(lanes.digests.subarray(index * 32, index * 32 + 32)).toString('hex'))
}

const alone = (text: Uint8Array) => hash('sha256', text)

it('hashes texts of every length as node:crypto does', () => {
  const texts = Array.from({ length: longestText + 1 }, (_, length) => new Uint8Array(length).fill(length + 1))
  for (let from = 0; from < texts.length; from += 20) {
    const some = texts.slice(from, from + 20)
    expect(digestsOf(some)).toEqual(some.map(alone))
  }
})

it('hashes any number of any bytes', () =>
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: longestText }), { maxLength: 50 }), (texts) => {
      expect(digestsOf(texts)).toEqual(texts.map(alone))
    }),
    { numRuns: 300 },
  ))
