// Nobody stands still unsaid: each way people can be stranded is told with its people; whoever is not told moves on.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { StuckGroup } from '#shared/contract/stuck-calls.ts'
import { dayMs, hourMs, minuteMs } from '#shared/core/clock.ts'
import { type DrawnLink, type DrawnStep, JourneyTrial, trialStart } from '../testing/journey-trial.ts'
import { StuckPeople } from './journey/stuck-people.ts'
import { WaitingEntries } from './journey/waiting-entries.ts'
import type { Database } from './store/sqlite.ts'

const event = (name: string) => ({ kind: 'event', name, where: [] })
const path = (id: string) => ({ id, name: '', triggers: [event(id)], exits: false })
const day = { amount: 1, unit: 'days' } as const
const waiting: readonly DrawnStep[] = [
  ['wait', 'delay', { mode: 'for', amount: 2, unit: 'hours' }],
  ['end', 'exit'],
]
const onward: readonly DrawnLink[] = ['entry wait', 'wait end']

function trialOf(people: number) {
  const journey = new JourneyTrial()
  const ids = journey.addPeople(people)
  const { database, clock, lives } = journey
  const told = () =>
    new StuckPeople({ database, clock, lives, canvasName: () => 'Trial' })
      .of(null)
      .map(({ stepId, reason, people: count, at }) => ({ stepId, reason, people: count, at }))
  return { journey, ids, told }
}

it('says nothing of people who wait for what will come', async () => {
  const { journey, told } = trialOf(4)
  journey.launch(journey.draw(waiting, onward))
  expect(told()).toEqual([])
  await journey.pass(3 * hourMs)
  expect(journey.counts('end').entered).toBe(4)
  expect(told()).toEqual([])
})

it('says who waits in a step that is gone, until they are told where to go on', () => {
  const { journey, told } = trialOf(4)
  journey.launch(journey.draw(waiting, onward))
  const without = journey.draw([['end', 'exit']], ['entry end'])
  journey.update(without)
  expect(told()).toEqual([{ stepId: 'wait', reason: 'step-gone', people: 4, at: trialStart + 2 * hourMs }])
  journey.update(without, [['wait', 'end']])
  expect(told()).toEqual([])
})

it('says who waits for a way out that is not drawn any more', () => {
  const { journey, ids, told } = trialOf(3)
  const drawn = (paths: readonly object[], ports: readonly string[]) =>
    journey.draw(
      [
        ['watch', 'action-paths', { window: day, ranked: true, paths }],
        ['end', 'exit'],
      ],
      ['entry watch', ...ports.map((port) => `watch ${port} end`)],
    )
  journey.launch(drawn([path('path-1'), path('path-2')], ['path-1', 'path-2', 'everyone-else']))
  journey.act(ids[0] ?? 0, 'path-2')
  expect(told()).toEqual([])
  journey.update(drawn([path('path-1')], ['path-1', 'everyone-else']))
  expect(told()).toEqual([{ stepId: 'watch', reason: 'way-gone', people: 1, at: trialStart + dayMs }])
})

it('says nothing of who waits for a path that leads out of the canvas', () => {
  const { journey, ids, told } = trialOf(2)
  const paths = [{ ...path('path-1'), exits: true }]
  journey.launch(
    journey.draw(
      [
        ['watch', 'action-paths', { window: day, ranked: true, paths }],
        ['end', 'exit'],
      ],
      ['entry watch', 'watch everyone-else end'],
    ),
  )
  journey.act(ids[0] ?? 0, 'path-1')
  expect(told()).toEqual([])
})

it('says who is long overdue, and is quiet while the engine catches up', async () => {
  const { journey, told } = trialOf(2)
  journey.launch(journey.draw(waiting, onward))
  await journey.clock.advanceTo(trialStart + 2 * hourMs + 9 * minuteMs)
  expect(told()).toEqual([])
  await journey.clock.advanceTo(trialStart + 2 * hourMs + 10 * minuteMs)
  expect(told()).toEqual([{ stepId: 'wait', reason: 'overdue', people: 2, at: trialStart + 2 * hourMs }])
  journey.settle()
  expect(told()).toEqual([])
})

it('says who waits for a date more than a year away', () => {
  const { journey, told } = trialOf(2)
  const at = trialStart + 800 * dayMs
  journey.launch(
    journey.draw(
      [
        ['wait', 'delay', { mode: 'until', at, zone: 'workspace' }],
        ['end', 'exit'],
      ],
      onward,
    ),
  )
  expect(told()).toEqual([{ stepId: 'wait', reason: 'far-away', people: 2, at }])
})

