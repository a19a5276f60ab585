// Joins the sender to connections and audiences: where to write, what a failure means for more than its batch.
import type { PartnerFailure } from '#shared/partners/partner-failure.ts'
import type { AccountKey } from '../partners/audience-cache.ts'
import type { AudienceDirectory } from '../partners/audience-directory.ts'
import type { ConnectionService } from '../partners/connection-service.ts'
import type { SyncConnections } from './sync-sender.ts'
import type { SyncTarget } from './sync-target.ts'

export function syncConnections(service: ConnectionService, audiences: AudienceDirectory): SyncConnections {
  return {
    open: (connectionId) => service.open(connectionId),
    refused(target, failure) {
      service.refused(target.connectionId, failure, target.adAccount.id)
      if (failure.kind === 'not-found') audiences.markGone(keyOf(target), target.audience)
    },
    worked: (target) => service.worked(target.connectionId, target.adAccount.id),
    ensureAudience: (target, batch) => audiences.ensureForBatch(keyOf(target), target.audience, batch.rows),
    async lookCloser(target, failure): Promise<PartnerFailure> {
      if (!failure.checkAudience) return failure
      const gone = await audiences.isGone(keyOf(target), target.audience, service.open(target.connectionId))
      return gone ? { kind: 'not-found', partnerCode: failure.partnerCode } : failure
    },
  }
}

function keyOf(target: SyncTarget): AccountKey {
  return { connectionId: target.connectionId, adAccountId: target.adAccount.id }
}
