// A million customers of nine columns, from the first byte of the file to the last person stored, while a window goes on asking.
import type { Bench } from './bench.ts'
import { askOften, percentile } from './world/measure-sync.ts'
import { ShopWorld } from './world/shop-people.ts'

export const bench: Bench = {
  name: 'import-csv',
  goals: { seconds: '< 60', peakMemoryMiB: '< 512' },
  async run() {
    const world = await ShopWorld.open()
    try {
      const calls = askOften(() => world.app.ask('canvases.list', { shelf: 'open', query: '' }))
      const startedAt = performance.now()
      await world.importCustomers(1_000_000)
      const seconds = (performance.now() - startedAt) / 1_000
      const waits = await calls()
      return {
        figures: {
          seconds,
          peakMemoryMiB: world.app.peakMemoryMiB(),
          callP99Ms: percentile(waits, 0.99),
          longestCallMs: Math.max(...waits),
        },
        bounds:
          'reading and checking each row, then a transaction for each thousand that writes people and their indexes',
      }
    } finally {
      await world.close()
    }
  },
}
