// A person who goes a given way through a draft: made from the values its filters ask about, tried in a rehearsal until one gets there.
// Gives the facts that take them there, or null where no attribute does.
import { entryOf, longestJourneyMs } from '#shared/canvas/journey-rules.ts'
import type { MadePerson } from '#shared/contract/rehearsal-calls.ts'
import { dayMs } from '#shared/core/clock.ts'
import type { StepId } from '#shared/core/ids.ts'
import { pickOne, type Random, seededRandom } from '#shared/core/random.ts'
import { isRecord } from '#shared/people/nested-value.ts'
import { type AttributeValue, isStandardAttribute } from '#shared/people/person.ts'
import { type AttributeFilter, type SegmentFilter, segmentFilterSchema } from '#shared/people/segment-filter.ts'
import { askedLabel } from '#shared/people/segment-sentence.ts'
import { newScenario } from '#shared/rehearsal/scenario.ts'
import { audienceOf } from '#shared/steps/entry/entry-config.ts'
import { sayIn } from '#shared/words/say.ts'
import { markPeopleChanged } from '../backend/people/people-revision.ts'
import { unpackIds } from '../backend/store/packed-ids.ts'
import type { Database } from '../backend/store/sqlite.ts'
import { deedSentence } from './answered-questions.ts'
import { leavesOf, spelledOut } from './filter-answers.ts'
import { type Deeds, DoneDeeds, deedsFrom } from './made-deeds.ts'
import { openRehearsalWorld, type RehearsalWish, type RehearsalWorld } from './rehearsal-world.ts'

export interface MadeWish extends Pick<RehearsalWish, 'document' | 'rules' | 'language'> {
  readonly workspaceFile: string
  readonly startsAt: number
  readonly stepId: StepId
  readonly port: string
}

/** Enough for every combination of a dozen yes-or-no questions to have had its chance. */
const tried = 4_000
const nobody = -1

/** What a condition looks at: an attribute, or a path inside it. */
type Asked = Pick<AttributeFilter, 'attribute' | 'path'>
interface Fact extends Asked {
  readonly value: AttributeValue
}
type Facts = readonly Fact[]
interface Choice extends Asked {
  readonly values: readonly AttributeValue[]
}

export async function makePerson(wish: MadeWish): Promise<MadePerson | null> {
  const { stepId, port, language } = wish
  const scenario = newScenario(wish.startsAt)
  const world = await openRehearsalWorld({
    ...wish,
    scenario,
    source: { workspaceFile: wish.workspaceFile, csv: undefined, onlyPerson: nobody },
  })
  try {
    const choices = choicesIn(world, wish)
    const random = seededRandom(scenario.seed)
    const people: Facts[] = Array.from({ length: tried }, () => factsFrom(choices, random))
    const deeds = people.map(() => deedsFrom(wish.document, random))
    const doing = new DoneDeeds(world, deeds)
    putIn(world.database, people, wish.startsAt)
    await world.launch()
    doing.begin()
    // As long as the longest way takes, or until somebody has come by.
    const lastsMs = Math.max(scenario.lastsMs, longestJourneyMs(wish.document, wish.startsAt) + dayMs)
    const end = scenario.startsAt + lastsMs
    for (let found = passedBy(world, stepId, port); ; found = passedBy(world, stepId, port)) {
      const facts = found === undefined ? undefined : people[found - 1]
      const done = found === undefined ? undefined : deeds[found - 1]
      if (facts && done) return { facts: [...shownFacts(facts, language), ...shownDeeds(done, wish)] }
      doing.go()
      const next = world.clock.nextAt
      if (next === null || next > end) return null
      await world.passTo(next)
    }
  } finally {
    await world.close()
  }
}

/** For all that the canvas asks about, values on either side of every question. */
function choicesIn({ segments }: RehearsalWorld, { document, startsAt }: MadeWish): readonly Choice[] {
  const choices = new Map<string, Choice>()
  const entry = entryOf(document)
  const audience = entry && audienceOf(entry)
  const filters = [...(audience ? [audience] : []), ...document.logic.steps.flatMap(({ config }) => filtersIn(config))]
  for (const leaf of filters.flatMap((filter) => leavesOf(spelledOut(filter, segments)))) {
    if (leaf.kind !== 'attribute') continue
    const { attribute, path } = leaf
    const place = JSON.stringify([attribute, path])
    const known = choices.get(place)?.values ?? [null]
    choices.set(place, { attribute, path, values: [...new Set([...known, ...valuesAround(leaf, startsAt)])] })
  }
  return [...choices.values()]
}

