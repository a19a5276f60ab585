// A million invented people through the same ten steps, wait and outage: how many steps a second the engine moves people on.
import type { Bench } from './bench.ts'
import { rehearseInvented } from './world/rehearse-invented.ts'

export const bench: Bench = {
  name: 'rehearse-1m',
  goals: { transitionsPerSecond: '1000000' },
  async run() {
    const figures = await rehearseInvented(1_000_000)
    return {
      figures,
      bounds:
        'hashing the people and the practice partner reading them, a quarter of the time each, on the one thread of a rehearsal; then sending, letting people in, and holding batches through the outage; moving people is under a tenth',
    }
  },
}
