// 100,000 invented people through a canvas of ten steps with a wait of 30 days and 13 hours of outage at the partner, from opening the
// rehearsal to its end.
import type { Bench } from './bench.ts'
import { rehearseInvented } from './world/rehearse-invented.ts'

export const bench: Bench = {
  name: 'rehearse-100k',
  goals: { wallMs: '< 10000', peakMemoryMiB: '< 512' },
  async run() {
    const { wallMs, peakMemoryMiB, transitionsPerSecond } = await rehearseInvented(100_000)
    return {
      figures: { wallMs, peakMemoryMiB, transitionsPerSecond },
      bounds: 'inventing people and writing a row of each; then hashing them and encoding the batch that asks for all',
    }
  },
}
