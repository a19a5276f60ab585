// How long the size of a segment of six nested conditions takes among a million people, never the same one twice.
import type { AttributeFilter, GroupFilter } from '#shared/people/segment-filter.ts'
import type { Bench } from './bench.ts'
import { percentile } from './world/measure-sync.ts'
import { ShopWorld } from './world/shop-people.ts'

const people = 1_000_000
const asked = 60

export const bench: Bench = {
  name: 'segment-size',
  goals: { p95Ms: '< 1000' },
  async run() {
    const world = await ShopWorld.open()
    try {
      await world.importCustomers(people)
      const took: number[] = []
      for (let index = 0; index < asked; index++) {
        const startedAt = performance.now()
        const { size } = await world.app.ask('segments.measure', { filter: sixConditions(index) })
        took.push(performance.now() - startedAt)
        if (size < 1_000 || size > people / 2) throw new Error(`${size} people: not the filter that was meant`)
      }
      return {
        figures: { p95Ms: percentile(took, 0.95), medianMs: percentile(took, 0.5) },
        bounds:
          'one pass over the people table, reading JSON attributes on two threads; it gives way every 20,000 people',
      }
    } finally {
      await world.close()
    }
  },
}

/** Two groups in one, six conditions, other values each time: nothing that was counted before helps. */
function sixConditions(turn: number): GroupFilter {
  const on = (
    attribute: string,
    type: 'string' | 'number' | 'boolean',
    operator: 'is' | 'more-than' | 'is-true',
    value: string | number | null,
  ): AttributeFilter => ({
    kind: 'attribute',
    attribute,
    type,
    operator,
    value,
  })
  const either: GroupFilter = {
    kind: 'group',
    join: 'or',
    exclude: false,
    filters: [on('loyalty_tier', 'string', 'is', 'gold'), on('orders', 'number', 'more-than', 10 + (turn % 3))],
  }
  const not: GroupFilter = {
    kind: 'group',
    join: 'and',
    exclude: true,
    filters: [on('country', 'string', 'is', 'DE'), on('newsletter', 'boolean', 'is-true', null)],
  }
  const known: AttributeFilter = { ...on('first_name', 'string', 'is', 'name'), operator: 'contains' }
  return {
    kind: 'group',
    join: 'and',
    exclude: false,
    filters: [on('lifetime_value', 'number', 'more-than', 500 + turn), either, not, known],
  }
}
