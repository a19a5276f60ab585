// What has been sent: batches with their answers and next tries; and the sandbox panel.
import { z } from 'zod'
import { canvasIdSchema, connectionIdSchema, stepIdSchema } from '../core/ids.ts'
import { partnerIdSchema } from '../partners/partner-id.ts'
import {
  activeFaultSchema,
  ledgerAudienceSchema,
  ledgerFormats,
  ledgerPieceSchema,
  sandboxFaultSchema,
} from '../partners/sandbox-view.ts'
import { call } from './contract-kit.ts'
import { erroredCauseSchema } from './operate-calls.ts'
import { phraseSchema } from './phrase-schema.ts'

export const batchStates = [
  'waiting',
  'sending',
  'retrying',
  'needs-person',
  'synced',
  'errored',
  'cancelled',
  /** Refused and halved, to find the bad rows: its people are in two newer batches. */
  'split',
  'requeued',
  'test',
  'erasure',
  /** Its step names another audience now: its people wait for that one. */
  'redirected',
] as const

export const batchSchema = z.object({
  id: z.number().int(),
  canvasId: canvasIdSchema,
  canvasName: z.string(),
  stepId: stepIdSchema,
  partnerId: partnerIdSchema,
  connectionId: connectionIdSchema,
  audience: z.string(),
  action: z.enum(['add', 'remove']),
  people: z.number().int(),
  records: z.number().int(),
  state: z.enum(batchStates),
  /** Not tried before somebody resumes its step, its connection or everything. */
  paused: z.boolean(),
  attempts: z.number().int(),
  createdAt: z.number(),
  lastTriedAt: z.number().nullable(),
  nextTryAt: z.number().nullable(),
  givesUpAt: z.number().nullable(),
  finishedAt: z.number().nullable(),
  /** What the partner said last, in words; its own code goes with it. */
  answer: phraseSchema.nullable(),
  partnerCode: z.string().nullable(),
})
export type Batch = z.infer<typeof batchSchema>

export const attemptSchema = z.object({
  at: z.number(),
  durationMs: z.number(),
  outcome: z.enum(['taken', 'refused']),
  answer: phraseSchema.nullable(),
  partnerCode: z.string().nullable(),
  /** When the next try was planned after this one; null where there was none to come. */
  nextTryAt: z.number().nullable(),
})

const nothing = z.object({})

export const activityCalls = {
  'batches.list': call({
    input: z.object({
      canvasId: canvasIdSchema.nullable(),
      partnerId: partnerIdSchema.nullable(),
      states: z.array(z.enum(batchStates)),
      /** Only those that met one answer at one connection. */
      cause: erroredCauseSchema.optional(),
      cursor: z.number().int().nullable(),
    }),
    output: z.object({
      batches: z.array(batchSchema),
      nextCursor: z.number().int().nullable(),
      total: z.number().int(),
    }),
  }),
  'batches.attempts': call({
    input: z.object({ batchId: z.number().int() }),
    output: z.object({ attempts: z.array(attemptSchema) }),
  }),
  /** Tries waiting and needs-person batches of a connection now. */
  'batches.retryNow': call({
    input: z.object({ connectionId: connectionIdSchema }),
    output: z.object({ batches: z.number().int() }),
  }),
  'sandbox.view': call({
    input: nothing,
    output: z.object({
      running: z.boolean(),
      address: z.string().nullable(),
      audiences: z.array(ledgerAudienceSchema),
      faults: z.array(activeFaultSchema),
    }),
  }),
  /** Every digest one audience holds, by kind: the ledger's truth, for tests and for looking closely. */
  'sandbox.members': call({
    input: z.object({ partnerId: partnerIdSchema, audienceId: z.string() }),
    output: z.object({ members: z.record(z.string(), z.array(z.string())) }),
  }),
  /** What one pretended partner holds, as a file in pieces; digests only. */
  'sandbox.export': call({
    input: z.object({
      partnerId: partnerIdSchema,
      format: z.enum(ledgerFormats),
      cursor: z.number().int().nonnegative().nullable(),
    }),
    output: ledgerPieceSchema,
  }),
  'sandbox.inject': call({
    input: z.object({ partnerId: partnerIdSchema, fault: sandboxFaultSchema }),
    output: nothing,
  }),
  'sandbox.clear': call({ input: z.object({ partnerId: partnerIdSchema }), output: nothing }),
}

export const activityEvents = {
  'batches.changed': nothing,
  'sandbox.changed': nothing,
}
