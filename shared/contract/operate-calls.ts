// Steering what is synced: pausing, resuming, cancelling and queueing again, for one step, one connection or everything.
import { z } from 'zod'
import { canvasIdSchema, connectionIdSchema, stepIdSchema } from '../core/ids.ts'
import { matchColumns } from '../partners/match-field.ts'
import { failureKinds, fixActions } from '../partners/partner-failure.ts'
import { partnerIdSchema } from '../partners/partner-id.ts'
import { maskedPersonSchema } from '../people/person.ts'
import { call } from './contract-kit.ts'
import { phraseSchema } from './phrase-schema.ts'

/** What a person steers at once. */
export const syncScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everything') }),
  z.object({ kind: z.literal('connection'), connectionId: connectionIdSchema }),
  z.object({ kind: z.literal('step'), canvasId: canvasIdSchema, stepId: stepIdSchema }),
])
export type SyncScope = z.infer<typeof syncScopeSchema>

export const syncPauseSchema = z.object({ scope: syncScopeSchema, since: z.number() })
export type SyncPause = z.infer<typeof syncPauseSchema>

/** Why people errored: those of one connection who met one answer. */
export const erroredCauseSchema = z.object({
  connectionId: connectionIdSchema,
  kind: z.enum(failureKinds),
  partnerCode: z.string(),
})
export type ErroredCause = z.infer<typeof erroredCauseSchema>

/** Open causes are still tried; errored ones are over until somebody queues their people again. */
export const causeStates = ['waiting', 'needs-person', 'errored'] as const

/** People who met one answer of one partner, whatever steps they came by. */
export const inboxCauseSchema = z.object({
  partnerId: partnerIdSchema,
  connectionId: connectionIdSchema,
  kind: z.enum(failureKinds),
  partnerCode: z.string(),
  state: z.enum(causeStates),
  phrase: phraseSchema,
  fix: phraseSchema,
  /** The one button of an open cause; an errored one has “Retry errored people”. */
  button: z.enum(fixActions),
  since: z.number(),
  people: z.number().int(),
  batches: z.number().int(),
  /** People of it who wait for a pause to end. */
  pausedPeople: z.number().int(),
  steps: z.array(
    z.object({
      canvasId: canvasIdSchema,
      canvasName: z.string(),
      stepId: stepIdSchema,
      /** As given by a person; empty while it has none. */
      stepName: z.string(),
      audience: z.string(),
      people: z.number().int(),
    }),
  ),
  nextTryAt: z.number().nullable(),
  /** When the first of them becomes Errored; null when that has happened. */
  givesUpAt: z.number().nullable(),
})
export type InboxCause = z.infer<typeof inboxCauseSchema>

/** How many people of a step had each outcome at a moment. */
export const historySampleSchema = z.object({
  at: z.number(),
  synced: z.number().int(),
  notSynced: z.number().int(),
  pending: z.number().int(),
  errored: z.number().int(),
})
export type HistorySample = z.infer<typeof historySampleSchema>

/** What a step did to an audience, as far as the partner took it. */
export const holdingStepSchema = z.object({
  canvasId: canvasIdSchema,
  canvasName: z.string(),
  stepId: stepIdSchema,
  /** As given by a person; empty while it has none. */
  stepName: z.string(),
  action: z.enum(['add', 'remove']),
  /** Entries: a person who came twice counts twice. */
  people: z.number().int(),
  lastWriteAt: z.number(),
})
export type HoldingStep = z.infer<typeof holdingStepSchema>

const oneAudience = z.object({ connectionId: connectionIdSchema, adAccountId: z.string(), audienceId: z.string() })

/** An audience by our own account. People are counted once each, whatever way they came. */
export const holdingSchema = oneAudience.extend({
  partnerId: partnerIdSchema,
  adAccountName: z.string(),
  name: z.string(),
  added: z.number().int(),
  removed: z.number().int(),
  held: z.number().int(),
  lastWriteAt: z.number(),
  steps: z.array(holdingStepSchema),
})
export type Holding = z.infer<typeof holdingSchema>

const testCellSchema = z.object({
  column: z.enum(matchColumns),
  /** Masked, as stored and in normal form; the ends of the digest. Empty where a value has no normal form. */
  raw: z.string(),
  normal: z.string(),
  digest: z.string(),
  fault: z.enum(['missing', 'invalid', 'opted-out']).nullable(),
})
export const testPreviewSchema = z.object({
  cells: z.array(testCellSchema),
  /** A step put the person there, or is about to: then a test cannot be taken back. */
  syncedByStep: z.boolean(),
  /** A test put the person there and was not taken back. */
  tested: z.boolean(),
})
export type TestPreview = z.infer<typeof testPreviewSchema>

