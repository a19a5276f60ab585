// The control of a sandbox, for its panel and for tests: faults in, ledger and log out. The one place that carries out a fault
// which happens at once.
import { type PartnerId, partnerIds } from '#shared/partners/partner-id.ts'
import type { SandboxControl } from '#shared/partners/sandbox-control.ts'
import type {
  ActiveFault,
  Ledger,
  LedgerFormat,
  LedgerPiece,
  SandboxFault,
  SandboxRequest,
} from '#shared/partners/sandbox-view.ts'
import { LedgerExport } from './ledger-export.ts'
import type { PartnerTwin, TwinParts } from './partner-twin.ts'

export class SandboxDesk implements SandboxControl {
  private readonly parts: TwinParts
  private readonly twins: Readonly<Record<PartnerId, PartnerTwin>>

  private readonly exports: LedgerExport

  constructor(parts: TwinParts, twins: Readonly<Record<PartnerId, PartnerTwin>>) {
    this.exports = new LedgerExport(twins)
    this.parts = parts
    this.twins = twins
  }

  inject(partnerId: PartnerId, fault: SandboxFault): void {
    const twin = this.twins[partnerId]
    switch (fault.kind) {
      case 'revoke-sign-in':
        this.parts.tokens.endAll(partnerId)
        return
      case 'delete-audience':
        if (!twin.deleteAudience(fault.audienceId)) {
          throw new Error(`The sandbox holds no audience ${fault.audienceId} at ${partnerId}.`)
        }
        return
      case 'add-wrong-type-audience':
        twin.addWrongTypeAudience(fault.adAccountId, fault.name)
        return
      default:
        this.parts.faults.put(partnerId, fault)
        twin.faultsChanged()
    }
  }

  clearFaults(partnerId: PartnerId): void {
    this.parts.faults.clear(partnerId)
    this.twins[partnerId].faultsChanged()
  }

  activeFaults(): ActiveFault[] {
    return this.parts.faults.list()
  }

  ledger(): Ledger {
    return { audiences: partnerIds.flatMap((partnerId) => this.twins[partnerId].ledger()) }
  }

  members(partnerId: PartnerId, audienceId: string): Record<string, string[]> {
    return this.twins[partnerId].findMembers(audienceId) ?? {}
  }

  exportLedger(partnerId: PartnerId, format: LedgerFormat, cursor: number | null): LedgerPiece {
    return this.exports.piece(partnerId, format, cursor)
  }

  requests(since: number): SandboxRequest[] {
    return this.parts.visits.since(since)
  }
}
