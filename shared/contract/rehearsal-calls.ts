// Rehearsals: a draft canvas played on a virtual clock, with partners that do what the scenario says. Counts and masked values only.
import { z } from 'zod'
import { canvasIdSchema, stepIdSchema } from '../core/ids.ts'
import { type Scenario, scenarioEventSchema, scenarioSchema } from '../rehearsal/scenario.ts'
import { canvasCountersSchema } from './canvas-calls.ts'
import { call } from './contract-kit.ts'

export const queueStates = ['waiting', 'sending', 'retrying', 'needs-person'] as const

export const stepQueueSchema = z.object({
  stepId: stepIdSchema,
  open: z.array(z.object({ state: z.enum(queueStates), batches: z.number().int(), people: z.number().int() })),
})
export type StepQueue = z.infer<typeof stepQueueSchema>

/** Virtual milliseconds for one of ours. */
export const rehearsalSpeeds = [60, 3_600, 7_200] as const

const rehearsalId = z.string().min(1).max(64)

export interface RehearsalState {
  id: string
  canvasId: z.infer<typeof canvasIdSchema>
  scenario: Scenario
  now: number
  endsAt: number
  /** When something happens next; null when nothing will. */
  nextAt: number | null
  isOver: boolean
  /** What the clock is doing: standing still, at a speed, or as fast as it can. */
  pace: 'still' | 'playing' | 'racing'
  /** Moments at which a number changed, thinned; the scrubber stops at them. */
  moments: number[]
  /** How many people moved to a step so far. */
  transitions: number
  /** Real time it took. */
  tookMs: number
  logHash: string
  logLines: number
  /** Both identities, counted again from rows, whenever it stands still. */
  addsUp: boolean
  buildId: string
  timeZoneData: string
}

export const rehearsalStateSchema: z.ZodType<RehearsalState> = z.object({
  id: rehearsalId,
  canvasId: canvasIdSchema,
  scenario: scenarioSchema,
  now: z.number(),
  endsAt: z.number(),
  nextAt: z.number().nullable(),
  isOver: z.boolean(),
  pace: z.enum(['still', 'playing', 'racing']),
  moments: z.array(z.number()),
  transitions: z.number().int(),
  tookMs: z.number(),
  logHash: z.string(),
  logLines: z.number().int(),
  addsUp: z.boolean(),
  buildId: z.string(),
  timeZoneData: z.string(),
})

export const rehearsalCommandSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('play'), speed: z.number().min(1).max(1_000_000) }),
  z.object({ kind: z.literal('pause') }),
  /** On until a number changes. */
  z.object({ kind: z.literal('next') }),
  z.object({ kind: z.literal('to'), at: z.number().int() }),
  z.object({ kind: z.literal('end') }),
])
export type RehearsalCommand = z.infer<typeof rehearsalCommandSchema>

const byId = z.object({ id: rehearsalId })
const nothing = z.object({})
const file = z.object({ fileName: z.string(), text: z.string() })

export const rehearsalCalls = {
  /** Rehearses the saved canvas; the one before of the same canvas ends. `file` is the people's file, in base64. */
  'rehearsals.open': call({
    input: z.object({
      canvasId: canvasIdSchema,
      scenario: scenarioSchema.nullable(),
      file: z.string().max(64_000_000).nullable(),
    }),
    output: rehearsalStateSchema,
  }),
  'rehearsals.get': call({ input: byId, output: rehearsalStateSchema }),
  'rehearsals.steer': call({ input: byId.extend({ command: rehearsalCommandSchema }), output: rehearsalStateSchema }),
  /** Something happens now, and is part of the scenario from then on. */
  'rehearsals.act': call({ input: byId.extend({ event: scenarioEventSchema }), output: rehearsalStateSchema }),
  /** Every counter and queue as it was at a moment. */
  'rehearsals.at': call({
    input: byId.extend({ at: z.number().int() }),
    output: z.object({ counters: canvasCountersSchema, queues: z.array(stepQueueSchema) }),
  }),
  'rehearsals.replayFile': call({ input: byId, output: file }),
  'rehearsals.report': call({ input: byId.extend({ format: z.enum(['html', 'json']) }), output: file }),
  'rehearsals.close': call({ input: byId, output: nothing }),
}

export const rehearsalEvents = {
  'rehearsals.moved': rehearsalStateSchema,
}
