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
        'SQLite: each entry is a row, updated when somebody waits and when they go on, and each move keeps its people as a packed block; hashing and the partner come next',
    }
  },
}
