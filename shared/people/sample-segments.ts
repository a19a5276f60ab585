// The segments every sample workspace has, by fixed ids, so that the example canvases can name them.
import { segmentIdSchema } from '../core/ids.ts'

export const sampleSegmentIds = {
  everyone: segmentIdSchema.parse('segment-everyone'),
  cartAbandoned: segmentIdSchema.parse('segment-cart-abandoned'),
  loyal: segmentIdSchema.parse('segment-loyal'),
  highValue: segmentIdSchema.parse('segment-high-value'),
} as const
