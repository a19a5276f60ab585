// What a pretended partner is to the sandbox that houses it, and the parts it is handed. A new partner is one more of these.
import type { FastifyInstance } from 'fastify'
import type { Database } from '#electron/backend/store/sqlite.ts'
import type { Clock } from '#shared/core/clock.ts'
import type { Random } from '#shared/core/random.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { LedgerAudience } from '#shared/partners/sandbox-view.ts'
import type { AudienceRegister } from './audience-register.ts'
import type { FaultBoard } from './fault-board.ts'
import type { MemberStore } from './member-store.ts'
import type { SandboxSettings } from './sandbox-settings.ts'
import type { TokenDesk } from './token-desk.ts'
import type { VisitLog } from './visit-log.ts'

export interface TwinParts {
  readonly clock: Clock
  readonly random: Random
  readonly settings: SandboxSettings
  readonly database: Database
  readonly tokens: TokenDesk
  readonly members: MemberStore
  readonly audiences: AudienceRegister
  readonly faults: FaultBoard
  readonly visits: VisitLog
  /** What must be let go when the sandbox stops: sockets left without an answer, timers of slow answers. */
  readonly held: Set<() => void>
}

/** The developer app that is registered with a pretended partner from the start. */
export interface SandboxApp {
  readonly appId: string
  readonly appSecret: string
}

export interface PartnerTwin {
  readonly partnerId: PartnerId
  readonly app: SandboxApp
  /** Below the sandbox's own address. */
  readonly apiPath: string
  readonly authorizePath: string
  mount(host: FastifyInstance): void
  /**
   * Agrees to an authorize address as a person pressing Confirm would, and says where the browser would be sent.
   * For tests and for the silent re-making of sandbox connections (decisions.md 18).
   */
  approve(authorizeUrl: string): string
  ledger(): LedgerAudience[]
  /** Null when no such audience is held. */
  findMembers(audienceId: string): Record<string, string[]> | null
  /** As somebody deleting it in the partner's own ads manager. False when there is none. */
  deleteAudience(audienceId: string): boolean
  /** Called after lasting faults were set or lifted. */
  faultsChanged(): void
  addWrongTypeAudience(adAccountId: string, name: string): void
}
