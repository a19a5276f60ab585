// Which deeds of a person go into the audit log, and what is said of each. Wraps the handlers; no handler knows of it.
// A sentence is `audit.<action>` with these details: names of canvases and audiences, counts, hosts; nothing of a person.
import type { AppContract } from '#shared/contract/contract.ts'
import type { CallContext, Handlers } from '#shared/contract/contract-kit.ts'
import type { AuditAction } from '#shared/contract/inspect-calls.ts'
import type { SyncScope } from '#shared/contract/operate-calls.ts'
import type { CanvasId } from '#shared/core/ids.ts'
import { connectionIdOf, connectionKinds } from '#shared/partners/connection.ts'
import { partnerIds } from '#shared/partners/partner-id.ts'
import type { AuditDetails, AuditLog } from '../inspect/audit-log.ts'
import { getPartner } from '../partners/partner-registry.ts'
import type { SignedIn } from '../partners/signed-in.ts'

type AllHandlers = Handlers<AppContract>
type Deed = readonly [action: AuditAction, subject: string, details?: AuditDetails]

/** A sign-in ended well: in a browser, so that no call of the window tells of it. */
export function auditSignIn(audit: AuditLog, { connectionId, again }: SignedIn): void {
  if (connectionId === null) return
  audit.add(again ? 'connection.reconnected' : 'connection.connected', connectionId, {
    partner: partnerOf(connectionId),
  })
}

