// The outcomes of a step over time as stacked areas: paths in a box, each state lasting until the next sample, and the last one, which holds
// now, seen however short it has held. Pure.
import type { HistorySample } from '#shared/contract/operate-calls.ts'

/** From the bottom up. */
export const historyParts = ['synced', 'notSynced', 'errored', 'pending'] as const
export type HistoryPart = (typeof historyParts)[number]

export interface HistoryArea {
  readonly part: HistoryPart
  readonly path: string
}

export interface HistoryBox {
  readonly from: number
  readonly to: number
  readonly width: number
  readonly height: number
  /** Of the width, kept for what holds at the end. */
  readonly nowWidth: number
}

export function historyAreas(samples: readonly HistorySample[], box: HistoryBox): HistoryArea[] {
  const most = Math.max(1, ...samples.map(totalOf))
  const span = Math.max(1, box.to - box.from)
  const width = box.width - box.nowWidth
  const x = (at: number) => round((Math.min(Math.max(at, box.from), box.to) - box.from) * (width / span))
  const y = (people: number) => round(box.height - people * (box.height / most))
  return historyParts.map((part, index) => {
    const below = (sample: HistorySample) => historyParts.slice(0, index).reduce((sum, one) => sum + sample[one], 0)
    const top: string[] = []
    const bottom: string[] = []
    samples.forEach((sample, place) => {
      const next = samples[place + 1]
      const [start, end] = [x(sample.at), next ? x(next.at) : box.width]
      const [low, high] = [y(below(sample)), y(below(sample) + sample[part])]
      top.push(`${start} ${high}`, `${end} ${high}`)
      bottom.unshift(`${end} ${low}`, `${start} ${low}`)
    })
    return { part, path: samples.length === 0 ? '' : `M${[...top, ...bottom].join('L')}Z` }
  })
}

export function totalOf({ synced, notSynced, pending, errored }: HistorySample): number {
  return synced + notSynced + pending + errored
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
