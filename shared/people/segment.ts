// A segment as listed and edited.
import { z } from 'zod'
import { segmentIdSchema } from '../core/ids.ts'
import { groupFilterSchema } from './segment-filter.ts'

export const segmentSchema = z.object({
  id: segmentIdSchema,
  name: z.string().min(1).max(120),
  filter: groupFilterSchema,
  /** `everyone` and imports come with the workspace and cannot be edited (decisions.md 23). */
  origin: z.enum(['everyone', 'import', 'sample', 'made']),
  size: z.number().int(),
  changedAt: z.number(),
})
export type Segment = z.infer<typeof segmentSchema>
