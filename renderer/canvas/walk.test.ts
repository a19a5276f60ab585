// Arrow keys go along the flow, and reach steps that nothing leads to.
import { expect, it } from 'vitest'
import { emptyCanvas } from '#shared/canvas/canvas-document.ts'
import { canvasIdSchema, linkIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import type { StepKind } from '#shared/steps/step-kind.ts'
import { placeAfter, placeForNew, placeNear } from './new-step-place.ts'
import { type Direction, neighbourOf, streamOf } from './walk.ts'

const step = (name: string) => stepIdSchema.parse(name)
/** entry → split → (yes) sync, (no) exit; `lost` stands alone at the right. */
function aCanvas() {
  const document = emptyCanvas(canvasIdSchema.parse('canvas-1'), 'Test')
  const put = (name: string, kind: StepKind, x: number, y: number) => {
    const config =
      kind === 'decision-split' ? { filter: { kind: 'group', join: 'and', exclude: false, filters: [] } } : {}
    document.logic.steps.push({ id: step(name), kind, version: 1, config })
    document.layout[name] = { x, y }
  }
  put('entry', 'entry', 0, 0)
  put('split', 'decision-split', 0, 150)
  put('sync', 'audience-sync', -150, 300)
  put('exit', 'exit', 150, 300)
  put('lost', 'delay', 500, 300)
  const join = (from: string, port: string, to: string) =>
    document.logic.links.push({ id: linkIdSchema.parse(`${from}-${port}`), from: step(from), port, to: step(to) })
  join('split', 'no', 'exit')
  join('split', 'yes', 'sync')
  join('entry', 'next', 'split')
  return document
}
const go = (from: string, direction: Direction) => neighbourOf(aCanvas(), step(from), direction)

it('goes down the first way out, up to where people come from, sideways among branches', () => {
  expect(go('entry', 'down')).toBe('split')
  expect(go('split', 'down')).toBe('sync')
  expect(go('exit', 'up')).toBe('split')
  expect(go('sync', 'right')).toBe('exit')
  expect(go('exit', 'left')).toBe('sync')
  expect(go('entry', 'up')).toBeUndefined()
})

it('reaches a step that stands alone, and comes back', () => {
  expect(go('exit', 'right')).toBe('lost')
  expect(go('lost', 'left')).toBe('exit')
  expect(go('lost', 'up')).toBe('split')
})

it('selects everything up or down the stream', () => {
  expect([...streamOf(aCanvas(), step('split'), 'down')].sort()).toEqual(['exit', 'split', 'sync'])
  expect([...streamOf(aCanvas(), step('sync'), 'up')].sort()).toEqual(['entry', 'split', 'sync'])
})

it('puts a new step after the selected one, on a free way out first, before one that has none', () => {
  const document = aCanvas()
  expect(placeAfter(document, step('sync'))).toEqual({ from: 'sync', port: 'next' })
  expect(placeAfter(document, step('entry'))).toEqual({ from: 'entry', port: 'next' })
  expect(placeAfter(document, step('exit'))).toEqual({ from: 'split', port: 'no' })
  expect(placeForNew(document, undefined)).toEqual({ from: 'lost', port: 'next' })
  expect(placeForNew(emptyCanvas(document.id, 'Blank'), undefined)).toBeNull()
})

it('drops a step onto the link or way out beneath it, or apart', () => {
  const document = aCanvas()
  const drop = (x: number, y: number) => placeNear(document, new Map(), { x, y })
  expect(drop(130, 120)).toEqual({ from: 'entry', port: 'next' })
  expect(drop(-20, 395)).toEqual({ from: 'sync', port: 'next' })
  expect(drop(1_500, 900)).toBeNull()
})
