// /users/track at the published limit: 1,000 requests a second of 75 attribute objects each, for 30 seconds, from another process.
import { loadavg } from 'node:os'
import type { Bench } from './bench.ts'
import { callFromOutside, switchOn } from './world/ingest-load.ts'
import { SyncWorld } from './world/sync-world.ts'

const people = 100_000
const objects = 75
const perSecond = 1_000
const seconds = 30
/** A little longer than the window of the limit, 3 s. */
const restMs = 3_500

export const bench: Bench = {
  name: 'track',
  goals: { requestsPerSecond: perSecond, p99Ms: '< 200' },
  async run() {
    const { world } = await SyncWorld.open(people)
    try {
      const { client } = world
      const address = await switchOn(client)
      const permissions = ['users.track'] as const
      const { secret } = await client.call('keys.create', {
        kind: 'rest',
        partner: null,
        name: 'bench',
        permissions: [...permissions],
      })
      const bodies = Array.from({ length: 500 }, (_, at) => bodyOf(at))
      const url = `${address}/users/track`
      const common = { url, key: secret, bodies }
      // The first writes make the attributes and warm the statements up.
      await callFromOutside({ ...common, requests: 200, perSecond: null, atOnce: 8, warmUp: null })
      const most = await callFromOutside({ ...common, requests: 2_500, perSecond: null, atOnce: 32, warmUp: null })
      const mostPerSecond = (most.accepted + most.refused) / most.seconds
      // What was sent before counts towards the published limit until its window is over.
      const warmUp = { requests: 512, restMs }
      const steady = await callFromOutside({ ...common, requests: perSecond * seconds, perSecond, atOnce: 256, warmUp })
      return {
        figures: {
          requestsPerSecond: steady.accepted / steady.seconds,
          p50Ms: steady.p50Ms,
          p99Ms: steady.p99Ms,
          accepted: steady.accepted,
          refused: steady.refused,
          mostPerSecond,
          load: loadavg()[0] ?? 0,
        },
        bounds:
          'the one thread that owns SQLite: reading JSON, finding and rewriting 75 people a request, and one commit for the requests that arrive together; offered at the limit itself, whatever jitter brings closer than 3,000 in 3 s is refused, for the limit is exact',
      }
    } finally {
      await world.close()
    }
  },
}

function bodyOf(at: number): string {
  const attributes = Array.from({ length: objects }, (_, index) => ({
    external_id: `u${(at * objects + index * 13) % people}`,
    outgrow_quiz_score: at + index,
    plan: index % 2 === 0 ? 'gold' : 'silver',
    visits: { inc: 1 },
  }))
  return JSON.stringify({ attributes })
}
