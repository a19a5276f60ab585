// A cohort of 250,000 people, imported in requests of 1,000 ids from another process, each answered once it is on disk.
import { loadavg } from 'node:os'
import type { Bench } from './bench.ts'
import { callFromOutside, switchOn } from './world/ingest-load.ts'
import { SyncWorld } from './world/sync-world.ts'

const people = 250_000
const idsPerRequest = 1_000

export const bench: Bench = {
  name: 'cohort',
  goals: { idsPerSecond: 50_000 },
  async run() {
    const { world } = await SyncWorld.open(people)
    try {
      const { client } = world
      const address = await switchOn(client)
      const { secret } = await client.call('keys.create', {
        kind: 'import',
        partner: 'tinyclues',
        name: 'bench',
        permissions: [],
      })
      const bodies = Array.from({ length: people / idsPerRequest }, (_, at) =>
        JSON.stringify({
          partner_api_key: 'bench',
          client_secret: secret,
          cohort_id: 'bench',
          cohort_changes: [
            { user_ids: Array.from({ length: idsPerRequest }, (__, index) => `u${at * idsPerRequest + index}`) },
          ],
        }),
      )
      const url = `${address}/partners/tinyclues/cohorts/users`
      const done = await callFromOutside({
        url,
        key: null,
        bodies,
        requests: bodies.length,
        perSecond: null,
        atOnce: 8,
        warmUp: null,
      })
      const { cohorts } = await client.call('cohorts.list', { partner: 'tinyclues' })
      if (cohorts[0]?.people !== people) throw new Error(`the cohort holds ${cohorts[0]?.people} people`)
      return {
        figures: { idsPerSecond: people / done.seconds, p99Ms: done.p99Ms, load: loadavg()[0] ?? 0 },
        bounds: 'one durable transaction for each request: finding 1,000 people by external id and entering them',
      }
    } finally {
      await world.close()
    }
  },
}
