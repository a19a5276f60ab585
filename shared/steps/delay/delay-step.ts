// Delay: people wait for a while, until a moment or until a weekday. One way out; a moment already past sends people out of the
// canvas, and so does a delay with nothing behind it, at once (DEL).
import { dayMs, type Instant } from '../../core/clock.ts'
import { dayAt, isTimeZone, nextWeekdayAt, sameWallTime, timePattern } from '../../core/zoned-time.ts'
import { phrase } from '../../words/say.ts'
import {
  errorAt,
  nextPort,
  type StepDefinition,
  type StepPorts,
  type StepProblem,
  warningAt,
} from '../step-definition.ts'
import { spanMs } from '../time-span.ts'
import { type DelayConfig, type DelayFor, delayConfigSchema } from './delay-config.ts'

/** Two years, the extended limit (C17). */
const longestDelayMs = 731 * dayMs
const exitPort = 'past'

/** When a wait begun at `now` ends in a zone; null while the config is half filled. It may lie in the past. */
export function delayEnds(config: DelayConfig, now: Instant, zone: string, workspaceZone: string): Instant | null {
  if (config.mode === 'until') return config.at === null ? null : sameWallTime(config.at, workspaceZone, zone)
  if (config.mode === 'weekday') {
    if (config.weekdays.length === 0 || !timePattern.test(config.time)) return null
    return nextWeekdayAt(now, zone, config.weekdays, config.time)
  }
  const lasts = spanMs(config)
  if (lasts === null) return null
  const time = timeOfDay(config)
  if (time === null) return now + lasts
  const at = dayAt(now, zone, Math.round(lasts / dayMs), time)
  return at > now ? at : dayAt(now, zone, Math.round(lasts / dayMs) + 1, time)
}

/** "At a specific time" is offered for whole days and weeks. */
export function timeOfDay(config: DelayFor): string | null {
  return config.time !== null && (config.unit === 'days' || config.unit === 'weeks') ? config.time : null
}

/** Whether the person's own time zone can make a difference. */
function usesPersonZone(config: DelayConfig): boolean {
  return config.zone === 'person' && (config.mode !== 'for' || timeOfDay(config) !== null)
}

export const delayStep: StepDefinition<DelayConfig> = {
  kind: 'delay',
  family: 'flow',
  version: 2,
  schema: delayConfigSchema,
  defaults: () => ({ mode: 'for', amount: 1, unit: 'days', time: null, zone: 'workspace' }),
  ports: () => [nextPort],
  check(config, facts) {
    if (config.mode === 'for') return checkDuration(config)
    return config.mode === 'until' ? checkMoment(config.at, facts.now) : checkWeekday(config)
  },
  summary(config, facts) {
    if (config.mode === 'for') return durationPhrase(config)
    const at = delayEnds(config, facts.now, facts.timeZone, facts.timeZone)
    if (at === null) return phrase('summary.delay.none')
    return config.mode === 'until'
      ? phrase('summary.delay.until', { at: shownAt(at, facts.timeZone) })
      : phrase('summary.delay.weekday', { at: shownAt(at, facts.timeZone) })
  },
  longestMs(config, now) {
    if (config.mode === 'weekday') return 8 * dayMs
    if (config.mode === 'until') return Math.max(0, (config.at ?? now) - now)
    return (spanMs(config) ?? 0) + (timeOfDay(config) === null ? 0 : 2 * dayMs)
  },
  execute(config, people, ports) {
    if (!ports.leadsOn(nextPort.id)) return [{ who: 'all', port: nextPort.id, at: null }]
    return [...endsOf(config, people, ports)].map(([end, who]) => {
      const isPast = config.mode === 'until' && end < ports.now
      return { who, port: isPast ? exitPort : nextPort.id, at: isPast ? null : end }
    })
  },
}

/** Who waits until when. */
function endsOf(config: DelayConfig, people: readonly number[], ports: StepPorts): Map<Instant, 'all' | number[]> {
  const { now, timeZone } = ports
  const endIn = (zone: string) => delayEnds(config, now, zone, timeZone) ?? now
  if (!usesPersonZone(config)) return new Map([[endIn(timeZone), 'all']])
  const zones = ports.valuesOf('time_zone')
  const known = new Map<unknown, Instant>()
  const ends = new Map<Instant, number[]>()
  people.forEach((person, place) => {
    const zone = zones.get(person)
    let end = known.get(zone)
    if (end === undefined) {
      end = endIn(isTimeZone(zone) ? zone : timeZone)
      known.set(zone, end)
    }
    const group = ends.get(end)
    if (group) group.push(place)
    else ends.set(end, [place])
  })
  return ends
}

function durationPhrase(config: DelayFor) {
  if (config.amount === null) return phrase('summary.delay.none')
  const time = timeOfDay(config)
  if (time !== null && config.unit === 'days') return phrase('summary.delay.daysAt', { count: config.amount, time })
  if (time !== null && config.unit === 'weeks') return phrase('summary.delay.weeksAt', { count: config.amount, time })
  return phrase(`summary.delay.${config.unit}`, { count: config.amount })
}

function checkDuration(config: DelayFor): StepProblem[] {
  const lasts = spanMs(config)
  const time = timeOfDay(config)
  if (lasts === null || lasts < 0 || (lasts === 0 && time === null))
    return [errorAt('amount', phrase('check.delay.noAmount'))]
  if (lasts > longestDelayMs) return [errorAt('amount', phrase('check.delay.tooLong'))]
  if (time !== null && !timePattern.test(time)) return [errorAt('time', phrase('check.delay.noTime'))]
  return []
}

function checkMoment(at: number | null, now: number): StepProblem[] {
  if (at === null) return [errorAt('at', phrase('check.delay.noMoment'))]
  if (at < now) return [warningAt('at', phrase('check.delay.past'))]
  return []
}

function checkWeekday(config: Extract<DelayConfig, { mode: 'weekday' }>): StepProblem[] {
  if (config.weekdays.length === 0) return [errorAt('weekdays', phrase('check.delay.noWeekday'))]
  return timePattern.test(config.time) ? [] : [errorAt('time', phrase('check.delay.noTime'))]
}

function shownAt(at: Instant, zone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone })
  return `${format.format(at)} ${zone}`
}
