// A recurring entry by people's own clocks: everybody enters when it is that time where they are, once for each opening.
import { expect, it } from 'vitest'
import { dayMs, hourMs } from '#shared/core/clock.ts'
import { JourneyTrial, trialStart } from '../testing/journey-trial.ts'

const zones = [
  'Asia/Seoul',
  'Europe/Berlin',
  'America/Los_Angeles',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'nowhere/at-all',
]
const repeat = { every: 'day', weekdays: [1], monthDay: 1, time: '09:00', zone: null, local: true }
const always = { after: 'window', seconds: 0 }

function launched(entry: object) {
  const journey = new JourneyTrial()
  const ids = journey.addPeople(zones.length, (place) => ({ time_zone: zones[place - 1] ?? '' }))
  const document = journey.draw([['end', 'exit']], ['entry end'], { schedule: 'recurring', reentry: always, ...entry })
  journey.launch(document)
  const enteredAt = (person: number) =>
    journey.database
      .all(
        `select m.at from moves m join steps s on s.key = m.step_key
         where s.step_id = 'end' and m.port is null and instr(hex(m.people), printf('%02X000000', ?)) > 0 order by m.at`,
        ids[person] ?? 0,
      )
      .map(({ at }) => Number(at))
  return { journey, enteredAt }
}

// The trial begins on Sunday 22 November 2026 at 09:00 UTC; the first opening is Monday 09:00 at UTC+14, which is Sunday 19:00 UTC.
const firstOpening = Date.UTC(2026, 10, 22, 19)

it('lets everybody on at their own nine in the morning, who has no zone by the workspace’s', async () => {
  const { journey, enteredAt } = launched({ repeat: { ...repeat, every: 'week', weekdays: [1] } })
  await journey.pass(3 * dayMs)
  expect(zones.map((_, place) => (enteredAt(place)[0] ?? 0) - firstOpening).map((late) => late / hourMs)).toEqual([
    5, 13, 22, 0, 25, 14,
  ])
  expect(journey.counts('entry')).toMatchObject({ entered: 6, proceeded: 6, here: 0 })
})

it('lets nobody in twice for one opening, day after day', async () => {
  const { journey, enteredAt } = launched({ repeat })
  await journey.pass(10 * dayMs)
  zones.forEach((_, place) => {
    const times = enteredAt(place)
    expect(times.length).toBeGreaterThanOrEqual(9)
    expect(times.slice(1).map((at, index) => at - (times[index] ?? 0))).toEqual(times.slice(1).map(() => dayMs))
  })
})

it('catches up once when the app was closed over the time, and does not double the next one', async () => {
  const { journey, enteredAt } = launched({ repeat })
  const wakes = Date.UTC(2026, 10, 23, 3)
  await journey.clock.advanceTo(wakes)
  journey.settle()
  expect(enteredAt(0)).toEqual([wakes])
  await journey.pass(trialStart + 4 * dayMs - wakes)
  expect(enteredAt(0)).toEqual([wakes, Date.UTC(2026, 10, 24), Date.UTC(2026, 10, 25), Date.UTC(2026, 10, 26)])
})
