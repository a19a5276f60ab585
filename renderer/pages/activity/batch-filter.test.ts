// The filters of the Activity page ask for exactly what their words say.
import { expect, it } from 'vitest'
import { batchStates } from '#shared/contract/activity-calls.ts'
import { canvasIdSchema } from '#shared/core/ids.ts'
import { batchFilter, isNarrowed, notNarrowed, stateGroups } from './batch-filter.ts'

it('asks for everything until narrowed', () => {
  expect(batchFilter(notNarrowed)).toEqual({ canvasId: null, partnerId: null, states: [] })
  expect(isNarrowed(notNarrowed)).toBe(false)
})

it('narrows to a canvas and a partner', () => {
  const canvas = canvasIdSchema.parse('canvas-1')
  const narrowed = { ...notNarrowed, canvas, partner: 'tiktok' } as const
  expect(batchFilter(narrowed)).toEqual({ canvasId: canvas, partnerId: 'tiktok', states: [] })
  expect(isNarrowed(narrowed)).toBe(true)
})

it('leaves no state of a batch unreachable but those that are over without a sync', () => {
  const reached = new Set(stateGroups.flatMap((group) => batchFilter({ ...notNarrowed, group }).states))
  expect(batchStates.filter((state) => !reached.has(state))).toEqual([
    'cancelled',
    'split',
    'requeued',
    'test',
    'erasure',
    'redirected',
  ])
})
