// Decision Split: one yes/no question, asked on arrival (DEC).
import { z } from 'zod'
import { everyone, groupFilterSchema } from '../../people/segment-filter.ts'
import { phrase } from '../../words/say.ts'
import { checkFilter } from '../filter-check.ts'
import { errorAt, placesWhere, type StepDefinition, type StepPort } from '../step-definition.ts'

export const decisionSplitConfigSchema = z.object({ filter: groupFilterSchema })
export type DecisionSplitConfig = z.infer<typeof decisionSplitConfigSchema>

const yes: StepPort = { id: 'yes', label: phrase('port.yes') }
const no: StepPort = { id: 'no', label: phrase('port.no') }

export const decisionSplitStep: StepDefinition<DecisionSplitConfig> = {
  kind: 'decision-split',
  family: 'flow',
  version: 1,
  schema: decisionSplitConfigSchema,
  defaults: () => ({ filter: everyone }),
  ports: () => [yes, no],
  check: ({ filter }, facts) =>
    filter.filters.length === 0
      ? [errorAt('filter', phrase('check.decisionSplit.noFilter'))]
      : checkFilter(filter, 'filter', facts),
  summary: (config) =>
    config.filter.filters.length === 0
      ? phrase('summary.decisionSplit.none')
      : phrase('summary.decisionSplit', { count: config.filter.filters.length }),
  execute(config, people, ports) {
    const held = ports.matching(config.filter)
    return [
      { who: placesWhere(people, (person) => held.has(person)), port: yes.id, at: null },
      { who: placesWhere(people, (person) => !held.has(person)), port: no.id, at: null },
    ]
  },
}
