// The door into a partner sandbox for its panel and for tests. The partner adapters never see it.
import type { PartnerId } from './partner-id.ts'
import type { ActiveFault, Ledger, LedgerFormat, LedgerPiece, SandboxFault, SandboxRequest } from './sandbox-view.ts'

/** The same door with the sandbox on another thread. */
export type RemoteSandboxControl = {
  [Name in keyof SandboxControl]: (
    ...given: Parameters<SandboxControl[Name]>
  ) => ReturnType<SandboxControl[Name]> | Promise<ReturnType<SandboxControl[Name]>>
}

export interface SandboxControl {
  inject(partnerId: PartnerId, fault: SandboxFault): void
  /** Ends every lasting fault of a partner; what a fault already did (a deleted audience) stays done. */
  clearFaults(partnerId: PartnerId): void
  activeFaults(): ActiveFault[]
  ledger(): Ledger
  /** Distinct digests in one audience by kind, sorted; what "who is in which audience" is asserted on. */
  members(partnerId: PartnerId, audienceId: string): Record<string, string[]>
  requests(since: number): SandboxRequest[]
  /** What one partner holds as a file, piece by piece; the first is asked for without a cursor. */
  exportLedger(partnerId: PartnerId, format: LedgerFormat, cursor: number | null): LedgerPiece
}
