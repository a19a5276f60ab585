// What a rehearsal goes by beside its canvas, its scenario and its build: the rules of the workspace it was drawn in. A replay file carries
// them, so that it plays alike on every machine. Rules only: no person, no token, no identifier.
import { z } from 'zod'
import { hourMs } from '../core/clock.ts'
import { segmentIdSchema } from '../core/ids.ts'
import type { PartnerId } from '../partners/partner-id.ts'
import { groupFilterSchema, type SegmentFilter } from '../people/segment-filter.ts'

/** How a live connection is dealt with where that differs from the partner's documents. */
const connectionRulesSchema = z.object({
  requests: z.number().positive(),
  windowMs: z.number().int().positive(),
  recordsPerRequest: z.number().int().positive(),
  phoneForm: z.enum(['e164', 'digits']),
})
export type ConnectionRules = z.infer<typeof connectionRulesSchema>

const partnerRulesSchema = z.object({
  /** Names of the consents this partner's people must have given. */
  consentsNeeded: z.array(z.string().min(1).max(60)).max(10),
  /** Null for a sandbox, which goes by the documents. */
  connection: connectionRulesSchema.nullable(),
})

/** A segment that the canvas names, directly or inside another. */
const rehearsedSegmentSchema = z.object({
  id: segmentIdSchema,
  name: z.string().min(1).max(120),
  filter: groupFilterSchema,
})

export const rehearsedRulesSchema = z.object({
  /** An IANA name. */
  timeZone: z.string().min(1).max(100).refine(isTimeZone),
  /** For phone numbers without a country code. */
  defaultRegion: z.string().length(2).nullable(),
  retryWindowMs: z.number().int().positive(),
  /** Where webhooks may be sent. A rehearsal sends none; whom it would be sent to counts as reached. */
  webhookHosts: z.array(z.string().min(1).max(260)).max(100),
  partners: z.object({ tiktok: partnerRulesSchema, pinterest: partnerRulesSchema }),
  segments: z.array(rehearsedSegmentSchema).max(1_000),
})
export type RehearsedRules = z.infer<typeof rehearsedRulesSchema>
export type PartnerRules = RehearsedRules['partners'][PartnerId]

/** Where no workspace says anything: the same on every machine. */
export const usualRules: RehearsedRules = {
  timeZone: 'UTC',
  defaultRegion: null,
  retryWindowMs: 13 * hourMs,
  webhookHosts: [],
  partners: {
    tiktok: { consentsNeeded: [], connection: null },
    pinterest: { consentsNeeded: [], connection: null },
  },
  segments: [],
}

/** The segments named anywhere in settings of steps, and those that these are made of, each once. */
export function segmentsNamedIn(
  settings: unknown,
  filterOf: (id: string) => SegmentFilter | undefined,
): ReadonlySet<string> {
  const named = new Set<string>()
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    for (const [key, value] of Object.entries(part)) {
      if (key !== 'segmentId' || typeof value !== 'string') look(value)
      else if (!named.has(value)) {
        named.add(value)
        look(filterOf(value))
      }
    }
  }
  look(settings)
  return named
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