/** Every filter anywhere in a step's settings. */
function filtersIn(part: unknown): SegmentFilter[] {
  if (typeof part !== 'object' || part === null) return []
  const filter = segmentFilterSchema.safeParse(part).data
  return filter ? [filter] : Object.values(part).flatMap(filtersIn)
}

function valuesAround(
  { type, value }: Extract<ReturnType<typeof leavesOf>[number], { kind: 'attribute' }>,
  now: number,
): AttributeValue[] {
  if (type === 'boolean') return [true, false]
  if (type === 'number') {
    const number = Number(value ?? 0)
    return [number - 1, number, number + 1]
  }
  if (type === 'time') {
    const days = Number(value ?? 1)
    // A number of days, or a date: both sides of either.
    return days > 100_000
      ? [days - dayMs, days + dayMs]
      : [now - (days * dayMs) / 2, now - (days + 1) * dayMs, now + dayMs]
  }
  const texts = [value].flat().filter((text) => typeof text === 'string')
  return [...texts, 'something else']
}

function factsFrom(choices: readonly Choice[], random: Random): Facts {
  return choices.flatMap(({ attribute, path, values: [first = null, ...others] }) => {
    const value = pickOne(random, [first, ...others])
    return value === null ? [] : { attribute, path, value }
  })
}

/** Custom attributes as they are stored: what lies inside one is put together. */
function storedAs(facts: Facts): Record<string, AttributeValue> {
  const stored: Record<string, AttributeValue> = {}
  for (const { attribute, path, value } of facts)
    if (!isStandardAttribute(attribute))
      stored[attribute] = path === undefined ? value : withInside(stored[attribute], path.split('.'), value)
  return stored
}

function withInside(
  held: AttributeValue | undefined,
  [name, ...names]: readonly string[],
  value: AttributeValue,
): AttributeValue {
  if (name === undefined) return value
  const record = isRecord(held) ? held : {}
  return { ...record, [name]: withInside(record[name], names, value) }
}

/** Numbered from 1, as their ids are; each can be sent to a partner. */
function putIn(database: Database, people: readonly Facts[], now: number): void {
  database.transaction(() => {
    for (const [index, facts] of people.entries()) {
      const standard = (name: string) => {
        const fact = facts.find(({ attribute, path }) => attribute === name && path === undefined)
        return fact ? String(fact.value) : null
      }
      database.run(
        `insert into people (id, external_id, email, phone, first_name, last_name, country, language, attributes, created_at, changed_at)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        index + 1,
        standard('external_id') === null ? `made-${index + 1}` : `${standard('external_id')}-${index + 1}`,
        standard('email') ?? `made.${index + 1}@example.com`,
        standard('phone'),
        standard('first_name'),
        standard('last_name'),
        standard('country'),
        standard('language'),
        JSON.stringify(storedAs(facts)),
        now,
        now,
      )
    }
    markPeopleChanged(database)
  })
}

/** The first who went from a step by that way. */
function passedBy({ database }: RehearsalWorld, stepId: StepId, port: string): number | undefined {
  const move = database.get(
    'select m.people from moves m join steps s on s.key = m.step_key where s.step_id = ? and m.port = ? order by m.id limit 1',
    stepId,
    port,
  )
  return move ? unpackIds(move.people)[0] : undefined
}

function shownDeeds(deeds: Deeds, { document, language }: MadeWish): MadePerson['facts'] {
  const say = sayIn(language)
  return [...deeds].map(([stepId, trigger]) => {
    const kind = document.logic.steps.find(({ id }) => id === stepId)?.kind ?? 'hold-until'
    return { attribute: document.wording.steps[stepId] ?? say(`step.${kind}`), value: deedSentence(trigger, language) }
  })
}

function shownFacts(facts: Facts, language: MadeWish['language']): MadePerson['facts'] {
  const say = sayIn(language)
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
  return facts.map(({ value, ...asked }) => ({
    attribute: askedLabel(asked, say),
    value:
      typeof value === 'boolean'
        ? say(value ? 'port.yes' : 'port.no')
        : typeof value === 'number' && value > 1e11
          ? time.format(value)
          : String(value),
  }))
}
