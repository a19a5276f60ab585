// A rehearsal's scenario: who takes part, what goes wrong and when, from which moment on. With its canvas it is the replay file.
// Holds no identifier of a real person: a segment is named, invented people come from a seed, a file's stay in the file.
import { z } from 'zod'
import { canvasDocumentSchema } from '../canvas/canvas-document.ts'
import { dayMs } from '../core/clock.ts'
import { segmentIdSchema, stepIdSchema } from '../core/ids.ts'
import { partnerIdSchema } from '../partners/partner-id.ts'
import { sandboxFaultSchema } from '../partners/sandbox-view.ts'
import { csvEncodings, importTargetSchema } from '../people/import-target.ts'
import { attributeValueSchema } from '../people/person.ts'
import { rehearsedRulesSchema } from './rehearsed-rules.ts'

/** Two years and a week: the longest wait a canvas may hold, and what follows it. */
const longestMs = 738 * dayMs

export const rehearsalPeopleSchema = z.discriminatedUnion('kind', [
  /** A copy of the workspace's people; the canvas's own segment enters, or another. */
  z.object({ kind: z.literal('workspace'), segmentId: segmentIdSchema.nullable() }),
  /** Invented people, all of whom enter. */
  z.object({ kind: z.literal('invented'), count: z.number().int().min(1).max(1_000_000) }),
  /** The people of a file, all of whom enter; the file is handed over beside the scenario and is no part of it. */
  z.object({
    kind: z.literal('file'),
    fileName: z.string().max(255),
    /** Null as it is found out. */
    encoding: z.enum(csvEncodings).nullable().default(null),
    /** Where its columns go; null as their headers say. */
    targets: z.array(importTargetSchema).max(1_000).nullable().default(null),
  }),
])
export type RehearsalPeople = z.infer<typeof rehearsalPeopleSchema>

const howMany = z.number().int().min(1).max(1_000_000)
const properties = z.record(z.string().min(1).max(255), attributeValueSchema)
const afterMs = z.number().int().min(0).max(longestMs)

export const scenarioEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fault'), afterMs, partnerId: partnerIdSchema, fault: sandboxFaultSchema }),
  /** Whatever the partner still plays ends. */
  z.object({ kind: z.literal('calm'), afterMs, partnerId: partnerIdSchema }),
  /** Somebody at the partner deletes the audience a step syncs. */
  z.object({ kind: z.literal('delete-audience'), afterMs, stepId: stepIdSchema }),
  /** An admin takes the marketer off the ad accounts of that partner. */
  z.object({ kind: z.literal('lose-access'), afterMs, partnerId: partnerIdSchema }),
  /** The marketer signs in again. */
  z.object({ kind: z.literal('reconnect'), afterMs, partnerId: partnerIdSchema }),
  /** So many people, the first by id, do something. */
  z.object({ kind: z.literal('event'), afterMs, name: z.string().min(1).max(255), people: howMany, properties }),
  z.object({
    kind: z.literal('purchase'),
    afterMs,
    product: z.string().min(1).max(255),
    price: z.number().min(0).max(1e12),
    people: howMany,
    properties,
  }),
  /** The canvas's own call is made for so many people, as another system would over the API. */
  z.object({ kind: z.literal('call'), afterMs, people: howMany, properties }),
])
export type ScenarioEvent = z.infer<typeof scenarioEventSchema>

export const scenarioSchema = z.object({
  seed: z.number().int().min(0).max(4_294_967_295),
  /** The moment it is when the canvas is launched. */
  startsAt: z.number().int(),
  people: rehearsalPeopleSchema,
  events: z.array(scenarioEventSchema).max(1_000),
  /** Where the rehearsal ends at the latest. */
  lastsMs: z.number().int().min(1_000).max(longestMs),
})
export type Scenario = z.infer<typeof scenarioSchema>

export const replayFormat = 2
export const replayFileSchema = z.object({
  format: z.literal(replayFormat),
  buildId: z.string().max(200),
  timeZoneData: z.string().max(100),
  canvas: canvasDocumentSchema,
  scenario: scenarioSchema,
  rules: rehearsedRulesSchema,
  /** The log's hash when it was saved; the same build comes to the same one. */
  logHash: z.string().max(64).nullable(),
})
export type ReplayFile = z.infer<typeof replayFileSchema>

/** Whether a replay comes to the same log wherever it is played: its people are in the file. A workspace's own are in that workspace alone. */
export function playsAlikeEverywhere({ people }: Scenario): boolean {
  return people.kind === 'invented'
}

export function newScenario(startsAt: number): Scenario {
  return { seed: 1, startsAt, people: { kind: 'workspace', segmentId: null }, events: [], lastsMs: 90 * dayMs }
}
