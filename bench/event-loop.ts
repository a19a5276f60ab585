// How quick the thread that serves the window stays while a million people are synced: its own delay, and a window's wait for answers.
import type { Bench } from './bench.ts'
import { measureSync } from './world/measure-sync.ts'

export const bench: Bench = {
  name: 'event-loop',
  goals: { p99Ms: '< 50' },
  async run() {
    const { p99Ms, callP99Ms, peoplePerSecond } = await measureSync({
      partnerId: 'tiktok',
      fields: ['email', 'phone'],
      people: 1_000_000,
      rate: { requests: 50, recordsPerRequest: 10_000 },
    })
    return {
      figures: { p99Ms, callP99Ms, peoplePerSecond },
      bounds:
        'garbage collection and the two cores being shared with three busy threads; answers wait for the block the backend is writing',
    }
  },
}
