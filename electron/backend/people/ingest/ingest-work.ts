// What each endpoint does with a request that was let in. A new endpoint is one entry here and one in endpoint-catalog.ts.
import { maskText } from '#shared/people/person.ts'
import type { PersonKey } from '../find-person.ts'
import { detailFields, fieldColumns, subscriptionGroupsField } from '../standard-value.ts'
import type { CallSummary } from './call-log.ts'
import type { CohortCalls } from './cohort-calls.ts'
import type { EndpointName } from './endpoint-catalog.ts'
import type { IngestWorld } from './ingest-world.ts'
import type { ApiKey } from './key-book.ts'
import type { PeopleCalls } from './people-calls.ts'
import type { JsonObject } from './read-request.ts'
import type { TrackQueue } from './track-queue.ts'
import { bulkLimits, nothingValid, readTrack, type TrackLimits, type TrackWork, trackLimits } from './track-shape.ts'
import type { TriggerCall } from './trigger-call.ts'

export interface LetIn {
  readonly body: JsonObject
  readonly key: ApiKey
  /** In the path of a cohort endpoint. */
  readonly partner: string
}

export interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  readonly summary?: Partial<CallSummary>
}

export type IngestWork = Readonly<Record<EndpointName, (request: LetIn) => Answer | Promise<Answer>>>

export interface WorkParts {
  readonly tracks: TrackQueue
  readonly people: PeopleCalls
  readonly cohorts: CohortCalls
  readonly trigger: TriggerCall
  readonly world: IngestWorld
  /** For ids of what was dispatched. */
  newId(): string
  /** People, their attributes or cohorts are different now. */
  changed(what: 'people' | 'cohorts'): void
}

export function ingestWork(parts: WorkParts): IngestWork {
  const { tracks, people, cohorts, trigger, world, changed } = parts
  const track = async ({ body }: LetIn, limits: TrackLimits): Promise<Answer> => {
    const work = readTrack(body, limits)
    const { processed, errors, created, unknown } = await tracks.add(work)
    const accepted = sumOf(Object.values(processed))
    changed('people')
    const summary: Partial<CallSummary> = {
      ...glanceAt(work),
      accepted,
      refused: sumOf(Object.values(work.sent)) - accepted,
      created,
      unknown,
      problems: [...new Set(errors.map(({ type }) => type))].slice(0, 10),
    }
    if (accepted === 0) return { status: 400, body: { message: nothingValid, errors }, summary }
    const counts = Object.fromEntries(Object.entries(processed).map(([list, count]) => [`${list}_processed`, count]))
    return { status: 201, body: { ...counts, message: 'success', ...(errors.length > 0 ? { errors } : {}) }, summary }
  }
  /** Answers 201 with what was counted. */
  const done = (counts: Readonly<Record<string, unknown>>): Answer => ({
    status: 201,
    body: { ...counts, message: 'success' },
  })
  return {
    track: (request) => track(request, trackLimits),
    trackBulk: (request) => track(request, bulkLimits),
    exportIds: ({ body }) => done(people.exportIds(body)),
    deletePeople: ({ body }) => {
      const answer = done(people.delete(body))
      changed('people')
      return answer
    },
    newAliases: ({ body }) => {
      const answer = done(people.newAliases(body))
      changed('people')
      return answer
    },
    identify: ({ body }) => {
      const answer = done(people.identify(body))
      changed('people')
      return answer
    },
    triggerCanvas: ({ body }) => {
      const found = trigger.send(body)
      return { ...done({ dispatch_id: parts.newId() }), summary: { accepted: found ?? 0 } }
    },
    listSegments: () => ({
      status: 200,
      body: {
        segments: world.segments().map(({ id, name }) => ({ id, name, analytics_tracking_enabled: true, tags: [] })),
        message: 'success',
      },
    }),
    listCanvases: () => ({
      status: 200,
      body: {
        canvases: world
          .canvases()
          .map(({ id, name, changedAt }) => ({ id, name, last_edited: new Date(changedAt).toISOString(), tags: [] })),
        message: 'success',
      },
    }),
    nameCohort: ({ body, partner }) => {
      cohorts.name(partner, body)
      changed('cohorts')
      return done({})
    },
    changeCohort: ({ body, key, partner }) => {
      const { identifiers, unmatched } = cohorts.change(partner, key, body)
      changed('cohorts')
      return { ...done({}), summary: { accepted: identifiers - unmatched, refused: unmatched } }
    },
  }
}

/** A broadcast is counted apart, and so must be known before it is let in. */
export function isBroadcast({ broadcast }: JsonObject): boolean {
  return broadcast === true
}

const standardNames = new Set<string>([...fieldColumns, ...detailFields, subscriptionGroupsField])
const glancedAt = 10
const mostNames = 30

/** Which attributes, events and products it was about, and about whom: by a look at its first objects. */
function glanceAt(work: TrackWork): Pick<CallSummary, 'names' | 'people'> {
  const first = <Item>(list: readonly { readonly item: Item }[]) => list.slice(0, glancedAt).map(({ item }) => item)
  const updates = first(work.attributes)
  const names = new Set([
    ...updates.flatMap(({ attributes }) => Object.keys(attributes).filter((name) => !standardNames.has(name))),
    ...first(work.events).map(({ name }) => name),
    ...first(work.purchases).map(({ productId }) => productId),
  ])
  const keys: readonly PersonKey[] = [...updates, ...first(work.events), ...first(work.purchases)]
  return {
    names: [...names].slice(0, mostNames).map((name) => name.slice(0, 80)),
    people: [...new Set(keys.map(maskKey))].slice(0, 3),
  }
}

function maskKey({ externalId, alias, personId, email, phone }: PersonKey): string {
  return maskText(externalId ?? alias?.name ?? email ?? phone ?? String(personId ?? ''))
}

function sumOf(counts: readonly (number | undefined)[]): number {
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
}
