// Numbers and problems that are the same keep their object, so that 199 of 200 cards are left alone.
import { expect, it } from 'vitest'
import { addStep, renameCanvas } from '#shared/canvas/canvas-commands.ts'
import { emptyCanvas } from '#shared/canvas/canvas-document.ts'
import type { CanvasCounters } from '#shared/contract/canvas-calls.ts'
import { canvasIdSchema, linkIdSchema, stepIdSchema } from '#shared/core/ids.ts'
import type { CanvasFacts } from '#shared/steps/step-definition.ts'
import { countOnto, newCountBoard, syncTotals } from './count-board.ts'
import { noHistory, record } from './history.ts'
import { checkOnto, newProblemBoard, sortedProblems } from './problem-board.ts'

const canvasId = canvasIdSchema.parse('canvas-1')
const [entry, sync] = [stepIdSchema.parse('entry'), stepIdSchema.parse('sync')]
const facts: CanvasFacts = {
  segmentName: () => 'Everyone',
  connection: () => undefined,
  partnerLabel: (id) => id,
  audienceIsMissing: () => false,
  now: 0,
  timeZone: 'UTC',
  webhookHosts: [],
}

it('keeps the problems of steps that did not change, errors before warnings', () => {
  const board = newProblemBoard()
  let document = emptyCanvas(canvasId, 'Test')
  const lost = stepIdSchema.parse('lost')
  const links = [linkIdSchema.parse('a'), linkIdSchema.parse('b')] as const
  for (const command of [
    addStep({ id: entry, kind: 'entry' }, { at: { x: 0, y: 0 } }),
    addStep({ id: sync, kind: 'audience-sync' }, { after: { from: entry, port: 'next' }, links }),
    addStep({ id: lost, kind: 'exit' }, { at: { x: 900, y: 0 } }),
  ])
    document = record({ document, history: noHistory }, command, 0).document
  checkOnto(board, document, facts)
  const before = board.getState()
  expect(before).toMatchObject({ errors: 2, warnings: 1 })
  expect(sortedProblems(before, [entry, sync, lost]).map(({ stepId }) => stepId)).toEqual([entry, sync, lost])
  checkOnto(board, record({ document, history: noHistory }, renameCanvas('Other'), 0).document, facts)
  expect(board.getState()).toBe(before)
  const extra = addStep({ id: stepIdSchema.parse('extra'), kind: 'delay' }, { at: { x: 0, y: 900 } })
  checkOnto(board, record({ document, history: noHistory }, extra, 0).document, facts)
  expect(board.getState().warnings).toBe(2)
  expect(board.getState().byStep.get(sync)).toBe(before.byStep.get(sync))
})

const counted = (at: number, synced: number): CanvasCounters => ({
  canvasId,
  at,
  addsUp: true,
  departures: [{ stepId: entry, port: 'next', people: 10 }],
  steps: [
    { stepId: entry, entered: 10, proceeded: 10, exited: 0, here: 0, sync: null, attention: null },
    {
      stepId: sync,
      entered: 10,
      proceeded: 0,
      exited: 10,
      here: 0,
      sync: { synced, notSynced: 2, pending: 8 - synced, errored: 0, waitingForNetwork: 0, paused: null },
      attention: null,
    },
  ],
})

it('keeps the numbers of steps that did not change, and never goes back in time', () => {
  const board = newCountBoard()
  countOnto(board, counted(1, 3))
  const before = board.getState()
  countOnto(board, counted(2, 5))
  expect(board.getState().byStep.get(entry)).toBe(before.byStep.get(entry))
  expect(board.getState().byStep.get(sync)?.sync?.synced).toBe(5)
  countOnto(board, counted(1, 3))
  expect(board.getState().byStep.get(sync)?.sync?.synced).toBe(5)
  expect(board.getState().departures.get('entry next')).toBe(10)
})

it('sums the identity over Audience Sync steps alone', () => {
  expect(syncTotals(counted(1, 3))).toEqual({ entered: 10, synced: 3, notSynced: 2, pending: 5, errored: 0 })
  expect(syncTotals(null)).toBeNull()
})
