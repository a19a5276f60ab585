// What a step kind is: its shape, what blocks launch, its line on the card, its ways out, and what it does to people.
// Pure: a step reaches the world only through the ports it is handed (design.md §4).
import type { z } from 'zod'
import type { Instant } from '../core/clock.ts'
import type { Connection } from '../partners/connection.ts'
import type { PartnerId } from '../partners/partner-id.ts'
import type { AttributeValue } from '../people/person.ts'
import type { SegmentFilter } from '../people/segment-filter.ts'
import type { Phrase } from '../words/say.ts'
import type { ReadyAudienceSync } from './audience-sync/audience-sync-config.ts'
import type { MessageConfig } from './message/message-config.ts'
import type { ActionTrigger } from './person-action.ts'
import type { StepFamily, StepKind } from './step-kind.ts'
import type { UserUpdateConfig } from './user-update/user-update-config.ts'
import type { WebhookRequest } from './webhook/webhook-config.ts'

/** What checks and summaries may know about the world: last known facts, never a question to a partner. */
export interface CanvasFacts {
  segmentName(id: string): string | undefined
  connection(id: string): Connection | undefined
  partnerLabel(id: PartnerId): string
  /** True when the partner answered that it no longer has this audience. */
  audienceIsMissing(connectionId: string, audienceId: string): boolean
  readonly now: Instant
  /** The workspace's, as an IANA name. */
  readonly timeZone: string
  /** Hosts that webhooks may be sent to; everything else is recorded only. */
  readonly webhookHosts: readonly string[]
}

/** What a step may know of the canvas around it. */
export interface StepSurroundings {
  readonly hasConversion: boolean
}

export interface StepProblem {
  readonly level: 'error' | 'warning'
  readonly phrase: Phrase
  /** The editor field a click goes to. */
  readonly field: string | null
  /** Where the fix is when it is not in the editor. */
  readonly fix: 'field' | 'partner-page' | 'connect-link'
}

/** A way out of a step. `label` is shown on the link where a step has several. */
export interface StepPort {
  readonly id: string
  readonly label: Phrase | null
}
export const nextPort: StepPort = { id: 'next', label: null }

/** What a step may do to the people who arrive. Everything is within the engine's transaction for this block. */
export interface StepPorts {
  readonly now: Instant
  /** The workspace's time zone. */
  readonly timeZone: string
  /** The same for this step in every run and rehearsal of its canvas: what stable draws begin with. */
  readonly seed: string
  /** One number for each arrival, its own for each entry: draws that differ when somebody comes again begin with it. */
  readonly entries: readonly number[]
  /** Whether a way out leads to a step. */
  leadsOn(port: string): boolean
  /** The people among the arrivals whom the filter holds. */
  matching(filter: SegmentFilter): ReadonlySet<number>
  /** Values of an attribute by person; who has none is missing. */
  valuesOf(attribute: string): ReadonlyMap<number, AttributeValue>
  /** Hands all arrivals to the sync engine; they move on at once whatever becomes of it. */
  syncAudience(config: ReadyAudienceSync): void
  /** Writes down that arrivals (by place) were sent a message. */
  recordMessage(config: MessageConfig, who: Departure['who']): void
  /** Queues a request for each of these arrivals; whether it may leave is the outbound gate's to say. */
  sendWebhook(request: WebhookRequest, who: Departure['who']): void
  updatePeople(config: UserUpdateConfig): void
}

/** Some of the arrivals, by their place in the block, leave by a port, at once (`at: null`) or when a moment comes. */
export interface Departure {
  readonly who: 'all' | readonly number[]
  readonly port: string
  readonly at: Instant | null
}

/** What people who wait in a step may do to leave by another way than the one they wait for. */
export interface AwaitedActions {
  /** True: everybody waits to the end and leaves by the first way they satisfied; false: by what they did first, at once. */
  readonly ranked: boolean
  /** True: of somebody who waits here more than once at a time, an action lets the earliest go, and the others wait on. */
  readonly onePerAction: boolean
  readonly ways: readonly { readonly port: string; readonly triggers: readonly ActionTrigger[] }[]
}

