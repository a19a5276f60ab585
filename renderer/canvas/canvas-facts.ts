// Builds what checks and card lines may know from the answers of the backend. Pure.
import type { Connection } from '#shared/partners/connection.ts'
import type { PartnerManifest } from '#shared/partners/partner-manifest.ts'
import type { Segment } from '#shared/people/segment.ts'
import { segmentName } from '#shared/people/segment-name.ts'
import type { CanvasFacts } from '#shared/steps/step-definition.ts'
import type { Say } from '#shared/words/say.ts'

export interface KnownWorld {
  /** Null while they are not known yet: a card must not say meanwhile that nobody was chosen. */
  readonly segments: readonly Segment[] | null
  readonly connections: readonly Connection[]
  readonly manifests: readonly PartnerManifest[]
  /** `connection audience` of audiences that the partner no longer has. */
  readonly missingAudiences: ReadonlySet<string>
  readonly now: number
  readonly timeZone: string
  readonly webhookHosts: readonly string[]
  /** Segments that come with the workspace are named in the reader's language. */
  readonly say: Say
}

export function canvasFacts({
  segments,
  connections,
  manifests,
  missingAudiences,
  now,
  say,
  ...world
}: KnownWorld): CanvasFacts {
  const names = segments && new Map<string, string>(segments.map((segment) => [segment.id, segmentName(segment, say)]))
  const byId = new Map<string, Connection>(connections.map((connection) => [connection.id, connection]))
  const labels = new Map(manifests.map((manifest) => [manifest.id, manifest.label]))
  return {
    segmentName: (id) => (names ? names.get(id) : '…'),
    connection: (id) => byId.get(id),
    partnerLabel: (id) => labels.get(id) ?? id,
    audienceIsMissing: (connectionId, audienceId) => missingAudiences.has(audienceKey(connectionId, audienceId)),
    now,
    timeZone: world.timeZone,
    webhookHosts: world.webhookHosts,
  }
}

export function audienceKey(connectionId: string, audienceId: string): string {
  return `${connectionId} ${audienceId}`
}