export function auditedCalls(
  handlers: AllHandlers,
  audit: AuditLog,
  canvasName: (id: CanvasId) => string,
): AllHandlers {
  /** `before` looks while what is to be deleted still has its name; what it returns is told once the call succeeded. */
  const told =
    <Input, Output>(
      handle: (input: Input, context: CallContext) => Output | Promise<Output>,
      before: (input: Input) => (output: Output) => readonly Deed[],
    ) =>
    async (input: Input, context: CallContext): Promise<Output> => {
      const tell = before(input)
      const output = await handle(input, context)
      for (const [action, subject, details] of tell(output)) audit.add(action, subject, details)
      return output
    }
  const ofCanvas = (action: AuditAction) => {
    return ({ id }: { id: CanvasId }) => {
      const name = canvasName(id)
      return (): readonly Deed[] => [[action, id, { name }]]
    }
  }
  const ofScope =
    (action: AuditAction) =>
    ({ scope }: { scope: SyncScope }) =>
    (): readonly Deed[] => [[action, subjectOf(scope)]]

  return {
    ...handlers,
    'connections.disconnect': told(handlers['connections.disconnect'], ({ connectionId }) => () => [
      ['connection.disconnected', connectionId, { partner: partnerOf(connectionId) }],
    ]),
    'connections.chooseAccounts': told(handlers['connections.chooseAccounts'], ({ connectionId, accountIds }) => () => [
      ['connection.accountsChosen', connectionId, { partner: partnerOf(connectionId), count: accountIds.length }],
    ]),
    'partners.setLiveApp': told(handlers['partners.setLiveApp'], ({ partnerId, apiBase }) => () => [
      [
        'connection.liveAppSet',
        partnerId,
        { partner: getPartner(partnerId).manifest.label, host: new URL(apiBase).host },
      ],
    ]),
    'audiences.create': told(
      handlers['audiences.create'],
      ({ connectionId, name }) =>
        ({ audience, how }) =>
          how === 'existed' ? [] : [['audience.created', audience.id, { partner: partnerOf(connectionId), name }]],
    ),
    'canvases.launch': told(handlers['canvases.launch'], ofCanvas('canvas.launched')),
    'canvases.update': told(handlers['canvases.update'], ofCanvas('canvas.updated')),
    'canvases.stop': told(handlers['canvases.stop'], ofCanvas('canvas.stopped')),
    'canvases.resume': told(handlers['canvases.resume'], ofCanvas('canvas.resumed')),
    'canvases.releaseStuck': told(handlers['canvases.releaseStuck'], ({ canvasId }) => ({ people }) => [
      ['canvas.released', canvasId, { name: canvasName(canvasId), count: people }],
    ]),
    'canvases.moveTo': told(handlers['canvases.moveTo'], (input) =>
      input.shelf === 'trash' ? ofCanvas('canvas.trashed')(input) : () => [],
    ),
    'canvases.deleteForever': told(handlers['canvases.deleteForever'], ofCanvas('canvas.deleted')),
    'canvases.export': told(handlers['canvases.export'], ofCanvas('canvas.exported')),
    'bundles.export': told(handlers['bundles.export'], ofCanvas('canvas.exported')),
    'handoffs.write': told(handlers['handoffs.write'], ofCanvas('canvas.exported')),
    'sync.pause': told(handlers['sync.pause'], ofScope('sync.paused')),
    'sync.resume': told(handlers['sync.resume'], ofScope('sync.resumed')),
    'sync.cancel': told(handlers['sync.cancel'], ({ scope }) => ({ people }) => [
      ['sync.cancelled', subjectOf(scope), { count: people }],
    ]),
    'sync.retryErrored': told(handlers['sync.retryErrored'], ({ scope }) => ({ people }) => [
      ['sync.retried', subjectOf(scope), { count: people }],
    ]),
    'sync.dismissCause': told(handlers['sync.dismissCause'], ({ cause, isDismissed }) => () => [
      [isDismissed ? 'sync.dismissed' : 'sync.broughtBack', cause.connectionId, { code: cause.partnerCode }],
    ]),
    'sync.replay': told(handlers['sync.replay'], () => ({ people }) => [
      ['sync.replayed', 'everything', { count: people }],
    ]),
    'sync.failedPeople': told(
      handlers['sync.failedPeople'],
      ({ scope, cursor }) =>
        () =>
          cursor === null ? [['people.failedExported', subjectOf(scope)]] : [],
    ),
    'people.reveal': told(handlers['people.reveal'], ({ id }) => () => [
      ['people.revealed', `person ${id}`, { person: id }],
    ]),
    'people.setConsent': told(handlers['people.setConsent'], ({ id, partnerId }) => () => [
      ['people.consentSet', `person ${id}`, { person: id, partner: getPartner(partnerId).manifest.label }],
    ]),
    // A file is many calls; the first of them says it.
    'people.export': told(handlers['people.export'], ({ segmentId, withIdentifiers, cursor }) => () => {
      const action = withIdentifiers ? 'people.exportedBare' : 'people.exported'
      return cursor === null ? [[action, segmentId ?? 'everybody']] : []
    }),
    'people.erase': told(handlers['people.erase'], ({ ids }) => ({ erased }) => [
      ['people.erased', ids.length === 1 ? `person ${ids[0]}` : 'people', { count: erased }],
    ]),
    'keys.create': told(handlers['keys.create'], ({ name }) => ({ key }) => [['keys.created', key.id, { name }]]),
    'keys.rotate': told(handlers['keys.rotate'], () => ({ key }) => [['keys.rotated', key.id, { name: key.name }]]),
    'keys.revoke': told(handlers['keys.revoke'], ({ id }) => () => [['keys.revoked', id]]),
    'ingest.change': told(handlers['ingest.change'], () => ({ on, port, anywhere }) => [
      ['ingest.changed', on ? (anywhere ? 'network' : 'this computer') : 'off', { port: String(port) }],
    ]),
    'imports.commit': told(handlers['imports.commit'], () => ({ importId, added, changed, refused }) => [
      ['people.imported', importId, { added, changed, refused }],
    ]),
    'imports.undo': told(handlers['imports.undo'], () => ({ id, undone }) => [
      [
        'people.importUndone',
        id,
        {
          removed: undone?.removed ?? 0,
          restored: undone?.restored ?? 0,
          kept: (undone?.kept ?? 0) + (undone?.keptChanges ?? 0),
        },
      ],
    ]),
    // A long export is many calls; the first of them says it.
    'requests.export': told(
      handlers['requests.export'],
      ({ cursor }) =>
        () =>
          cursor === null ? [['requests.exported', 'inspector']] : [],
    ),
    'requests.forget': told(handlers['requests.forget'], () => ({ requests }) => [
      ['requests.forgotten', 'inspector', { count: requests }],
    ]),
    'audit.export': told(
      handlers['audit.export'],
      ({ cursor }) =>
        () =>
          cursor === null ? [['audit.exported', 'audit']] : [],
    ),
    'sandbox.export': told(
      handlers['sandbox.export'],
      ({ partnerId, cursor }) =>
        () =>
          cursor === null ? [['ledger.exported', partnerId]] : [],
    ),
    'diagnostics.saved': told(handlers['diagnostics.saved'], () => () => [['diagnostics.saved', 'diagnostics']]),
    'workspace.changeSettings': told(handlers['workspace.changeSettings'], (change) => () => {
      const deeds: Deed[] = []
      if (change.requestsKeptDays === 0) deeds.push(['settings.requestsOff', 'settings'])
      else if (change.requestsKeptDays !== undefined)
        deeds.push(['settings.requestsDays', 'settings', { count: change.requestsKeptDays }])
      if (change.requestsKeptMegabytes !== undefined)
        deeds.push(['settings.requestsSize', 'settings', { megabytes: change.requestsKeptMegabytes }])
      if (change.factsKeptDays === 0) deeds.push(['settings.factsEndless', 'settings'])
      else if (change.factsKeptDays !== undefined)
        deeds.push(['settings.factsDays', 'settings', { count: change.factsKeptDays }])
      if (change.retryHours !== undefined) deeds.push(['settings.retry', 'settings', { hours: change.retryHours }])
      if (change.defaultRegion !== undefined)
        deeds.push(['settings.region', 'settings', { region: change.defaultRegion ?? '–' }])
      if (change.webhookHosts !== undefined)
        deeds.push(['settings.webhooks', 'settings', { hosts: change.webhookHosts.join(', ') || '–' }])
      if (change.consentDemands !== undefined) deeds.push(['settings.consent', 'settings'])
      return deeds
    }),
  }
}

function subjectOf(scope: SyncScope): string {
  if (scope.kind === 'connection') return scope.connectionId
  return scope.kind === 'step' ? `${scope.canvasId}/${scope.stepId}` : 'everything'
}

/** The partner's own name, by one of its connections. */
function partnerOf(connectionId: string): string {
  const id = partnerIds.find((one) => connectionKinds.some((kind) => connectionIdOf(one, kind) === connectionId))
  return id ? getPartner(id).manifest.label : connectionId
}
