// The segments a new workspace comes with, besides Everyone, which every workspace has.
import { sampleSegmentIds } from '#shared/people/sample-segments.ts'
import type { AttributeFilter, GroupFilter, SegmentFilter } from '#shared/people/segment-filter.ts'
import { segmentName } from '#shared/people/segment-name.ts'
import { sayIn } from '#shared/words/say.ts'
import type { StoredSegment } from '../stored-segment.ts'

const all = (...filters: SegmentFilter[]): GroupFilter => ({ kind: 'group', join: 'and', exclude: false, filters })
const any = (...filters: SegmentFilter[]): GroupFilter => ({ kind: 'group', join: 'or', exclude: false, filters })
const time = (attribute: string, operator: AttributeFilter['operator'], value: number): AttributeFilter => ({
  kind: 'attribute',
  attribute,
  type: 'time',
  operator,
  value,
})
const tier = (value: string): AttributeFilter => ({
  kind: 'attribute',
  attribute: 'loyalty_tier',
  type: 'string',
  operator: 'is',
  value,
})

const named = (namePhrase: NonNullable<StoredSegment['namePhrase']>) => ({
  namePhrase,
  name: segmentName({ name: '', namePhrase }, sayIn('en')),
  origin: 'sample' as const,
})

export function sampleSegments(): readonly Omit<StoredSegment, 'changedAt'>[] {
  return [
    {
      id: sampleSegmentIds.highValue,
      ...named({ key: 'segment.name.highValue' }),
      filter: all({
        kind: 'attribute',
        attribute: 'lifetime_value',
        type: 'number',
        operator: 'more-than',
        value: 1_000,
      }),
    },
    {
      id: sampleSegmentIds.loyal,
      ...named({ key: 'segment.name.loyal' }),
      filter: all(any(tier('gold'), tier('silver')), time('last_order_at', 'within-days', 180)),
    },
    {
      id: sampleSegmentIds.cartAbandoned,
      ...named({ key: 'segment.name.cartAbandoned' }),
      filter: all(time('cart_abandoned_at', 'within-days', 3), time('last_order_at', 'not-within-days', 1)),
    },
  ]
}
