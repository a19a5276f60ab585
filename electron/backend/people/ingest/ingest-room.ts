// Builds the local REST server with all its parts, and is its door to the composition root and the handlers.
import type { ListedIngestCall, ListedMapping } from '#shared/contract/ingest-calls.ts'
import type { Clock } from '#shared/core/clock.ts'
import { newIdText } from '#shared/core/ids.ts'
import { type DataPartnerId, dataPartners, getDataPartner } from '#shared/people/data-partners/data-partner-catalog.ts'
import { nearMiss } from '#shared/people/near-miss.ts'
import type { Log } from '../../log/log.ts'
import type { Database } from '../../store/sqlite.ts'
import { giveWay } from '../../system/give-way.ts'
import { AttributeRegistry } from '../attribute-registry.ts'
import { CohortBook } from '../cohort-book.ts'
import { markPeopleChanged } from '../people-revision.ts'
import type { PeopleStore } from '../people-store.ts'
import type { PeopleWriter } from '../people-writer.ts'
import { CallLog, type IngestCall } from './call-log.ts'
import { CohortCalls } from './cohort-calls.ts'
import { diagnose } from './diagnose.ts'
import { GuessBrake } from './guess-brake.ts'
import { IngestDesk } from './ingest-desk.ts'
import { buildIngestServer } from './ingest-server.ts'
import { ingestWork } from './ingest-work.ts'
import type { IngestWorld } from './ingest-world.ts'
import { KeyBook } from './key-book.ts'
import { PeopleCalls } from './people-calls.ts'
import { ProfileExport } from './profile-export.ts'
import { RateWindows } from './rate-windows.ts'
import { TrackQueue } from './track-queue.ts'
import { TriggerCall } from './trigger-call.ts'

export type IngestRoom = ReturnType<typeof buildIngestRoom>

const callsLookedAt = 50

export function buildIngestRoom(parts: {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  readonly writer: PeopleWriter
  readonly world: IngestWorld
  readonly people: PeopleStore
  readonly changed: (what: 'ingest' | 'people' | 'cohorts') => void
}) {
  const { database, clock, log, writer, world, changed } = parts
  const keys = new KeyBook(database, clock)
  const calls = new CallLog(database, clock, () => changed('ingest'))
  const cohorts = new CohortBook(database, clock, writer.finder)
  const cohortCalls = new CohortCalls(database, clock, cohorts)
  const registry = new AttributeRegistry(database)
  const work = ingestWork({
    tracks: new TrackQueue(database, writer, giveWay),
    people: new PeopleCalls(writer, new ProfileExport(database)),
    cohorts: cohortCalls,
    trigger: new TriggerCall(database, writer, world),
    world,
    newId: () => newIdText('dispatch'),
    changed,
  })
  // One count for all servers there ever are: switching it off and on opens no second window.
  const windows = new RateWindows(clock)
  const brake = new GuessBrake(clock)
  const cohortPartners = new Set<string>(dataPartners.filter(({ brings }) => brings === 'cohorts').map(({ id }) => id))
  const build = (onlyHere: boolean) =>
    buildIngestServer({ clock, log, keys, windows, brake, calls, work, cohortPartners, onlyHere })
  const desk = new IngestDesk(database, log, build)

  /** Names a call may have meant: those the partner is mapped to. */
  const expectedOf = (partner: DataPartnerId | null) =>
    (partner === null ? dataPartners : [getDataPartner(partner)]).flatMap(({ attributes }) =>
      attributes.map(({ name }) => name),
    )

  const mappingOf = async (partner: DataPartnerId): Promise<ListedMapping[]> => {
    const { attributes, attributePrefix } = getDataPartner(partner)
    const types = registry.types()
    const people = new Map((await parts.people.attributes()).map(({ name, people: count }) => [name, count]))
    const expected = attributes.map(({ name, type }) => ({ name, type, actualType: types.get(name) ?? null }))
    const further = [...types]
      .filter(
        ([name]) =>
          attributePrefix !== null && name.startsWith(attributePrefix) && !expected.some((one) => one.name === name),
      )
      .map(([name, type]) => ({ name, type, actualType: type }))
    return [...expected, ...further].map((one) => ({ ...one, people: people.get(one.name) ?? 0 }))
  }

  /** A partner's calls, and those that no live key opened: a wrong key has no owner. */
  const callsAbout = (partner: DataPartnerId): IngestCall[] =>
    calls
      .list({ partner: null, before: null, limit: callsLookedAt * 4 })
      .filter((call) => call.partner === partner || (call.keyId === null && call.path === '/users/track'))
      .slice(0, callsLookedAt)

  return {
    desk,
    keys,
    calls,
    cohorts,
    cohortCalls,
    mappingOf,
    listCalls(partner: DataPartnerId | null, before: number | null, limit: number): ListedIngestCall[] {
      calls.flush()
      const names = new Map(keys.list().map((key) => [key.id, key.name]))
      const expected = expectedOf(partner)
      return calls.list({ partner, before, limit }).map(({ summary, partner: _, ...call }) => ({
        ...call,
        ...summary,
        keyName: call.keyId === null ? null : (names.get(call.keyId) ?? null),
        names: summary.names.map((name) => ({ name, meant: nearMiss(name, expected) ?? null })),
      }))
    },
    async diagnose(partner: DataPartnerId) {
      calls.flush()
      const recent = callsAbout(partner)
      const expected = expectedOf(partner)
      const misses = new Map(
        recent.flatMap(({ summary }) =>
          summary.names.flatMap((name): [string, string][] => {
            const meant = nearMiss(name, expected)
            return meant ? [[name, meant]] : []
          }),
        ),
      )
      return diagnose({
        partner: getDataPartner(partner),
        server: desk.state,
        keys: keys.list().filter((key) => key.partner === partner),
        calls: recent,
        mapping: await mappingOf(partner),
        nearMisses: [...misses].map(([name, meant]) => ({ name, meant })),
        cohorts: cohorts.list(partner),
        imports: cohortCalls.imports(partner, null, 1),
      })
    },
    prepareMapping(partner: DataPartnerId): void {
      database.transaction(() => {
        registry.ensure(new Map(getDataPartner(partner).attributes.map(({ name, type }) => [name, type])))
        markPeopleChanged(database)
      })
      changed('people')
    },
    /** Through keys, limits, reading and writing, with a key that is dead right after. */
    async tryTrack(partner: DataPartnerId, body: object): Promise<{ status: number; answer: string }> {
      const { key, secret } = keys.create({
        kind: 'rest',
        partner,
        name: getDataPartner(partner).label,
        permissions: ['users.track'],
      })
      const server = build(true)
      try {
        const answer = await server.inject({
          method: 'POST',
          url: '/users/track',
          headers: { host: '127.0.0.1', 'content-type': 'application/json', authorization: `Bearer ${secret}` },
          payload: JSON.stringify(body),
        })
        return { status: answer.statusCode, answer: answer.body }
      } finally {
        keys.forget(key.id)
        await server.close()
      }
    },
    start: () => desk.start(),
    async stop() {
      await desk.stop()
      calls.flush()
    },
  }
}
