// The segments every sample workspace has, by fixed ids, so that the example canvases can name them.
import { segmentIdSchema } from '../core/ids.ts'
import type { Say } from '../words/say.ts'

export const sampleSegmentIds = {
  everyone: segmentIdSchema.parse('segment-everyone'),
  cartAbandoned: segmentIdSchema.parse('segment-cart-abandoned'),
  loyal: segmentIdSchema.parse('segment-loyal'),
  highValue: segmentIdSchema.parse('segment-high-value'),
} as const

/** As it is called until somebody renames it; undefined for every other segment. */
export function sampleSegmentName(id: string, say: Say): string | undefined {
  switch (id) {
    case sampleSegmentIds.everyone:
      return say('segment.everyone')
    case sampleSegmentIds.cartAbandoned:
      return say('segment.name.cartAbandoned')
    case sampleSegmentIds.loyal:
      return say('segment.name.loyal')
    case sampleSegmentIds.highValue:
      return say('segment.name.highValue')
    default:
      return undefined
  }
}
