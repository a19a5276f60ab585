// The outline lists every step once, in reading order, and names where branches meet again.
import { expect, it } from 'vitest'
import { addStep, connect } from '#shared/canvas/canvas-commands.ts'
import { type CanvasDocument, emptyCanvas } from '#shared/canvas/canvas-document.ts'
import { canvasIdSchema, linkIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import type { StepKind } from '#shared/steps/step-kind.ts'
import { type OutlineItem, outlineOf } from './outline.ts'

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
