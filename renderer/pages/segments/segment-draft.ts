// A segment as it is being edited, apart from the one that is stored. Pure.

import { textsOf } from '#shared/people/evaluate-filter.ts'
import { compilePattern } from '#shared/people/pattern.ts'
import type { Segment } from '#shared/people/segment.ts'
import { everyone, type GroupFilter, type SegmentFilter, valueShape } from '#shared/people/segment-filter.ts'
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

/** A condition without what it compares with matches nobody, or everybody, by mistake: it is unfinished. */
export function isFinished(filter: SegmentFilter): boolean {
  switch (filter.kind) {
    case 'group':
      return filter.filters.every(isFinished)
    case 'attribute': {
      const shape = valueShape(filter.operator)
      if (shape === 'several') return textsOf(filter).length > 0
      if (shape === 'date') return typeof filter.value === 'number'
      if (shape !== 'one' || filter.type === 'number') return true
      const text = String(filter.value ?? '').trim()
      const isPattern = filter.operator === 'matches' || filter.operator === 'not-matches'
      return text !== '' && (!isPattern || compilePattern(text) !== null)
    }
    case 'event':
      return filter.event.trim() !== ''
    case 'cohort':
      return filter.cohortId !== ''
    case 'subscription':
      return filter.group.trim() !== ''
    case 'bucket':
      return filter.from <= filter.to
    default:
      return true
  }
}
