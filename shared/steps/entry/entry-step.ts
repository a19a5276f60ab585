// Entry: who enters the canvas, and when. Today: a segment, at launch (canvas-and-ingest.md §3.1).
import { z } from 'zod'
import { segmentIdSchema } from '../../core/ids.ts'
import { phrase } from '../../words/say.ts'
import { errorAt, nextPort, type StepDefinition } from '../step-definition.ts'

export const entryConfigSchema = z.object({
  schedule: z.literal('at-launch'),
  segmentId: segmentIdSchema.nullable(),
})
export type EntryConfig = z.infer<typeof entryConfigSchema>

export const entryStep: StepDefinition<EntryConfig> = {
  kind: 'entry',
  family: 'entry',
  version: 1,
  schema: entryConfigSchema,
  defaults: () => ({ schedule: 'at-launch', segmentId: null }),
  ports: () => [nextPort],
  check(config, facts) {
    if (config.segmentId === null) return [errorAt('segmentId', phrase('check.entry.noSegment'))]
    if (facts.segmentName(config.segmentId) === undefined)
      return [errorAt('segmentId', phrase('check.entry.segmentGone'))]
    return []
  },
  summary(config, facts) {
    const name = config.segmentId === null ? undefined : facts.segmentName(config.segmentId)
    return name === undefined ? phrase('summary.entry.none') : phrase('summary.entry', { name })
  },
  execute: () => [{ people: 'all', port: nextPort.id, at: null }],
}
