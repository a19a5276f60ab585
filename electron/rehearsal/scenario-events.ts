// What a scenario's events do to the world of a rehearsal: the partner misbehaves, the marketer signs in again, people act.
import type { ScenarioEvent } from '#shared/rehearsal/scenario.ts'
import { markPeopleChanged } from '../backend/people/people-revision.ts'
import type { RehearsalWorld } from './rehearsal-world.ts'

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
    case 'reconnect':
      await world.partners.reconnect(event.partnerId)
      return
    case 'event':
      act(world, event)
  }
}

/** People do something: kept as the ingest keeps it, so that whoever waits for it sees it. */
function act({ database, clock, room }: RehearsalWorld, event: Extract<ScenarioEvent, { kind: 'event' }>): void {
  database.transaction(() => {
    database.run(
      'insert into events (person_id, name, at, properties) select id, ?, ?, ? from people order by id limit ?',
      event.name,
      clock.now(),
      JSON.stringify(event.properties),
      event.people,
    )
    markPeopleChanged(database)
  })
  room.heart.nudge()
}
