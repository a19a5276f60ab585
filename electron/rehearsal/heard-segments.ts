// Segments that tell which filter is asked of people, at the moment it is asked: what a step decided by is what they were then, not what
// they are afterwards.
import type { SegmentFilter } from '#shared/people/segment-filter.ts'
import { SegmentStore } from '../backend/people/segment-store.ts'

export class HeardSegments extends SegmentStore {
  hear: (filter: SegmentFilter) => void = () => {}
  private isTelling = false

  override idsMatching(filter: SegmentFilter, ids: ArrayLike<number>): Set<number> {
    // Who hears of a question asks its lines one by one.
    if (!this.isTelling) {
      this.isTelling = true
      try {
        this.hear(filter)
      } finally {
        this.isTelling = false
      }
    }
    return super.idsMatching(filter, ids)
  }
}
