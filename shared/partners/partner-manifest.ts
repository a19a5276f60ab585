// The facts a partner states about itself: plain data that travels to the renderer. Limits carry their source and date.
import { z } from 'zod'
import type { WordKey } from '../words/all-words.ts'
import { matchFieldSchema } from './match-field.ts'
import { partnerIdSchema } from './partner-id.ts'

/** A phrase key inside a manifest: words live in shared/words, the manifest only points at them (decisions.md 25). */
const wordKey = z.custom<WordKey>((value) => typeof value === 'string')

// Named types, not inferred ones: an inferred type would write out every word key there is wherever a manifest is mentioned,
// until the compiler refuses (TS7056, seen 2026-11 at 1,300 keys).
export interface Limit {
  value: number
  /** Where the number comes from, e.g. "S39" or a vendor page. */
  source: string
  /** The source in the reader's language, where it is more than a reference. */
  sourceKey?: WordKey | undefined
  /** The day the source was read, YYYY-MM-DD. */
  readOn: string
  /** Where sources disagree on the number, the sentence that says so and which one we take. */
  noteKey?: WordKey | undefined
}
const limit: z.ZodType<Limit> = z.object({
  value: z.number(),
  source: z.string(),
  sourceKey: wordKey.optional(),
  readOn: z.string(),
  noteKey: wordKey.optional(),
})

export interface Prerequisite {
  key: WordKey
  originKey: WordKey
  detailKey: WordKey
}
const prerequisite: z.ZodType<Prerequisite> = z.object({ key: wordKey, originKey: wordKey, detailKey: wordKey })

export interface PartnerTexts {
  whereToSee: WordKey
  limitsNote: WordKey
}
const texts: z.ZodType<PartnerTexts> = z.object({ whereToSee: wordKey, limitsNote: wordKey })

export const partnerManifestSchema = z.object({
  id: partnerIdSchema,
  label: z.string(),
  /** The vendor's own words for its parts: "Business Center", "Ads Manager". */
  centerName: z.string(),
  limits: z.object({
    /** Requests per sliding second in the partner's own scope: sandbox and documented maximum (S39, S77). */
    requestsPerSecond: limit,
    /** What a new live connection starts with (decisions.md 7), as requests per `window` milliseconds. */
    liveStart: z.object({
      requests: limit,
      windowMs: z.number(),
      /** Whether the tier counts every request or writes alone. */
      counts: z.enum(['all', 'writes']),
    }),
    scope: z.enum(['app', 'user']),
    /** Records in one request: people at TikTok, identifiers at Pinterest (decisions.md 8). */
    recordsPerRequest: limit,
    recordsCount: z.enum(['people', 'identifiers']),
    bytesPerRequest: limit,
    audiencesPerAccount: limit.nullable(),
    sizeShownFrom: limit,
    populatesWithinHours: z.object({ from: z.number(), to: z.number(), source: z.string() }),
  }),
  matchFields: z.array(matchFieldSchema).min(1),
  /** The longest audience name the partner takes whole. */
  audienceNameMax: z.number(),
  scopes: z.array(z.string()),
  prerequisites: z.array(prerequisite),
  terms: z.array(z.object({ label: z.string(), url: z.string() })),
  overviewKey: wordKey,
  links: texts,
  live: z.object({
    apiBase: z.string(),
    authorizeBase: z.string(),
    appIdLabel: z.string(),
    appSecretLabel: z.string(),
  }),
})
export type PartnerManifest = z.infer<typeof partnerManifestSchema>
