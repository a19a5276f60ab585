// What the backend is given and what it gives: the door between the hosts and the composition root. Types only.
import type { RehearsalRoom } from '#shared/contract/rehearsal-room.ts'
import type { Transport } from '#shared/contract/transport.ts'
import type { Clock } from '#shared/core/clock.ts'
import type { PrintPdf } from '#shared/core/printed-page.ts'
import type { Random } from '#shared/core/random.ts'
import type { RemoteSandboxControl } from '#shared/partners/sandbox-control.ts'
import type { TokenVault } from './auth/token-vault.ts'
import type { OutboundWire } from './http/outbound-wire.ts'
import type { Log } from './log/log.ts'
import type { ApproveSilently, SandboxEnds } from './partners/partner-addresses.ts'
import type { CountsBeside } from './people/count-people.ts'
import type { PeopleHashing } from './sync/people-hashing.ts'

/** The sandbox as the backend uses it: an address to speak to, a panel to steer, a way to sign in again silently. */
export interface BackendSandbox extends SandboxEnds {
  readonly port: number
  readonly control: RemoteSandboxControl
  readonly approve: ApproveSilently
}

export interface BackendOptions {
  readonly dataDir: string
  readonly clock: Clock
  readonly random: Random
  readonly oauthPort: number
  readonly sandbox: BackendSandbox | undefined
  readonly vault: TokenVault
  readonly log: Log
  /** The wire on a thread of its own; absent, it runs here, in this clock's time. */
  readonly wire?: OutboundWire
  /** Hashing on a thread of its own; absent, it is done here. */
  readonly hashing?: PeopleHashing
  /** Counting people on a thread beside this one; absent, it is done here. */
  readonly counting?: CountsBeside
  /** Where drafts are rehearsed; a host chooses it, because only a rehearsal may bring partners of its own. */
  readonly rehearsals?: RehearsalRoom
  /** A page as a PDF: a host has a browser. */
  readonly printPdf?: PrintPdf
  readonly buildId: string
  readonly host: 'local' | 'electron'
  /** The system's language tag, for the first start. */
  readonly systemLanguage?: string
  quit(): void
  /** People whose sync has not ended, told whenever it may have changed. */
  pendingChanged?(people: number): void
}

export interface Backend {
  attach(transport: Transport): void
  start(): Promise<void>
  stop(): Promise<void>
  pendingPeople(): number
  /** The machine was asleep for so long, where the system tells. */
  cameBack(sleptMs: number): void
  /** Requests on their way: a virtual clock stands still while there are any. */
  inFlight(): number
}
