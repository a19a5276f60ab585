// Scenarios kept with a canvas: by a name, to be played again, and what all of them together have reached of it. Counts only.
import { z } from 'zod'
import { canvasIdSchema, stepIdSchema } from '../core/ids.ts'
import { failureKinds } from '../partners/partner-failure.ts'
import { scenarioSchema } from '../rehearsal/scenario.ts'
import { call } from './contract-kit.ts'

const scenarioName = z.string().trim().min(1).max(100)
const nothing = z.object({})

export const savedScenarioSchema = z.object({
  name: scenarioName,
  scenario: scenarioSchema,
  savedAt: z.number(),
  /** Whether it was played through the canvas as it is drawn now. */
  isPlayed: z.boolean(),
})
export type SavedScenario = z.infer<typeof savedScenarioSchema>

/** Who reached it: names of scenarios, none where no scenario has. */
const by = z.array(z.string())

export const savedCoverageSchema = z.object({
  ways: z.array(z.object({ stepId: stepIdSchema, port: z.string(), by })),
  counters: z.array(
    z.object({ stepId: stepIdSchema, counter: z.enum(['synced', 'notSynced', 'pending', 'errored']), by }),
  ),
  failures: z.array(z.object({ kind: z.enum(failureKinds), by })),
})
export type SavedCoverage = z.infer<typeof savedCoverageSchema>

export const scenarioCalls = {
  'scenarios.list': call({
    input: z.object({ canvasId: canvasIdSchema }),
    output: z.object({ scenarios: z.array(savedScenarioSchema) }),
  }),
  /** Keeps what an open rehearsal plays, and what it has reached if it is over. A scenario of that name is replaced. */
  'scenarios.save': call({
    input: z.object({ canvasId: canvasIdSchema, name: scenarioName, rehearsalId: z.string().min(1).max(64) }),
    output: nothing,
  }),
  'scenarios.delete': call({ input: z.object({ canvasId: canvasIdSchema, name: scenarioName }), output: nothing }),
  /** Plays one through the saved canvas and keeps what it reached. */
  'scenarios.play': call({ input: z.object({ canvasId: canvasIdSchema, name: scenarioName }), output: nothing }),
  /** What the scenarios have reached that were played through the canvas as it is drawn now. */
  'scenarios.coverage': call({ input: z.object({ canvasId: canvasIdSchema }), output: savedCoverageSchema }),
}

export const scenarioEvents = {
  'scenarios.changed': z.object({ canvasId: canvasIdSchema }),
}
