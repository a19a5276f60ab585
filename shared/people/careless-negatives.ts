// Two negatives on one attribute joined by "or" hold everybody: nobody is both. Found before it is saved (reference canvas-and-ingest.md §4).
import type { Operator, SegmentFilter } from './segment-filter.ts'

const negatives: readonly Operator[] = [
  'is-not',
  'is-none-of',
  'not-contains',
  'includes-none',
  'not-includes-all',
  'not-matches',
]

/** The attributes, segments or cohorts that are said "not" of twice in one "or". */
export function carelessNegatives(filter: SegmentFilter): string[] {
  if (filter.kind !== 'group') return []
  const inner = filter.filters.flatMap(carelessNegatives)
  if (filter.join === 'and') return [...new Set(inner)]
  const denied = filter.filters.flatMap((one) => deniedSubject(one) ?? [])
  const twice = denied.filter((subject, at) => denied.indexOf(subject) !== at)
  return [...new Set([...inner, ...twice])]
}

function deniedSubject(filter: SegmentFilter): string | undefined {
  if (filter.kind === 'attribute')
    return negatives.includes(filter.operator)
      ? `${filter.attribute}${filter.path ? ` ${filter.path}` : ''}`
      : undefined
  if (filter.kind === 'segment') return filter.member ? undefined : 'segment'
  if (filter.kind === 'cohort') return filter.member ? undefined : `cohort ${filter.partner}`
  return undefined
}
