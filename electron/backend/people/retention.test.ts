import { expect, it } from 'vitest'
import { dayMs, hourMs, minuteMs } from '#shared/core/clock.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { giveWay } from '../system/give-way.ts'
import { fixtureNow, peopleWorkspace } from './fixtures/people-workspace.ts'
import { Retention } from './retention.ts'

it('forgets what people did and bought after as many days as are set, in pages, and nobody with it', async () => {
  const { db, writer, importHistory, people } = peopleWorkspace('unused')
  const clock = new VirtualClock(fixtureNow)
  let days = 0
  const told: number[] = []
  const retention = new Retention({
    ...{ database: db, clock, importHistory },
    eventsKeptDays: () => days,
    eventsForgotten: (count) => told.push(count),
  })
  const who = { externalId: 'crm-1', updateOnly: false }
  const old = fixtureNow - 91 * dayMs
  writer.recordEvents(
    Array.from({ length: 4_500 }, (_, at) => ({ ...who, name: `step ${at % 2}`, at: old, properties: {} })),
  )
  writer.recordEvents([{ ...who, name: 'step 1', at: fixtureNow - 89 * dayMs, properties: {} }])
  writer.recordPurchases(
    [old, fixtureNow].map((at) => ({
      ...who,
      productId: 'p',
      currency: 'KRW',
      price: 1,
      quantity: 1,
      at,
      properties: {},
    })),
  )
  const kept = () => [writer.readEventsAfter(0, 9_999).length, writer.readPurchasesAfter(0, 9).length]
  const untilStill = async () => {
    for (let turn = 0; turn < 40; turn++) await giveWay()
  }

  retention.start()
  await clock.advanceTo(fixtureNow + 2 * minuteMs)
  await untilStill()
  expect(kept()).toEqual([4_501, 2])

  days = 90
  await clock.advanceTo(fixtureNow + hourMs + 5 * minuteMs)
  await untilStill()
  expect(kept()).toEqual([1, 1])
  expect(told).toEqual([4_501])
  expect(people.count()).toBe(1)

  // A day more, and the last event is too old as well; a look that finds nothing says nothing.
  for (let hour = 2; hour < 40; hour++) {
    await clock.advanceTo(fixtureNow + hour * hourMs)
    await untilStill()
  }
  expect(kept()).toEqual([0, 1])
  expect(told).toEqual([4_501, 1])
  await retention.stop()
})
