// Two canvases differ where people would say so, and nowhere else.
import { expect, it } from 'vitest'
import { canvasIdSchema } from '../core/ids.ts'
import { sayIn } from '../words/say.ts'
import { differencesBetween } from './canvas-difference.ts'
import { canvasTemplates } from './canvas-templates.ts'

const canvas = () => canvasTemplates['abandoned-cart'](canvasIdSchema.parse('canvas-one'), sayIn('en'))

it('finds nothing between a canvas and itself with its steps moved and listed the other way round', () => {
  const moved = canvas()
  moved.logic.steps.reverse()
  for (const position of Object.values(moved.layout)) position.x += 100
  expect(differencesBetween(canvas(), moved)).toEqual([])
})

it('names what changed, came and went', () => {
  const after = canvas()
  const delay = after.logic.steps.find(({ kind }) => kind === 'delay')
  const exit = after.logic.steps.find(({ kind }) => kind === 'exit')
  if (!delay || !exit) throw new Error('no delay or exit')
  delay.config = { ...delay.config, amount: 3 }
  after.wording.steps[delay.id] = 'Wait three'
  after.wording.name = 'Another'
  after.logic.steps = after.logic.steps.filter((step) => step !== exit)
  after.logic.links = after.logic.links.filter(({ to }) => to !== exit.id)
  const found = differencesBetween(canvas(), after)
  expect(found.map(({ kind }) => kind).sort()).toEqual([
    'canvas-renamed',
    'link-removed',
    'step-changed',
    'step-removed',
    'step-renamed',
  ])
  expect(found.find(({ kind }) => kind === 'step-changed')).toEqual({
    kind: 'step-changed',
    stepId: delay.id,
    what: ['amount'],
  })
})
