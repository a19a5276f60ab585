// The calls about partners, connections and audiences.
import type { z } from 'zod'
import { syncedConnections } from '#shared/canvas/canvas-checks.ts'
import type { AppContract } from '#shared/contract/contract.ts'
import type { Handlers } from '#shared/contract/contract-kit.ts'
import type { partnerUseSchema } from '#shared/contract/partner-calls.ts'
import type { Clock } from '#shared/core/clock.ts'
import { type PartnerId, partnerIds } from '#shared/partners/partner-id.ts'
import { audienceSyncConfigSchema } from '#shared/steps/audience-sync/audience-sync-config.ts'
import type { OutboundWire } from '../http/outbound-wire.ts'
import type { CanvasLibrary } from '../journey/canvas-library.ts'
import type { AudienceDirectory } from '../partners/audience-directory.ts'
import type { ConnectionBook } from '../partners/connection-book.ts'
import type { ConnectionService } from '../partners/connection-service.ts'
import type { PartnerAddresses } from '../partners/partner-addresses.ts'
import { getPartner } from '../partners/partner-registry.ts'
import type { Database } from '../store/sqlite.ts'
import type { Accounting } from '../sync/accounting.ts'
import { flushAfterMs } from '../sync/batch-builder.ts'

type PartnerCall = Extract<
  keyof Handlers<AppContract>,
  `partners.${string}` | `connections.${string}` | `audiences.${string}`
>
type PartnerUse = z.infer<typeof partnerUseSchema>

export interface PartnerHandlerParts {
  readonly clock: Clock
  readonly database: Database
  readonly book: ConnectionBook
  readonly connections: ConnectionService
  readonly addresses: PartnerAddresses
  readonly audiences: AudienceDirectory
  readonly library: CanvasLibrary
  readonly accounting: Accounting
  readonly wire: OutboundWire
  readonly inFlightOf: (connectionId: string) => number
  readonly changed: () => void
}

export function partnerHandlers(parts: PartnerHandlerParts): Pick<Handlers<AppContract>, PartnerCall> {
  const { book, connections, addresses, audiences } = parts
  return {
    'partners.list': () => ({
      partners: partnerIds.map((partnerId) => ({
        manifest: getPartner(partnerId).manifest,
        redirectUrl: connections.redirectUrlOf(partnerId),
        liveApp: addresses.findLiveApp(partnerId) ?? null,
        checked: book.checkedItems(partnerId),
      })),
    }),
    'partners.check': ({ partnerId, item, done }) => {
      book.checkItem(partnerId, item, done)
      parts.changed()
      return {}
    },
    'partners.setLiveApp': async ({ partnerId, ...app }) => {
      const kept = await addresses.setLiveApp(partnerId, app)
      connections.start()
      parts.changed()
      return kept
    },
    'partners.uses': ({ partnerId }) => ({ uses: usesOf(parts, partnerId) }),
    'connections.list': () => ({ connections: book.list() }),
    'connections.begin': ({ partnerId, kind }) => connections.begin(partnerId, kind),
    'connections.cancel': ({ attemptId }) => {
      connections.cancel(attemptId)
      return {}
    },
    'connections.chooseAccounts': ({ connectionId, accountIds }) =>
      connections.chooseAccounts(connectionId, accountIds),
    'connections.check': ({ connectionId }) => connections.check(connectionId),
    'connections.disconnect': async ({ connectionId }) => {
      await connections.disconnect(connectionId)
      return {}
    },
    'connections.rightNow': ({ connectionId }) => rightNow(parts, connectionId),
    'audiences.search': ({ query, refresh, ...key }) => audiences.search(key, query, refresh ?? false),
    'audiences.create': ({ name, ...key }) => audiences.create(key, name),
    'audiences.missing': () => ({ missing: audiences.missing() }),
    'audiences.get': async ({ audienceId, ...key }) => ({ audience: await audiences.find(key, audienceId) }),
  }
}

/** Every step of every canvas on the shelf that names a partner. */
function usesOf({ library, accounting }: PartnerHandlerParts, partnerId: PartnerId): PartnerUse[] {
  return library.list('open', '').flatMap((summary) => {
    if (summary.broken) return []
    const { document } = library.getDocument(summary.id)
    if (syncedConnections(document).length === 0) return []
    const books = new Map(accounting.booksOf(summary.id).map((step) => [step.stepId, step]))
    return document.logic.steps.flatMap((step): PartnerUse[] => {
      const config = audienceSyncConfigSchema.safeParse(step.config)
      if (step.kind !== 'audience-sync' || !config.success) return []
      if (config.data.partnerId !== partnerId || config.data.connectionId === null) return []
      const counted = books.get(step.id)
      return [
        {
          canvasId: summary.id,
          canvasName: summary.name,
          state: summary.state,
          stepId: step.id,
          stepName: document.wording.steps[step.id] ?? null,
          connectionId: config.data.connectionId,
          audience: config.data.audience?.name ?? null,
          synced: counted?.synced ?? null,
          pending: counted?.pending ?? null,
        },
      ]
    })
  })
}

async function rightNow(
  { clock, connections, database, wire, inFlightOf }: PartnerHandlerParts,
  connectionId: Parameters<ConnectionService['get']>[0],
) {
  const { partnerId, kind } = connections.get(connectionId)
  const lane = await wire.stateOf(connections.scopeOf(partnerId, kind), 'write')
  const waiting = database.get(
    'select min(b.arrived_at) as first, coalesce(sum(b.count), 0) as people from sync_blocks b join sync_targets t on t.id = b.target_id where t.connection_id = ?',
    connectionId,
  )
  const inBatches = database.get(
    'select coalesce(sum(b.count), 0) as people from batches b join sync_targets t on t.id = b.target_id where t.connection_id = ? and b.finished_at is null',
    connectionId,
  )
  const first = waiting?.first === null || waiting?.first === undefined ? null : Number(waiting.first)
  return {
    requestsLeft: lane.requestsLeft,
    requestsPerWindow: lane.requestsPerWindow,
    nextFlushInMs: first === null ? null : Math.max(0, first + flushAfterMs - clock.now()),
    inFlight: inFlightOf(connectionId),
    waitingPeople: Number(waiting?.people) + Number(inBatches?.people),
  }
}
