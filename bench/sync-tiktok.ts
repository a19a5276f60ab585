// One million people with e-mail and phone into a TikTok audience, from rows in SQLite to stored outcomes, at the partner's own cap.
import type { Bench } from './bench.ts'
import { measureSync } from './world/measure-sync.ts'
import { measureStages } from './world/stage-shares.ts'

const rate = { requests: 50, recordsPerRequest: 10_000 }
const people = Number(process.env.BENCH_PEOPLE ?? 1_000_000)
const peopleUnderTheProfiler = 200_000

export const bench: Bench = {
  name: 'sync-tiktok',
  goals: { peoplePerSecond: 500_000, capRatio: 1, peakMemoryMiB: '< 512' },
  async run() {
    const { writes, ...figures } = await measureSync({ partnerId: 'tiktok', fields: ['email', 'phone'], people, rate })
    const received = writes.reduce((sum, write) => sum + write.records, 0)
    if (received !== people) throw new Error(`the partner received ${received} of ${people} people`)
    const capRatio = figures.peoplePerSecond / (rate.requests * rate.recordsPerRequest)
    const stages = process.env.BENCH_STAGES === 'no' ? {} : await measureStages('sync-tiktok', peopleUnderTheProfiler)
    return {
      figures: { ...figures, capRatio, ...stages },
      bounds:
        'two cores: what reads and hashes, what writes and encodes, and the partner’s own process fill both, about 20 ms of wall time for a batch until the first fifty are out; from then on the limit, 50 in a sliding second with its margin of 1.5 %',
    }
  },
}
