import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DigestSet } from './digest-set.ts'

// Few distinct first words, so that probing, tombstones and growth are all exercised.
const digest = fc.tuple(fc.constantFrom(0, 1, 0xffff_ffff), fc.integer({ min: 0, max: 60 })).map(([first, rest]) => {
  const bytes = Buffer.alloc(32)
  bytes.writeUInt32LE(first, 0)
  bytes.writeUInt32LE(rest, 28)
  return bytes
})
const step = fc.record({ action: fc.constantFrom('add', 'remove'), digests: fc.array(digest, { maxLength: 40 }) })

function hexOf(packed: Uint8Array, width: number): string[] {
  const text = Buffer.from(packed).toString('hex')
  return Array.from({ length: packed.length / width }, (_, index) =>
    text.slice(index * width * 2, (index + 1) * width * 2),
  ).sort()
}

describe('DigestSet', () => {
  it('holds what a plain set holds, and says what changed', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const set = new DigestSet(32)
        const model = new Set<string>()
        for (const { action, digests } of steps) {
          const before = model.size
          for (const one of digests) {
            if (action === 'add') model.add(one.toString('hex'))
            else model.delete(one.toString('hex'))
          }
          const changed = action === 'add' ? set.add(Buffer.concat(digests)) : set.remove(Buffer.concat(digests))
          expect(changed).toBe(Math.abs(model.size - before))
        }
        expect(set.size).toBe(model.size)
        expect(hexOf(set.pack(), 32)).toEqual([...model].sort())
      }),
    )
  })

  it('grows past its first size and stays exact through churn', () => {
    const set = new DigestSet(16)
    const at = (number: number) => {
      const bytes = Buffer.alloc(16)
      bytes.writeUInt32LE(Math.imul(number, 2_654_435_761) >>> 0, 0)
      bytes.writeUInt32LE(number, 12)
      return bytes
    }
    for (let number = 0; number < 20_000; number++) set.add(at(number))
    for (let round = 0; round < 5; round++) {
      for (let number = 0; number < 10_000; number++) set.remove(at(number))
      for (let number = 0; number < 10_000; number++) set.add(at(number))
    }
    expect(set.size).toBe(20_000)
  })
})
