// Two runs side by side: every counter of every step that is not the same in both. Pure.
import { z } from 'zod'
import type { CounterDifference } from '#shared/contract/run-calls.ts'
import { stepKinds } from '#shared/steps/step-kind.ts'

/** As much of a report as two of them are compared by. */
export const comparedReportSchema = z.object({
  format: z.literal(1),
  canvas: z.object({ id: z.string(), name: z.string() }),
  logHash: z.string(),
  steps: z.array(
    z.object({
      stepId: z.string(),
      name: z.string(),
      kind: z.enum(stepKinds).nullable().default(null),
      entered: z.number(),
      proceeded: z.number(),
      exited: z.number(),
      here: z.number(),
      sync: z
        .object({ synced: z.number(), notSynced: z.number(), pending: z.number(), errored: z.number() })
        .nullable(),
    }),
  ),
})
type ReadReport = z.infer<typeof comparedReportSchema>
export interface ComparedReport extends Omit<ReadReport, 'steps'> {
  readonly steps: readonly ReadReport['steps'][number][]
}

const counters = ['entered', 'proceeded', 'exited', 'here'] as const
const syncCounters = ['synced', 'notSynced', 'pending', 'errored'] as const

export function compareReports(before: ComparedReport, after: ComparedReport): CounterDifference[] {
  const old = new Map(before.steps.map((step) => [step.stepId, step]))
  const now = new Map(after.steps.map((step) => [step.stepId, step]))
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((stepId) => {
    const [was, is] = [old.get(stepId), now.get(stepId)]
    const name = is?.name ?? was?.name ?? ''
    const kind = is?.kind ?? was?.kind ?? null
    const pairs = [
      ...counters.map((counter) => ({ counter, before: was?.[counter] ?? null, after: is?.[counter] ?? null })),
      ...syncCounters.map((counter) => ({
        counter,
        before: was?.sync?.[counter] ?? null,
        after: is?.sync?.[counter] ?? null,
      })),
    ]
    return pairs.filter((pair) => pair.before !== pair.after).map((pair) => ({ stepId, name, kind, ...pair }))
  })
}
