// What an experiment's report counts: people through the live engine, their conversions, and the days in which those count.
import { expect, it } from 'vitest'
import { dayMs } from '#shared/core/clock.ts'
import { stepIdSchema } from '#shared/core/ids.ts'
import { JourneyTrial } from '../testing/journey-trial.ts'
import { ExperimentReports } from './journey/experiment-report.ts'

const event = (name: string) => ({ kind: 'event', name, where: [] })
const config = {
  paths: [
    { id: 'path-1', name: '', share: 30 },
    { id: 'path-2', name: '', share: 50 },
  ],
  control: { share: 20, exits: true },
  anew: false,
  windowDays: 2,
}

it('counts the primary conversion by path, from the step on and for as many days as were chosen', async () => {
  const journey = new JourneyTrial()
  const ids = journey.addPeople(300)
  const bought = { id: 'conversion-1', trigger: event('buy'), withinDays: 30 }
  const tried = { id: 'conversion-2', trigger: event('try'), withinDays: 30 }
  const document = journey.draw(
    [
      ['wait', 'delay', { mode: 'for', amount: 1, unit: 'days' }],
      ['test', 'experiment-paths', config],
      ['a', 'exit'],
      ['b', 'exit'],
    ],
    ['entry wait', 'wait test', 'test path-1 a', 'test path-2 b'],
    { conversions: [bought, tried] },
  )
  const reports = new ExperimentReports(journey)
  const [canvas, step] = [document.id, stepIdSchema.parse('test')]
  journey.launch(document)
  expect(reports.of(canvas, step)).toBeNull()
  // Before the step: converts, and says nothing of the experiment.
  for (const id of ids.slice(0, 40)) journey.act(id, 'buy')
  await journey.pass(dayMs)
  const [first, second] = [new Set(journey.peopleAt('a')), new Set(journey.peopleAt('b'))]
  const later = ids.slice(40)
  const onFirst = later.filter((id) => first.has(id)).slice(0, 20)
  const onSecond = later.filter((id) => second.has(id)).slice(0, 30)
  const onControl = later.filter((id) => !first.has(id) && !second.has(id)).slice(0, 5)
  for (const id of [...onFirst.slice(0, 15), ...onSecond.slice(0, 30), ...onControl]) journey.act(id, 'buy')
  for (const id of onFirst) journey.act(id, 'try')
  const arm = (port: string, people: number, conversions: number, isOpen: boolean) => ({
    ...{ port, people, conversions },
    open: isOpen ? people : 0,
  })
  const arms = (isOpen: boolean, counts: readonly number[]) => [
    arm('path-1', first.size, counts[0] ?? 0, isOpen),
    arm('path-2', second.size, counts[1] ?? 0, isOpen),
    arm('control-exits', 300 - first.size - second.size, counts[2] ?? 0, isOpen),
  ]
  expect(reports.of(canvas, step)).toEqual({ arms: arms(true, [15, 30, 5]), windowDays: 2, goal: 'buy' })
  await journey.pass(2 * dayMs - 1)
  expect(reports.of(canvas, step)?.arms).toEqual(arms(true, [15, 30, 5]))
  journey.act(onFirst[15] ?? 0, 'buy')
  await journey.pass(2)
  journey.act(onFirst[16] ?? 0, 'buy')
  expect(reports.of(canvas, step)?.arms).toEqual(arms(false, [16, 30, 5]))
})
