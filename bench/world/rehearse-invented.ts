// Rehearses ten steps with so many invented people and an outage, and measures it from the call to the end.
import { SyncTrial } from '#electron/testing/sync-trial.ts'
import { WholeBackend } from '#electron/testing/whole-backend.ts'
import { dayMs, hourMs, secondMs } from '#shared/core/clock.ts'
import { newScenario } from '#shared/rehearsal/scenario.ts'
import { tenSteps } from './ten-steps.ts'

const outageHours = 13
/** What has passed when people come to the sync: 30 days, a day, three hours. */
const comeAfterMs = 31 * dayMs + 3 * hourMs

export async function rehearseInvented(count: number) {
  const app = await new WholeBackend({ people: 1, inProcess: true }).start()
  try {
    const { canvas } = await new SyncTrial(app).canvas({})
    await tenSteps(app.client, canvas)
    const scenario = {
      ...newScenario(app.clock.now()),
      people: { kind: 'invented' as const, count },
      events: [
        {
          kind: 'fault' as const,
          afterMs: comeAfterMs - secondMs,
          partnerId: 'tiktok' as const,
          fault: { kind: 'server-errors' as const, seconds: outageHours * 3_600 },
        },
      ],
    }
    const startedAt = performance.now()
    const { id } = await app.client.call('rehearsals.open', { canvasId: canvas, scenario, file: null })
    const launchedAt = performance.now()
    const over = await app.client.call('rehearsals.steer', { id, command: { kind: 'end' } })
    const endedAt = performance.now()
    const { counters } = await app.client.call('rehearsals.at', { id, at: over.now })
    const sync = counters.steps.find((step) => step.sync)?.sync
    if (!over.addsUp || !sync || sync.pending !== 0 || sync.synced + sync.notSynced + sync.errored !== count)
      throw new Error('the rehearsal did not come to its end')
    return {
      wallMs: endedAt - startedAt,
      openMs: launchedAt - startedAt,
      // The process's own highest mark: asking for it on the way would cost a second of the ten.
      peakMemoryMiB: process.resourceUsage().maxRSS / 1024,
      transitionsPerSecond: over.transitions / ((endedAt - launchedAt) / 1_000),
    }
  } finally {
    await app.stop()
  }
}
