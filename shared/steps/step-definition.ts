// What a step kind is: its shape, what blocks launch, its line on the card, its ways out, and what it does to people.
// Pure: a step reaches the world only through the ports it is handed (design.md §4).
import type { z } from 'zod'
import type { Instant } from '../core/clock.ts'
import type { Connection } from '../partners/connection.ts'
import type { PartnerId } from '../partners/partner-id.ts'
import type { SegmentFilter } from '../people/segment-filter.ts'
import type { Phrase } from '../words/say.ts'
import type { ReadyAudienceSync } from './audience-sync/audience-sync-config.ts'
import type { MessageConfig } from './message/message-config.ts'
import type { StepFamily, StepKind } from './step-kind.ts'

/** What checks and summaries may know about the world: last known facts, never a question to a partner. */
export interface CanvasFacts {
  segmentName(id: string): string | undefined
  connection(id: string): Connection | undefined
  partnerLabel(id: PartnerId): string
  /** True when the partner answered that it no longer has this audience. */
  audienceIsMissing(connectionId: string, audienceId: string): boolean
  readonly now: Instant
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
  /** The people among the arrivals whom the filter holds. */
  matching(filter: SegmentFilter): ReadonlySet<number>
  /** Hands all arrivals to the sync engine; they move on at once whatever becomes of it. */
  syncAudience(config: ReadyAudienceSync): void
  recordMessage(config: MessageConfig): void
}

/** Some of the arrivals leave by a port, at once (`at: null`) or when a moment comes. */
export interface Departure {
  readonly people: 'all' | readonly number[]
  readonly port: string
  readonly at: Instant | null
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
  check(config: Config, facts: CanvasFacts): readonly StepProblem[]
  summary(config: Config, facts: CanvasFacts): Phrase
  /** `people` are person ids, in order of arrival. Never called while `check` reports an error at launch. */
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
  ports(config: unknown): readonly StepPort[]
  check(config: unknown, facts: CanvasFacts): readonly StepProblem[]
  summary(config: unknown, facts: CanvasFacts): Phrase
  execute(config: unknown, people: readonly number[], ports: StepPorts): readonly Departure[]
}

export function stepFrom<Config extends object>(definition: StepDefinition<Config>): Step {
  const read = (config: unknown): Config => {
    const parsed = definition.schema.safeParse(config)
    return parsed.success ? parsed.data : definition.defaults()
  }
  return {
    kind: definition.kind,
    family: definition.family,
    version: definition.version,
    defaults: () => definition.defaults(),
    isReadable: (config) => definition.schema.safeParse(config).success,
    ports: (config) => definition.ports(read(config)),
    check: (config, facts) => definition.check(read(config), facts),
    summary: (config, facts) => definition.summary(read(config), facts),
    execute: (config, people, ports) => definition.execute(read(config), people, ports),
  }
}

export function errorAt(field: string | null, phrase: Phrase, fix: StepProblem['fix'] = 'field'): StepProblem {
  return { level: 'error', phrase, field, fix }
}