export const testAnswerSchema = z.object({
  batchId: z.number().int(),
  taken: z.boolean(),
  durationMs: z.number(),
  /** Digests shortened; null where the audience could not be made, so that nothing was sent. */
  request: z.object({ method: z.string(), path: z.string(), body: z.string(), status: z.number().int() }).nullable(),
  /** The beginning of what the partner answered, redacted. */
  answer: z.string(),
  phrase: phraseSchema.nullable(),
  fix: phraseSchema.nullable(),
  partnerCode: z.string().nullable(),
})
export type TestAnswer = z.infer<typeof testAnswerSchema>

const nothing = z.object({})
const people = z.object({ people: z.number().int() })
const ofScope = z.object({ scope: syncScopeSchema })
const ofCause = ofScope.extend({ cause: erroredCauseSchema.nullable() })
const ofStep = z.object({ canvasId: canvasIdSchema, stepId: stepIdSchema })
const ofTest = ofStep.extend({ personId: z.number().int() })

export const operateCalls = {
  /** Nobody of the scope is put into a batch or sent; what is on its way finishes. Pausing what is paused changes nothing. */
  'sync.pause': call({ input: ofScope, output: nothing }),
  /** Ends the pause of exactly this scope: a step paused by itself stays paused when everything is resumed. */
  'sync.resume': call({ input: ofScope, output: nothing }),
  'sync.pauses': call({ input: nothing, output: z.object({ pauses: z.array(syncPauseSchema) }) }),
  /** Everybody of the scope who waits and is not on their way is Not synced, cancelled. Answers how many. */
  'sync.cancel': call({ input: ofScope, output: people }),
  /** Errored people of the scope, or of one cause in it, wait again for what their step asks for now. Answers how many. */
  'sync.retryErrored': call({ input: ofCause, output: people }),
  /** Puts a cause of Errored people aside, or back. They stay Errored; what errors later of the same cause comes up again. */
  'sync.dismissCause': call({
    input: z.object({ cause: erroredCauseSchema, isDismissed: z.boolean() }),
    output: nothing,
  }),
  /** What stands between people and their audiences now, by cause; the worst first. */
  'sync.causes': call({ input: nothing, output: z.object({ causes: z.array(inboxCauseSchema) }) }),
  /** A page of the failed-people file (decisions.md 24), as CSV; the heading line comes with the first. */
  'sync.failedPeople': call({
    input: ofCause.extend({ cursor: z.number().int().nullable() }),
    output: z.object({
      fileName: z.string(),
      text: z.string(),
      people: z.number().int(),
      nextCursor: z.number().int().nullable(),
    }),
  }),
  /** Queues exactly the people of such a file again, those of them who are still Errored. */
  'sync.replay': call({
    input: z.object({ text: z.string().max(64_000_000) }),
    output: z.object({
      /** Rows read, people who wait again, people who were not Errored any more, rows that name nobody. */
      rows: z.number().int(),
      people: z.number().int(),
      settled: z.number().int(),
      unknown: z.number().int(),
    }),
  }),
  /** What one person would send through a step, and where they stand. */
  'tests.preview': call({ input: ofTest, output: testPreviewSchema }),
  /** Sends one person through a step that adds, as a test: in Activity, in nobody's counters. */
  'tests.send': call({ input: ofTest, output: testAnswerSchema }),
  /** Takes a test person out again, with every identifier ever sent for them. */
  'tests.takeBack': call({ input: ofTest, output: testAnswerSchema }),
  /** Every audience we wrote to, by our own account. */
  'holdings.list': call({ input: nothing, output: z.object({ holdings: z.array(holdingSchema) }) }),
  /** Who is in an audience by our own account, masked, 100 at a time. */
  'holdings.people': call({
    input: oneAudience.extend({ cursor: z.number().int().nullable() }),
    output: z.object({ people: z.array(maskedPersonSchema), nextCursor: z.number().int().nullable() }),
  }),
  /** The outcomes of a step over time: a second apart when something begins, then up to a minute, thinned out as they grow old. */
  'sync.history': call({
    input: ofStep.extend({ since: z.number() }),
    output: z.object({ samples: z.array(historySampleSchema) }),
  }),
}

export const operateEvents = {
  /** A pause began or ended. */
  'sync.steered': nothing,
}
