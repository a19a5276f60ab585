// The outline lists every step once, in reading order, and names where branches meet again.
import { expect, it } from 'vitest'
import { addStep, connect } from '#shared/canvas/canvas-commands.ts'
import { type CanvasDocument, emptyCanvas } from '#shared/canvas/canvas-document.ts'
import { journeyText } from '#shared/canvas/journey-text.ts'
import { type OutlineItem, outlineOf } from '#shared/canvas/outline.ts'
import { dayMs } from '#shared/core/clock.ts'
import { canvasIdSchema, linkIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import type { StepKind } from '#shared/steps/step-kind.ts'
import { sayIn, speak } from '#shared/words/say.ts'
import { outlineRows, treeStep } from './outline-rows.ts'

const step = (name: string) => stepIdSchema.parse(name)
const link = (name: string) => linkIdSchema.parse(name)
function aCanvas(): CanvasDocument {
  const document = emptyCanvas(canvasIdSchema.parse('canvas-1'), 'Test')
  const add = (name: string, kind: StepKind, from: string, port: string) =>
    addStep(
      { id: step(name), kind },
      { after: { from: step(from), port }, links: [link(`${name}a`), link(`${name}b`)] },
    )
  const commands = [
    addStep({ id: step('entry'), kind: 'entry' }, { at: { x: 0, y: 0 } }),
    add('wait', 'delay', 'entry', 'next'),
    add('vip', 'decision-split', 'wait', 'next'),
    add('sync', 'audience-sync', 'vip', 'yes'),
    add('mail', 'message', 'vip', 'no'),
    add('exit', 'exit', 'sync', 'next'),
    connect({ from: step('mail'), port: 'next' }, step('exit'), link('join')),
    addStep({ id: step('lost'), kind: 'delay' }, { at: { x: 900, y: 0 } }),
  ]
  for (const command of commands) command.recipe(document)
  return document
}
const drawn = (items: readonly OutlineItem[]): unknown[] =>
  items.map(({ stepId, branches }) =>
    branches.length === 0
      ? stepId
      : [
          stepId,
          ...branches.map((branch) => [
            branch.portId,
            ...drawn(branch.items),
            ...(branch.joins ? [`→ ${branch.joins}`] : []),
          ]),
        ],
  )

it('nests a list for each way out and does not repeat what was listed', () => {
  const { flow, apart } = outlineOf(aCanvas())
  expect(drawn(flow)).toEqual(['entry', 'wait', ['vip', ['yes', 'sync', 'exit'], ['no', 'mail', '→ exit']]])
  expect(apart.map(drawn)).toEqual([['lost']])
})

it('is a tree that is walked, folded and unfolded by arrows', () => {
  const outline = outlineOf(aCanvas())
  const rows = outlineRows(outline, new Set())
  expect(rows.map(({ key, level }) => `${level} ${key}`)).toEqual([
    ...['1 entry', '1 wait', '1 vip', '2 vip yes', '3 sync', '3 exit', '2 vip no', '3 mail', '1 lost'],
  ])
  expect(rows.filter(({ level }) => level === 1).map(({ place, sisters }) => [place, sisters])).toEqual([
    ...[
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ],
  ])
  const folded = new Set(['vip'])
  expect(outlineRows(outline, folded).map(({ key }) => key)).toEqual(['entry', 'wait', 'vip', 'lost'])
  const open = () => false
  expect(treeStep(rows, 2, 'ArrowRight', open)).toEqual({ go: 3 })
  expect(treeStep(rows, 2, 'ArrowLeft', open)).toEqual({ fold: 'vip' })
  expect(treeStep(outlineRows(outline, folded), 2, 'ArrowRight', ({ key }) => folded.has(key))).toEqual({ fold: 'vip' })
  expect(treeStep(rows, 4, 'ArrowLeft', open)).toEqual({ go: 3 })
  expect(treeStep(rows, 8, 'ArrowDown', open)).toEqual({ go: 8 })
  expect(treeStep(rows, 0, 'x', open)).toBeNull()
})

it('reads the journey back as sentences, each split with its ways, in three languages', () => {
  const facts = {
    segmentName: () => 'Loyal',
    connection: () => undefined,
    partnerLabel: (id: string) => id,
    now: 0,
    timeZone: 'UTC',
    webhookHosts: [],
  }
  for (const language of ['en', 'ko', 'ja'] as const) {
    const say = sayIn(language)
    const told = journeyText(
      aCanvas(),
      { ...facts, audienceIsMissing: () => false },
      { say, speak: (said) => speak(language, said), duration: (ms) => `${ms / dayMs} d` },
    )
    expect(told.flatMap(({ stepId }) => stepId ?? [])).toEqual(['entry', 'wait', 'vip', 'sync', 'exit', 'mail', 'lost'])
    expect(told.map(({ text }) => text)).toContain(say('journey.longest', { duration: '1 d' }))
    expect(told.map(({ text }) => text)).toContain(say('journey.joins', { name: say('step.exit') }))
    expect(told.every(({ text }) => text.trim() !== '' && !text.includes('{{'))).toBe(true)
  }
})

it('tells where the journey comes into a group and goes out of it, by its name', () => {
  const document = aCanvas()
  document.groups = { wait: 'group-1', vip: 'group-1', sync: 'group-1' }
  document.wording.groups = { 'group-1': 'Warm up' }
  const say = sayIn('en')
  const told = journeyText(
    document,
    {
      ...{ segmentName: () => 'Loyal', connection: () => undefined, partnerLabel: (id: string) => id, now: 0 },
      ...{ timeZone: 'UTC', webhookHosts: [], audienceIsMissing: () => false },
    },
    { say, speak: (said) => speak('en', said), duration: (ms) => `${ms / dayMs} d` },
  ).map(({ text, stepId }) => stepId ?? text)
  const begins = told.indexOf(say('journey.group.begins', { name: 'Warm up' }))
  const ends = told.indexOf(say('journey.group.ends', { name: 'Warm up' }))
  expect(told.slice(begins - 1, begins + 3).filter((each) => each.length < 6)).toEqual(['entry', 'wait', 'vip'])
  expect(told.slice(begins, ends)).toContain('sync')
  expect(told.indexOf('exit')).toBe(ends + 1)
  expect(told.filter((each) => each.includes('Warm up'))).toHaveLength(2)
})

it('shows each group as a level of its own, once for each run of its steps, folded where the drawing shows one card', () => {
  const outline = outlineOf(aCanvas())
  const plain = outlineRows(outline, new Set())
  const groups = { wait: 'group-1', vip: 'group-1', [plain.at(-1)?.key ?? '']: 'group-2' }
  const rows = outlineRows(outline, new Set(), groups)
  const steps = (list: typeof rows) => list.flatMap((row) => (row.kind === 'step' ? [row.stepId] : []))
  expect(steps(rows)).toEqual(steps(plain))
  const [entry, group, wait] = rows
  expect(entry).toMatchObject({ kind: 'step', level: 1, place: 1 })
  expect(group).toMatchObject({ kind: 'group', groupId: 'group-1', steps: 2, level: 1, place: 2 })
  expect(wait).toMatchObject({ kind: 'step', stepId: 'wait', level: 2, place: 1, sisters: 2, parent: group?.key })
  expect(rows.filter((row) => row.kind === 'group').map(({ groupId }) => groupId)).toEqual(['group-1', 'group-2'])
  const collapsed = outlineRows(outline, new Set(), groups, new Set(['group-1']))
  expect(collapsed.slice(0, 2).map(({ key }) => key)).toEqual([entry?.key, group?.key])
  expect(collapsed.some((row) => row.kind === 'branch')).toBe(false)
})
