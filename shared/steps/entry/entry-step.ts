// Entry: who enters the canvas, and when (canvas-and-ingest.md §3.1).
import { phrase } from '../../words/say.ts'
import { allLeave, errorAt, nextPort, type StepDefinition } from '../step-definition.ts'
import { checkEntry } from './entry-checks.ts'
import { type EntryConfig, entryConfigSchema } from './entry-config.ts'
import { longestLocalWaitMs, opensLocally } from './entry-schedule.ts'

export const entryStep: StepDefinition<EntryConfig> = {
  kind: 'entry',
  family: 'entry',
  version: 2,
  schema: entryConfigSchema,
  defaults: () => entryConfigSchema.parse({ schedule: 'at-launch', segmentId: null }),
  ports: () => [nextPort],
  check: checkEntry,
  checkEdit: (launched, drawn) =>
    JSON.stringify(launched.conversions) === JSON.stringify(drawn.conversions)
      ? []
      : [errorAt('conversion 1', phrase('check.edit.conversions'))],
  summary(config, facts) {
    const name = config.segmentId === null ? undefined : facts.segmentName(config.segmentId)
    return name === undefined ? phrase('summary.entry.none') : phrase(`summary.entry.${config.schedule}`, { name })
  },
  longestMs: ({ schedule, repeat }) => (schedule === 'recurring' && repeat.local ? longestLocalWaitMs : 0),
  execute({ schedule, repeat }, people, ports) {
    if (schedule !== 'recurring' || !repeat.local) return allLeave(nextPort.id)
    const zones = ports.valuesOf('time_zone')
    const places = people.map((person, place) => ({ zone: zones.get(person), place }))
    return [...Map.groupBy(places, ({ zone }) => zone)].map(([zone, group]) => ({
      who: group.map(({ place }) => place),
      port: nextPort.id,
      at: opensLocally(repeat, ports.now, zone, ports.timeZone),
    }))
  },
}
