// Opening one person's way through a canvas of ten steps, in a workspace of 100,000: fifty people, one after another.
import { SyncTrial } from '#electron/testing/sync-trial.ts'
import { WholeBackend } from '#electron/testing/whole-backend.ts'
import type { Bench } from './bench.ts'
import { tenSteps } from './world/ten-steps.ts'

const people = 100_000
const asked = 50

export const bench: Bench = {
  name: 'person-path',
  goals: { p95Ms: '< 100' },
  async run() {
    const app = await new WholeBackend({ people, inProcess: true }).start()
    try {
      const { canvas } = await new SyncTrial(app).canvas({})
      await tenSteps(app.client, canvas)
      const took: number[] = []
      for (let index = 0; index < asked; index++) {
        const startedAt = performance.now()
        const path = await app.client.call('rehearsals.person', { canvasId: canvas, personId: 1 + index * 1_999 })
        took.push(performance.now() - startedAt)
        if (path.stops.length < 10) throw new Error(`${path.stops.length} stops of ten`)
      }
      took.sort((left, right) => left - right)
      return {
        figures: { p95Ms: took[Math.floor(asked * 0.95)] ?? 0, medianMs: took[Math.floor(asked / 2)] ?? 0 },
        bounds:
          'making the world of one person: the practice partners with their ad accounts, one sign-in, the statements of the engine',
      }
    } finally {
      await app.stop()
    }
  },
}
