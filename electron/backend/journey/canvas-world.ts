// The last known facts that checks and summaries may use, gathered from the stores. Asks no partner.
import type { Clock } from '#shared/core/clock.ts'
import type { PartnerId } from '#shared/partners/partner-id.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import { segmentName } from '#shared/people/segment-name.ts'
import type { CanvasFacts } from '#shared/steps/step-definition.ts'
import { sayIn } from '#shared/words/say.ts'
import type { Language } from '#shared/words/word-table.ts'
import type { AudienceCache } from '../partners/audience-cache.ts'
import type { ConnectionBook } from '../partners/connection-book.ts'
import type { SegmentStore } from '../people/segment-store.ts'

export interface CanvasWorldParts {
  readonly clock: Clock
  readonly book: ConnectionBook
  readonly cache: AudienceCache
  readonly segments: SegmentStore
  readonly language: () => Language
  readonly manifestOf: (id: PartnerId) => PartnerManifest
  readonly timeZone: () => string
  readonly webhookHosts: () => readonly string[]
}

export function canvasWorld(parts: CanvasWorldParts): CanvasFacts {
  return {
    now: parts.clock.now(),
    timeZone: parts.timeZone(),
    webhookHosts: parts.webhookHosts(),
    segmentName: (id) => {
      const segment = parts.segments.find(id)
      return segment && segmentName(segment, sayIn(parts.language()))
    },
    connection: (id) => parts.book.find(id),
    partnerLabel: (id) => parts.manifestOf(id).label,
    audienceIsMissing: (connectionId, audienceId) => parts.cache.isMissing(connectionId, audienceId),
  }
}
