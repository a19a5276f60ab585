// Experiment Paths: people are shared out by chance among up to four paths and a control group. The draw is the person's own: who
// comes again goes the same way, unless each entry is to be drawn anew (EXP).
import { z } from 'zod'
import { stableShare } from '../../core/stable-share.ts'
import { phrase } from '../../words/say.ts'
import { errorAt, type StepDefinition, type StepPort, type StepProblem } from '../step-definition.ts'
import { checkWaysKept, namedPort, nextWayId, wayIdSchema } from '../step-ways.ts'

export const mostExperimentPaths = 4

const shareSchema = z.number().min(0).max(100)
export const experimentPathSchema = z.object({ id: wayIdSchema, name: z.string().max(100), share: shareSchema })
export type ExperimentPath = z.infer<typeof experimentPathSchema>

export const experimentPathsConfigSchema = z.object({
  paths: z.array(experimentPathSchema).min(1).max(mostExperimentPaths),
  /** People who get none of it: they go on by their own way, or leave. */
  control: z.object({ share: shareSchema, exits: z.boolean() }).nullable(),
  /** True: each entry is drawn anew. */
  anew: z.boolean(),
  /** Conversions count toward the winner so many days after the step. */
  windowDays: z.number().int().min(1).max(30).nullable(),
})
export type ExperimentPathsConfig = z.infer<typeof experimentPathsConfigSchema>

const control: StepPort = { id: 'control', label: phrase('port.control') }
export const controlExits = 'control-exits'

export function newExperimentPath(paths: readonly ExperimentPath[]): ExperimentPath {
  return { id: nextWayId(paths), name: '', share: 0 }
}

/** The same share for everybody; what cannot be shared evenly goes to the first, in tenths of a per cent. */
export function evenShares(config: ExperimentPathsConfig): ExperimentPathsConfig {
  const count = config.paths.length + (config.control ? 1 : 0)
  const each = Math.floor(1_000 / count) / 10
  const first = Math.round((100 - each * (count - 1)) * 10) / 10
  return {
    ...config,
    paths: config.paths.map((path, index) => ({ ...path, share: index === 0 ? first : each })),
    control: config.control && { ...config.control, share: each },
  }
}

export function sumOfShares({ paths, control: rest }: ExperimentPathsConfig): number {
  return Math.round(paths.reduce((sum, path) => sum + path.share, rest?.share ?? 0) * 10) / 10
}

export const experimentPathsStep: StepDefinition<ExperimentPathsConfig> = {
  kind: 'experiment-paths',
  family: 'flow',
  version: 1,
  schema: experimentPathsConfigSchema,
  defaults() {
    const first = { ...newExperimentPath([]), share: 50 }
    return { paths: [first, { ...newExperimentPath([first]), share: 50 }], control: null, anew: false, windowDays: 3 }
  },
  ports: (config) => [...config.paths.map(namedPort), ...(config.control && !config.control.exits ? [control] : [])],
  check(config, _facts, around) {
    const problems: StepProblem[] = []
    const sum = sumOfShares(config)
    if (sum !== 100) problems.push(errorAt('shares', phrase('check.experiment.sum', { sum })))
    if (config.windowDays === null) problems.push(errorAt('windowDays', phrase('check.experiment.noWindow')))
    if (!around.hasConversion) problems.push(errorAt(null, phrase('check.experiment.noConversion')))
    return problems
  },
  checkEdit(launched, drawn) {
    const problems = checkWaysKept(launched.paths, drawn.paths)
    if ((drawn.control?.share ?? 0) > (launched.control?.share ?? 0))
      problems.push(errorAt('control', phrase('check.edit.control')))
    return problems
  },
  summary: (config) =>
    config.control
      ? phrase('summary.experiment.control', { count: config.paths.length, share: config.control.share })
      : phrase('summary.experiment', { count: config.paths.length }),
  execute(config, people, ports) {
    const ways = [
      ...config.paths.map(({ id, share }) => ({ port: id, share })),
      ...(config.control
        ? [{ port: config.control.exits ? controlExits : control.id, share: config.control.share }]
        : []),
    ]
    const places = ways.map((): number[] => [])
    const whole = ways.reduce((sum, way) => sum + way.share, 0)
    people.forEach((person, place) => {
      let left = stableShare(ports.seed, config.anew ? (ports.entries[place] ?? person) : person) * whole
      const index = ways.findIndex(({ share }) => {
        left -= share
        return left < 0
      })
      places[index < 0 ? ways.length - 1 : index]?.push(place)
    })
    return ways.map(({ port }, index) => ({ who: places[index] ?? [], port, at: null }))
  },
}
