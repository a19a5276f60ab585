// Three canvases share one connection: while all of them have people waiting, each gets a third of the requests.
import type { Bench } from './bench.ts'
import { SyncWorld } from './world/sync-world.ts'

const names = ['first', 'second', 'third']
const people = 60_000

export const bench: Bench = {
  name: 'sync-fairness',
  goals: { worstShareError: '<= 0.1' },
  async run() {
    const { world, segmentId } = await SyncWorld.open(people)
    try {
      const connection = await world.connect('tiktok', { requests: 50, recordsPerRequest: 500 })
      const canvases = []
      for (const name of names) canvases.push(await world.launch(name, segmentId, connection, ['email']))
      await Promise.all(canvases.map(({ canvasId }) => world.counted(canvasId, (step) => step.sync?.synced === people)))
      const writes = await world.writes()
      const lastOf = (audience: string) => writes.findLastIndex((write) => write.audience === audience)
      const firstOf = (audience: string) => writes.findIndex((write) => write.audience === audience)
      const from = Math.max(...canvases.map(({ audience }) => firstOf(audience)))
      const shared = writes.slice(from, Math.min(...canvases.map(({ audience }) => lastOf(audience))) + 1)
      const errors = canvases.map(({ audience }) => {
        const share = shared.filter((write) => write.audience === audience).length / shared.length
        return Math.abs(share - 1 / names.length) * names.length
      })
      return {
        figures: { worstShareError: Math.max(...errors), sharedRequests: shared.length },
        bounds: 'steps take turns for the places of a connection, so shares differ by one request at most',
      }
    } finally {
      await world.close()
    }
  },
}
