// The areas stand on one another, fill the box to the most people there were, and hold their height until the next sample.
import { expect, it } from 'vitest'
import { historyAreas } from './history-areas.ts'

const box = { from: 0, to: 100, width: 110, height: 40, nowWidth: 10 }

it('draws nothing of nothing', () => {
  expect(historyAreas([], box).every(({ path }) => path === '')).toBe(true)
})

it('stacks the outcomes and keeps each until the next sample', () => {
  const areas = historyAreas(
    [
      { at: 0, synced: 0, notSynced: 0, pending: 10, errored: 0 },
      { at: 50, synced: 5, notSynced: 1, pending: 2, errored: 2 },
    ],
    box,
  )
  const pathOf = (part: string) => areas.find((area) => area.part === part)?.path
  expect(pathOf('synced')).toBe('M0 40L50 40L50 20L110 20L110 40L50 40L50 40L0 40Z')
  expect(pathOf('pending')).toBe('M0 0L50 0L50 0L110 0L110 8L50 8L50 40L0 40Z')
})

it('begins at the left edge with what held before', () => {
  const [synced] = historyAreas([{ at: -500, synced: 4, notSynced: 0, pending: 0, errored: 0 }], box)
  expect(synced?.path).toBe('M0 0L110 0L110 40L0 40Z')
})

it('shows what holds now, however short it has held', () => {
  const none = { synced: 0, notSynced: 0, pending: 0, errored: 0 }
  const [synced] = historyAreas(
    [
      { at: 0, ...none, pending: 4 },
      { at: 100, ...none, synced: 4 },
    ],
    box,
  )
  expect(synced?.path).toBe('M0 40L100 40L100 0L110 0L110 40L100 40L100 40L0 40Z')
})
