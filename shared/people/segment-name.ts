// The name of a segment in the reader's language: those that come with the workspace are named by a phrase, the others as typed.
import { z } from 'zod'
import type { Say } from '../words/say.ts'

export const segmentNameSchema = z.discriminatedUnion('key', [
  z.object({
    key: z.enum(['segment.everyone', 'segment.name.cartAbandoned', 'segment.name.loyal', 'segment.name.highValue']),
  }),
  z.object({ key: z.literal('segment.name.fromImport'), parameters: z.object({ file: z.string() }) }),
])
export type SegmentNamePhrase = z.infer<typeof segmentNameSchema>

export function segmentName(
  segment: { readonly name: string; readonly namePhrase?: SegmentNamePhrase | undefined },
  say: Say,
): string {
  const { namePhrase } = segment
  if (!namePhrase) return segment.name
  if (namePhrase.key === 'segment.name.fromImport') return say(namePhrase.key, namePhrase.parameters)
  return say(namePhrase.key)
}
