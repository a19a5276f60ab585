// A segment as listed and edited.
import { z } from 'zod'
import { segmentIdSchema } from '../core/ids.ts'
import { groupFilterSchema } from './segment-filter.ts'
import { segmentNameSchema } from './segment-name.ts'

export const segmentSchema = z.object({
  id: segmentIdSchema,
  name: z.string().min(1).max(120),
  /** Says the name in the reader's language (`segmentName`) while nobody has renamed it. */
  namePhrase: segmentNameSchema.optional(),
  filter: groupFilterSchema,
  /** `everyone` and imports come with the workspace and cannot be edited (decisions.md 23). */
  origin: z.enum(['everyone', 'import', 'sample', 'made']),
  size: z.number().int(),
  changedAt: z.number(),
})
export type Segment = z.infer<typeof segmentSchema>

/** A deleted one, until it is forgotten. */
export const trashedSegmentSchema = segmentSchema.omit({ size: true }).extend({
  deletedAt: z.number(),
  keptUntil: z.number(),
})
export type TrashedSegment = z.infer<typeof trashedSegmentSchema>
