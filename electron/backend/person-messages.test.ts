// What a profile shows of messages: the content as it was when it was said, each person's own words in it, nothing bare.
import { expect, it } from 'vitest'
import { canvasIdSchema } from '#shared/core/ids.ts'
import type { GroupFilter } from '#shared/people/segment-filter.ts'
import { JourneyTrial } from '../testing/journey-trial.ts'
import { PersonJourneys } from './journey/person-journeys.ts'

const vip: GroupFilter = {
  kind: 'group',
  join: 'and',
  exclude: false,
  filters: [{ kind: 'attribute', attribute: 'tier', type: 'string', operator: 'is', value: 'vip' }],
}

it('shows each person what they would have read, with fallbacks, masked, in the content of that time', () => {
  const journey = new JourneyTrial()
  const ids = journey.addPeople(300, (place) => ({
    tier: place === 3 ? 'basic' : 'vip',
    ...(place === 2 ? {} : { first_name: `Ada${place}` }),
    email: `ada${place}@example.com`,
  }))
  const drawn = (title: string) =>
    journey.draw(
      [
        ['mail', 'message', { channel: 'email', title, body: 'To {{email}}: {{event.name}}', onlyIf: vip }],
        ['end', 'exit'],
      ],
      ['entry mail', 'mail end'],
      { schedule: 'action', triggers: [{ kind: 'event', name: 'look', where: [] }] },
    )
  journey.launch(drawn('Hello {{first_name | friend}}'))
  for (const id of ids.slice(0, 4)) journey.act(id, 'look')
  journey.update(drawn('Good day {{first_name}}'))
  journey.act(ids[299] ?? 0, 'look')
  const journeys = new PersonJourneys({
    database: journey.database,
    names: { canvas: () => 'Trial', step: () => 'Mail' },
  })
  const messagesOf = (place: number) =>
    journeys.moments(ids[place - 1] ?? 0).flatMap((moment) => (moment.kind === 'message' ? [moment] : []))
  expect(messagesOf(1)).toEqual([
    {
      ...{ kind: 'message', at: journey.clock.now(), canvasId: canvasIdSchema.parse('canvas-trial') },
      ...{ canvasName: 'Trial', stepId: 'mail', stepName: 'Mail', channel: 'email' },
      ...{ title: 'Hello Ada1', text: 'To a•••@e•••.com: look' },
    },
  ])
  expect(messagesOf(2).map(({ title }) => title)).toEqual(['Hello friend'])
  // Failed the delivery validation: left at the step, and was told nothing.
  expect(messagesOf(3)).toEqual([])
  expect(journey.counts('mail')).toMatchObject({ entered: 5, exited: 1 })
  expect(messagesOf(300).map(({ title }) => title)).toEqual(['Good day Ada300'])
  expect(messagesOf(5)).toEqual([])
})
