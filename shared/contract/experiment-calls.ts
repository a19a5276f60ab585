// How an experiment step of a running canvas goes, in counts. Rates, lift and verdict are worked out of them, in one place
// (steps/experiment-paths/experiment-standing.ts).
import { z } from 'zod'
import { canvasIdSchema, stepIdSchema } from '../core/ids.ts'
import { call } from './contract-kit.ts'

const experimentReportSchema = z.object({
  /** The ways in the order they are drawn, the control group last. */
  arms: z.array(
    z.object({
      port: z.string(),
      people: z.number().int(),
      conversions: z.number().int(),
      /** People whose days are not over. */
      open: z.number().int(),
    }),
  ),
  windowDays: z.number().int(),
  /** What is counted: the event or product of the primary conversion; empty for any purchase. */
  goal: z.string(),
})
export type ExperimentReport = z.infer<typeof experimentReportSchema>

export const experimentCalls = {
  /** Null while nobody has come to the step, or it does not run. */
  'experiments.report': call({
    input: z.object({ canvasId: canvasIdSchema, stepId: stepIdSchema }),
    output: z.object({ report: experimentReportSchema.nullable() }),
  }),
}
