// A segment as it is being edited, apart from the one that is stored. Pure.
import type { Segment } from '#shared/people/segment.ts'
import { everyone, type GroupFilter, type SegmentFilter } from '#shared/people/segment-filter.ts'
import { segmentName } from '#shared/people/segment-name.ts'
import type { Say } from '#shared/words/say.ts'

export interface SegmentDraft {
  readonly name: string
  readonly filter: GroupFilter
}

/** The contract takes 120 characters. */
export const longestName = 120

export function newDraft(name = ''): SegmentDraft {
  return { name: name.trim().slice(0, longestName), filter: everyone }
}

export function draftOf(segment: Segment, say: Say): SegmentDraft {
  return { name: segmentName(segment, say), filter: segment.filter }
}

/** A free name for a copy: "Loyal customers (copy)", then "(copy) 2" and so on. */
export function copyOf(segment: Segment, segments: readonly Segment[], say: Say): SegmentDraft {
  const name = say('segments.copyName', { name: segmentName(segment, say) })
  const taken = new Set(segments.map((other) => segmentName(other, say)))
  let free = name
  for (let copy = 2; taken.has(free); copy++) free = `${name} ${copy}`
  return { name: free.slice(0, longestName), filter: segment.filter }
}

/** Starts from everybody in a segment that cannot be edited itself. */
export function draftWithin(segment: Segment): SegmentDraft {
  const filter: SegmentFilter = { kind: 'segment', segmentId: segment.id, member: true }
  const isEveryone = segment.origin === 'everyone'
  return { name: '', filter: isEveryone ? everyone : { ...everyone, filters: [filter] } }
}

export function isSameDraft(left: SegmentDraft, right: SegmentDraft): boolean {
  return left.name.trim() === right.name.trim() && JSON.stringify(left.filter) === JSON.stringify(right.filter)
}

/** Text without a value matches nobody by mistake: such a condition is unfinished. */
export function isFinished(filter: SegmentFilter): boolean {
  if (filter.kind === 'group') return filter.filters.every(isFinished)
  if (filter.kind !== 'attribute' || filter.type !== 'string') return true
  const needsText = ['is', 'is-not', 'contains'].includes(filter.operator)
  return !needsText || String(filter.value ?? '').trim() !== ''
}
