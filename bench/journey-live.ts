// 100,000 people through a live canvas of ten steps, every position on disk. Their waits of a minute pass on the virtual clock, so that
// the moving is what is timed; they end in a paused Audience Sync, so that no partner is in it.
import { SyncTrial } from '#electron/testing/sync-trial.ts'
import { WholeBackend } from '#electron/testing/whole-backend.ts'
import { minuteMs } from '#shared/core/clock.ts'
import type { Bench } from './bench.ts'
import { importPeople } from './world/import-people.ts'
import { tenSteps } from './world/ten-steps.ts'

const people = Number(process.env.BENCH_PEOPLE ?? 100_000)

export const bench: Bench = {
  name: 'journey-live',
  goals: {},
  async run() {
    const app = await new WholeBackend().start()
    try {
      const trial = new SyncTrial(app)
      const segmentId = await importPeople(app.client, people)
      const sync = await trial.canvas(await trial.audienceOn('tiktok', 'journey'), segmentId)
      await tenSteps(app.client, sync.canvas, Array(4).fill([1, 'minutes']))
      await app.client.call('sync.pause', { scope: { kind: 'everything' } })
      const startedAt = performance.now()
      await app.launch(sync.canvas)
      await app.pass(5 * minuteMs)
      const seconds = (performance.now() - startedAt) / 1_000
      const { steps } = await app.client.call('canvases.counters', { id: sync.canvas })
      const moves = steps.reduce((sum, step) => sum + step.entered, 0)
      const arrived = steps.find(({ stepId }) => stepId === sync.stepId)?.sync?.pending
      if (arrived !== people) throw new Error(`${arrived} of ${people} people came to the last step`)
      return {
        figures: { peoplePerSecond: people / seconds, transitionsPerSecond: moves / seconds, seconds },
        bounds:
          'writing, durably, on one thread: a row of every person once, then packed rows of those who wait and move together',
      }
    } finally {
      await app.stop()
    }
  },
}
