// The last known facts that checks and summaries may use, gathered from the stores. Asks no partner.
import type { Clock } from '#shared/core/clock.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { CanvasFacts } from '#shared/steps/step-definition.ts'
import type { AudienceCache } from '../partners/audience-cache.ts'
import type { ConnectionBook } from '../partners/connection-book.ts'

export function canvasWorld(parts: {
  clock: Clock
  connections: ConnectionBook
  audiences: AudienceCache
  segmentName: (id: string) => string | undefined
  partnerLabel: (id: PartnerId) => string
  timeZone: string
  webhookHosts: readonly string[]
}): CanvasFacts {
  const { timeZone, webhookHosts } = parts
  return {
    timeZone,
    webhookHosts,
    now: parts.clock.now(),
    segmentName: parts.segmentName,
    connection: (id) => parts.connections.find(id),
    partnerLabel: parts.partnerLabel,
    audienceIsMissing: (connectionId, audienceId) => parts.audiences.isMissing(connectionId, audienceId),
  }
}
