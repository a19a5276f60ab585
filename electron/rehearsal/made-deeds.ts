// What an invented person does on their way: for every step that waits for something to be done, one of those things or none. Done while
// they stand there, as a real person would; written as the ingest writes it.
import type { CanvasDocument } from '#shared/canvas/canvas-document.ts'
import { entryOf } from '#shared/canvas/journey-rules.ts'
import type { StepId } from '#shared/core/ids.ts'
import { pickOne, type Random } from '#shared/core/random.ts'
import type { ActionTrigger, PropertyCondition } from '#shared/steps/person-action.ts'
import { WaitingEntries } from '../backend/journey/waiting-entries.ts'
import { markPeopleChanged } from '../backend/people/people-revision.ts'
import type { RehearsalWorld } from './rehearsal-world.ts'
import { deedsAwaitedAt } from './step-questions.ts'

/** By step, what this person does there; who is not in it does nothing there. */
export type Deeds = ReadonlyMap<StepId, ActionTrigger>

export function deedsFrom({ logic }: CanvasDocument, random: Random): Deeds {
  const deeds = new Map<StepId, ActionTrigger>()
  for (const step of logic.steps) {
    const choices = deedsAwaitedAt(step).flatMap(({ triggers }) => triggers)
    const chosen = choices.length === 0 ? null : pickOne(random, [null, ...choices])
    if (chosen) deeds.set(step.id, chosen)
  }
  return deeds
}

export class DoneDeeds {
  private readonly world: RehearsalWorld
  private readonly deeds: readonly Deeds[]
  private readonly done = new Set<string>()

  /** `deeds` of the people numbered from 1. */
  constructor(world: RehearsalWorld, deeds: readonly Deeds[]) {
    this.world = world
    this.deeds = deeds
  }

  /** Brings everybody in where people do not come by themselves. */
  begin(): void {
    const { document, room, database } = this.world
    const entry = entryOf(document)
    const everybody = this.deeds.map((_, index) => index + 1)
    if (entry?.schedule === 'api')
      room.engine.callIn(
        document.id,
        everybody.map((personId) => ({ personId, context: null })),
      )
    const [trigger] = entry?.schedule === 'action' ? entry.triggers : []
    if (trigger)
      database.transaction(() => {
        for (const personId of everybody) this.write(personId, trigger)
        markPeopleChanged(database)
      })
    if (entry?.schedule === 'api' || trigger) room.heart.nudge()
  }

  /** Whoever stands where something is awaited does what they do there, once. */
  go(): void {
    const { database, document, room } = this.world
    const waiting = new WaitingEntries(database)
    const acting = document.logic.steps.flatMap(({ id: stepId }) => {
      const key = room.accounting.findStep(document.id, stepId)
      return [...(key === undefined ? [] : waiting.everybodyAt(key))].flatMap(({ entry, person }) => {
        const trigger = this.deeds[person - 1]?.get(stepId)
        const name = `${entry} ${stepId}`
        if (!trigger || this.done.has(name)) return []
        this.done.add(name)
        return [{ personId: person, trigger }]
      })
    })
    if (acting.length === 0) return
    database.transaction(() => {
      for (const { personId, trigger } of acting) this.write(personId, trigger)
      markPeopleChanged(database)
    })
    room.heart.nudge()
  }

  private write(personId: number, { kind, name, where }: ActionTrigger): void {
    const { database, clock } = this.world
    const properties = Object.fromEntries(where.flatMap(fulfilled))
    if (kind === 'event')
      database.run(
        'insert into events (person_id, name, at, properties) values (?, ?, ?, ?)',
        personId,
        name,
        clock.now(),
        JSON.stringify(properties),
      )
    else
      database.run(
        'insert into purchases (person_id, product_id, currency, price, quantity, at, properties) values (?, ?, ?, ?, ?, ?, ?)',
        personId,
        name === '' ? 'anything' : name,
        'USD',
        Number(properties.price ?? 1),
        Number(properties.quantity ?? 1),
        clock.now(),
        JSON.stringify(properties),
      )
  }
}

/** A value for which the condition holds. */
function fulfilled({ property, operator, value }: PropertyCondition): [string, unknown][] {
  switch (operator) {
    case 'is':
    case 'contains':
      return [[property, value]]
    case 'more-than':
      return [[property, Number(value) + 1]]
    case 'less-than':
      return [[property, Number(value) - 1]]
    case 'is-set':
      return [[property, 'something']]
    case 'is-not':
    case 'is-not-set':
      return []
  }
}