export interface StepDefinition<Config> {
  readonly kind: StepKind
  readonly family: StepFamily
  /** Raised whenever stored configs must be migrated. */
  readonly version: number
  /** Accepts drafts: half-filled configs are valid, wrong shapes are not. */
  readonly schema: z.ZodType<Config>
  defaults(): Config
  ports(config: Config): readonly StepPort[]
  check(config: Config, facts: CanvasFacts, around: StepSurroundings): readonly StepProblem[]
  summary(config: Config, facts: CanvasFacts): Phrase
  /** What of a launched config may not become the drawn one (EDIT); absent where everything may. */
  checkEdit?(launched: Config, drawn: Config): readonly StepProblem[]
  /** How long people may stay at most; absent for steps that keep nobody. */
  longestMs?(config: Config, now: Instant): number
  /** For steps whose people wait for something they do. */
  awaits?(config: Config): AwaitedActions
  /** `people` are person ids, in order of arrival, somebody twice where two entries of theirs arrive together. */
  execute(config: Config, people: readonly number[], ports: StepPorts): readonly Departure[]
}

/** A step definition whose config is read from the document first; what the catalog holds. */
export interface Step {
  readonly kind: StepKind
  readonly family: StepFamily
  readonly version: number
  defaults(): object
  /** False when the stored config does not have the shape of its kind; it is then shown with its defaults and a problem. */
  isReadable(config: unknown): boolean
  /** The config without what its schema does not know; null when it is not readable. */
  knownPart(config: unknown): object | null
  ports(config: unknown): readonly StepPort[]
  check(config: unknown, facts: CanvasFacts, around: StepSurroundings): readonly StepProblem[]
  summary(config: unknown, facts: CanvasFacts): Phrase
  checkEdit(launched: unknown, drawn: unknown): readonly StepProblem[]
  longestMs(config: unknown, now: Instant): number
  awaits(config: unknown): AwaitedActions | null
  execute(config: unknown, people: readonly number[], ports: StepPorts): readonly Departure[]
}

interface Parsed<Config> {
  readonly isReadable: boolean
  readonly config: Config
}

export function stepFrom<Config extends object>(definition: StepDefinition<Config>): Step {
  const parse = (config: unknown): Parsed<Config> => {
    const parsed = definition.schema.safeParse(config)
    return parsed.success
      ? { isReadable: true, config: parsed.data }
      : { isReadable: false, config: definition.defaults() }
  }
  /** A frozen config never changes, so it is read once: an open canvas asks for the ways out of its steps many times a second. */
  const known = new WeakMap<object, Parsed<Config>>()
  const parsedOf = (config: unknown): Parsed<Config> => {
    if (typeof config !== 'object' || config === null || !Object.isFrozen(config)) return parse(config)
    const parsed = known.get(config) ?? parse(config)
    known.set(config, parsed)
    return parsed
  }
  const read = (config: unknown): Config => parsedOf(config).config
  return {
    kind: definition.kind,
    family: definition.family,
    version: definition.version,
    defaults: () => definition.defaults(),
    isReadable: (config) => parsedOf(config).isReadable,
    knownPart(config) {
      const { isReadable, config: known } = parsedOf(config)
      return isReadable ? known : null
    },
    ports: (config) => definition.ports(read(config)),
    check: (config, facts, around) => definition.check(read(config), facts, around),
    summary: (config, facts) => definition.summary(read(config), facts),
    checkEdit: (launched, drawn) => definition.checkEdit?.(read(launched), read(drawn)) ?? [],
    longestMs: (config, now) => definition.longestMs?.(read(config), now) ?? 0,
    awaits: (config) => definition.awaits?.(read(config)) ?? null,
    execute: (config, people, ports) => definition.execute(read(config), people, ports),
  }
}

export function errorAt(field: string | null, phrase: Phrase, fix: StepProblem['fix'] = 'field'): StepProblem {
  return { level: 'error', phrase, field, fix }
}

export function warningAt(field: string | null, phrase: Phrase): StepProblem {
  return { level: 'warning', phrase, field, fix: 'field' }
}

/** Everybody leaves at once by a way out. */
export function allLeave(port: string): readonly Departure[] {
  return [{ who: 'all', port, at: null }]
}

/** The places in a block of the people a test holds for. */
export function placesWhere(people: readonly number[], holds: (person: number, place: number) => boolean): number[] {
  const places: number[] = []
  people.forEach((person, place) => {
    if (holds(person, place)) places.push(place)
  })
  return places
}
