// The outline lists every step once, in reading order, and names where branches meet again.
import { expect, it } from 'vitest'
import { addStep, connect } from '#shared/canvas/canvas-commands.ts'
import { type CanvasDocument, emptyCanvas } from '#shared/canvas/canvas-document.ts'
import { dayMs } from '#shared/core/clock.ts'
import { canvasIdSchema, linkIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import type { StepKind } from '#shared/steps/step-kind.ts'
import { sayIn, speak } from '#shared/words/say.ts'
import { journeyText } from './journey-text.ts'
import { type OutlineItem, outlineOf } from './outline.ts'
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
  expect(treeStep(rows, 2, 'ArrowRight', new Set())).toEqual({ go: 3 })
  expect(treeStep(rows, 2, 'ArrowLeft', new Set())).toEqual({ fold: 'vip' })
  expect(treeStep(outlineRows(outline, folded), 2, 'ArrowRight', folded)).toEqual({ fold: 'vip' })
  expect(treeStep(rows, 4, 'ArrowLeft', new Set())).toEqual({ go: 3 })
  expect(treeStep(rows, 8, 'ArrowDown', new Set())).toEqual({ go: 8 })
  expect(treeStep(rows, 0, 'x', new Set())).toBeNull()
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
