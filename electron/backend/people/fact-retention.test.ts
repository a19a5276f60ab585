import { expect, it } from 'vitest'
import { dayMs } from '#shared/core/clock.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { memoryLog } from '../log/memory-log.ts'
import { FactRetention } from './fact-retention.ts'
import { peopleDatabase } from './fixtures/people-workspace.ts'
import { peopleRevision } from './people-revision.ts'
import { PeopleWriter } from './people-writer.ts'

const start = Date.UTC(2026, 10, 22, 9)

function workspace(factsKeptDays: 0 | 90 | 365 = 90) {
  const db = peopleDatabase()
  const clock = new VirtualClock(start)
  const writer = new PeopleWriter(db, clock, { defaultRegion: () => null })
  const settings: { settings: { factsKeptDays: 0 | 90 | 365 } } = { settings: { factsKeptDays } }
  const audited: unknown[] = []
  const retention = new FactRetention(db, clock, {
    settings,
    audit: { add: (...entry) => audited.push(entry) },
    log: memoryLog(),
  })
  const happened = (name: string, daysAgo: number) => {
    const who = { externalId: 'ada', updateOnly: false, at: start - daysAgo * dayMs, properties: {} }
    writer.recordEvents([{ ...who, name }])
    writer.recordPurchases([{ ...who, productId: name, currency: 'EUR', price: 1, quantity: 1 }])
  }
  const known = () => ({
    people: db.all('select external_id from people').length,
    events: db.all('select name from events order by id').map((row) => row.name),
    purchases: db.all('select product_id as name from purchases order by id').map((row) => row.name),
  })
  return { db, clock, settings, audited, retention, happened, known }
}

it('forgets day by day what is older than the setting, says how much, and leaves the person', async () => {
  const { clock, audited, retention, happened, known, db } = workspace()
  happened('ancient', 91)
  happened('old', 89)
  happened('new', 0)
  const before = peopleRevision(db)
  retention.start()
  await retention.forget()
  expect(known()).toEqual({ people: 1, events: ['old', 'new'], purchases: ['old', 'new'] })
  expect(audited).toEqual([['people.factsForgotten', 'people', { events: 1, purchases: 1 }]])
  expect(peopleRevision(db)).toBeGreaterThan(before)
  await clock.advanceTo(start + 2 * dayMs)
  // The timer's round has done it: this one, behind it, finds nothing.
  expect(await retention.forget()).toEqual({ events: 0, purchases: 0 })
  await retention.stop()
  expect(known()).toEqual({ people: 1, events: ['new'], purchases: ['new'] })
  await clock.advanceTo(start + 180 * dayMs)
  expect(known().events).toEqual(['new'])
})

it('keeps everything where nobody has chosen otherwise, and follows a setting that changes', async () => {
  const { settings, audited, retention, happened, known } = workspace(0)
  happened('ancient', 4_000)
  happened('old', 200)
  expect(await retention.forget()).toEqual({ events: 0, purchases: 0 })
  settings.settings = { factsKeptDays: 365 }
  expect(await retention.forget()).toEqual({ events: 1, purchases: 1 })
  expect(known().events).toEqual(['old'])
  expect(audited).toHaveLength(1)
  await retention.stop()
})

it('looks at all of many, and stays out of the way of what is new', async () => {
  const { db, retention, happened, known } = workspace()
  happened('first', 0)
  db.run(
    `insert into events (person_id, name, at) with recursive n(i) as (select 1 union all select i + 1 from n where i < 12000)
     select 1, 'e', case when i % 3 = 0 then ? else ? end from n`,
    start - 100 * dayMs,
    start,
  )
  expect(await retention.forget()).toEqual({ events: 4_000, purchases: 0 })
  expect(known().events).toHaveLength(8_001)
  expect(await retention.forget()).toEqual({ events: 0, purchases: 0 })
  await retention.stop()
})
