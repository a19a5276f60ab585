// Exit: people leave the canvas here.
import { z } from 'zod'
import { phrase } from '../../words/say.ts'
import { allLeave, type StepDefinition } from '../step-definition.ts'

export const exitConfigSchema = z.object({})
export type ExitConfig = z.infer<typeof exitConfigSchema>

export const exitStep: StepDefinition<ExitConfig> = {
  kind: 'exit',
  family: 'exit',
  version: 1,
  schema: exitConfigSchema,
  defaults: () => ({}),
  ports: () => [],
  check: () => [],
  summary: () => phrase('summary.exit'),
  execute: () => allLeave('out'),
}
