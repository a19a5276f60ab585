// The judge of the crash proof must be able to say no, to each promise by itself.
import { expect, it } from 'vitest'
import { type CrashSeen, judgeCrash } from './judge-crash.ts'

const held = { EMAIL_SHA256: ['a', 'b', 'c'], PHONE_SHA256: ['d'] }
const kept: CrashSeen = {
  addsUp: true,
  people: 4,
  entered: 4,
  synced: 3,
  notSynced: 1,
  pending: 0,
  errored: 0,
  members: held,
  calmMembers: held,
  killsInMidSync: 7,
}

it('finds nothing where every promise was kept', () => expect(judgeCrash(kept)).toEqual([]))

it.each<[string, Partial<CrashSeen>]>([
  ['do not add up', { addsUp: false }],
  ['3 entered', { entered: 3 }],
  ['2 people are still pending', { pending: 2 }],
  ['1 people are errored', { errored: 1 }],
  ['2 + 1 people', { synced: 2 }],
  ['4 + 1 people', { synced: 4 }],
  ['does not hold whom it holds', { members: { ...held, PHONE_SHA256: [] } }],
  ['does not hold whom it holds', { members: { ...held, EMAIL_SHA256: ['a', 'b', 'c', 'c'] } }],
  ['Nobody was synced', { members: {}, calmMembers: {} }],
  ['No kill came', { killsInMidSync: 0 }],
])('says that it %s', (sentence, seen) => {
  const broken = judgeCrash({ ...kept, ...seen })
  expect(broken).toHaveLength(1)
  expect(broken[0]).toContain(sentence)
})
