// The counters of an open canvas, per step and per way out, remembered by identity: a step whose numbers are the same is not
// drawn again. Null before the first launch (a dash, never 0: ux.md 4.4).
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CanvasCounters, StepCounters } from '#shared/contract/canvas-calls.ts'
import type { StuckGroup } from '#shared/contract/stuck-calls.ts'
import type { StepId } from '#shared/core/ids.ts'

export interface CountBoard {
  readonly counted: CanvasCounters | null
  readonly byStep: ReadonlyMap<StepId, StepCounters>
  readonly departures: ReadonlyMap<string, number>
  /** Who stands where nothing will move them; the worst first. */
  readonly stuck: readonly StuckGroup[]
}

export type CountBoardApi = StoreApi<CountBoard>

export function newCountBoard(): CountBoardApi {
  return createStore<CountBoard>()(() => ({ counted: null, byStep: new Map(), departures: new Map(), stuck: [] }))
}

export function departureKey(stepId: StepId, port: string): string {
  return `${stepId} ${port}`
}

export function countOnto(board: CountBoardApi, counted: CanvasCounters | null): void {
  if (counted === null) {
    board.setState({ counted: null, byStep: new Map(), departures: new Map() })
    return
  }
  const before = board.getState()
  if (before.counted && before.counted.at > counted.at) return
  const byStep = new Map<StepId, StepCounters>()
  for (const counters of counted.steps) {
    const old = before.byStep.get(counters.stepId)
    byStep.set(counters.stepId, old && JSON.stringify(old) === JSON.stringify(counters) ? old : counters)
  }
  const departures = new Map(counted.departures.map(({ stepId, port, people }) => [departureKey(stepId, port), people]))
  board.setState({ counted, byStep, departures })
}

/** The same groups again are the same list: no card is drawn anew. */
export function strandOnto(board: CountBoardApi, stuck: readonly StuckGroup[]): void {
  const before = board.getState().stuck
  if (JSON.stringify(before) === JSON.stringify(stuck)) return
  const known = new Map(before.map((group) => [JSON.stringify(group), group]))
  board.setState({ stuck: stuck.map((group) => known.get(JSON.stringify(group)) ?? group) })
}

export interface SyncTotals {
  readonly entered: number
  readonly synced: number
  readonly notSynced: number
  readonly pending: number
  readonly errored: number
}

/** The identity over all Audience Sync steps of the canvas; null when there is none or nothing ran. */
export function syncTotals(counted: CanvasCounters | null): SyncTotals | null {
  const syncing = counted?.steps.flatMap((step) => (step.sync ? [{ entered: step.entered, ...step.sync }] : [])) ?? []
  if (syncing.length === 0) return null
  const sum = (pick: (step: (typeof syncing)[number]) => number) =>
    syncing.reduce((total, step) => total + pick(step), 0)
  return {
    entered: sum((step) => step.entered),
    synced: sum((step) => step.synced),
    notSynced: sum((step) => step.notSynced),
    pending: sum((step) => step.pending),
    errored: sum((step) => step.errored),
  }
}
