// Rehearsals: a draft canvas played on a virtual clock, with partners that do what the scenario says. Counts and masked values only.
import { z } from 'zod'
import { canvasIdSchema, type StepId, stepIdSchema } from '../core/ids.ts'
import { type MatchColumn, type MatchField, matchColumns, matchFieldSchema } from '../partners/match-field.ts'
import { failureKinds } from '../partners/partner-failure.ts'
import { type PartnerId, partnerIdSchema } from '../partners/partner-id.ts'
import { csvEncodings, importTargetSchema } from '../people/import-target.ts'
import { type MaskedPerson, maskedPersonSchema } from '../people/person.ts'
import { replayFileSchema, type Scenario, scenarioEventSchema, scenarioSchema } from '../rehearsal/scenario.ts'
import type { Phrase } from '../words/say.ts'
import { canvasCountersSchema } from './canvas-calls.ts'
import { call } from './contract-kit.ts'
import { importPreviewSchema } from './people-calls.ts'
import { phraseSchema } from './phrase-schema.ts'

export const queueStates = ['waiting', 'sending', 'retrying', 'needs-person'] as const

export const stepQueueSchema = z.object({
  stepId: stepIdSchema,
  open: z.array(z.object({ state: z.enum(queueStates), batches: z.number().int(), people: z.number().int() })),
})
export type StepQueue = z.infer<typeof stepQueueSchema>

/** Virtual milliseconds for one of ours. */
export const rehearsalSpeeds = [60, 3_600, 7_200] as const

export const rehearsalId = z.string().min(1).max(64)

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

/** One line of a filter, asked of one person. */
export const filterAnswerSchema = z.object({
  sentence: z.string(),
  isMet: z.boolean(),
  attribute: z.string().nullable(),
  /** As a screen may show it; null where there is none. */
  value: z.string().nullable(),
})
export type FilterAnswer = z.infer<typeof filterAnswerSchema>

/** One question of a step or of the exit criteria, line by line, as it was when it was asked. */
export interface PathQuestion {
  title: Phrase
  answers: FilterAnswer[]
}

export interface PathField {
  field: MatchField
  column: MatchColumn
  raw: string
  normal: string
  digest: string
  fault: Phrase | null
}

export interface PathStop {
  stepId: StepId
  arrivesAt: number
  /** Null while they are still there when the rehearsal ends. */
  leavesAt: number | null
  /** The way out; null when they left the canvas here. */
  port: string | null
  /** They left by the exit criteria. */
  byExitRule: boolean
  asked: PathQuestion[]
  sync: {
    partnerId: PartnerId
    audience: string
    action: 'add' | 'remove'
    outcome: 'synced' | 'notSynced' | 'pending' | 'errored'
    reason: Phrase | null
    fields: PathField[]
  } | null
}

export interface PersonPath {
  person: MaskedPerson
  enters: boolean
  /** The whole of what decides it, as a sentence; null where nobody may enter yet. */
  rule: string | null
  why: FilterAnswer[]
  /** Where they would be, also for somebody who would not enter. */
  stops: PathStop[]
  endsAt: number
}

const personPathSchema: z.ZodType<PersonPath> = z.object({
  person: maskedPersonSchema,
  enters: z.boolean(),
  rule: z.string().nullable(),
  why: z.array(filterAnswerSchema),
  stops: z.array(
    z.object({
      stepId: stepIdSchema,
      arrivesAt: z.number(),
      leavesAt: z.number().nullable(),
      port: z.string().nullable(),
      byExitRule: z.boolean(),
      asked: z.array(z.object({ title: phraseSchema, answers: z.array(filterAnswerSchema) })),
      sync: z
        .object({
          partnerId: partnerIdSchema,
          audience: z.string(),
          action: z.enum(['add', 'remove']),
          outcome: z.enum(['synced', 'notSynced', 'pending', 'errored']),
          reason: phraseSchema.nullable(),
          fields: z.array(
            z.object({
              field: matchFieldSchema,
              column: z.enum(matchColumns),
              raw: z.string(),
              normal: z.string(),
              digest: z.string(),
              fault: phraseSchema.nullable(),
            }),
          ),
        })
        .nullable(),
    }),
  ),
  endsAt: z.number(),
})

