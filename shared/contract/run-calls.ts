// Runs of rehearsals beside each other: which there were, and what is not the same in two of them. Counts only.
import { z } from 'zod'
import { canvasIdSchema } from '../core/ids.ts'
import { rehearsalPeopleSchema } from '../rehearsal/scenario.ts'
import { stepKinds } from '../steps/step-kind.ts'
import { call } from './contract-kit.ts'
import { rehearsalId } from './rehearsal-calls.ts'

/** A run of this canvas that was played since the app started, by what tells it from the others. */
export const earlierRunSchema = z.object({
  id: rehearsalId,
  people: rehearsalPeopleSchema,
  seed: z.number(),
  events: z.number().int(),
  startsAt: z.number(),
  endedAt: z.number(),
  logHash: z.string(),
})
export type EarlierRun = z.infer<typeof earlierRunSchema>

/** One counter of one step that is not the same in two runs; null where a run has no such step. */
export const counterDifferenceSchema = z.object({
  stepId: z.string(),
  name: z.string(),
  kind: z.enum(stepKinds).nullable(),
  counter: z.enum(['entered', 'proceeded', 'exited', 'here', 'synced', 'notSynced', 'pending', 'errored']),
  before: z.number().nullable(),
  after: z.number().nullable(),
})
export type CounterDifference = z.infer<typeof counterDifferenceSchema>

export const runCalls = {
  /** The runs of this canvas that were played before, the latest first. */
  'rehearsals.runs': call({
    input: z.object({ canvasId: canvasIdSchema }),
    output: z.object({ runs: z.array(earlierRunSchema) }),
  }),
  /** What is not the same in an open rehearsal, as far as it has come, and another run: an earlier one, or the report of one as data. */
  'rehearsals.compare': call({
    input: z.object({
      id: rehearsalId,
      other: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('run'), runId: rehearsalId }),
        z.object({ kind: z.literal('report'), text: z.string().max(5_000_000) }),
      ]),
    }),
    output: z.object({ sameLog: z.boolean(), differences: z.array(counterDifferenceSchema) }),
  }),
}
