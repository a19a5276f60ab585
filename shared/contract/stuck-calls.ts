// Who stands in a journey where nothing will move them as it is drawn, and why: nobody is stranded without a word.
import { z } from 'zod'
import { canvasIdSchema, stepIdSchema } from '../core/ids.ts'
import { stepKinds } from '../steps/step-kind.ts'
import { call } from './contract-kit.ts'

export const stuckReasons = ['lost', 'no-moment', 'overdue', 'step-gone', 'way-gone', 'far-away'] as const

export const stuckGroupSchema = z.object({
  canvasId: canvasIdSchema,
  canvasName: z.string(),
  /** Null for people who are inside and in no step. */
  stepId: stepIdSchema.nullable(),
  /** As given by a person in the newest version that has the step; empty while it has none. */
  stepName: z.string(),
  kind: z.enum(stepKinds).nullable(),
  reason: z.enum(stuckReasons),
  people: z.number().int(),
  /** When the first of them should go on, or (`overdue`) should have; for `far-away` the last. */
  at: z.number().nullable(),
})
export type StuckGroup = z.infer<typeof stuckGroupSchema>

export const stuckCalls = {
  /** Of one canvas or of all; the worst reasons first. */
  'canvases.stuck': call({
    input: z.object({ id: canvasIdSchema.nullable() }),
    output: z.object({ groups: z.array(stuckGroupSchema) }),
  }),
  /** People who wait in a step for no moment go on now, by the way they waited for. Answers how many. */
  'canvases.releaseStuck': call({
    input: z.object({ canvasId: canvasIdSchema, stepId: stepIdSchema }),
    output: z.object({ people: z.number().int() }),
  }),
}
