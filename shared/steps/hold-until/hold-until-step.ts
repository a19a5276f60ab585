// Hold until: people wait here until they do something, or until the longest wait is over; each has its way out.
import { z } from 'zod'
import { dayMs } from '../../core/clock.ts'
import { phrase } from '../../words/say.ts'
import { actionTriggerSchema, isTriggerReady, newTrigger } from '../person-action.ts'
import { errorAt, type StepDefinition, type StepPort, type StepProblem } from '../step-definition.ts'
import { spanMs, timeSpanSchema } from '../time-span.ts'

/** As long as a hold may last elsewhere (features.md 23, SEG). */
const longestHoldMs = 182 * dayMs

export const holdUntilConfigSchema = z.object({
  triggers: z.array(actionTriggerSchema).max(10),
  atMost: timeSpanSchema,
})
export type HoldUntilConfig = z.infer<typeof holdUntilConfigSchema>

const happened: StepPort = { id: 'happened', label: phrase('port.happened') }
const timedOut: StepPort = { id: 'timed-out', label: phrase('port.timedOut') }

export const holdUntilStep: StepDefinition<HoldUntilConfig> = {
  kind: 'hold-until',
  family: 'flow',
  version: 1,
  schema: holdUntilConfigSchema,
  defaults: () => ({ triggers: [newTrigger()], atMost: { amount: 7, unit: 'days' } }),
  ports: () => [happened, timedOut],
  check({ triggers, atMost }) {
    const problems: StepProblem[] = []
    if (triggers.length === 0 || !triggers.every(isTriggerReady))
      problems.push(errorAt('triggers', phrase('check.hold.noAction')))
    const lasts = spanMs(atMost)
    if (lasts === null || lasts <= 0) problems.push(errorAt('atMost', phrase('check.hold.noLimit')))
    else if (lasts > longestHoldMs) problems.push(errorAt('atMost', phrase('check.hold.tooLong')))
    return problems
  },
  summary({ triggers, atMost }) {
    const [first] = triggers
    if (!first || !isTriggerReady(first) || atMost.amount === null) return phrase('summary.hold.none')
    return phrase(`summary.hold.${atMost.unit}`, { count: atMost.amount })
  },
  longestMs: ({ atMost }) => spanMs(atMost) ?? 0,
  awaits: ({ triggers }) => ({ ranked: false, onePerAction: false, ways: [{ port: happened.id, triggers }] }),
  execute: ({ atMost }, _people, ports) => [{ who: 'all', port: timedOut.id, at: ports.now + (spanMs(atMost) ?? 0) }],
}
