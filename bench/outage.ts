// A partner that says "too many requests" for 13 hours, with 100,000 people waiting: played on the virtual clock, on the same code.

import { SyncTrial } from '#electron/testing/sync-trial.ts'
import { WholeBackend } from '#electron/testing/whole-backend.ts'
import { hourMs, minuteMs, secondMs } from '#shared/core/clock.ts'
import type { Bench } from './bench.ts'
import { importPeople } from './world/import-people.ts'

const people = 100_000

export const bench: Bench = {
  name: 'outage',
  goals: { wallMs: '< 5000' },
  async run() {
    const app = await new WholeBackend().start()
    try {
      const trial = new SyncTrial(app)
      const segmentId = await importPeople(app.client, people)
      const config = await trial.audienceOn('tiktok', 'outage')
      app.sandbox.control.inject('tiktok', { kind: 'too-many-requests', seconds: 14 * 3_600, retryAfter: false })
      const sync = await trial.canvas(config, segmentId)
      const startedAt = performance.now()
      await app.launch(sync.canvas)
      await app.pass(30 * secondMs)
      await app.pass(13 * hourMs + minuteMs)
      const wallMs = performance.now() - startedAt
      const counted = await trial.counted(sync)
      if (counted.errored !== people) throw new Error(`${counted.errored} of ${people} people are errored`)
      const { batches } = await app.client.call('batches.list', {
        canvasId: sync.canvas,
        partnerId: null,
        states: [],
        cursor: null,
      })
      const attempts = batches.reduce((sum, batch) => sum + batch.attempts, 0)
      const [asker] = batches.toSorted((left, right) => right.attempts - left.attempts)
      if (asker) await printSchedule(app, asker.id)
      return {
        figures: { wallMs, attempts, batches: batches.length },
        bounds: 'the requests themselves: each attempt sends its people to the sandbox over a socket',
      }
    } finally {
      await app.stop()
    }
  },
}

/** When the batch that asked for all was tried, after its first attempt. */
async function printSchedule(app: WholeBackend, batchId: number): Promise<void> {
  const { attempts } = await app.client.call('batches.attempts', { batchId })
  const times = attempts.map(({ at }) => at).sort((left, right) => left - right)
  const after = times.map((at) => formatDuration(at - (times[0] ?? at)))
  process.stderr.write(`attempts of the batch that asked for all, after its first: ${after.join(', ')}\n`)
}

function formatDuration(ms: number): string {
  const seconds = Math.round(ms / secondMs)
  return `${Math.floor(seconds / 3_600)}:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
}
