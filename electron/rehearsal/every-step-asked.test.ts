// A canvas of every kind of step: each way out of it can be reached by a person made for it, and a person's path says what each step and
// the exit criteria asked of them and what they answered.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { at, syncConfig, TemplateBuilder } from '#shared/canvas/template-builder.ts'
import { canvasIdSchema, type StepId } from '#shared/core/ids.ts'
import { VirtualClock } from '#shared/core/virtual-clock.ts'
import { usualRules } from '#shared/rehearsal/rehearsed-rules.ts'
import { stepCatalog } from '#shared/steps/step-catalog.ts'
import { speak } from '#shared/words/say.ts'
import { trialFolder } from '../testing/trial-folder.ts'
import { makePerson } from './made-person.ts'
import { followPerson } from './person-path.ts'

const startsAt = Date.UTC(2026, 10, 22, 9)
const workspaceFile = join(trialFolder(new VirtualClock(startsAt), 30), 'workspace.db')
const who = (attribute: string, value: string) => ({
  kind: 'group',
  join: 'and',
  exclude: false,
  filters: [{ kind: 'attribute', attribute, type: 'string', operator: 'is', value }],
})
const does = (name: string, where: object[] = []) => ({ kind: 'event', name, where })
const buys = (name: string) => ({ kind: 'purchase', name, where: [] })

function drawn() {
  const canvas = new TemplateBuilder(canvasIdSchema.parse('canvas-every-step'), 'Every step')
  const entry = canvas.step('entry', at(0, 0), {
    schedule: 'action',
    segmentId: 'segment-everyone',
    triggers: [does('sign up', [{ property: 'plan', operator: 'more-than', value: 2 }])],
    conversions: [{ id: 'conversion-1', trigger: buys(''), withinDays: 3 }],
    exit: { triggers: [does('closed account')], filter: who('city', 'Nowhere') },
  })
  const split = canvas.step('decision-split', at(0, 1), {
    filter: {
      ...who('country', 'KR'),
      filters: [
        ...who('country', 'KR').filters,
        { kind: 'attribute', attribute: 'home', path: 'address.city', type: 'string', operator: 'is', value: 'Seoul' },
      ],
    },
  })
  const paths = canvas.step('audience-paths', at(0, 2), {
    paths: [
      { id: 'path-1', name: 'Gold', filter: who('tier', 'gold') },
      { id: 'path-2', name: 'Silver', filter: who('tier', 'silver') },
    ],
  })
  const actions = canvas.step('action-paths', at(0, 3), {
    window: { amount: 2, unit: 'days' },
    ranked: true,
    paths: [
      { id: 'path-1', name: 'Bought', triggers: [buys('shoes')], exits: false },
      {
        id: 'path-2',
        name: 'Looked',
        triggers: [does('viewed', [{ property: 'page', operator: 'is', value: 'sale' }])],
        exits: false,
      },
    ],
  })
  const hold = canvas.step('hold-until', at(1, 4), {
    triggers: [does('came back')],
    atMost: { amount: 200, unit: 'hours' },
  })
  const experiment = canvas.step('experiment-paths', at(0, 4))
  const message = canvas.step('message', at(0, 5), {
    channel: 'email',
    title: 'Hello',
    body: 'Hello',
    onlyIf: who('language', 'ko'),
  })
  const update = canvas.step('user-update', at(0, 6), {
    changes: [{ attribute: 'tier', operation: 'set', value: 'platinum' }],
    event: '',
  })
  const sync = canvas.step('audience-sync', at(0, 7), syncConfig('tiktok', ['email']))
  const delay = canvas.step('delay', at(0, 8), { mode: 'for', amount: 1, unit: 'hours', time: null, zone: 'workspace' })
  const exit = canvas.step('exit', at(0, 9))
  const ways = stepCatalog['experiment-paths'].ports(
    canvas.document.logic.steps.find(({ id }) => id === experiment)?.config,
  )
  canvas
    .link(entry, split)
    .link(split, paths, 'yes')
    .link(split, hold, 'no')
    .link(paths, actions, 'path-1')
    .link(paths, actions, 'path-2')
    .link(paths, experiment, 'everyone-else')
    .link(actions, experiment, 'path-1')
    .link(actions, experiment, 'path-2')
    .link(actions, hold, 'everyone-else')
    .link(hold, message, 'happened')
    .link(message, update)
    .link(update, sync)
    .link(sync, delay)
    .link(delay, exit)
  for (const { id } of ways) canvas.link(experiment, message, id)
  return { document: canvas.document, steps: { split, paths, actions, hold, message } }
}

const { document, steps } = drawn()
const wish = { document, workspaceFile, rules: usualRules, language: 'en', startsAt } as const
const everyWay = document.logic.steps.flatMap((step) =>
  stepCatalog[step.kind]
    .ports(step.config)
    .map(({ id }): readonly [string, StepId, string] => [step.kind, step.id, id]),
)

it.each(everyWay)('makes a person who leaves %s (%s) by %s', async (_, stepId, port) => {
  const made = await makePerson({ ...wish, stepId, port })
  expect(made).not.toBeNull()
  if (port === 'happened') expect(made?.facts.map(({ value }) => value)).toContain('does “came back”')
})

it('says line by line what each step asked, as it was when it was asked', async () => {
  const path = await followPerson({ ...wish, personId: 1 })
  const asked = new Map(
    path.stops.map((stop) => [
      stop.stepId,
      stop.asked.map(({ title, answers }) => [speak('en', title), answers.map(({ isMet }) => isMet)]),
    ]),
  )
  // Nobody of the sample has an address, which is one of the two things asked.
  expect(asked.get(steps.split)?.[0]).toEqual(['What decides here', [expect.any(Boolean), false]])
  const next = asked.get(steps.hold)
  expect(next?.map(([title]) => title)).toEqual(['Happened', 'Exit criteria'])
  expect(asked.get(steps.split)?.at(-1)).toEqual(['Exit criteria', [false, false]])
})
