// What stands in the way of an entry: of its schedule, its audience, its rules and its conversions.
import { isTimeZone, timePattern } from '../../core/zoned-time.ts'
import { phrase } from '../../words/say.ts'
import { checkFilter } from '../filter-check.ts'
import { isTriggerReady } from '../person-action.ts'
import { type CanvasFacts, errorAt, type StepProblem } from '../step-definition.ts'
import { type EntryConfig, longestConversionDays, longestReentrySeconds } from './entry-config.ts'
import { nextOpening } from './entry-schedule.ts'

export function checkEntry(config: EntryConfig, facts: CanvasFacts): StepProblem[] {
  return [...checkAudience(config, facts), ...checkSchedule(config, facts), ...checkRules(config, facts)]
}

function checkAudience({ segmentId, filter }: EntryConfig, facts: CanvasFacts): StepProblem[] {
  if (segmentId === null) return [errorAt('segmentId', phrase('check.entry.noSegment'))]
  if (facts.segmentName(segmentId) === undefined) return [errorAt('segmentId', phrase('check.entry.segmentGone'))]
  return checkFilter(filter, 'segmentId', facts)
}

function checkSchedule(config: EntryConfig, facts: CanvasFacts): StepProblem[] {
  const { schedule, startsAt, endsAt, repeat, triggers } = config
  const problems: StepProblem[] = []
  if (schedule === 'at-time') {
    if (startsAt === null) problems.push(errorAt('startsAt', phrase('check.entry.noTime')))
    else if (startsAt < facts.now) problems.push(errorAt('startsAt', phrase('check.entry.past')))
  }
  if (schedule === 'recurring') {
    if (!timePattern.test(repeat.time)) problems.push(errorAt('repeat', phrase('check.delay.noTime')))
    else if (repeat.every === 'week' && repeat.weekdays.length === 0)
      problems.push(errorAt('repeat', phrase('check.delay.noWeekday')))
    else if (repeat.zone !== null && !isTimeZone(repeat.zone))
      problems.push(errorAt('zone', phrase('check.entry.noZone', { zone: repeat.zone })))
    else if (nextOpening(config, facts.now, facts.timeZone) === null)
      problems.push(errorAt('endsAt', phrase('check.entry.over')))
  }
  if (schedule === 'action' && (triggers.length === 0 || !triggers.every(isTriggerReady)))
    problems.push(errorAt('triggers', phrase('check.entry.noAction')))
  if (schedule === 'api' && !isJsonObject(config.samplePayload))
    problems.push(errorAt('samplePayload', phrase('check.entry.payload')))
  if (schedule === 'action' || schedule === 'api') {
    if (endsAt !== null && endsAt < facts.now) problems.push(errorAt('endsAt', phrase('check.entry.over')))
    else if (endsAt !== null && startsAt !== null && endsAt <= startsAt)
      problems.push(errorAt('endsAt', phrase('check.entry.endBeforeStart')))
  }
  return problems
}

function checkRules({ reentry, limit, exit, conversions }: EntryConfig, facts: CanvasFacts): StepProblem[] {
  const problems: StepProblem[] = []
  if (reentry?.after === 'window' && reentry.seconds === null)
    problems.push(errorAt('reentry', phrase('check.entry.reentry')))
  if (reentry?.after === 'window' && (reentry.seconds ?? 0) > longestReentrySeconds)
    problems.push(errorAt('reentry', phrase('check.entry.reentryTooLong')))
  if (limit && (limit.most === null || limit.most < 1)) problems.push(errorAt('limit', phrase('check.entry.limit')))
  if (exit && (!exit.triggers.every(isTriggerReady) || (exit.triggers.length === 0 && !exit.filter?.filters.length)))
    problems.push(errorAt('exit', phrase('check.entry.exit')))
  problems.push(...checkFilter(exit?.filter ?? null, 'exit', facts))
  conversions.forEach(({ trigger, withinDays }, index) => {
    const field = `conversion ${index + 1}`
    if (!isTriggerReady(trigger)) problems.push(errorAt(field, phrase('check.entry.conversion')))
    else if (withinDays === null || withinDays <= 0 || withinDays > longestConversionDays)
      problems.push(errorAt(field, phrase('check.entry.conversionDays')))
  })
  return problems
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