it('names canvas and step as the version did that had it', () => {
  const { journey } = trialOf(1)
  const first = journey.draw(waiting, onward)
  const [, wait] = first.logic.steps
  if (wait) first.wording.steps[wait.id] = 'Cool off'
  journey.launch(first)
  journey.update(journey.draw([['end', 'exit']], ['entry end']))
  const { database, clock, lives } = journey
  const [group] = new StuckPeople({ database, clock, lives, canvasName: () => 'Trial' }).of(first.id)
  expect(group).toMatchObject({ canvasName: 'Trial', stepName: 'Cool off', kind: 'delay' })
})

it('says who waits for no moment, and lets them go on when told to', () => {
  const { journey } = trialOf(3)
  const { database, clock, lives } = journey
  const document = journey.draw(waiting, onward)
  journey.launch(document)
  loseWait(database, 2)
  loseWait(database, 3)
  const stuck = new StuckPeople({ database, clock, lives, canvasName: () => 'Trial' })
  const [group] = stuck.of(document.id)
  expect(group).toMatchObject({ stepId: 'wait', reason: 'no-moment', people: 2, kind: 'delay' })
  if (!group?.stepId) throw new Error('nobody is stuck')
  expect(stuck.release(document.id, group.stepId)).toBe(2)
  journey.settle()
  expect(journey.counts('end').entered).toBe(2)
  expect(stuck.of(document.id)).toEqual([])
})

it('says who is inside and in no step', () => {
  const { journey, ids, told } = trialOf(1)
  journey.launch(journey.draw(waiting, onward))
  journey.database.run(
    "insert into entries (canvas_id, person_id, entered_at) values ('canvas-trial', ?, ?)",
    ids[0] ?? 0,
    trialStart,
  )
  expect(told()).toEqual([{ stepId: null, reason: 'lost', people: 1, at: null }])
})

const lives = fc.record({
  hours: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }),
  dropped: fc.subarray([0, 1, 2, 3]),
  passed: fc.integer({ min: 0, max: 100 }),
  /** Entries whose wait is lost from the rows. */
  damaged: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
})

it('leaves nobody standing unsaid, whatever is redrawn and whatever row is damaged', async () => {
  await fc.assert(
    fc.asyncProperty(lives, async ({ hours, dropped, passed, damaged }) => {
      const { journey, told } = trialOf(12)
      const { database } = journey
      const drawn = (places: readonly number[]) => {
        const steps = places.map(
          (place): DrawnStep => [`wait-${place}`, 'delay', { mode: 'for', amount: hours[place], unit: 'hours' }],
        )
        const names = ['entry', ...steps.map(([id]) => id), 'end']
        return journey.draw(
          [...steps, ['end', 'exit']],
          names.slice(1).map((name, index) => `${names[index]} ${name}`),
        )
      }
      const places = hours.map((_, place) => place)
      journey.launch(drawn(places))
      await journey.pass(passed * hourMs)
      journey.update(drawn(places.filter((place) => !dropped.includes(place))))
      const saidGone = peopleOf(told(), ['step-gone'])
      const gone = Number(
        database.get(
          `select sum(count) as n from waits w join steps s on s.key = w.step_key
           where s.step_id in (select 'wait-' || value from json_each(?))`,
          JSON.stringify(dropped),
        )?.n,
      )
      expect(saidGone).toBe(gone)
      for (const entry of damaged) loseWait(database, entry)
      // Longer than all waits together: whoever is inside then will be for ever.
      await journey.pass(300 * hourMs)
      const inside = 12 - Number(database.get('select sum(count) as n from moves where exits = 1')?.n)
      expect(peopleOf(told(), ['no-moment'])).toBe(inside)
    }),
    { numRuns: 40, seed: 20_261_123 },
  )
})

/** A row is damaged: where an entry waits is not known any more. */
function loseWait(database: Database, entry: number): void {
  const waiting = new WaitingEntries(database)
  for (const { step_key } of database.all('select distinct step_key from waits'))
    waiting.take(Number(step_key), [entry])
}

function peopleOf(groups: readonly Pick<StuckGroup, 'reason' | 'people'>[], reasons: readonly string[]): number {
  return groups.filter(({ reason }) => reasons.includes(reason)).reduce((sum, { people }) => sum + people, 0)
}
