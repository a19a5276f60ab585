// The loop of “now, and every so long”: rounds at their times, failures told, an end that is one.
import { expect, it } from 'vitest'
import { hourMs } from '#shared/core/clock.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { repeat } from './repeat.ts'

function repeating(work: (round: number) => void | Promise<void>) {
  const clock = new VirtualClock(0)
  const rounds: number[] = []
  const failures: unknown[] = []
  const stop = repeat({
    clock,
    everyMs: hourMs,
    work: () => {
      rounds.push(clock.now() / hourMs)
      return work(rounds.length)
    },
    failed: (failure) => failures.push(failure),
  })
  return { clock, rounds, failures, stop }
}

it('begins at once, and again each time it is due', async () => {
  const { clock, rounds, failures } = repeating(() => {})
  expect(rounds).toEqual([0])
  await clock.advanceBy(2.5 * hourMs)
  expect(rounds).toEqual([0, 1, 2])
  expect(failures).toEqual([])
})

it('a round that throws or rejects is told, and the next one comes', async () => {
  const { clock, rounds, failures } = repeating((round) => {
    if (round === 1) throw new Error('thrown')
    if (round === 2) return Promise.reject(new Error('rejected'))
  })
  await clock.advanceBy(2 * hourMs)
  expect(rounds).toEqual([0, 1, 2])
  expect(failures).toEqual([new Error('thrown'), new Error('rejected')])
})

it('once stopped, no round begins and no timer waits, even when a round stops it', async () => {
  const { clock, rounds, stop } = repeating((round) => {
    if (round === 2) stop()
  })
  await clock.advanceBy(5 * hourMs)
  expect(rounds).toEqual([0, 1])
  expect(clock.waiting).toBe(0)
})
