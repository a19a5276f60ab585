// The judge of the rate proof must be able to say no.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SandboxRequest } from '#shared/partners/sandbox-view.ts'
import { judgeRate } from './judge-rate.ts'

const limit = { partnerId: 'pinterest', lane: 'write', perSecond: 7 } as const
const came = (at: number, part: Partial<SandboxRequest> = {}): SandboxRequest => ({
  at,
  partnerId: 'pinterest',
  lane: 'write',
  token: null,
  method: 'PATCH',
  path: '/list',
  status: 200,
  code: null,
  rows: 1,
  ...part,
})
const steady = Array.from({ length: 70 }, (_, index) => came(index * 143))

it('finds a steady pace within its limit, and how much of it was used', () => {
  expect(judgeRate(steady, limit)).toMatchObject({ requests: 70, mostInOneSecond: 7, broken: null })
  expect(judgeRate(steady, limit).achievedShare).toBeGreaterThan(0.98)
})

it('finds one request too many, wherever its second begins', () => {
  for (const extra of [0, 501, 9_999])
    expect(judgeRate([...steady, came(extra), came(extra + 1)], limit).broken).toContain('within one second')
})

it('does not count other lanes, other partners or what is a whole second away', () => {
  const others = [came(10, { lane: 'read' }), came(10, { partnerId: 'tiktok' })]
  expect(judgeRate([...steady, ...others], limit).broken).toBeNull()
  expect(judgeRate([...Array(7).fill(came(0)), ...Array(7).fill(came(1_000))], limit).mostInOneSecond).toBe(7)
  expect(judgeRate([...Array(7).fill(came(0)), came(999)], limit).mostInOneSecond).toBe(8)
})

it('agrees with counting every second by itself', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 60 }), (instants) => {
      const slow = Math.max(
        0,
        ...instants.map((from) => instants.filter((at) => at >= from && at < from + 1_000).length),
      )
      expect(
        judgeRate(
          instants.map((at) => came(at)),
          limit,
        ).mostInOneSecond,
      ).toBe(slow)
    }),
  )
})
