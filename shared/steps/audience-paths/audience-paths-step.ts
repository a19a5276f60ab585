// Audience Paths: ranked groups, asked once on arrival in their order; who is in none goes with everyone else, always last (AUD).
import { z } from 'zod'
import { type GroupFilter, groupFilterSchema } from '../../people/segment-filter.ts'
import { phrase } from '../../words/say.ts'
import { checkFilter } from '../filter-check.ts'
import { errorAt, type StepDefinition, type StepPort, type StepProblem, warningAt } from '../step-definition.ts'
import { checkWaysKept, everyoneElse, namedPort, nextWayId, wayIdSchema } from '../step-ways.ts'

export const mostAudiencePaths = 8

export const audiencePathSchema = z.object({
  id: wayIdSchema,
  name: z.string().max(100),
  filter: groupFilterSchema,
})
export const audiencePathsConfigSchema = z.object({ paths: z.array(audiencePathSchema).min(1).max(mostAudiencePaths) })
export type AudiencePathsConfig = z.infer<typeof audiencePathsConfigSchema>

const nobodyYet: GroupFilter = { kind: 'group', join: 'and', exclude: false, filters: [] }

export function newAudiencePath(paths: AudiencePathsConfig['paths']): AudiencePathsConfig['paths'][number] {
  return { id: nextWayId(paths), name: '', filter: nobodyYet }
}

export const audiencePathsStep: StepDefinition<AudiencePathsConfig> = {
  kind: 'audience-paths',
  family: 'flow',
  version: 1,
  schema: audiencePathsConfigSchema,
  defaults: () => ({ paths: [newAudiencePath([])] }),
  ports: ({ paths }): readonly StepPort[] => [...paths.map(namedPort), everyoneElse],
  check({ paths }, facts) {
    const problems: StepProblem[] = []
    paths.forEach((path, index) => {
      if (path.filter.filters.length === 0)
        problems.push(errorAt(`path ${path.id}`, phrase('check.paths.noFilter', { place: index + 1 })))
      problems.push(...checkFilter(path.filter, `path ${path.id}`, facts))
      const twin = paths.slice(0, index).findIndex((other) => isSame(other.filter, path.filter))
      if (path.filter.filters.length > 0 && twin >= 0)
        problems.push(
          warningAt(`path ${path.id}`, phrase('check.paths.neverReached', { place: index + 1, other: twin + 1 })),
        )
    })
    return problems
  },
  checkEdit: (launched, drawn) => checkWaysKept(launched.paths, drawn.paths),
  summary: ({ paths }) => phrase('summary.paths', { count: paths.length }),
  execute({ paths }, people, ports) {
    const taken = new Set<number>()
    const departures = paths.map(({ id, filter }) => {
      const held = filter.filters.length === 0 ? new Set<number>() : ports.matching(filter)
      const who: number[] = []
      people.forEach((person, place) => {
        if (taken.has(place) || !held.has(person)) return
        taken.add(place)
        who.push(place)
      })
      return { who, port: id, at: null }
    })
    const rest = people.flatMap((_, place) => (taken.has(place) ? [] : [place]))
    return [...departures, { who: rest, port: everyoneElse.id, at: null }]
  },
}

function isSame(left: GroupFilter, right: GroupFilter): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
