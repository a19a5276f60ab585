// What a host is made of, as far as a host must know it. The real parts are in product-parts.ts; tests bring their own.
import type { Transport } from '#shared/contract/transport.ts'
import type { Clock } from '#shared/core/clock.ts'
import type { PrintPdf } from '#shared/core/printed-page.ts'
import type { Random } from '#shared/core/random.ts'
import type { Log } from '../backend/log/log.ts'

export type HostKind = 'local' | 'electron'

export interface RunningSandbox {
  readonly port: number
  stop(): Promise<void>
}

export interface RunningBackend {
  attach(transport: Transport): void
  start(): Promise<void>
  stop(): Promise<void>
  /** People whose sync has not ended: asked before a window closes. */
  pendingPeople(): number
  /** The machine was asleep for so long, where the system tells. */
  cameBack(sleptMs: number): void
}

export interface BackendNeeds<Vault, Sandbox> {
  readonly dataDir: string
  readonly clock: Clock
  readonly random: Random
  readonly oauthPort: number
  readonly sandbox: Sandbox | undefined
  readonly vault: Vault
  readonly log: Log
  readonly buildId: string
  readonly host: HostKind
  /** A page as a PDF, by the browser this host has. */
  printPdf: PrintPdf
  /** Ends the whole app, as `workspace.quit` asks (decisions.md 21). */
  quit(): void
}

export interface HostParts<Vault, Sandbox extends RunningSandbox> {
  openVault(options: { dataDir: string; clock: Clock; log: Log }): Promise<Vault>
  startSandbox(options: { file: string; port: number; clock: Clock; random: Random }): Promise<Sandbox>
  createBackend(needs: BackendNeeds<Vault, Sandbox>): RunningBackend
}
