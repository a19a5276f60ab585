// Pinterest's pace: seven requests a second of 1,900 records, kept over many windows and never exceeded.
import type { Bench } from './bench.ts'
import { measureSync, mostInOneSecond } from './world/measure-sync.ts'

const rate = { requests: 7, recordsPerRequest: 1_900 }
/** Twenty windows, so that the first, which opens with all seven at once, weighs little. */
const people = rate.requests * rate.recordsPerRequest * 20

export const bench: Bench = {
  name: 'sync-pinterest',
  goals: { peoplePerSecond: rate.requests * rate.recordsPerRequest, maxRequestsInOneSecond: rate.requests },
  async run() {
    const { writes, peakMemoryMiB } = await measureSync({ partnerId: 'pinterest', fields: ['email'], people, rate })
    const records = writes.reduce((sum, write) => sum + write.records, 0)
    if (records !== people) throw new Error(`the partner received ${records} of ${people} records`)
    // From the first request of the first window to the first of the last: what came in the last window is not counted.
    const lastWindow = writes.length - rate.requests
    const seconds = ((writes[lastWindow]?.at ?? 0) - (writes[0]?.at ?? 0)) / 1_000
    return {
      figures: {
        peoplePerSecond: (lastWindow * rate.recordsPerRequest) / seconds,
        maxRequestsInOneSecond: mostInOneSecond(writes),
        peakMemoryMiB,
      },
      bounds: 'the partner’s limit, less the 1.5 % the limiter keeps as a margin',
    }
  },
}
