// What an update says it will do to people inside, and what it refuses to.
import { expect, it } from 'vitest'
import { canvasIdSchema, linkIdSchema, type StepId, stepIdSchema } from '../core/ids.ts'
import { entryConfigSchema } from '../steps/entry/entry-config.ts'
import { stepCatalog } from '../steps/step-catalog.ts'
import type { StepKind } from '../steps/step-kind.ts'
import { type CanvasDocument, emptyCanvas } from './canvas-document.ts'
import { impactOf } from './edit-impact.ts'
import { launchedEditProblems } from './launched-edits.ts'

const id = (text: string) => stepIdSchema.parse(text)

function drawn(
  steps: Readonly<Record<string, StepKind>>,
  links: readonly (readonly [string, string])[],
): CanvasDocument {
  const document = emptyCanvas(canvasIdSchema.parse('canvas-a'), 'A')
  for (const [name, kind] of Object.entries(steps))
    document.logic.steps.push({ id: id(name), kind, version: 1, config: { ...stepCatalog[kind].defaults() } })
  links.forEach(([from, to], index) => {
    document.logic.links.push({ id: linkIdSchema.parse(`link-${index}`), from: id(from), port: 'next', to: id(to) })
  })
  return document
}

const waiting = (count: number) => new Map<StepId, number>([[id('wait'), count]])
const steps = { entry: 'entry', wait: 'delay', sync: 'audience-sync', end: 'exit' } as const
const running = drawn(steps, [
  ['entry', 'wait'],
  ['wait', 'sync'],
  ['sync', 'end'],
])

it('is quiet where nothing changes for those who wait', () => {
  expect(impactOf(running, structuredClone(running), waiting(312))).toEqual([])
})

it('counts who would miss the sync', () => {
  const draft = drawn({ entry: 'entry', wait: 'delay', end: 'exit' }, [
    ['entry', 'wait'],
    ['wait', 'end'],
  ])
  expect(impactOf(running, draft, waiting(40))).toEqual([
    { stepId: 'wait', people: 40, change: 'leads-elsewhere', missedSyncs: ['sync'] },
  ])
})

it('tells of a sync that is bypassed further on', () => {
  const draft = structuredClone(running)
  for (const step of draft.logic.steps) if (step.kind === 'audience-sync') step.bypassed = true
  expect(impactOf(running, draft, waiting(3))).toMatchObject([{ change: 'stays', missedSyncs: ['sync'] }])
})

it('names a step that goes', () => {
  const draft = drawn({ entry: 'entry', sync: 'audience-sync', end: 'exit' }, [
    ['entry', 'sync'],
    ['sync', 'end'],
  ])
  expect(impactOf(running, draft, waiting(312))).toMatchObject([{ stepId: 'wait', people: 312, change: 'goes' }])
})

const path = (name: string) => ({ id: name, name: '', triggers: [], exits: false })
it.each<[string, StepKind, object, object, number]>([
  [
    'a path of Action Paths is added',
    'action-paths',
    { paths: [path('path-1')] },
    { paths: [path('path-1'), path('path-2')] },
    1,
  ],
  [
    'the paths change places',
    'action-paths',
    { paths: [path('path-1'), path('path-2')] },
    { paths: [path('path-2'), path('path-1')] },
    1,
  ],
  ['the window changes', 'action-paths', {}, { window: { amount: 2, unit: 'days' } }, 1],
  ['the ranking changes', 'action-paths', {}, { ranked: true }, 1],
  [
    'a path is renamed',
    'action-paths',
    { paths: [path('path-1')] },
    { paths: [{ ...path('path-1'), name: 'New' }] },
    0,
  ],
  [
    'the control group grows',
    'experiment-paths',
    { control: { share: 10, exits: false } },
    { control: { share: 20, exits: false } },
    1,
  ],
  [
    'the control group shrinks',
    'experiment-paths',
    { control: { share: 20, exits: false } },
    { control: { share: 10, exits: false } },
    0,
  ],
  [
    'a conversion is added',
    'entry',
    {},
    { conversions: [{ id: 'conversion-1', trigger: { kind: 'event', name: 'x', where: [] }, withinDays: 3 }] },
    1,
  ],
  [
    'the entry takes another filter',
    'entry',
    {},
    { filter: entryConfigSchema.parse({ schedule: 'at-launch', segmentId: null }).filter },
    0,
  ],
  ['a delay gets longer', 'delay', { amount: 1 }, { amount: 2 }, 0],
])('after the launch: %s', (_, kind, before, after, problems) => {
  const [launched, draft] = [drawn({ one: kind }, []), drawn({ one: kind }, [])]
  Object.assign(launched.logic.steps[0]?.config ?? {}, before)
  Object.assign(draft.logic.steps[0]?.config ?? {}, before, after)
  expect(launchedEditProblems(launched, draft)).toHaveLength(problems)
})
