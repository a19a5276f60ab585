// The numbers of a collapsed group: who came in from outside, who is in it now, and the outcomes of its syncs together. Says nothing
// that it cannot say for certain. Pure.
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { graphOf } from '#shared/canvas/canvas-graph.ts'
import type { StepCounters } from '#shared/contract/canvas-calls.ts'
import type { StepId } from '#shared/core/ids.ts'

export interface GroupCounts {
  /** Null where a step is come to both from outside and from inside: nobody counted the two apart. */
  readonly entered: number | null
  readonly here: number
  readonly sync: NonNullable<StepCounters['sync']> | null
}

/** Null before the first launch. */
export function groupCounts(
  document: Pick<CanvasDocument, 'logic'>,
  steps: readonly StepId[],
  byStep: ReadonlyMap<StepId, StepCounters>,
): GroupCounts | null {
  const counted = steps.flatMap((id) => byStep.get(id) ?? [])
  if (counted.length === 0) return null
  const { linksTo } = graphOf(document)
  const inside = new Set(steps)
  let entered: number | null = 0
  for (const { stepId, entered: people } of counted) {
    const ways = linksTo(stepId)
    const fromInside = ways.filter(({ from }) => inside.has(from)).length
    if (fromInside === 0) entered = entered === null ? null : entered + people
    else if (fromInside < ways.length) entered = null
  }
  const syncs = counted.flatMap(({ sync }) => sync ?? [])
  const sum = (pick: (sync: (typeof syncs)[number]) => number) => syncs.reduce((total, sync) => total + pick(sync), 0)
  return {
    entered,
    here: counted.reduce((total, { here }) => total + here, 0),
    sync:
      syncs.length === 0
        ? null
        : {
            synced: sum(({ synced }) => synced),
            notSynced: sum(({ notSynced }) => notSynced),
            pending: sum(({ pending }) => pending),
            errored: sum(({ errored }) => errored),
            waitingForNetwork: sum(({ waitingForNetwork }) => waitingForNetwork),
            paused: null,
          },
  }
}
