// The workspace itself: settings, the newcomer's checklist, how secrets are kept.
import { z } from 'zod'
import { consentDemandSchema } from '../people/consent.ts'
import { languages } from '../words/word-table.ts'
import { call } from './contract-kit.ts'
import { phraseSchema } from './phrase-schema.ts'

export const requestDays = [0, 1, 7, 30] as const
/**
 * How long what people did and bought is kept, in days; 0 = without end. Nothing in a journey looks back further than the least of the
 * others (31 days).
 */
export const factDays = [0, 90, 365, 730] as const
export const requestMegabytes = [50, 200, 1_000] as const
/** How long a failed batch is tried again, in hours from its first failed attempt; 13 is what partners' documents say (S41, S48). */
export const retryHours = [1, 3, 6, 13, 24, 48] as const
export const usualRetryHours = 13

export const settingsSchema = z.object({
  language: z.enum(languages),
  theme: z.enum(['system', 'light', 'dark']),
  /** Region for phones without a country code; null = such phones are invalid (decisions.md 11). */
  defaultRegion: z.string().length(2).nullable(),
  /** Consent a person must have given before a partner gets anything of them. */
  consentDemands: z.object({ tiktok: consentDemandSchema, pinterest: consentDemandSchema }),
  singleKeyShortcuts: z.boolean(),
  /** Desktop notifications when a sync is in trouble and when it is over. */
  notifications: z.boolean(),
  /** Hosts a person has allowed webhooks to be sent to, with their port where one is named. */
  webhookHosts: z.array(z.string().min(1).max(260)).max(100),
  /** How long requests are kept for the inspector; 0 = not at all. */
  requestsKeptDays: z.literal(requestDays),
  requestsKeptMegabytes: z.literal(requestMegabytes),
  factsKeptDays: z.literal(factDays),
  retryHours: z.literal(retryHours),
})
export type Settings = z.infer<typeof settingsSchema>

export const checklistItems = ['connect', 'open', 'launch', 'ledger'] as const
export const checklistSchema = z.object({
  done: z.array(z.enum(checklistItems)),
  dismissed: z.boolean(),
})

export const workspaceSchema = z.object({
  buildId: z.string(),
  host: z.enum(['local', 'electron']),
  dataDir: z.string(),
  timeZone: z.string(),
  settings: settingsSchema,
  checklist: checklistSchema,
  secrets: z.object({ kept: z.enum(['keychain', 'session']), notice: phraseSchema.nullable() }),
  sandboxRunning: z.boolean(),
  people: z.number().int(),
  pendingPeople: z.number().int(),
  /** A recount found counters that do not add up: a visible alarm (design.md §6). */
  accountingAlarm: z.object({ phrase: phraseSchema, fix: phraseSchema, canMend: z.boolean() }).nullable(),
  /** The machine slept while people were pending, and nobody has said yet that they read it. */
  sleep: z.object({ sleptMs: z.number(), people: z.number().int(), wokeAt: z.number() }).nullable(),
})
export type Workspace = z.infer<typeof workspaceSchema>

const nothing = z.object({})

export const workspaceCalls = {
  'workspace.get': call({ input: nothing, output: workspaceSchema }),
  'workspace.changeSettings': call({ input: settingsSchema.partial(), output: settingsSchema }),
  'workspace.markChecklist': call({
    input: z.object({ item: z.enum(checklistItems).optional(), dismissed: z.boolean().optional() }),
    output: checklistSchema,
  }),
  'workspace.dismissSleep': call({ input: nothing, output: nothing }),
  /** Counts everybody anew from the rows they are in: the way out of the alarm. Nobody is moved, nothing is sent. */
  'workspace.mendCounters': call({
    input: nothing,
    output: z.object({ canvases: z.number().int(), addsUp: z.boolean() }),
  }),
  /** Stops the app: the local host has no window of its own to close (decisions.md 21). */
  'workspace.quit': call({ input: nothing, output: nothing }),
}

export const workspaceEvents = {
  /** Settings, checklist, people count, pending people or the alarm are different now. */
  'workspace.changed': nothing,
}
