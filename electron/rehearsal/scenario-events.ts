// What a scenario's events do to the world of a rehearsal: the partner misbehaves, the marketer signs in again, people act.
import type { ScenarioEvent } from '#shared/rehearsal/scenario.ts'
import { markPeopleChanged } from '../backend/people/people-revision.ts'
import type { RehearsalWorld } from './rehearsal-world.ts'

type EventOf<Kind extends ScenarioEvent['kind']> = Extract<ScenarioEvent, { kind: Kind }>

/** No step asks in which currency somebody paid. */
const currency = 'USD'

export async function playEvent(world: RehearsalWorld, event: ScenarioEvent): Promise<void> {
  const { control } = world.sandbox
  switch (event.kind) {
    case 'fault':
      control.inject(event.partnerId, event.fault)
      return
    case 'calm':
      control.clearFaults(event.partnerId)
      return
    case 'delete-audience': {
      const held = world.partners.audienceAt(event.stepId)
      if (held) control.inject(held.partnerId, { kind: 'delete-audience', audienceId: held.audience.id })
      return
    }
    case 'lose-access':
      for (const adAccountId of world.partners.accountsAt(event.partnerId))
        control.inject(event.partnerId, { kind: 'lose-account-access', adAccountId, on: true })
      return
    case 'reconnect':
      await world.partners.reconnect(event.partnerId)
      return
    case 'event':
    case 'purchase':
      act(world, event)
      return
    case 'call':
      callIn(world, event)
  }
}

/** People do something: kept as the ingest keeps it, so that whoever waits for it sees it. */
function act({ database, clock, room }: RehearsalWorld, event: EventOf<'event' | 'purchase'>): void {
  const properties = JSON.stringify(event.properties)
  database.transaction(() => {
    if (event.kind === 'event')
      database.run(
        'insert into events (person_id, name, at, properties) select id, ?, ?, ? from people order by id limit ?',
        event.name,
        clock.now(),
        properties,
        event.people,
      )
    else
      database.run(
        `insert into purchases (person_id, product_id, currency, price, quantity, at, properties)
         select id, ?, ?, ?, 1, ?, ? from people order by id limit ?`,
        event.product,
        currency,
        event.price,
        clock.now(),
        properties,
        event.people,
      )
    markPeopleChanged(database)
  })
  room.heart.nudge()
}

/** As the REST server does it: what came with the call is what the entry's texts may say. */
function callIn({ database, room, document }: RehearsalWorld, { people, properties }: EventOf<'call'>): void {
  const context = JSON.stringify({ context: properties })
  const ids = database.all('select id from people order by id limit ?', people).map(({ id }) => Number(id))
  // Outside its window the canvas takes nobody in, as it would not then.
  room.engine.callIn(
    document.id,
    ids.map((personId) => ({ personId, context })),
  )
  room.heart.nudge()
}
