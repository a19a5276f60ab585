// The segments a new workspace comes with, besides Everyone. Their ids are fixed: the example canvases refer to them.
import { type SegmentId, segmentIdSchema } from '#shared/core/ids.ts'
import type { AttributeFilter, GroupFilter, SegmentFilter } from '#shared/people/segment-filter.ts'
import { segmentName } from '#shared/people/segment-name.ts'
import { sayIn } from '#shared/words/say.ts'
import type { StoredSegment } from '../stored-segment.ts'

const id = (text: string): SegmentId => segmentIdSchema.parse(text)

export const sampleSegmentIds = {
  everyone: id('segment-everyone'),
  cartAbandoned: id('segment-cart-abandoned'),
  loyal: id('segment-loyal'),
  highValue: id('segment-high-value'),
} as const

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