/** Whom each line of the way loses: who come to the step, have a chosen field, a valid one, consent, are not twice, are at the partner. */
export const stepReachSchema = z.object({
  stepId: stepIdSchema,
  arrived: z.number().int(),
  hasField: z.number().int(),
  valid: z.number().int(),
  consented: z.number().int(),
  /** Different people as the partner sees them; the others count as synced too. */
  unique: z.number().int(),
  synced: z.number().int(),
  /** From how many on the partner shows a size and delivers. */
  partnerMinimum: z.number().int(),
  isShown: z.boolean(),
  finishesAt: z.number().nullable(),
})
export type StepReach = z.infer<typeof stepReachSchema>

export const reachForecastSchema = z.object({
  entered: z.number().int(),
  startsAt: z.number(),
  steps: z.array(stepReachSchema),
})
export type ReachForecast = z.infer<typeof reachForecastSchema>

/** How many people each thing saw, 0 where it was never reached. */
export const rehearsalCoverageSchema = z.object({
  ways: z.array(z.object({ stepId: stepIdSchema, port: z.string(), people: z.number().int() })),
  counters: z.array(
    z.object({
      stepId: stepIdSchema,
      counter: z.enum(['synced', 'notSynced', 'pending', 'errored']),
      people: z.number().int(),
    }),
  ),
  failures: z.array(z.object({ kind: z.enum(failureKinds), isMet: z.boolean() })),
})
export type RehearsalCoverage = z.infer<typeof rehearsalCoverageSchema>

/** The facts that take somebody a certain way. */
export const madePersonSchema = z.object({ facts: z.array(z.object({ attribute: z.string(), value: z.string() })) })
export type MadePerson = z.infer<typeof madePersonSchema>

const byId = z.object({ id: rehearsalId })
const nothing = z.object({})
/** A message between window and backend holds 16 MB. */
const fileBytes = z.string().max(15_000_000)
const ofCanvas = z.object({ canvasId: canvasIdSchema, rehearsalId: rehearsalId.nullable().default(null) })
const file = z.object({ fileName: z.string(), text: z.string() })

export const rehearsalCalls = {
  /** Rehearses the saved canvas; the one before of the same canvas ends. `file` is the people's file, in base64: it is read in memory. */
  'rehearsals.open': call({
    input: z.object({
      canvasId: canvasIdSchema,
      scenario: scenarioSchema.nullable(),
      file: fileBytes.nullable(),
      /** A replay's own canvas and rules, instead of the saved canvas by this workspace's. */
      replay: replayFileSchema.pick({ canvas: true, rules: true }).nullable().default(null),
    }),
    output: rehearsalStateSchema,
  }),
  /** What a file of people would bring; nobody of it is kept. */
  'rehearsals.readFile': call({
    input: z.object({
      fileName: z.string().max(255),
      file: fileBytes,
      encoding: z.enum(csvEncodings).nullable(),
      targets: z.array(importTargetSchema).nullable(),
    }),
    output: importPreviewSchema,
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
  /** What it has reached so far, and what not. */
  'rehearsals.coverage': call({ input: byId, output: rehearsalCoverageSchema }),
  'rehearsals.replayFile': call({ input: byId, output: file }),
  'rehearsals.report': call({ input: byId.extend({ format: z.enum(['html', 'json']) }), output: file }),
  /** One person's way from now on: through the canvas of an open rehearsal, or the saved one. */
  'rehearsals.person': call({
    input: ofCanvas.extend({ personId: z.number().int() }),
    output: personPathSchema,
  }),
  /** A person who goes from a step by that way; null where no attribute leads there. */
  'rehearsals.makePerson': call({
    input: ofCanvas.extend({ stepId: stepIdSchema, port: z.string().min(1).max(60) }),
    output: z.object({ person: madePersonSchema.nullable() }),
  }),
  /** What a launch now would reach. */
  'rehearsals.forecast': call({ input: z.object({ canvasId: canvasIdSchema }), output: reachForecastSchema }),
  'rehearsals.close': call({ input: byId, output: nothing }),
}

export const rehearsalEvents = {
  'rehearsals.moved': rehearsalStateSchema,
}
