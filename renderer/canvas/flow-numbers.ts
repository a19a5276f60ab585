// Which numbers a card shows below its hairline: who came, who went on, who waits (S43–S49). Pure; knows no kind by name.
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { CounterName, StepCounters } from '#shared/contract/canvas-calls.ts'
import type { StepId } from '#shared/core/ids.ts'

/** People of the last step of a branch count in Exited alone (C10), so that is what its card shows. */
export function onwardCounter(document: Pick<CanvasDocument, 'logic'>, id: StepId): 'proceeded' | 'exited' {
  return graphOf(document).linksFrom(id).length > 0 ? 'proceeded' : 'exited'
}

/** Waiting is shown only where somebody waits and no bar says it already. */
export function flowNumbers(onward: 'proceeded' | 'exited', counters: StepCounters | undefined): CounterName[] {
  const waits = counters && counters.sync === null && counters.here > 0
  return waits ? ['entered', 'here', onward] : ['entered', onward]
}

/** Every number a card shows, for those who hear it or ask by keys who is behind one. */
export function numbersOf(onward: 'proceeded' | 'exited', counters: StepCounters): CounterName[] {
  const numbers = flowNumbers(onward, counters)
  return counters.sync ? [...numbers, 'synced', 'notSynced', 'pending', 'errored'] : numbers
}

export function countOf(counters: StepCounters, counter: CounterName): number {
  switch (counter) {
    case 'entered':
    case 'proceeded':
    case 'exited':
    case 'here':
      return counters[counter]
    default:
      return counters.sync?.[counter] ?? 0
  }
}

export interface SyncPart {
  readonly name: 'synced' | 'notSynced' | 'pending' | 'errored' | 'waiting'
  readonly people: number
}

/** The five parts of the bar; they always fill to Entered. "Waiting for network" is a part of pending (decisions.md 3). */
export function syncParts(sync: NonNullable<StepCounters['sync']>): readonly SyncPart[] {
  const waiting = Math.min(sync.waitingForNetwork, sync.pending)
  return [
    { name: 'synced', people: sync.synced },
    { name: 'notSynced', people: sync.notSynced },
    { name: 'pending', people: sync.pending - waiting },
    { name: 'errored', people: sync.errored },
    { name: 'waiting', people: waiting },
  ]
}
