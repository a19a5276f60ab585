// Delay: people wait for a while or until a moment. One way out; a moment already past sends people out of the canvas (DEL).
import { z } from 'zod'
import { dayMs, hourMs, minuteMs, secondMs } from '../../core/clock.ts'
import { phrase } from '../../words/say.ts'
import { errorAt, nextPort, type StepDefinition, type StepProblem } from '../step-definition.ts'

export const delayUnits = ['seconds', 'minutes', 'hours', 'days', 'weeks'] as const
export type DelayUnit = (typeof delayUnits)[number]

export const delayConfigSchema = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('for'), amount: z.number().nullable(), unit: z.enum(delayUnits) }),
  z.object({ mode: z.literal('until'), at: z.number().nullable() }),
])
export type DelayConfig = z.infer<typeof delayConfigSchema>

const unitMs: Readonly<Record<DelayUnit, number>> = {
  seconds: secondMs,
  minutes: minuteMs,
  hours: hourMs,
  days: dayMs,
  weeks: 7 * dayMs,
}
/** Two years, the extended limit (C17). */
export const longestDelayMs = 731 * dayMs
const exitPort = 'past'

export function delayMsOf(config: Extract<DelayConfig, { mode: 'for' }>): number | null {
  return config.amount === null ? null : config.amount * unitMs[config.unit]
}

export const delayStep: StepDefinition<DelayConfig> = {
  kind: 'delay',
  family: 'flow',
  version: 1,
  schema: delayConfigSchema,
  defaults: () => ({ mode: 'for', amount: 1, unit: 'days' }),
  ports: () => [nextPort],
  check(config, facts) {
    return config.mode === 'for' ? checkDuration(config) : checkMoment(config.at, facts.now)
  },
  summary(config) {
    if (config.mode === 'until') {
      return config.at === null
        ? phrase('summary.delay.none')
        : phrase('summary.delay.until', { at: isoMinute(config.at) })
    }
    if (config.amount === null) return phrase('summary.delay.none')
    return phrase(`summary.delay.${config.unit}`, { count: config.amount })
  },
  execute(config, _people, ports) {
    if (config.mode === 'until') {
      const at = config.at ?? ports.now
      return [{ people: 'all', port: at < ports.now ? exitPort : nextPort.id, at: at < ports.now ? null : at }]
    }
    return [{ people: 'all', port: nextPort.id, at: ports.now + (delayMsOf(config) ?? 0) }]
  },
}

function checkDuration(config: Extract<DelayConfig, { mode: 'for' }>): StepProblem[] {
  const lasts = delayMsOf(config)
  if (lasts === null || lasts <= 0) return [errorAt('amount', phrase('check.delay.noAmount'))]
  if (lasts > longestDelayMs) return [errorAt('amount', phrase('check.delay.tooLong'))]
  return []
}

function checkMoment(at: number | null, now: number): StepProblem[] {
  if (at === null) return [errorAt('at', phrase('check.delay.noMoment'))]
  if (at < now) return [{ level: 'warning', phrase: phrase('check.delay.past'), field: 'at', fix: 'field' }]
  return []
}

function isoMinute(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
