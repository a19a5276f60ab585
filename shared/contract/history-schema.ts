// What undo remembers of a canvas, as it is kept beside it over a restart. A patch speaks of places in lists, so the order of steps
// and links in which it was made is kept with it; the canvas file itself is sorted.
import { z } from 'zod'
import { linkIdSchema, stepIdSchema } from '../core/ids.ts'
import { phraseSchema } from './phrase-schema.ts'

const patchSchema = z.object({
  op: z.enum(['add', 'remove', 'replace']),
  path: z.array(z.union([z.string(), z.number().int().nonnegative()])).max(40),
  value: z.unknown().optional(),
})

const entrySchema = z.object({
  label: phraseSchema,
  forward: z.array(patchSchema),
  backward: z.array(patchSchema),
  at: z.number(),
})

export const keptHistorySchema = z.object({
  /** Of the file it belongs to: a file changed by anybody else has no history. */
  revision: z.string(),
  steps: z.array(stepIdSchema),
  links: z.array(linkIdSchema),
  past: z.array(entrySchema).max(500),
  future: z.array(entrySchema).max(500),
})
export type KeptHistory = z.infer<typeof keptHistorySchema>
