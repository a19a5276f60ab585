// An untouched step keeps its very object, so that React Flow does not draw it again (design.md §5).
import { expect, it } from 'vitest'
import { addStep, type CanvasCommand, configureStep, moveSteps, renameStep } from '#shared/canvas/canvas-commands.ts'
import { type CanvasDocument, emptyCanvas } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import { canvasIdSchema, linkIdSchema, type StepId, stepIdSchema } from '#shared/core/ids.ts'
import { noHistory, record } from '../history.ts'
import { linkDeriver } from './derive-links.ts'
import { type StepLook, stepDeriver } from './derive-steps.ts'

const step = (index: number) => stepIdSchema.parse(`step-${index}`)
const apply = (document: CanvasDocument, command: CanvasCommand) =>
  record({ document, history: noHistory }, command, 0).document

function aLongCanvas(steps: number): CanvasDocument {
  let document = emptyCanvas(canvasIdSchema.parse('canvas-1'), 'Test')
  document = apply(document, addStep({ id: step(0), kind: 'entry' }, { at: { x: 0, y: 0 } }))
  for (let index = 1; index < steps; index++) {
    const links = [linkIdSchema.parse(`link-${index}a`), linkIdSchema.parse(`link-${index}b`)] as const
    const after = { from: step(index - 1), port: 'next' }
    document = apply(document, addStep({ id: step(index), kind: 'delay' }, { after, links }))
  }
  return document
}
const look = (document: CanvasDocument, change: Partial<StepLook> = {}): StepLook => ({
  cards: graphOf(document).readingOrder,
  document,
  selected: new Set<StepId>(),
  sizes: new Map(),
  tabStop: step(0),
  readOnly: false,
  label: (id) => document.wording.steps[id] ?? id,
  roleDescription: 'step',
  ...change,
})

it('makes new objects for the touched step alone, among 200', () => {
  const document = aLongCanvas(200)
  const derive = stepDeriver()
  const changedAfter = (next: StepLook) => {
    const before = derive(look(document))
    return derive(next)
      .filter((node, index) => node !== before[index])
      .map(({ id }) => id)
  }
  expect(changedAfter(look(document))).toEqual([])
  expect(changedAfter(look(document, { selected: new Set([step(7)]) }))).toEqual(['step-7'])
  expect(changedAfter(look(apply(document, moveSteps(new Map([[step(9), { x: 5, y: 5 }]]), 'drag'))))).toEqual([
    'step-9',
  ])
  expect(changedAfter(look(apply(document, renameStep(step(3), 'Pause'))))).toEqual(['step-3'])
  expect(changedAfter(look(apply(document, configureStep(step(4), { mode: 'until', at: 1 }))))).toEqual(['step-4'])
  expect(changedAfter(look(document, { tabStop: step(5) }))).toEqual(['step-0', 'step-5'])
})

it('keeps what a card is given even when its place in the drawing changes', () => {
  const document = aLongCanvas(3)
  const derive = stepDeriver()
  const [, before] = derive(look(document))
  const [, after] = derive(look(apply(document, moveSteps(new Map([[step(1), { x: 9, y: 9 }]]), 'drag'))))
  expect(after).not.toBe(before)
  expect(after?.data).toBe(before?.data)
})

it('keeps the links that did not change', () => {
  const document = aLongCanvas(200)
  const derive = linkDeriver()
  const cards = new Set(graphOf(document).readingOrder)
  const links = { cards, groupOf: new Map(), label: () => 'label', roleDescription: 'link', readOnly: false }
  const before = derive({ ...links, logic: document.logic, selected: null })
  const moved = apply(document, moveSteps(new Map([[step(9), { x: 5, y: 5 }]]), 'drag'))
  const after = derive({ ...links, logic: moved.logic, selected: linkIdSchema.parse('link-8a') })
  expect(after.filter((edge, index) => edge !== before[index]).map(({ id }) => id)).toEqual(['link-8a'])
})
