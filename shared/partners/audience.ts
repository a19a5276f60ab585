// An audience as the screens see it, and the reference a step keeps: ids and the last known name, never server facts.
import { z } from 'zod'

/** What a step keeps of its audience. `target` is where members are written: TikTok's audience, Pinterest's customer list. */
export const audienceRefSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  target: z.string().min(1),
})
export type AudienceRef = z.infer<typeof audienceRefSchema>

export const audienceSchema = audienceRefSchema.extend({
  /** False when members cannot be written to it (a look-alike, an uploaded file); then `unusable` says why. */
  usable: z.boolean(),
  unusable: z.enum(['wrong-type', 'expired']).nullable(),
  type: z.string(),
  /** What the partner shows; null while it hides or computes it. */
  size: z.number().nullable(),
  state: z.enum(['draft', 'populating', 'ready', 'too-small', 'missing']),
})
export type Audience = z.infer<typeof audienceSchema>
