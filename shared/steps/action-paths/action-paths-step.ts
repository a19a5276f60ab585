// Action Paths: people are watched for a while and leave by what they do. Ranked: everybody waits to the end and leaves by the
// highest path they satisfied. Not ranked: by what they did first, at once, one entry of theirs for each action. Who did nothing
// goes with everyone else (ACT).
import { z } from 'zod'
import { dayMs } from '../../core/clock.ts'
import { phrase } from '../../words/say.ts'
import { actionTriggerSchema, isTriggerReady, newTrigger } from '../person-action.ts'
import { errorAt, type StepDefinition, type StepProblem } from '../step-definition.ts'
import { checkWaysKept, everyoneElse, namedPort, nextWayId, wayIdSchema } from '../step-ways.ts'
import { spanMs, timeSpanSchema } from '../time-span.ts'

export const mostActionPaths = 8
const longestWindowMs = 31 * dayMs

export const actionPathSchema = z.object({
  id: wayIdSchema,
  name: z.string().max(100),
  triggers: z.array(actionTriggerSchema).max(10),
  /** People of this path leave the canvas. */
  exits: z.boolean(),
})
export type ActionPath = z.infer<typeof actionPathSchema>

export const actionPathsConfigSchema = z.object({
  window: timeSpanSchema,
  ranked: z.boolean(),
  paths: z.array(actionPathSchema).min(1).max(mostActionPaths),
})
export type ActionPathsConfig = z.infer<typeof actionPathsConfigSchema>

export function newActionPath(paths: readonly ActionPath[]): ActionPath {
  return { id: nextWayId(paths), name: '', triggers: [newTrigger()], exits: false }
}

/** A path that leads out of the canvas has a way of its own, which no link can have. */
function portOf(path: ActionPath): string {
  return path.exits ? `${path.id}-exits` : path.id
}

export const actionPathsStep: StepDefinition<ActionPathsConfig> = {
  kind: 'action-paths',
  family: 'flow',
  version: 1,
  schema: actionPathsConfigSchema,
  defaults: () => ({ window: { amount: 1, unit: 'days' }, ranked: false, paths: [newActionPath([])] }),
  ports: ({ paths }) => [...paths.flatMap((path, index) => (path.exits ? [] : [namedPort(path, index)])), everyoneElse],
  check({ window, paths }) {
    const problems: StepProblem[] = []
    const lasts = spanMs(window)
    if (lasts === null || lasts <= 0) problems.push(errorAt('window', phrase('check.window.none')))
    else if (lasts > longestWindowMs) problems.push(errorAt('window', phrase('check.window.tooLong')))
    paths.forEach((path, index) => {
      if (path.triggers.length === 0 || !path.triggers.every(isTriggerReady))
        problems.push(errorAt(`path ${path.id}`, phrase('check.paths.noAction', { place: index + 1 })))
    })
    return problems
  },
  checkEdit(launched, drawn) {
    const problems = checkWaysKept(launched.paths, drawn.paths)
    if (spanMs(launched.window) !== spanMs(drawn.window)) problems.push(errorAt('window', phrase('check.edit.window')))
    if (launched.ranked !== drawn.ranked) problems.push(errorAt('ranked', phrase('check.edit.ranking')))
    return problems
  },
  summary: ({ paths, window }) =>
    window.amount === null
      ? phrase('summary.paths', { count: paths.length })
      : phrase(`summary.actionPaths.${window.unit}`, { count: window.amount, paths: paths.length }),
  longestMs: ({ window }) => spanMs(window) ?? 0,
  awaits: ({ ranked, paths }) => ({
    ranked,
    onePerAction: !ranked,
    ways: paths.map((path) => ({ port: portOf(path), triggers: path.triggers })),
  }),
  execute: ({ window }, _people, ports) => [
    { who: 'all', port: everyoneElse.id, at: ports.now + (spanMs(window) ?? 0) },
  ],
}
