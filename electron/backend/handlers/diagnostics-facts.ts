// Gathers what the diagnostics say: states, counts and codes. No name of a person, canvas, account or audience; no token.
import { readdirSync, statSync } from 'node:fs'
import { arch, cpus, freemem, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '#shared/core/clock.ts'
import { canvasIdSchema } from '#shared/core/ids.ts'
import type { Connection } from '#shared/partners/connection.ts'
import type { OutboundWire } from '../http/outbound-wire.ts'
import { rateLanes } from '../http/rate-limiter.ts'
import { type DiagnosticsPart, diagnosticsFileName, diagnosticsPart, logPart } from '../inspect/diagnostics.ts'
import type { InspectRoom } from '../inspect/inspect-room.ts'
import type { CountersView } from '../journey/counters-view.ts'
import type { ConnectionBook } from '../partners/connection-book.ts'
import type { ConnectionService } from '../partners/connection-service.ts'
import type { SettingsStore } from '../store/settings-store.ts'
import type { Database, SqlOutput } from '../store/sqlite.ts'

export interface DiagnosticsNeeds {
  readonly dataDir: string
  readonly buildId: string
  readonly host: string
  readonly clock: Clock
  readonly database: Database
  readonly settings: Pick<SettingsStore, 'settings'>
  readonly book: Pick<ConnectionBook, 'list'>
  readonly counters: Pick<CountersView, 'countersOf'>
  readonly connections: Pick<ConnectionService, 'scopeOf'>
  readonly wire: Pick<OutboundWire, 'stateOf'>
  readonly inspect: InspectRoom
}

const lastAttempts = 30
const lastRequests = 20

export async function buildDiagnostics(
  needs: DiagnosticsNeeds,
): Promise<{ fileName: string; parts: DiagnosticsPart[] }> {
  const { inspect, settings, book, dataDir, clock } = needs
  const view = await inspect.outbound.view()
  const parts = [
    diagnosticsPart('app', appFacts(needs)),
    diagnosticsPart('settings', settings.settings),
    diagnosticsPart('connections', book.list().map(connectionFacts)),
    diagnosticsPart('canvases', canvasFacts(needs)),
    diagnosticsPart('batches', batchFacts(needs)),
    diagnosticsPart('errors', errorFacts(needs)),
    diagnosticsPart('limiter', await limiterFacts(needs)),
    diagnosticsPart('requests', requestFacts(inspect)),
    diagnosticsPart('outbound', { ...view, startedAt: iso(view.startedAt), countedSince: iso(view.countedSince) }),
    diagnosticsPart('audit', inspect.audit.verify()),
    logPart(dataDir),
  ]
  return { fileName: diagnosticsFileName(clock.now()), parts }
}

function appFacts({ buildId, host, clock, dataDir }: DiagnosticsNeeds) {
  return {
    made: iso(clock.now()),
    build: buildId,
    host,
    node: process.versions.node,
    electron: process.versions.electron ?? null,
    system: `${platform()} ${release()} ${arch()}`,
    processors: cpus().length,
    memoryMiB: { total: mebibytes(totalmem()), free: mebibytes(freemem()), app: mebibytes(process.memoryUsage().rss) },
    upMinutes: Math.round(process.uptime() / 60),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    dataFolder: dataDir,
    filesMiB: Object.fromEntries(
      readdirSync(dataDir, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => [name, mebibytes(statSync(join(dataDir, name)).size)]),
    ),
  }
}

function connectionFacts({ id, kind, state, tokenKept, accounts, connectedAt, checkedAt }: Connection) {
  return {
    id,
    kind,
    state,
    tokenKept,
    connectedAt: iso(connectedAt),
    checkedAt: iso(checkedAt),
    accounts: accounts.map(({ role, usable, unusable, chosen }) => ({ role, usable, unusable, chosen })),
  }
}

function canvasFacts({ database, counters }: DiagnosticsNeeds) {
  return database.all('select id, state, shelf from canvases order by created_at').map((row) => {
    const { steps, addsUp } = counters.countersOf(canvasIdSchema.parse(row.id), { recount: true })
    return {
      id: row.id,
      state: row.state,
      shelf: row.shelf,
      addsUp,
      steps: steps.map(({ stepId, entered, proceeded, exited, here, sync, attention }) => ({
        stepId,
        entered,
        proceeded,
        exited,
        here,
        sync: sync && { ...sync, paused: sync.paused !== null },
        attention: attention && {
          says: attention.phrase.key,
          severity: attention.severity,
          firstFailedAt: iso(attention.firstFailedAt),
          givesUpAt: iso(attention.givesUpAt),
        },
      })),
    }
  })
}

function batchFacts({ database }: DiagnosticsNeeds) {
  const rows = database.all(
    `select t.connection_id, t.action, b.state, b.failure_kind, b.partner_code, count(*) as batches, sum(b.count) as people,
     min(b.first_failed_at) as first_failed_at, max(b.attempts) as most_attempts
     from batches b join sync_targets t on t.id = b.target_id group by 1, 2, 3, 4, 5 order by batches desc limit 100`,
  )
  return {
    batches: rows.map((row) => ({ ...row, first_failed_at: isoOrNull(row.first_failed_at) })),
    waiting: database.all(
      `select t.connection_id, t.action, count(*) as blocks, sum(b.count) as people
       from sync_blocks b join sync_targets t on t.id = b.target_id group by 1, 2`,
    ),
  }
}

function errorFacts({ database }: DiagnosticsNeeds) {
  return database
    .all(
      `select a.at, a.batch_id, a.duration_ms, a.failure_kind, a.partner_code, t.connection_id
       from batch_attempts a join batches b on b.id = a.batch_id join sync_targets t on t.id = b.target_id
       where a.outcome != 'taken' order by a.rowid desc limit ${lastAttempts}`,
    )
    .map((row) => ({ ...row, at: isoOrNull(row.at) }))
}

async function limiterFacts({ book, connections, wire }: DiagnosticsNeeds) {
  return Promise.all(
    book.list().flatMap((connection) =>
      rateLanes.map(async (lane) => {
        const state = await wire
          .stateOf(connections.scopeOf(connection.partnerId, connection.kind), lane)
          .catch(() => null)
        return {
          connection: connection.id,
          lane,
          state: state && { ...state, pausedUntil: isoOrNull(state.pausedUntil) },
        }
      }),
    ),
  )
}

function requestFacts({ list }: InspectRoom) {
  const of = { partnerId: null, step: null, batchId: null, text: '', cursor: null }
  const last = (['refused', 'no-answer', 'blocked'] as const).flatMap(
    (outcome) => list.page({ ...of, outcome }).requests,
  )
  return {
    counts: list.summary(),
    lastInTrouble: last
      .sort((left, right) => right.id - left.id)
      .slice(0, lastRequests)
      .map(({ id: _id, at, address, ...rest }) => ({ at: iso(at), path: new URL(address).pathname, ...rest })),
  }
}

function iso(at: number): string {
  return new Date(at).toISOString()
}

function isoOrNull(at: SqlOutput | undefined): string | null {
  return at === null || at === undefined ? null : iso(Number(at))
}

function mebibytes(bytes: number): number {
  return Math.round(bytes / 1_048_576)
}
